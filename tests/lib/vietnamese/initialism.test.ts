/** Abbreviations: what is one, what is not, what spells one out. */
import { expect, test } from 'vitest';
import { findAbbreviations, spellsOut } from '#lib/vietnamese/initialism.ts';

/** The abbreviations of a text, those that it defines with `=`. */
const found = (text: string) =>
  findAbbreviations(text).map((one) => `${one.text}${one.isDefined ? '=' : ''}@${one.start}-${one.end}`);

test.each([
  ['việc thi hành LDC', ['LDC@14-17']],
  ['có CNVC-LĐ, GD&ĐT', ['CNVC-LĐ@3-10', 'GD&ĐT@12-17']],
  ['Bồi thường, GPMB; TĐC.', ['GPMB@12-16', 'TĐC@18-21']],
  ['12 ĐVTN tham gia', ['ĐVTN@3-7']],
  ['Công ty Một chi tiền GPMB, Công ty Hai có GPMB', ['GPMB@21-25', 'GPMB@42-46']],
  ['Ngoài UBND, GPMB, TĐC', ['UBND@6-10', 'GPMB@12-16', 'TĐC@18-21']],
  ['BTV ĐTNCS họp', ['BTV@0-3', 'ĐTNCS@4-9']],
])('an abbreviation: %s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  ['Luật Thực hiện dân chủ ở cơ sở (LDC)', ['LDC=@32-35']],
  ['giải phóng mặt bằng (sau đây viết tắt là GPMB)', ['GPMB=@41-45']],
  ['Trung tâm Y tế (gọi tắt là: TTYT)', ['TTYT=@28-32']],
  ['tái định cư, viết tắt “TĐC”', ['TĐC=@23-26']],
  ['Ban Quản lý dự án (sau đây gọi chung là BQLDA)', ['BQLDA=@40-45']],
  ['Ban Quản lý dự án (Ban QLDA) họp', ['QLDA=@23-27']],
  ['Hội Cựu chiến binh (sau đây gọi tắt là Hội CCB)', ['CCB=@43-46']],
  ['xã ta (việc GPMB) chậm', ['GPMB@12-16']],
  ['giải phóng mặt bằng - GPMB', ['GPMB=@22-26']],
  ['GPMB (giải phóng mặt bằng)', ['GPMB=@0-4']],
  ['GPMB: Giải phóng mặt bằng', ['GPMB=@0-4']],
  ['GPMB là giải phóng mặt bằng', ['GPMB=@0-4']],
  ['dự án (GPMB, TĐC) chậm', ['GPMB@7-11', 'TĐC@13-16']],
  ['GPMB là việc khó', ['GPMB@0-4']],
])('a definition or none: %s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  'Chỉ thị số 30-CT/TW, 28 - CT / TU, 217- QĐ/TW, 88 -KH/TU',
  'Nghị định số 04/2015/NĐ-CP, Luật số 10/2022/QH15, Quyết định số 346/QĐ-TTg, Công văn số 2231/SNV-CCHC&PC',
  'khóa XIII, quý IV, Phần II, năm MMXX',
  'V. KẾT QUẢ THỰC HIỆN GPMB',
  'mục KIẾN NGHỊ, khẩu hiệu “TOÀN DÂN XDNTM”, XDNTM - NHIỆM VỤ CHUNG của xã',
  'phải làm NGAY, KHÔNG chậm; học tập TAM nông',
  'phân loại A, B, AA, BBB; quỹ R&D, bên A&B',
  'khu công nghiệp VSIP, Công ty TNHH KLMN, Công ty cổ phần Thép DTS, Công ty Cổ phần May BTX, Công ty TNHH Một thành viên Cao su KRP, Tập đoàn TKVH, phần mềm “QLVBĐH”',
  'phân NPK, ống HDPE, xét nghiệm PCR, nền tảng LGSP',
  'Siemens, ABB, Toshiba; Samsung, LG; lúa OM5451, RVT',
  'ông NVH, bà NTH, đồng chí LVT',
  'Samsung SAMSUNG, OCOP, FPT, DEEP C, WTO',
  'biển số 15A-12345, H5N1, COVID-19, 5S, MK2, mã số ABCD, lô CNSX, TP.HCM',
  'b/c, đ/c, T/M, HĐND/UBND',
  'BA\u0301O CA\u0301O của xã',
])('none: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  ['giải phóng mặt bằng', 'GPMB', 'start', true],
  ['việc giải phóng mặt bằng', 'GPMB', 'end', true],
  ['việc giải phóng mặt bằng', 'GPMB', 'start', false],
  ['Ủy ban Mặt trận Tổ quốc', 'UBMTTQ', 'start', true],
  ['thỏa ước lao động tập thể', 'TƯLĐTT', 'start', true],
  ['đất đai và dân cư', 'DDDC', 'start', false],
  ['', 'GPMB', 'end', false],
] as const)('%s spells out %s at its %s: %s', (text, letters, where, expected) => {
  expect(spellsOut(text, letters, where)).toBe(expected);
});
