/**
 * Documents of the state, Nghị định 30/2020/NĐ-CP, Phụ lục I. Section I sets page and font, section II the components (clause
 * numbers below are those of section II), section IV the appendices. Where it gives a range, the value is chosen from the scale 13–14–14.
 */
import type { DocumentProfile } from './document-profile.ts';

/** Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export const STATE: DocumentProfile = {
  name: 'state',
  guide: 'Nghị định 30/2020/NĐ-CP',
  // Section I.1 and 4: A4, Times New Roman of the Unicode set TCVN 6909:2001, black.
  font: 'Times New Roman',
  language: 'vi-VN',
  // Section I.3: top and bottom 20–25 mm, left 30–35, right 15–20. Section I.7: page number in the middle of the upper margin.
  page: { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15, header: 10 },
  // Clause 6: first line in by 1 cm or 1.27 cm, at least 6 pt between paragraphs, lines from single to 1.5.
  body: { firstLine: 12.7, spacing: 6, line: { lines: 1.15 } },
  looks: {
    // Clause 6: 13–14.
    body: { size: 14 },
    // Clause 1: banner in capitals 12–13 upright bold, motto in normal case 13–14 upright bold, a rule as long as the motto.
    banner: { size: 13, bold: true },
    motto: { size: 14, bold: true },
    // Clause 2: capitals 12–13; the superior upright, the issuer upright bold, a rule of 1/3 to 1/2 of its line.
    superior: { size: 13 },
    issuer: { size: 13, bold: true },
    // Clause 3: `Số` in normal case 13 upright, colon; numbers below 10 with a 0 before.
    number: { size: 13 },
    // Clause 4: normal case 13–14 italic.
    date: { size: 14, italics: true },
    // Clause 5: type in capitals 13–14 upright bold, title 13–14 upright bold, a rule of 1/3 to 1/2; an official letter 12–13 upright under its number.
    type: { size: 14, bold: true },
    title: { size: 14, bold: true },
    subject: { size: 13 },
    // Clause 9: normal case 13–14 upright.
    addresseesLabel: { size: 14 },
    addressees: { size: 14 },
    // Clause 6: bases 13–14 italic.
    basis: { size: 14, italics: true },
    // Clause 6: Phần, Chương 13–14 upright bold in the middle, their titles in capitals; `I.` in capitals 13–14 upright bold; `1.` with a title upright bold; `a)` upright.
    part: { size: 14, bold: true, caps: true },
    roman: { size: 14, bold: true, caps: true },
    arabic: { size: 14, bold: true },
    // The decree has no `1.1.`, which outlines use: told from `1.` by its slant.
    dotted: { size: 14, bold: true, italics: true },
    letter: { size: 14 },
    // Clause 7: authority and position in capitals 13–14 upright bold, name in normal case 13–14 upright bold.
    authority: { size: 14, bold: true },
    position: { size: 14, bold: true },
    signer: { size: 14, bold: true },
    // Clause 9: `Nơi nhận:` 12 italic bold, list 11 upright.
    copiesLabel: { size: 12, bold: true, italics: true },
    copies: { size: 11 },
    // Not in the decree: as documents of the Party have it.
    draft: { size: 14, italics: true },
    stamp: { size: 12 },
    // Clause 8: normal case, 10, upright.
    signatureNote: { size: 10 },
    // Section I.7: Arabic, 13–14, upright, none on page 1.
    pageNumber: { size: 14 },
    // Section IV: `Phụ lục I` 14 upright bold, its title in capitals 13–14 upright bold, `(Kèm theo …)` 13–14 italic, all in the middle.
    appendixNumber: { size: 14, bold: true },
    appendixTitle: { size: 14, bold: true, caps: true },
    attached: { size: 14, italics: true },
    table: { size: 12 },
    // The smallest type of the decree: 11 of the list of copies, 10 of the data of a signature on what goes with a document.
    smallTable: { size: 11 },
    leastTable: { size: 10 },
    footnote: { size: 11 },
    code: { size: 11 },
  },
  // The other scale of the decree, 12–13–13; clauses 1, 2 and 4.
  smallHead: {
    banner: { size: 12, bold: true },
    motto: { size: 13, bold: true },
    superior: { size: 12 },
    issuer: { size: 12, bold: true },
    date: { size: 13, italics: true },
  },
  words: {
    banner: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: 'Số: ',
    blankNumber: '\u00A0\u00A0\u00A0\u00A0\u00A0',
    subject: 'V/v ',
    addressees: 'Kính gửi:',
    copies: 'Nơi nhận:',
    draft: 'Dự thảo',
    end: './.',
  },
  issuerMark: { type: 'rule', share: 0.4 },
  titleMark: { type: 'rule', share: 0.4 },
  // Phụ lục III; an official letter (`CV`) has no name of type.
  types: {
    BB: 'Biên bản',
    BC: 'Báo cáo',
    CT: 'Chỉ thị',
    CTr: 'Chương trình',
    ĐA: 'Đề án',
    HD: 'Hướng dẫn',
    KH: 'Kế hoạch',
    NQ: 'Nghị quyết',
    PA: 'Phương án',
    QC: 'Quy chế',
    QĐ: 'Quyết định',
    QyĐ: 'Quy định',
    TB: 'Thông báo',
    TC: 'Thông cáo',
    TTr: 'Tờ trình',
  },
};
