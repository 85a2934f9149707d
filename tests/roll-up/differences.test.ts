/** What a roll-up says of figures that differ from the sums below them: whose numbers are not in, and what that may mean. */
import Big from 'big.js';
import { expect, test } from 'vitest';
import type { Lacking, Outlook } from '#lib/figures/lacking.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { campaignId } from '#lib/paths.ts';
import type { Unit } from '#lib/register/register.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import type { Difference } from '../../scripts/roll-up/doubts.ts';
import { differencesNodes, differenceText } from '../../scripts/roll-up/markdown/differences.ts';
import { smallOutline } from './numbers/small-outline.ts';

const UNITS = `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces
t,Tỉnh T,province,party,,Tỉnh ủy,T,TU,,,,
t/a,Xã A,base,commune,,Đảng ủy,A,ĐU,,,,
t/b,Xã B,base,commune,,Đảng ủy,B,ĐU,,,,
`;
const OUTLINE = smallOutline(
  `## I. SỐ LIỆU

\`\`\`yaml
figures:
  - { id: all, name: Tổng số, unit: việc }
\`\`\`
`,
  { period: '2025-01-01/2025-06-30' },
);

const repository = new Repository(new Memory({ 'reports/units.csv': UNITS, 'outlines/c/outline.md': OUTLINE }));
const { register } = repository.register();
const units = [...register.units.values()];
const [all] = [...(repository.outline(campaignId('c'))?.outline?.figures.values() ?? [])].map(({ figure }) => figure);
const nameOf = ({ name }: Pick<Unit, 'name'>) => name;

function difference(one: Partial<Difference>): Difference {
  const [unit] = units;
  if (!unit || !all) throw new Error('there are units and figures');
  const known = { unit, figure: all, term: '', own: '9', below: '7', amount: new Big(2), note: '' };
  return { ...known, lacking: lacking(new Big(2), 'may-go'), ...one };
}

const [, missing = [], stoodFor = []] = units.map((one) => [one]);
const lacking = (amount: Big | null, outlook: Outlook): Lacking => ({ difference: amount, missing, stoodFor, outlook });
const lacks = (amount: number | null, outlook: Outlook): Partial<Difference> => {
  const by = amount === null ? null : new Big(amount);
  return { amount: by, lacking: lacking(by, outlook) };
};
const NOTHING_LACKS = { lacking: { ...lacking(new Big(2), 'stays'), missing: [], stoodFor: [] } };
const LACK = 'Chưa giải thích; chưa có số của Xã A; chưa có số của chính Xã B, tạm lấy số của cấp dưới';

test.each<[string, Partial<Difference>, string]>([
  ['it may be what is still to come', lacks(2, 'may-go'), `${LACK}, chênh lệch có thể do đó`],
  ['it may grow and nothing else', lacks(-2, 'may-grow'), `${LACK}, nên có thể còn kém hơn nữa`],
  ['it stays: less', lacks(-2, 'stays'), `${LACK}, nhưng khi đủ vẫn còn kém`],
  ['it stays: more', lacks(2, 'stays'), `${LACK}, nhưng khi đủ vẫn còn hơn`],
  ['a state, and what is hidden', lacks(null, 'open'), `${LACK}, nên tổng cấp dưới có thể còn thay đổi`],
  ['where nothing is missing nothing is said', NOTHING_LACKS, 'Chưa giải thích'],
  ['an explanation stays as it is', { ...NOTHING_LACKS, note: 'Gồm 2 việc của tỉnh.' }, 'Gồm 2 việc của tỉnh'],
])('%s', (_, one, words) => {
  const [table] = differencesNodes([difference(one)], nameOf);
  const cells = table?.type === 'table' ? table.children.map((row) => textOf(row.children.at(-1) ?? row)) : [];
  expect(cells).toEqual(['Giải thích', words]);
});

test.each([
  ['Hai văn bản ban hành chung với huyện.', 'vì hai văn bản ban hành chung với huyện'],
  ['Gồm 2 việc của tỉnh', 'vì gồm 2 việc của tỉnh'],
  ['Do hai huyện cùng báo;', 'vì hai huyện cùng báo'],
  ['Vì tính một lần', 'vì tính một lần'],
  ['Hải Lăng báo hai lần', 'vì Hải Lăng báo hai lần'],
  ['UBND tỉnh tính một lần', 'vì UBND tỉnh tính một lần'],
  ['2 việc tính một lần', 'vì 2 việc tính một lần'],
])('a note goes on a sentence: %s', (note, why) => {
  expect(differenceText(difference({ own: '5', amount: new Big(-2), note }), nameOf)).toBe(
    `Tỉnh T: “Tổng số” 5, tổng cấp dưới 7 (kém 2, ${why})`,
  );
});

test.each<[string, Partial<Difference>, string]>([
  ['explained where it may not be told', { note: null }, 'Tỉnh T: “Tổng số” 9, tổng cấp dưới 7 (hơn 2, đã giải thích)'],
  ['not explained', { note: '' }, 'Tỉnh T: “Tổng số” 9, tổng cấp dưới 7 (hơn 2, chưa giải thích)'],
  ['no amount', { amount: null }, 'Tỉnh T: “Tổng số” 9, tổng cấp dưới 7 (chưa giải thích)'],
  ['in a term', { term: '2020 - 2025' }, 'Tỉnh T: “Tổng số, 2020 - 2025” 9, tổng cấp dưới 7 (hơn 2, chưa giải thích)'],
])('a difference in words: %s', (_, one, words) => {
  expect(differenceText(difference(one), nameOf)).toBe(words);
});

test('differences in a table of sixty rows; more are told of', () => {
  const nodes = (count: number) =>
    differencesNodes(
      Array.from({ length: count }, () => difference(NOTHING_LACKS)),
      nameOf,
    ).map((node) => (node.type === 'table' ? node.children.length - 1 : textOf(node)));
  expect([nodes(60), nodes(61), nodes(1061)]).toEqual([
    [60],
    [60, 'Còn 1 chỗ khác, xem tệp differences.csv.'],
    [60, 'Còn 1.001 chỗ khác, xem tệp differences.csv.'],
  ]);
  const rows = [
    difference({ ...NOTHING_LACKS, term: '2020 - 2025', note: null }),
    difference({ ...NOTHING_LACKS, amount: new Big(-1234), note: 'Một lần; ' }),
    difference({ ...NOTHING_LACKS, amount: null }),
  ];
  const [table] = differencesNodes(rows, nameOf);
  expect(table?.type === 'table' ? table.children.map((row) => row.children.map(textOf).join(' | ')) : []).toEqual([
    'Đơn vị | Chỉ tiêu | Đơn vị báo | Cấp dưới | Lệch | Giải thích',
    'Tỉnh T | Tổng số, 2020 - 2025 | 9 | 7 | +2 | không nêu',
    'Tỉnh T | Tổng số | 9 | 7 | -1.234 | Một lần',
    'Tỉnh T | Tổng số | 9 | 7 |  | Chưa giải thích',
  ]);
});
