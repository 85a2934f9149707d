import { expect, test } from 'vitest';
import { termKey } from '#lib/figures/term.ts';

test.each([
  ['case', ['Nhiệm kỳ 2015 - 2020', 'NHIỆM KỲ 2015 - 2020', 'nhiệm kỳ 2015 - 2020']],
  ['dashes', ['2015-2020', '2015–2020', '2015—2020', '2015‑2020', '2015−2020']],
  ['white space', ['2015 - 2020', '2015  -2020', ' 2015\u{A0}–\n2020 ', '2015-2020']],
  [
    'what it is called',
    ['Nhiệm kỳ 2015-2020', 'Giai đoạn 2015-2020', 'Năm 2015-2020', 'Nhiệm kì: 2015-2020', '2015-2020'],
  ],
  ['composed and loose marks', ['Nhiệm kỳ XII'.normalize('NFD'), 'Nhiệm kỳ XII', 'xii']],
])('one term whatever its %s', (_, names) => {
  expect(names.map(termKey)).toEqual(names.map(() => termKey(names.at(-1) ?? '')));
});

test('other terms are others, and a name without a term is itself', () => {
  const names = ['2010-2015', '2015-2020', '2015', '2020', 'Nhiệm kỳ', 'Năm', 'Giai đoạn', 'Năm học 2015'];
  expect(names.map(termKey)).toEqual([
    '2010-2015',
    '2015-2020',
    '2015',
    '2020',
    'nhiệmkỳ',
    'năm',
    'giaiđoạn',
    'học2015',
  ]);
});
