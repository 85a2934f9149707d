import { expect, test } from 'vitest';
import { findDateDefects } from '#lib/vietnamese/written-date.ts';

const read = (text: string) =>
  findDateDefects(text).map(({ start, end, what, meant }) => [text.slice(start, end), what, meant]);

test.each([
  ['họp 2023-06-12', '2023-06-12', 'foreign-order', '12/6/2023'],
  ['họp 2023/06/12', '2023/06/12', 'foreign-order', '12/6/2023'],
  ['ngày 2023-02-30', '2023-02-30', 'foreign-order', null],
  ['06/25/2023', '06/25/2023', 'foreign-order', '25/6/2023'],
  ['ngày 5 tháng 5, 2023.', '5 tháng 5, 2023', 'foreign-order', '05 tháng 5 năm 2023'],
  ['đến 31/6/2023', '31/6/2023', 'no-such-day', null],
  ['đến 30/02/2023', '30/02/2023', 'no-such-day', null],
  ['ngày 29/02/2023', '29/02/2023', 'no-such-day', null],
  ['ngày 45/13/2023', '45/13/2023', 'no-such-day', null],
  ['ngày 31/6', '31/6', 'no-such-day', null],
  ['từ 01/01/2023-31/6/2023', '31/6/2023', 'no-such-day', null],
  ['ngày 32 tháng 5', '32 tháng 5', 'no-such-day', null],
  ['Ngày 31 tháng 4 năm 2023', '31 tháng 4 năm 2023', 'no-such-day', null],
  ['ngày 12.6.2023', '12.6.2023', 'separator', '12/6/2023'],
  ['ngày 12 / 6 / 2023', '12 / 6 / 2023', 'spacing', '12/6/2023'],
  ['ngày 05/8/ 2023', '05/8/ 2023', 'spacing', '05/8/2023'],
  ['ngày 05tháng 8năm 2023', '05tháng 8năm 2023', 'spacing', '05 tháng 8 năm 2023'],
  ['ngày05/8/2023', 'ngày05/8/2023', 'spacing', 'ngày 05/8/2023'],
  ['ngày 05/8/203', '05/8/203', 'odd-year', null],
  ['ngày 32/8', '32/8', 'no-such-day', null],
  ['ngày 12 6 2023', '12 6 2023', 'separator', '12/6/2023'],
  ['ngày 12/6/23', '12/6/23', 'short-year', '12/6/2023'],
  ['ngày 30/4/75', '30/4/75', 'short-year', null],
  ['ngày 5 tháng 6 năm 2023', '5 tháng 6 năm 2023', 'leading-zero', '05 tháng 6 năm 2023'],
  ['ngày 15 tháng 2 năm 2023', '15 tháng 2 năm 2023', 'leading-zero', '15 tháng 02 năm 2023'],
  ['họp 2023-12-31', '2023-12-31', 'foreign-order', '31/12/2023'],
  ['họp 2023-01-01', '2023-01-01', 'foreign-order', '01/01/2023'],
  ['họp on June 5, 2023', 'June 5, 2023', 'foreign-order', '05/6/2023'],
  ['họp on 5 December 2023', '5 December 2023', 'foreign-order', '05/12/2023'],
  ['ngày 05 tháng 06 năm 2023', '05 tháng 06 năm 2023', 'extra-zero', '05 tháng 6 năm 2023'],
  ['trong tháng 13/2023', 'tháng 13/2023', 'no-such-month', null],
  ['trong tháng 00 năm 2023', 'tháng 00 năm 2023', 'no-such-month', null],
])('%s', (text, actual, what, meant) => {
  expect(read(text)).toEqual([[actual, what, meant]]);
});

test.each([
  '5/6/2023, 07/7/2020, 7/7/2020, 28/02/2023, 29/02/2024',
  'ngày 05 tháng 6 năm 2023, ngày 15 tháng 02 năm 2023',
  'từ tháng 1 đến tháng 6 năm 2023; tháng 1 và tháng 2 năm 2023; tháng Tư; tháng 6/2023; quý I/2023; 6 tháng đầu năm 2023',
  'giai đoạn 2020 - 2025, 2020-2025, năm học 2022-2023',
  'ngày 15/6, ngày 8/3, ngày 29/02, trực 24/7',
  'Nghị định số 12/2023/NĐ-CP, Kế hoạch số 03/KH-UBND, Luật số 10/2022/QH15',
  'nhà số 128/5/12, ngõ 31/6/2023, ngày 28-2-2023',
  'ngày 30 tháng 2 âm lịch; ngày 10 tháng 3',
  'hằng ngày 32/45 hộ; mỗi ngày 31/6 hộ; tỷ lệ 31/6',
  'đường dây nóng 1900-10-10, kỳ 2023-01-01/2023-06-30',
  'ngày 12.6 triệu lượt',
  'tệp BC-2023-06-12, v2023-06-12',
  'ngày 5 tháng 5, 2023 hộ đã ký',
  'ngày … tháng … năm 2023',
  'mã 2023-13-01, 2023-00-10, 2023-05-32, 2023-05-00',
  'ngày 31/6/23, ngày 45/5/23; ngày 0/6, ngày 5/13, ngày 5/0',
])('fine: %s', (text) => {
  expect(read(text)).toEqual([]);
});
