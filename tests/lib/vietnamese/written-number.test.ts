import { expect, test } from 'vitest';
import { findNumberDefects } from '#lib/vietnamese/written-number.ts';

const read = (text: string) =>
  findNumberDefects(text).map(({ start, end, meant, isCertain }) => [text.slice(start, end), meant, isCertain]);

test.each([
  ['thu 1,234,567 đồng', '1,234,567', '1.234.567'],
  ['thu -1,234,567 đồng', '1,234,567', '1.234.567'],
  ['đạt 1,234.5', '1,234.5', '1.234,5'],
  ['là 1,234,567.89 USD', '1,234,567.89', '1.234.567,89'],
  ['đạt 12.5%', '12.5', '12,5'],
  ['đạt 98.76 %', '98.76', '98,76'],
  ['12.5 triệu đồng', '12.5', '12,5'],
  ['thu 3.25 tỷ đồng.', '3.25', '3,25'],
  ['1 234 567 đồng', '1 234 567', '1.234.567'],
  ['Tổng: 12 345 678.', '12 345 678', '12.345.678'],
  ['chi 1 234 triệu đồng', '1 234', '1.234'],
  ['có 1\u00A0234 hộ', '1\u00A0234', '1.234'],
])('%s', (text, actual, meant) => {
  expect(read(text)).toEqual([[actual, meant, true]]);
});

test('ranges and doubtful numbers', () => {
  expect([read('từ 12.5 - 13.5%'), read('từ 1,000,000-2,000,000 đồng'), read('thu 1.234.56 đồng')]).toEqual([
    [
      ['12.5', '12,5', true],
      ['13.5', '13,5', true],
    ],
    [
      ['1,000,000', '1.000.000', true],
      ['2,000,000', '2.000.000', true],
    ],
    [['1.234.56', '1.234,56', false]],
  ]);
});

test.each([
  '1.234, 1.234.567, 1.234.567,5, 5,5%, 98,76 %, 12,5 triệu, 1,234, 0,125',
  'mục 2.1, mục II.2.1 km, Điều 5.2, tiêu chí 2.1 triệu, bảng 3.2 %',
  '1.1. Đồng chí A',
  '2.1 Triệu tập hội nghị',
  'phiên bản 2.1.3, bản 8.1, IP 192.168.1.1, https 7.30 giờ',
  'ngày 12.5.2023, 12/5/2023, số 12/2023/NĐ-CP, 15-CT/TU',
  'thửa 121,122,123; phòng 301,302,305; các số 101 102 103; trang 100,200,300',
  'tổ 3 150 hộ, năm 2023 123 hộ, Sư đoàn 5 300 người',
  'ĐT 091 234 567, điện thoại 225 381 200, tài khoản số 123 456 789',
  'Điều 12, 13, 14; các ngày 1, 2, 3',
  'tăng 1,5-2,5 lần, từ 1,5 - 2,5%',
  '1.5 tỷ lệ, 2.1 đồng chí',
  '5triệu, 12.345 triệu đồng',
])('fine: %s', (text) => {
  expect(read(text)).toEqual([]);
});
