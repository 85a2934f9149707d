/** Which figure a label nearly names. */
import { expect, test } from 'vitest';
import { figureSchema } from '#lib/figures/figure.ts';
import { figureNear } from '#lib/figures/near-name.ts';

const FIGURES = [
  'Số cuộc họp chi bộ',
  'Số cuộc họp chi đoàn',
  'Tổng số đảng viên',
  'Số lượng hồ sơ đã giải quyết đúng hạn',
  'Kinh phí (ngân sách nhà nước)',
].map((name, index) => figureSchema.parse({ id: `f${index}`, name }));

test.each([
  ['1. Số cuộc họp chi bộ', 'Số cuộc họp chi bộ'],
  ['1.2 Số cuộc họp chi đoàn', 'Số cuộc họp chi đoàn'],
  ['a) Số cuộc họp chi đoàn:', 'Số cuộc họp chi đoàn'],
  ['II. Tổng số đảng viên', 'Tổng số đảng viên'],
  ['- Số cuộc họp chi bộ', 'Số cuộc họp chi bộ'],
  ['Số cuộc họp chi bộ (cuộc)', 'Số cuộc họp chi bộ'],
  ['Số cuộc họp chi bộ, ĐVT: cuộc', 'Số cuộc họp chi bộ'],
  ['So cuoc hop chi bo', 'Số cuộc họp chi bộ'],
  ['Số cuộc hợp chi đoàn', 'Số cuộc họp chi đoàn'],
  ['Đảng viên', 'Tổng số đảng viên'],
  ['Số đảng viên', 'Tổng số đảng viên'],
  ['Hồ sơ đã giải quyết đúng hạn', 'Số lượng hồ sơ đã giải quyết đúng hạn'],
  ['Kinh phí ngân sách nhà nước', 'Kinh phí (ngân sách nhà nước)'],
  ['Số cuộc họp', undefined],
  ['Số đoàn viên', undefined],
  ['Ghi chú', undefined],
  ['1.', undefined],
])('%s', (label, name) => {
  expect(figureNear(label, FIGURES)?.name).toBe(name);
});
