import { expect, test } from 'vitest';
import { parseDay } from '#lib/figures/day-value.ts';

test.each([
  ['12/6/2023', '2023-06-12'],
  ['05/06/2023', '2023-06-05'],
  ['ngày 12/6/2023', '2023-06-12'],
  ['Ngày 5 tháng 6 năm 2023', '2023-06-05'],
  ['12 tháng 06 năm 2023.', '2023-06-12'],
  ['29/2/2024', '2024-02-29'],
  ['29/2/2023', { reason: 'không phải một ngày có thật', meant: null }],
  ['6/13/2023', { reason: 'không phải một ngày có thật', meant: null }],
  ['2023-06-12', { reason: 'chưa viết theo kiểu Việt Nam', meant: '12/6/2023' }],
  ['2023/6/5', { reason: 'chưa viết theo kiểu Việt Nam', meant: '05/6/2023' }],
  ['12-6-2023', { reason: 'chưa viết theo kiểu Việt Nam', meant: '12/6/2023' }],
  ['12.06.2023', { reason: 'chưa viết theo kiểu Việt Nam', meant: '12/6/2023' }],
  ['12 / 6/ 2023', { reason: 'chưa viết theo kiểu Việt Nam', meant: '12/6/2023' }],
  ['2023-13-12', { reason: 'không phải một ngày', meant: null }],
  ['tháng 6/2023', { reason: 'chưa phải trọn một ngày', meant: null }],
  ['6/2023', { reason: 'chưa phải trọn một ngày', meant: null }],
  ['tháng 6 năm 2023', { reason: 'chưa phải trọn một ngày', meant: null }],
  ['Quý II năm 2023', { reason: 'chưa phải trọn một ngày', meant: null }],
  ['2023', { reason: 'chưa phải trọn một ngày', meant: null }],
  ['12/6/23', { reason: 'không phải một ngày', meant: null }],
  ['hôm qua', { reason: 'không phải một ngày', meant: null }],
])('%s', (text, found) => {
  expect(parseDay(text)).toEqual(found);
});
