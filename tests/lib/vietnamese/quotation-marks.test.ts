/** Straight quotation marks become the ones that open and close, or stay where that is uncertain. */
import { expect, test } from 'vitest';
import { findQuotations } from '#lib/vietnamese/quotation-marks.ts';

function mended(text: string): string {
  const chars = [...text];
  for (const { wrong } of findQuotations(text)) for (const { at, mark } of wrong) chars[at] = mark;
  return chars.join('');
}

test.each([
  ['Phong trào "Dân vận khéo".', 'Phong trào “Dân vận khéo”.'],
  ['("Dân vận khéo", "3 sạch")', '(“Dân vận khéo”, “3 sạch”)'],
  ['"Thôi, chuyện cũ... bỏ qua"', '“Thôi, chuyện cũ... bỏ qua”'],
  ['Chương trình "Trăng rằm..." và "Ai? Ở đâu?"', 'Chương trình “Trăng rằm...” và “Ai? Ở đâu?”'],
  ['“Dân vận khéo" và "3 sạch”', '“Dân vận khéo” và “3 sạch”'],
  ['"Cuộc thi "Dân vận khéo" cấp xã"', '“Cuộc thi “Dân vận khéo” cấp xã”'],
  ['Màn hình 32" và mô hình "Tổ 5"', 'Màn hình 32" và mô hình “Tổ 5”'],
  ['"Mái ấm"/"Tình thương"', '“Mái ấm”/“Tình thương”'],
  ['Đề tài:"Dân chủ"', 'Đề tài:“Dân chủ”'],
])('%s becomes %s', (text, expected) => {
  expect(mended(text)).toBe(expected);
});

test.each([
  'Phong trào “Dân vận khéo”.',
  'Màn hình 32" và 43", ống 5\'10"',
  '“Màn hình 32" loại mới”',
  'Cụ kể: "Hồi ấy khổ lắm.',
  'chuyện ấy", cụ nói.',
  'chữ " đứng một mình, chữ " nữa',
  'dính"vào"nhau',
  '"a "b "c "d" c" b" a"',
  'Tivi "32" và 43" mới',
])('%s stays', (text) => {
  expect(mended(text)).toBe(text);
});
