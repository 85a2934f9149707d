/** Numbers that are spelt digit by digit. All are made up. */
import { expect, test } from 'vitest';
import { findSpoken } from '#lib/privacy/spoken-digits.ts';

test.each<[string, readonly [start: number, end: number, digits: string] | null]>([
  ['không chín một hai ba bốn năm sáu bảy tám', [0, 41, '0912345678']],
  ['Gọi KHÔNG BA mốt, tư-lăm. bẩy không không chín chín nhé', [4, 51, '0314570099']],
  ['không chín một hai ba bốn năm sáu bảy tám chín', [0, 41, '0912345678']],
  ['không chín một hai ba bốn năm sáu bảy', null],
  ['không một không chín hai ba bốn năm sáu bảy', null],
  ['không một một hai ba bốn năm sáu bảy tám', null],
  ['không chín một hai ba bốn năm sáu bảy tám0', [0, 41, '0912345678']],
  ['không chín một hai ba bốn năm sáu bảy támx', null],
  ['xkhông chín một hai ba bốn năm sáu bảy tám', null],
  ['không chín một hai ba bốn năm sáu bảy    tám', null],
  ['không chín mươi hai ba bốn năm sáu bảy tám', null],
  ['không năm bảy tám ba chín một hai năm không', [0, 43, '0578391250']],
  ['không tám một hai ba bốn năm sáu bảy tám', [0, 40, '0812345678']],
  ['không bảy một hai ba bốn năm sáu bảy tám', [0, 40, '0712345678']],
])('%s', (text, expected) => {
  expect(findSpoken(text).map(({ start, end, digits }) => [start, end, digits])).toEqual(
    expected === null ? [] : [expected],
  );
});
