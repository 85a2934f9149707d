import { describe, expect, test } from 'vitest';
import { day, formatDay, isDay } from '#lib/date.ts';
import { numberInSeries, parseBareHeading, parseHeading } from '#lib/markdown/heading.ts';
import { formatNumber, isForeignNumber, parseNumber } from '#lib/vietnamese/number-vi.ts';
import { findPlaceholders } from '#lib/vietnamese/placeholder.ts';
import { compareVietnamese, countWords, fold, foldToneMarks, shorten } from '#lib/vietnamese/text.ts';

test.each([
  ['I. KHÁI QUÁT', 'I', 'KHÁI QUÁT'],
  ['I- KHÁI QUÁT', 'I', 'KHÁI QUÁT'],
  ['iv. Đánh giá', 'iv', 'Đánh giá'],
  ['1. Kết quả', '1', 'Kết quả'],
  ['1) Kết quả', '1', 'Kết quả'],
  ['1.Kết quả', '1', 'Kết quả'],
  ['2.1. Đánh giá', '2.1', 'Đánh giá'],
  ['2.1 Đánh giá', '2.1', 'Đánh giá'],
  ['III.2. Đánh giá', 'III.2', 'Đánh giá'],
  ['đ) Điểm đ', 'đ', 'Điểm đ'],
  ['Phần thứ nhất. Tình hình', 'Phần thứ nhất', 'Tình hình'],
  ['PHẦN I: Tình hình', 'PHẦN I', 'Tình hình'],
  ['Phần thứ hai', 'Phần thứ hai', ''],
  ['Chương II. Quy định', 'Chương II', 'Quy định'],
  ['Phần mềm quản lý', '', 'Phần mềm quản lý'],
  ['Mục tiêu', '', 'Mục tiêu'],
  ['5 năm thực hiện', '', '5 năm thực hiện'],
  ['1.204 doanh nghiệp', '', '1.204 doanh nghiệp'],
  ['VI PHẠM KỶ LUẬT', '', 'VI PHẠM KỶ LUẬT'],
  ['Đ/c Bí thư', '', 'Đ/c Bí thư'],
  ['Thành ủy', '', 'Thành ủy'],
])('heading %s', (text, number, title) => {
  expect(parseHeading(text.normalize('NFD'))).toEqual({ text: text.normalize('NFC'), number, title });
});

test('a number that lost its mark is read on demand', () => {
  expect([
    parseBareHeading(parseHeading('III KẾT QUẢ'))?.number,
    parseBareHeading(parseHeading('III. KẾT QUẢ')),
  ]).toEqual(['III', null]);
});

test.each([
  ['I', ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']],
  ['1', ['1', '2', '3']],
  ['2.1', ['2.1', '2.2', '2.3']],
  ['a', ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k']],
  ['Phần thứ nhất', ['Phần thứ nhất', 'Phần thứ hai', 'Phần thứ ba']],
  ['Phần I', ['Phần I', 'Phần II']],
])('the series that starts with %s', (first, numbers) => {
  expect(numbers.map((_, index) => numberInSeries(first, index))).toEqual(numbers);
});

test('folding', () => {
  expect([
    fold('  KẾT   QUẢ đạt được :'),
    fold('Kết quả đạt được.'.normalize('NFD')),
    foldToneMarks('Uỷ ban, khoá, hoà'),
    foldToneMarks('quý, giá, toàn, hoàn'),
  ]).toEqual(['kết quả đạt được', 'kết quả đạt được', 'ủy ban, khóa, hòa', 'quý, giá, toàn, hoàn']);
});

test('words, order and shortening', () => {
  expect([
    countWords('Đã ban hành 12 văn bản - “QCDC” …'),
    ['Đông Hà', 'Đakrông', 'Mục 10', 'Mục 2', 'ấp', 'an'].sort(compareVietnamese),
    shorten('một hai ba bốn', 9),
  ]).toEqual([7, ['an', 'ấp', 'Đakrông', 'Đông Hà', 'Mục 2', 'Mục 10'], 'một hai…']);
});

test.each([
  ['1.234.567,5', '1234567.5', 1],
  ['1204', '1204', 0],
  ['-3,25', '-3.25', 2],
])('number %s', (text, value, decimals) => {
  const number = parseNumber(text);
  expect([number?.value.toFixed(), number?.decimals]).toEqual([value, decimals]);
});

test.each(['1,234.5', '1.5', '1 234', '12.34', '1.23', 'mười', '1.2345', ''])('%s is no Vietnamese number', (text) => {
  expect(parseNumber(text)).toBe(null);
});

test('foreign forms are known', () => {
  expect(['1,234.5', '1,234', '12.5', '1 234', '1234', '12,5', 'mười'].map(isForeignNumber)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('numbers are written with points and a comma, rounded half up', () => {
  const big = (text: string) => parseNumber(text)?.value;
  expect(
    [big('1234567,895'), big('0,005'), big('100')].map((value) =>
      value ? [formatNumber(value), formatNumber(value, 2)] : null,
    ),
  ).toEqual([
    ['1.234.567,895', '1.234.567,90'],
    ['0,005', '0,01'],
    ['100', '100,00'],
  ]);
});

test('days', () => {
  expect([
    isDay('2023-02-28'),
    isDay('2023-02-30'),
    isDay('2023-2-3'),
    formatDay(day('2023-02-05')),
    formatDay(day('2023-05-12')),
  ]).toEqual([true, false, false, '05/02/2023', '12/5/2023']);
});

describe('blanks', () => {
  test.each([
    '…',
    '...',
    'ngày … tháng 6',
    'Số: …',
    'đạt …%',
    'có … hộ',
    'Kết quả ....',
    '[…]',
    '[...]',
    'TODO',
    'Ông ______',
  ])('%s', (text) => {
    expect(findPlaceholders(text)).toHaveLength(1);
  });

  test.each([
    'chỉ thị, nghị quyết…',
    'xã hội hóa giáo dục...',
    'quan liêu, hách dịch, cửa quyền ...',
    'các Chỉ thị, Kết luận, Thông tri … của Trung ương',
    'quy chế, quy định… trong nội bộ',
    'từ 2018 đến nay.',
    'a.b.c',
  ])('none in: %s', (text) => {
    expect(findPlaceholders(text)).toEqual([]);
  });
});

test('the order of lists: Vietnamese, digits by value, ties by code point', () => {
  const [composed, loose] = ['ế', 'ế'.normalize('NFD')];
  expect(['xã 10', 'đất', 'Xã 2', 'dân', 'em', 'ăn', 'an', 'xã 2'].sort(compareVietnamese)).toEqual([
    'an',
    'ăn',
    'dân',
    'đất',
    'em',
    'xã 2',
    'Xã 2',
    'xã 10',
  ]);
  expect([
    compareVietnamese(composed, loose),
    compareVietnamese(loose, composed),
    compareVietnamese(loose, loose),
  ]).toEqual([1, -1, 0]);
});
