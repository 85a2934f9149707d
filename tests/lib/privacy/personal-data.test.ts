/** Personal data: numbers of persons, and numbers that only look like them. All numbers are made up. */
import { expect, test } from 'vitest';
import { findPersonalData, personalDataMessage } from '#lib/privacy/personal-data.ts';
import type { Separator } from '#lib/privacy/text-line.ts';
import { rowsOf } from './table.ts';

/** What is found, with the characters that it covers. */
const found = (text: string, separator?: Separator) =>
  findPersonalData(text, separator).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

test.each([
  ['CCCD số 031085001234', ['identity 031085001234']],
  ['số căn cước công dân của ông A: 031 085 001 234', ['identity 031 085 001 234']],
  ['CMND: 031234567, cấp năm 2010', ['identity 031234567']],
  ['chứng minh nhân dân 031 234 567', ['identity 031 234 567']],
  ['Danh sách căn cước\n- A: 031085001234\n- B: 001185001235', ['identity 031085001234', 'identity 001185001235']],
  ['| Tên | Số CMND |\n|---|---|\n| A | 031234567 |', ['identity 031234567']],
  ['0912345678', ['phone 0912345678']],
  [
    'gọi 0912 345 678 hoặc 0378.123.456, 091-234-5678, 0912 34 56 78',
    ['phone 0912 345 678', 'phone 0378.123.456', 'phone 091-234-5678', 'phone 0912 34 56 78'],
  ],
  [
    '+84912345678, (+84) 912 345 678, +84-225-3747747',
    ['phone +84912345678', 'phone (+84) 912 345 678', 'phone +84-225-3747747'],
  ],
  ['ĐT: 0225.3747.747', ['phone 0225.3747.747']],
  ['Tel.: (0225) 3.747.747', ['phone (0225) 3.747.747']],
  ['| Điện thoại | 02253747747 |', ['phone 02253747747']],
  ['SĐT 01234567890', ['phone 01234567890']],
  ['năm 2023 0912345678', ['phone 0912345678']],
  ['0912 345 678 0987 654 321', ['phone 0912 345 678', 'phone 0987 654 321']],
  ['[gọi](tel:0912345678)', ['phone 0912345678']],
  ['STK 19035678901234 Vietcombank', ['account 19035678901234']],
  ['Số tài khoản của Quỹ tại ngân hàng: 1903 5678 9012', ['account 1903 5678 9012']],
  ['Số ta\u0300i khoa\u0309n: 19035678901234', ['account 19035678901234']],
])('personal data: %j', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('in CSV the header introduces', () => {
  expect(found('name,phone,CMND\nA,02253747747,031234567\n', ',')).toEqual(['phone 02253747747', 'identity 031234567']);
});

test.each([
  '1.234.567.890 đồng; 123.456.789.012 đồng; 1 234 567 890; 1234567890',
  'cấp căn cước công dân cho 123 456 789 người; đã cấp thẻ căn cước: 12.345.678',
  'CCCD gắn chip: 98.765.432 thẻ',
  'điều này chứng minh 123456789 là đúng',
  '031085001234',
  'ngày 09/12/2023, 05-6-2023, 2020 - 2025, 2020 2021 2022 2023, 08 09 10 11 12 13',
  'Quyết định số 346/QĐ-TTg, 0912345678/QĐ-UBND',
  'mã số thuế 0912345678; MST: 0901234567; mã số BHXH 0312345678; hóa đơn 0345678901',
  '| Tên | Mã số thuế |\n|---|---|\n| A | 0912345678 |',
  'điện thoại 1022, 113, 1900 1234, 18001234; đường dây nóng 02',
  'mã định danh 1.004.946.000.00.00.H31, 000.00.01.H31',
  'tổng số tài khoản VNeID đã kích hoạt: 12345678; mở mới 1.234.567 tài khoản',
  'Số tài khoản định danh mức 2: 12.345.678',
  'thuê bao di động 1.234.567.890',
  'tọa độ 20.8449115, 106.6880841; phiên bản 0.9.12.345.678',
  'a0912345678, 0912345678b, 00912345678, 09123456789',
  '0312345678 và 0301234567 là mã',
])('none: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('the message hides the number', () => {
  const [phone, ...others] = findPersonalData('gọi 0912 345 678');
  expect([phone, others]).toEqual([{ kind: 'phone', start: 4, end: 16, masked: '***678' }, []]);
  expect(phone && personalDataMessage(phone)).toBe(
    'Số điện thoại “***678” là dữ liệu cá nhân, không được đưa vào kho; hãy xóa số này (lịch sử Git giữ lại mọi thứ đã đưa vào: nếu đã đẩy lên thì báo người phụ trách)',
  );
});

test.each(['personal-data/numbers.txt', 'personal-data/none.txt'])('the table %s', (table) => {
  const { actual, expected } = rowsOf(table, (text) => findPersonalData(text));
  expect(actual).toEqual(expected);
});

test('every row of the table of numbers has one', () => {
  const { expected } = rowsOf('personal-data/numbers.txt', (text) => findPersonalData(text));
  expect(expected.filter((row) => !row.includes('⟦'))).toEqual([]);
});
