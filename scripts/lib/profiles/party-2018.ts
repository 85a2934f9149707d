/**
 * Documents of the Party, Hướng dẫn 36-HD/VPTW of 03/4/2018, in force until 26/5/2026. Its text could not be had whole: what
 * follows is where its quoted examples and the later Hướng dẫn 05-HD/VPTW, whose measures are nearly the same, agree.
 * "Component" names the part of the document (thành phần thể thức) whose clause sets a value.
 */
import type { DocumentProfile } from './document-profile.ts';

/** Hướng dẫn 36-HD/VPTW, 2018. */
export const PARTY_2018: DocumentProfile = {
  name: 'party-2018',
  guide: 'Hướng dẫn 36-HD/VPTW',
  // Paper, font and margins: Times New Roman of the Unicode set TCVN 6909:2001, black; A4, upright, one-sided.
  font: 'Times New Roman',
  language: 'vi-VN',
  // Component "page number": 10 mm below the upper edge.
  page: { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15, header: 10 },
  // Component "content": first line in by about 10 mm, at least 6 pt between paragraphs, lines of at least 18 pt; 05-HD/VPTW: exactly 18–22 pt.
  body: { firstLine: 10, spacing: 6, line: { points: 18 } },
  looks: {
    // Component "content": 14–15, justified.
    body: { size: 14 },
    // Component "Party banner": capitals, 15, upright, bold.
    banner: { size: 15, bold: true },
    motto: { size: 14, bold: true },
    // Component "issuing body": capitals, 14, upright; the superior light, the issuer bold.
    superior: { size: 14 },
    issuer: { size: 14, bold: true },
    // Component "number and symbol": normal case, 14, upright.
    number: { size: 14 },
    // Component "place and date": normal case, 14, italic.
    date: { size: 14, italics: true },
    // Component "type and title": type in capitals, 15–16, upright, bold; title in normal case, 14–15, upright, bold.
    type: { size: 16, bold: true },
    title: { size: 14, bold: true },
    // Component "type and title", official letters: normal case, 12, italic, under the number.
    subject: { size: 12, italics: true },
    // Component "addressees": label 14 italic, names 14 upright.
    addresseesLabel: { size: 14, italics: true },
    addressees: { size: 14 },
    // Component "content": bases upright.
    basis: { size: 14 },
    // Component "content": Phần, Chương and their titles, these in capitals, 14–15, upright, bold, in the middle; `I.` in bold capitals; `1.` bold; `a)` upright.
    part: { size: 14, bold: true, caps: true },
    roman: { size: 14, bold: true, caps: true },
    arabic: { size: 14, bold: true },
    // The guide has no `1.1.`, which outlines use: told from `1.` by its slant.
    dotted: { size: 14, bold: true, italics: true },
    letter: { size: 14 },
    // Component "authority, position, signature": authority in capitals 14 bold, position in capitals 14 not bold, name 14 bold.
    authority: { size: 14, bold: true },
    position: { size: 14 },
    signer: { size: 14, bold: true },
    // Component "copies": label 14 upright underlined, list 12 upright.
    copiesLabel: { size: 14, underline: true },
    copies: { size: 12 },
    // Additional component "draft": 14 italic.
    draft: { size: 14, italics: true },
    // As the state has them (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.8; IV): the guide says nothing of them.
    stamp: { size: 12 },
    signatureNote: { size: 10 },
    // Component "page number": Arabic, 14, upright, centred, none on page 1.
    pageNumber: { size: 14 },
    appendixNumber: { size: 14, bold: true },
    appendixTitle: { size: 14, bold: true, caps: true },
    attached: { size: 14, italics: true },
    // The guide sets no size for tables, footnotes and code: one that is read well beside 14.
    table: { size: 12 },
    // Nothing but the address of the office, at 10, is smaller.
    smallTable: { size: 11 },
    leastTable: { size: 10 },
    footnote: { size: 11 },
    code: { size: 11 },
  },
  // Each component of the head has one size.
  smallHead: {},
  words: {
    banner: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    motto: '',
    // `Số 42-CV/BCĐ`: no colon, unlike documents of the state.
    number: 'Số ',
    blankNumber: '\u00A0\u00A0\u00A0\u00A0\u00A0',
    // Letters of these years have `V/v`, as that of 25/5/2023 from Hải Phòng.
    subject: 'V/v ',
    addressees: 'Kính gửi:',
    copies: 'Nơi nhận:',
    draft: 'Dự thảo',
    end: './.',
  },
  issuerMark: { type: 'words', words: '*' },
  // Exactly five hyphens.
  titleMark: { type: 'words', words: '-----' },
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
