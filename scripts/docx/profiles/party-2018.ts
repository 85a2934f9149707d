/**
 * Documents of the Party, Hướng dẫn 36-HD/VPTW of 03/4/2018, in force until 26/5/2026. Its text could not be had whole: what
 * follows is where its quoted examples and the later Hướng dẫn 05-HD/VPTW, whose measures are nearly the same, agree.
 * "Component" names the part of the document (thành phần thể thức) whose clause sets a value.
 */
import type { DocumentProfile } from '../profile.ts';

export const PARTY_2018: DocumentProfile = {
  name: 'party-2018',
  guide: 'Hướng dẫn 36-HD/VPTW',
  // Paper, font and margins: Times New Roman of the Unicode set TCVN 6909:2001, black; A4, upright, one-sided.
  font: 'Times New Roman',
  language: 'vi-VN',
  page: {
    width: 210,
    height: 297,
    top: 20,
    bottom: 20,
    left: 30,
    right: 15,
    // Component "page number": Arabic, 14, upright, centred, 10 mm below the upper edge, none on page 1.
    header: 10,
  },
  // Component "content": 14–15, justified, first line in by about 10 mm, at least 6 pt between paragraphs, lines of exactly 18–22 pt.
  body: { firstLine: 10, spacing: 6, line: 18 },
  sizes: {
    body: 14,
    // Component "Party banner": capitals, 15, upright, bold.
    banner: 15,
    // Component "issuing body": capitals, 14, upright; the superior light, the issuer bold, `*` under it.
    superior: 14,
    issuer: 14,
    // Component "number and symbol": normal case, 14, upright.
    number: 14,
    // Component "place and date": normal case, 14, italic.
    date: 14,
    // Component "type and title": type in capitals, 15–16, upright, bold; title in normal case, 14–15, upright, bold.
    type: 16,
    title: 14,
    // Component "addressees": label 14 italic, names 14 upright.
    addressees: 14,
    // Component "authority, position, signature": authority in capitals 14 bold, position in capitals 14 not bold, name 14 bold.
    signature: 14,
    // Component "copies": label 14 upright underlined, list 12 upright.
    copiesLabel: 14,
    copies: 12,
    // Additional component "draft": 14 italic.
    draft: 14,
    pageNumber: 14,
    // The guide sets no size for tables, footnotes and code: one that is read well beside 14.
    table: 12,
    footnote: 11,
    code: 11,
  },
  words: {
    banner: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    issuerMark: '*',
    // `Số 42-CV/BCĐ`: no colon, unlike documents of the state.
    number: 'Số ',
    blankNumber: '     ',
    // Exactly five hyphens.
    titleMark: '-----',
    addressees: 'Kính gửi:',
    copies: 'Nơi nhận:',
    draft: 'Dự thảo',
  },
  // `QĐ` serves for both Quyết định and Quy định, `TT` is Thông tri; an official letter (`CV`) has no name of type.
  types: {
    BB: 'Biên bản',
    BC: 'Báo cáo',
    CT: 'Chỉ thị',
    CTr: 'Chương trình',
    ĐA: 'Đề án',
    HD: 'Hướng dẫn',
    KH: 'Kế hoạch',
    KL: 'Kết luận',
    NQ: 'Nghị quyết',
    PA: 'Phương án',
    QC: 'Quy chế',
    QĐ: 'Quyết định',
    QĐi: 'Quy định',
    TB: 'Thông báo',
    TT: 'Thông tri',
    TTr: 'Tờ trình',
  },
};
