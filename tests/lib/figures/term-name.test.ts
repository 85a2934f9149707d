/** What the name of a term may be: what a scaffold, a person or a spreadsheet would take for one. */
import { expect, test } from 'vitest';
import { isTermName } from '#lib/figures/term.ts';

test.each([
  ['Nhiệm kỳ 2015-2020', true],
  ['2010 – 2015', true],
  ['Năm 2023 (ước)', true],
  ['(ước) Quý I/2023', true],
  ['6 tháng đầu năm 2023', true],
  ['x'.repeat(100), true],
  ['x'.repeat(101), false],
  ['', false],
  ['-', false],
  ['=1+1', false],
  ['-2020', false],
  ['＝1', false],
  ['2015;=1', false],
  ['Năm\n2020', false],
  ['Năm\u001b2020', false],
  ["'2020", false],
])('%j: %s', (name, expected) => {
  expect(isTermName(name)).toBe(expected);
});
