/** Columns that are no terms, and rows that are parts of the row above, all the way from reports to what is built of them. */
import { expect, test } from 'vitest';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import { scaffold } from '#lib/outline/scaffold.ts';
import { campaignId, unitId } from '#lib/paths.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { Pass } from '../../scripts/campaign/pass.ts';
import { figuresCsv } from '../../scripts/roll-up/data/tables.ts';
import { keyTables } from '../../scripts/roll-up/markdown/key-figures.ts';
import { rollUpMarkdown } from '../../scripts/roll-up/markdown/roll-up-tree.ts';
import { compareTotals } from '../../scripts/roll-up/numbers/compare.ts';
import { type RollUp, rollUp } from '../../scripts/roll-up/roll-up.ts';
import { rollUpWorkbook } from '../../scripts/roll-up/workbook/roll-up-workbook.ts';
import { smallOutline } from './numbers/small-outline.ts';
import { textOf } from './workbook/workbook.ts';

const UNITS = `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces
t,Tỉnh,province,party,,Tỉnh ủy,Tỉnh,TU,,,,
t/a,Xã A,base,commune,,Đảng ủy,A,ĐU,,,,
t/b,Xã B,base,commune,,Đảng ủy,B,ĐU,,,,
`;

const outline = (more = '') =>
  smallOutline(
    `## I. SỐ LIỆU

\`\`\`yaml
terms: { names: [Kế hoạch, Thực hiện] }
figures:
  - { id: staff, name: Số cán bộ, unit: người, key: true }
  - { id: women, name: "Trong đó: Nữ", part-of: staff, unit: người, key: true }
  - { id: rate, name: Tỷ lệ nữ, type: percent, of: [women, staff] }
\`\`\`
`,
    { more },
  );

/** A report from its six values. */
const report = (...[a, b, c, d, e, f]: readonly string[]) =>
  `---\nnumber: -BC/ĐU\ndate: 2023-06-01\nsigner: { authority: T/M BAN THƯỜNG VỤ, title: BÍ THƯ, name: Nguyễn Văn A }\n---\n\n# Kết quả\n\n## I. SỐ LIỆU\n\n| STT | Chỉ tiêu | Đơn vị tính | Kế hoạch | Thực hiện |\n|---|---|---|---:|---:|\n| | Số cán bộ | người | ${a} | ${b} |\n| | - Nữ | người | ${c} | ${d} |\n| | Tỷ lệ nữ | % | ${e} | ${f} |\n`;

function campaignOf(campaign: string, files: Readonly<Record<string, string>>) {
  const repository = new Repository(new Memory({ 'reports/units.csv': UNITS, ...files }));
  const id = campaignId(campaign);
  const pass = new Pass({ repository, campaign: id, files: repository.reportFiles(id).files });
  const told = [...pass.run()].flatMap(({ messages }) => messages.map(({ message }) => message));
  const unit = pass.tree?.register.units.get(unitId('t'));
  if (!pass.tree || !unit) throw new Error('The outline must be good');
  return { told, tree: pass.tree, unit };
}

const FILES = {
  'outlines/d/outline.md': outline(),
  'reports/d/t/a.md': report('9', '8', '4', '2', '44,4', '25'),
  'outlines/c/outline.md': outline('compare-with: d\n'),
  'reports/c/t/a.md': report('10', '12', '5', '3', '50', '25'),
  'reports/c/t/b.md': report('10', '8', '5', '6', '50', '75'),
};
const now = campaignOf('c', FILES);
const rolledUp = (): RollUp => rollUp(now.tree, now.unit, { of: () => null });

test('the reports are right', () => {
  expect(now.told).toEqual([]);
});

test('a part that is more than its whole is told once, in its own column', () => {
  expect(campaignOf('c', { ...FILES, 'reports/c/t/b.md': report('10', '8', '5', '9', '50', '100') }).told).toEqual([
    '“Số cán bộ, trong đó: Nữ” (9) là một phần mà lớn hơn “Số cán bộ” (8); hãy kiểm tra lại hai số (đề cương: outlines/c/outline.md:21)',
  ]);
});

test('the roll-up calls parts by their whole where that cannot be seen', () => {
  const text = rollUpMarkdown(rolledUp());
  expect(
    text
      .slice(text.indexOf('## I.'))
      .split('\n')
      .filter((line) => line.startsWith('|')),
  ).toEqual([
    '| Chỉ tiêu | Đơn vị tính | Kế hoạch | Thực hiện | Đơn vị có số liệu |',
    '|---|---|---:|---:|---:|',
    '| Số cán bộ | người | 20 | 20 | 2/2 |',
    '| Trong đó: Nữ | người | 10 | 9 | 2/2 |',
    '| Tỷ lệ nữ | % | 50,00 | 45,00 | 2/2 |',
    '| Đơn vị | Số cán bộ (người), Kế hoạch | Số cán bộ (người), Thực hiện | Số cán bộ, trong đó: Nữ (người), Kế hoạch | Số cán bộ, trong đó: Nữ (người), Thực hiện | Tỷ lệ nữ (%), Kế hoạch | Tỷ lệ nữ (%), Thực hiện |',
    '|---|---:|---:|---:|---:|---:|---:|',
    '| Xã A | 10 | 12 | 5 | 3 | 50,00 | 25,00 |',
    '| Xã B | 10 | 8 | 5 | 6 | 50,00 | 75,00 |',
  ]);
  expect(keyTables(rolledUp()).map((node) => writeMarkdown(node))).toEqual([
    `| Số liệu chính | Đơn vị tính | Kế hoạch | Thực hiện | Đơn vị có số liệu |
|---|:---:|---:|---:|---:|
| Số cán bộ | người | 20 | 20 | 2/2 |
| Số cán bộ, trong đó: Nữ | người | 10 | 9 | 2/2 |
`,
  ]);
});

test('the workbook does not call the columns terms', () => {
  const provenance = { commit: '0123456789abcdef', modified: '2023-06-13T02:03:04Z', code: '' };
  const lines = textOf(rollUpWorkbook(rolledUp(), provenance)).split('\n');
  expect(lines.filter((line) => /^(?:Mục|Xã A) \|/u.test(line))).toEqual([
    'Mục | Chỉ tiêu | Cột số liệu | Đơn vị tính | Giá trị | Số đơn vị có số liệu | Số đơn vị phải có | Tạm tính | Ghi chú',
    'Xã A | Đã có báo cáo | 10 (#,##0) | 12 (#,##0) | 5 (#,##0) | 3 (#,##0) | 50 (#,##0.00) | 25 (#,##0.00)',
  ]);
});

test('each column is compared with itself', () => {
  const then = campaignOf('d', FILES);
  const { rows } = compareTotals(now.tree, then.tree, now.unit);
  expect(rows.map(({ figure, term, last, now: value }) => [figure.id, term, last.toFixed(), value.toFixed()])).toEqual([
    ['staff', 'Kế hoạch', '9', '10'],
    ['staff', 'Thực hiện', '8', '12'],
    ['women', 'Kế hoạch', '4', '5'],
    ['women', 'Thực hiện', '2', '3'],
    ['rate', 'Kế hoạch', '44.44', '50'],
    ['rate', 'Thực hiện', '25', '25'],
  ]);
});

test('the data name the columns as the issuer does', () => {
  expect(
    figuresCsv(now.tree, [...now.tree.summaries.values()])
      .split('\n')
      .slice(0, 5),
  ).toEqual([
    'campaign,unit,figure,term,value,state',
    'c,t/a,staff,Kế hoạch,10,value',
    'c,t/a,staff,Thực hiện,12,value',
    'c,t/a,women,Kế hoạch,5,value',
    'c,t/a,women,Thực hiện,3,value',
  ]);
});

test('the scaffold has the columns and the parts', () => {
  const unit = now.tree.register.units.get(unitId('t/a'));
  const text = unit ? scaffold(now.tree.outline, unit, now.tree.register) : '';
  expect(text.split('\n').filter((line) => line.startsWith('|'))).toEqual([
    '| Chỉ tiêu | Đơn vị tính | Kế hoạch | Thực hiện | Ghi chú |',
    '|---|---|---:|---:|---|',
    '| Số cán bộ | người | | | |',
    '| Trong đó: Nữ | người | | | |',
    '| Tỷ lệ nữ | % | | | |',
  ]);
});
