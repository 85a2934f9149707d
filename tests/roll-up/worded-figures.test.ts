/** Figures that words answer: told unit by unit, choices counted, nothing of them added up. */
import { expect, test } from 'vitest';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import { campaignId, unitId } from '#lib/paths.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { Pass } from '../../scripts/campaign/pass.ts';
import { dataPackage } from '../../scripts/roll-up/data/data-package.ts';
import { figuresCsv, totalsCsv } from '../../scripts/roll-up/data/tables.ts';
import { totalsTables, unitTables } from '../../scripts/roll-up/markdown/figure-tables.ts';
import { startedTable } from '../../scripts/roll-up/markdown/started-table.ts';
import { NOTHING_HIDDEN } from '../../scripts/roll-up/numbers/mask.ts';
import { sectionGrids } from '../../scripts/roll-up/numbers/section-grid.ts';
import { rollUp } from '../../scripts/roll-up/roll-up.ts';
import { rollUpWorkbook } from '../../scripts/roll-up/workbook/roll-up-workbook.ts';
import { smallOutline } from './numbers/small-outline.ts';
import { textOf } from './workbook/workbook.ts';

const UNITS = `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces
t,Tỉnh,province,party,,Tỉnh ủy,Tỉnh,TU,,,,
t/a,Huyện A,district,district,,Huyện ủy,A,HU,,,,
t/a/x,Xã X,base,commune,,Đảng ủy,X,ĐU,,,,
t/b,Huyện B,district,district,,Huyện ủy,B,HU,,,,
t/c,Huyện C,district,district,,Huyện ủy,C,HU,,,,
`;

const OUTLINE = smallOutline(
  `## I. SỐ LIỆU

\`\`\`yaml
figures:
  - { id: met, name: Số cuộc họp, unit: cuộc }
  - { id: head, name: Cơ quan chủ trì, type: text }
  - { id: issued, name: Ngày ban hành, type: date }
  - { id: grade, name: Xếp loại, type: choice, choices: [Tốt, Khá, Trung bình] }
\`\`\`
`,
  { levels: 'district: {}, base: {}' },
);

const report = (symbol: string, values: readonly string[]) =>
  `---\nnumber: -BC/${symbol}\ndate: 2023-06-01\nsigner: { title: BÍ THƯ, name: Nguyễn Văn A }\n---\n\n# Kết quả\n\n## I. SỐ LIỆU\n\n| Chỉ tiêu | Đơn vị tính | Số liệu |\n|---|---|---:|\n${['Số cuộc họp | cuộc', 'Cơ quan chủ trì |', 'Ngày ban hành |', 'Xếp loại |'].map((label, at) => `| ${label} | ${values[at]} |`).join('\n')}\n`;

const repository = new Repository(
  new Memory({
    'reports/units.csv': UNITS,
    'outlines/c/outline.md': OUTLINE,
    'reports/c/t/a.md': report('HU', ['2', '=Ban  Dân vận', '12/6/2023', 'khá']),
    'reports/c/t/a/x.md': report('ĐU', ['1', 'Chưa có số liệu', 'ngày 05 tháng 3 năm 1890', 'Tốt.']),
    'reports/c/t/b.md': report('HU', ['4', '12', 'Không áp dụng', 'KHÁ']),
  }),
);
const pass = new Pass({
  repository,
  campaign: campaignId('c'),
  files: repository.reportFiles(campaignId('c')).files,
});
const told = [...pass.run()].flatMap(({ messages }) => messages.map(({ message }) => message));

function rolledUp() {
  const { tree } = pass;
  const unit = tree?.register.units.get(unitId('t'));
  if (!tree || !unit) throw new Error('The outline must be good');
  return { tree, unit, nameOf: ({ name }: { readonly name: string }) => name };
}

test('a text that is not known yet is not said to be missing in sums', () => {
  expect(told).toEqual(['“Cơ quan chủ trì” chưa có số liệu; hãy bổ sung khi có (đề cương: outlines/c/outline.md:19)']);
});

test('the tables of data', () => {
  const { tree } = rolledUp();
  expect(figuresCsv(tree, [...tree.summaries.values()])).toBe(`campaign,unit,figure,term,value,state
c,t/a,met,,2,value
c,t/a,head,,'=Ban Dân vận,value
c,t/a,issued,,2023-06-12,value
c,t/a,grade,,Khá,value
c,t/a/x,met,,1,value
c,t/a/x,head,,,unknown
c,t/a/x,issued,,1890-03-05,value
c,t/a/x,grade,,Tốt,value
c,t/b,met,,4,value
c,t/b,head,,12,value
c,t/b,issued,,,not-applicable
c,t/b,grade,,Khá,value
`);
  expect(totalsCsv(tree)).toBe(`campaign,unit,figure,term,value,covered,expected,provisional,state
c,t,met,,6,3,4,0,value
c,t/a,met,,1,1,1,0,value
`);
});

test('what the values are is told where there are words among them', () => {
  const typeOf = (outline: string) => {
    const parsed = new Repository(new Memory({ 'reports/units.csv': UNITS, 'outlines/c/outline.md': outline })).outline(
      campaignId('c'),
    )?.outline;
    if (!parsed) throw new Error('The outline must be good');
    const texts = {
      created: '2023-06-13T02:03:04Z',
      figures: '',
      totals: '',
      differences: '',
      parts: '',
      commit: '',
      sources: [],
      parquet: new Uint8Array(),
    };
    const { resources } = JSON.parse(dataPackage({ outline: parsed, ...texts }));
    const [figures, totals] = resources;
    const [{ type: value }] = figures.schema.fields.filter(({ name }: { name: string }) => name === 'value');
    const [{ type: total }] = totals.schema.fields.filter(({ name }: { name: string }) => name === 'value');
    return [value, total];
  };
  const numbers = OUTLINE.split('\n').filter((line) => !/type: /u.test(line) || line.startsWith('type: '));
  expect([typeOf(OUTLINE), typeOf(numbers.join('\n'))]).toEqual([
    ['string', 'number'],
    ['number', 'number'],
  ]);
});

test('totals with what units chose, and every unit’s words', () => {
  const { tree, unit, nameOf } = rolledUp();
  const [grid] = sectionGrids(tree, unit);
  if (!grid) throw new Error('There must be a grid');
  expect(
    totalsTables(grid)
      .map((node) => writeMarkdown(node))
      .join(''),
  ).toBe(`| Chỉ tiêu | Đơn vị tính | Số liệu | Đơn vị có số liệu |
|---|---|---:|---:|
| Số cuộc họp | cuộc | 6 | 3/4 |
| Cơ quan chủ trì | | | không cộng |
| Ngày ban hành | | | không cộng |
| Xếp loại | | Tốt: 1, Khá: 2 | 3/4 |
`);
  expect(unitTables(grid, nameOf).map((one) => writeMarkdown(one))).toEqual([
    `| Đơn vị | Số cuộc họp (cuộc) | Cơ quan chủ trì | Ngày ban hành | Xếp loại |
|---|---:|---|---|---|
| Huyện A | 2 | =Ban Dân vận | 12/6/2023 | Khá |
| Huyện B | 4 | 12 | Không áp dụng | Khá |
| Huyện C (chưa có báo cáo) | | | | |
`,
  ]);
});

test('a unit’s own report starts without words of others', () => {
  const { tree, unit } = rolledUp();
  const [grid] = sectionGrids(tree, unit, NOTHING_HIDDEN);
  const started = grid && startedTable(grid, grid.section.requirement.figures, tree.outline, unit);
  expect(started ? writeMarkdown(started) : '').toBe(`| Chỉ tiêu | Đơn vị tính | Số liệu | Ghi chú |
|---|---|---:|---|
| Số cuộc họp | cuộc | 6 | |
| Cơ quan chủ trì | | … | |
| Ngày ban hành | | … | |
| Xếp loại | | … | |
`);
});

test('the workbook has days as days, but for those that Excel does not know', () => {
  const { tree, unit } = rolledUp();
  const provenance = { commit: '0123456789abcdef', modified: '2023-06-13T02:03:04Z', code: '' };
  const above = rollUp(tree, unit, { of: () => null });
  const [, below] = [...tree.register.units.values()];
  if (!below) throw new Error('There must be a district');
  const rows = (one: typeof above) =>
    textOf(rollUpWorkbook(one, provenance))
      .split('\n')
      .filter((line) => /^(?:I\. SỐ LIỆU \| Xếp|Huyện [A-C] \| [^t]|Xã|Tổng hợp \|)/u.test(line));
  expect([rows(above), rows(rollUp(tree, below, { of: () => null }))]).toEqual([
    [
      'I. SỐ LIỆU | Xếp loại |  | Tốt: 1, Khá: 2 | 3 (#,##0) | 4 (#,##0) |  |',
      'Huyện A | Đã có báo cáo | 2 (#,##0) | =Ban Dân vận | 45089 (dd/mm/yyyy) | Khá',
      'Huyện B | Đã có báo cáo | 4 (#,##0) | 12 | Không áp dụng | Khá',
      'Huyện C | Chưa có báo cáo |  |  |  |',
      'Tổng hợp |  | 6 (#,##0) |  |  | Tốt: 1, Khá: 2',
    ],
    [
      'I. SỐ LIỆU | Xếp loại |  | Tốt: 1 | 1 (#,##0) | 1 (#,##0) |  |',
      'Xã X | Đã có báo cáo | 1 (#,##0) | Chưa có số liệu | 05/3/1890 | Tốt',
      'Tổng hợp |  | 1 (#,##0) |  |  | Tốt: 1',
    ],
  ]);
});
