/** How totals, coverage, lists of names and changes since an earlier campaign are told. */
import Big from 'big.js';
import { expect, test } from 'vitest';
import type { Figure } from '#lib/figures/figure.ts';
import { NO_TERM } from '#lib/figures/term.ts';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import { campaignId } from '#lib/paths.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { changeText, comparison } from '../../../scripts/roll-up/markdown/comparison-table.ts';
import {
  capital,
  coverageText,
  formatCount,
  namesText,
  outOf,
  totalText,
  unitOf,
} from '../../../scripts/roll-up/markdown/words.ts';
import type { WhyNot } from '../../../scripts/roll-up/numbers/comparable.ts';
import type { Comparison } from '../../../scripts/roll-up/numbers/compare.ts';
import type { Total } from '../../../scripts/roll-up/numbers/totals.ts';
import { smallOutline } from '../numbers/small-outline.ts';

const OUTLINE = smallOutline(
  `## I. SỐ LIỆU

\`\`\`yaml
figures:
  - { id: all, name: Tổng số, unit: việc }
  - { id: done, name: Đã xong }
  - { id: rate, name: Tỷ lệ, type: percent, of: [done, all] }
  - { id: rules, name: Có quy chế, type: yes-no }
\`\`\`
`,
  { period: '2025-01-01/2025-06-30' },
);
const files = {
  'reports/units.csv':
    'id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces\nt,T,province,party,,,,,,,,\n',
  'outlines/c/outline.md': OUTLINE,
};
const figures = new Repository(new Memory(files)).outline(campaignId('c'))?.outline?.figures;

function figure(id: string): Figure {
  const found = [...(figures?.values() ?? [])].find((one) => one.figure.id === id);
  if (!found) throw new Error(`there is no figure ${id}`);
  return found.figure;
}

const total = (id: string, one: Partial<Total>): Total => ({
  figure: figure(id),
  termKey: NO_TERM,
  term: '',
  covered: 2,
  expected: 1234,
  provisional: false,
  value: null,
  state: 'value',
  ...one,
});

test.each<[string, Total | null, boolean, string]>([
  ['nothing', null, false, ''],
  ['what is hidden', total('all', { value: new Big(3) }), true, 'không nêu'],
  ['a number', total('all', { value: new Big('1234.5678') }), false, '1.234,5678'],
  ['a percentage', total('rate', { value: new Big('66.6667') }), false, '66,67'],
  ['answers', total('rules', { value: new Big(1) }), false, '1/2 “Có”'],
  ['no number', total('all', {}), false, ''],
  ['a state', total('all', { state: 'none-occurred' }), false, 'Không phát sinh'],
  ['a state of nobody', total('all', { state: 'none-occurred', expected: 0 }), false, 'Không đơn vị nào nêu'],
  ['that nobody owes', total('all', { state: 'not-applicable', expected: 0 }), false, 'Không áp dụng'],
])('a total as it is read: %s', (_, one, isHidden, text) => {
  expect(totalText({ total: one, isHidden, choices: null })).toBe(text);
});

test('coverage, units, counts, names', () => {
  expect([
    coverageText(total('all', {})),
    coverageText(total('all', { provisional: true })),
    outOf(0, 1000),
    formatCount(1234567),
    ...['all', 'done', 'rules'].map((id) => unitOf({ figure: figure(id) })),
    capital('cấp xã'),
    capital(''),
  ]).toEqual(['2/1.234', '2/1.234, tạm tính', '0/1.000', '1.234.567', 'việc', '', 'đơn vị', 'Cấp xã', '']);
  expect(['a', 'a b', 'a b c', 'a b c d', 'a b c d e'].map((names) => namesText(names.split(' '), 2))).toEqual([
    'a',
    'a; b',
    'a; b; c',
    'a; b và 2 đơn vị khác',
    'a; b và 3 đơn vị khác',
  ]);
});

const compared = (
  id: string,
  numbers: readonly [last: string, now: string, change: string, percent?: string],
): Comparison => {
  const [last, now, change, percent] = numbers;
  return {
    figure: figure(id),
    termKey: NO_TERM,
    term: '',
    last: new Big(last),
    now: new Big(now),
    change: new Big(change),
    percent: percent === undefined ? null : new Big(percent),
    covered: 1,
    expected: 2,
  };
};

const ROWS = [
  compared('all', ['8', '10', '2', '25']),
  compared('done', ['8', '6', '-2', '-25']),
  compared('done', ['0', '0', '0']),
  compared('rate', ['50', '66.67', '16.67']),
  { ...compared('rules', ['66.67', '50', '-16.67']), term: '2020 - 2025' },
];

test('changes in one line', () => {
  expect(ROWS.map(changeText)).toEqual([
    '+2 (+25,00%), của 1/2 đơn vị',
    '-2 (-25,00%), của 1/2 đơn vị',
    '0, của 1/2 đơn vị',
    '+16,67 điểm %, của 1/2 đơn vị',
    '-16,67 điểm %, của 1/2 đơn vị',
  ]);
});

test('a table of what is compared, a paragraph of what is not', () => {
  const left = new Map<Figure, WhyNot>([
    [figure('all'), 'hidden'],
    [figure('done'), 'absent'],
    [figure('rate'), 'changed'],
    [figure('rules'), 'absent'],
  ]);
  const nobody = new Map<Figure, WhyNot>([[figure('all'), 'nobody']]);
  const written = (nodes: ReturnType<typeof comparison>) => writeMarkdown({ type: 'root', children: [...nodes] });
  expect(
    written(comparison({ rows: ROWS, left })),
  ).toBe(`| So với kỳ trước | Đơn vị tính | Kỳ trước | Kỳ này | Tăng (+), giảm (-) | Đơn vị có số cả hai kỳ |
|---|---|---:|---:|---:|---:|
| Tổng số | việc | 8 | 10 | +2 (+25,00%) | 1/2 |
| Đã xong | | 8 | 6 | -2 (-25,00%) | 1/2 |
| Đã xong | | 0 | 0 | 0 | 1/2 |
| Tỷ lệ | % | 50,00 | 66,67 | +16,67 điểm % | 1/2 |
| Có quy chế, 2020 - 2025 | % đơn vị trả lời “Có” | 66,67 | 50,00 | -16,67 điểm % | 1/2 |

Không so sánh với kỳ trước: đề cương kỳ trước không có (Đã xong; Có quy chế); kỳ trước tính theo loại số liệu, đơn vị tính hoặc cách cộng khác (Tỷ lệ); để không lộ số nhỏ (Tổng số).
`);
  expect(written(comparison({ rows: [], left: nobody }))).toBe(
    'Không so sánh với kỳ trước: không đơn vị nào có số ở cả hai kỳ (Tổng số).\n',
  );
  expect(comparison({ rows: [], left: new Map() })).toEqual([]);
});
