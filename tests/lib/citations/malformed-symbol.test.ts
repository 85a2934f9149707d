import { expect, test } from 'vitest';
import { findMalformedSymbols } from '#lib/citations/malformed-symbol.ts';

const found = (text: string) =>
  findMalformedSymbols(text).map(({ text: symbol, expected }) => `${symbol} → ${expected}`);

test.each([
  ['Chỉ thị số 30/CT/TW', '30/CT/TW → 30-CT/TW'],
  ['Chỉ thị số 30-CTTW', '30-CTTW → 30-CT/TW'],
  ['Chỉ thị số 30-ct/tw', '30-ct/tw → 30-CT/TW'],
  ['Kế hoạch số 27-KH-UBND', '27-KH-UBND → 27/KH-UBND'],
  ['Kế hoạch số 27/KH-TU', '27/KH-TU → 27-KH/TU'],
  ['Nghị định số 145-2020/NĐ-CP', '145-2020/NĐ-CP → 145/2020/NĐ-CP'],
  ['Nghị định số 145/20/NĐ-CP', '145/20/NĐ-CP → null'],
  ['Nghị định số 77/NĐ-CP ngày 03/5/2024', '77/NĐ-CP → 77/2024/NĐ-CP'],
  ['Nghị định số 77/NĐ-CP', '77/NĐ-CP → null'],
  ['Luật số 10/QH15 ngày 10/11/2022', '10/QH15 → 10/2022/QH15'],
  ['Luật số 10/2022/QH-15', '10/2022/QH-15 → 10/2022/QH15'],
  ['Luật số 10/2022/QH', '10/2022/QH → null'],
])('finds the symbol of %s', (text, expected) => {
  expect(found(text)).toEqual([expected]);
});

test.each([
  'Chỉ thị số 30-CT/TW, Kế hoạch số 27/KH-UBND, Nghị định số 145/2020/NĐ-CP, Luật số 10/2022/QH15',
  'QUYẾT ĐỊNH SỐ 346/QĐ-TTG, CHƯƠNG TRÌNH SỐ 01-CTR/TU',
  'Nghị quyết số 30/2026/NQ-HĐND, Tờ trình số 12/TT-UBND, Nghị quyết số 55/1998/NQ-UBTVQH10',
  'Quyết định số 15/QĐ/CTY, Quy định số 11-QĐi/TW, Kế hoạch số 12-KH/TU-BDV',
  'Nghị định số 36/CP ngày 19/6/1990, Nghị định số 29/NĐ-CP ngày 11/5/1990',
])('says nothing of %s', (text) => {
  expect(found(text)).toEqual([]);
});
