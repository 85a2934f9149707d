/** What a roll-up says of numbers that come from the repositories of units, and of what is hidden there. */
import { expect, test } from 'vitest';
import { day } from '#lib/date.ts';
import { campaignId, unitId } from '#lib/paths.ts';
import { rollUpMarkdown } from '../../scripts/roll-up/markdown/roll-up-tree.ts';
import { NarrativesInMemory } from '../../scripts/roll-up/narrative/narratives.ts';
import { rollUp } from '../../scripts/roll-up/roll-up.ts';
import { type Files, fetched, released, sourceList, tablesOf } from '../campaign/federated.ts';
import { smallOutline } from './numbers/small-outline.ts';

const ID = campaignId('c');
const EVIDENCE = { days: new Map(), asOf: day('2023-07-10') };
const COMMON: Files = {
  'reports/units.csv': `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces
t,Tỉnh T,province,party,,Tỉnh ủy T,T,TU,,,,
t/a,Huyện A,district,district,,Huyện ủy A,A,HU,,,,
t/a/x,Xã X,base,commune,,Đảng ủy xã X,X,ĐU,,,,
t/b,Huyện B,district,district,,Huyện ủy B,B,HU,,,,
t/b/y,Xã Y,base,commune,,Đảng ủy xã Y,Y,ĐU,,,,
`,
  'outlines/c/outline.md': smallOutline(
    '## I. SỐ LIỆU\n\n```yaml\nfigures:\n  - { id: all, name: Số vụ, unit: vụ }\n  - { id: few, name: Số người bị kỷ luật, unit: người, mask-below: 3 }\n```\n',
  ),
};

function report(all: number, few: number): string {
  return `---\nnumber: -BC/ĐU\ndate: 2023-07-01\nsigner: { title: BÍ THƯ, name: Nguyễn Văn A }\n---\n\n# Kết quả\n\n## I. SỐ LIỆU\n\n| Chỉ tiêu | Đơn vị tính | Số liệu |\n|---|---|---:|\n| Số vụ | vụ | ${all} |\n| Số người bị kỷ luật | người | ${few} |\n`;
}

/** The province, with reports of its own, on a release of a district in which a commune has few. */
function onRelease(common: Files, reports: Files) {
  const commit = 'a'.repeat(40);
  const there = tablesOf({ ...common, 'reports/c/t/a/x.md': report(9, 2) }, ID, commit, EVIDENCE);
  const release = released(there.tables);
  const source = { ...sourceList(ID, [{ unit: 't/a', release, commit }]), ...fetched(ID, 't/a', release) };
  return tablesOf({ ...common, ...reports, ...source }, ID, commit, EVIDENCE);
}

test('a total that is hidden in a source is in no total above it, which is said', () => {
  const { tables, problems, tree } = onRelease(COMMON, { 'reports/c/t/b/y.md': report(8, 7) });
  const unit = tree.register.units.get(unitId('t'));
  if (!unit) throw new Error('There is the province');
  const text = rollUpMarkdown(rollUp(tree, unit, new NarrativesInMemory()));
  const lines = text.split('\n').filter((line) => /kho/u.test(line) || line.includes('example.org'));
  expect({ problems, totals: tables['totals.csv'], lines }).toEqual({
    problems: [],
    totals: `campaign,unit,figure,term,value,covered,expected,provisional,state
c,t,all,,17,2,2,0,value
c,t,few,,7,2,2,0,value
c,t/a,all,,9,1,1,0,value
c,t/a,few,,,1,1,0,masked
c,t/b,all,,8,1,1,0,value
c,t/b,few,,7,1,1,0,value
`,
    lines: [
      'Tổng hợp báo cáo của các đơn vị thuộc Tỉnh T, kỳ từ ngày 01/01/2023 đến ngày 30/6/2023. **2/2 đơn vị đã gửi báo cáo hợp lệ.** Số liệu của 1 đơn vị (Huyện A) và cấp dưới lấy từ kho riêng của đơn vị, xem Phụ lục.',
      '- **Có số được che ở kho của đơn vị**: tổng ở đây không có số ấy: Huyện A (“Số người bị kỷ luật”).',
      'Kèm theo: Phụ lục (số liệu lấy từ kho của đơn vị).',
      'Số liệu của các đơn vị dưới đây và cấp dưới của họ lấy từ bản phát hành của kho riêng; lời văn báo cáo đứng ở kho ấy.',
      '| Huyện A | https://example.org/t/a | aaaaaaa | 1/1 |',
    ],
  });
});

test.each([
  ['more than the sum, which lacks a hidden number', 10, ''],
  ['less than even that', 6, 'c,t,few,,6,7,-1,\n'],
])('a superior’s own figure that is to equal the sum: %s', (_what, few, difference) => {
  const equal = {
    'outlines/c/outline.md':
      COMMON['outlines/c/outline.md']?.replace('mask-below: 3', 'mask-below: 3, own: equals') ?? '',
  };
  const files = {
    ...COMMON,
    ...equal,
    'reports/units.csv': (COMMON['reports/units.csv'] ?? '').replace('t,Tỉnh T,province', 't,Tỉnh T,base'),
  };
  const { tables, problems } = onRelease(files, {
    'reports/c/t.md': report(17, few),
    'reports/c/t/b/y.md': report(8, 7),
  });
  expect([problems, tables['differences.csv']]).toEqual([
    [],
    `campaign,unit,figure,term,own,below,difference,note\n${difference}`,
  ]);
});

const UNITS = `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces
t,Cả nước,central,party,,Trung ương,T,TU,,,,
t/p,Tỉnh P,province,party,,Tỉnh ủy P,P,TU,,,,
t/p/x,Xã X,commune,commune,,Đảng ủy X,X,ĐU,,,,
t/q,Tỉnh Q,province,party,,Tỉnh ủy Q,Q,TU,,,,
t/q/y,Xã Y,commune,commune,,Đảng ủy Y,Y,ĐU,,,,
`;

/** By unit the term, and the number or state. */
type Reports = Readonly<Record<string, readonly [string, number | string]>>;

function reportFiles(column: string, reports: Reports): Files {
  const files = Object.entries(reports).map(([id, [term, few]]) => [
    `reports/c/${id}.md`,
    `---\nnumber: -BC/TU\ndate: 2023-07-01\nsigner: { title: BÍ THƯ, name: Nguyễn Văn A }\n---\n\n# Kết quả\n\n## I. SỐ LIỆU\n\n| Chỉ tiêu | Đơn vị tính | ${term || column} | Ghi chú |\n|---|---|---:|---|\n| Số người | người | ${few} | Đã rà soát lại số của cấp dưới |\n`,
  ]);
  return Object.fromEntries(files);
}

/** What stands on releases of two provinces; the reports of each unit with its values. */
function standing(outline: string, column: string, reports: Reports, units = UNITS) {
  const common: Files = { 'reports/units.csv': units, 'outlines/c/outline.md': outline };
  const sources = ['t/p', 't/q'].map((unit) => {
    const own = Object.entries(reports).filter(([id]) => id === unit || id.startsWith(`${unit}/`));
    const files = reportFiles(column, Object.fromEntries(own));
    const commit = 'a'.repeat(40);
    return {
      unit,
      commit,
      release: released(tablesOf({ ...common, ...files }, ID, commit, EVIDENCE).tables),
    };
  });
  return tablesOf(
    {
      ...common,
      ...sourceList(ID, sources),
      ...Object.assign({}, ...sources.map(({ unit, release }) => fetched(ID, unit, release))),
    },
    ID,
    'a'.repeat(40),
    EVIDENCE,
  );
}

function linesOf({ tree }: ReturnType<typeof standing>): readonly string[] {
  const unit = tree.register.units.get(unitId('t'));
  if (!unit) throw new Error('There is the top');
  const text = rollUpMarkdown(rollUp(tree, unit, new NarrativesInMemory()));
  return text.split('\n').filter((line) => /^\| (?:Số người|Tỉnh [PQ])|kho của đơn vị\*\*|chưa có/u.test(line));
}

const FEW = smallOutline(
  '## I. SỐ LIỆU\n\n```yaml\nfigures:\n  - { id: few, name: Số người, unit: người, mask-below: 3, own: free }\n```\n',
  { levels: 'province: {}, commune: {}' },
);

test('a number of its own that is hidden in a source is given, and no sum below it takes its place', () => {
  const made = standing(FEW, 'Số liệu', { 't/p': ['', 1], 't/p/x': ['', 100], 't/q': ['', 50], 't/q/y': ['', 100] });
  expect({ problems: made.problems, totals: made.tables['totals.csv'], lines: linesOf(made) }).toEqual({
    problems: [],
    totals: `campaign,unit,figure,term,value,covered,expected,provisional,state
c,t,few,,50,4,4,0,value
c,t/p,few,,100,1,1,0,value
c,t/q,few,,100,1,1,0,value
`,
    lines: [
      '| Số người | người | 50 | 4/4 |',
      '- **Có số được che ở kho của đơn vị**: tổng ở đây không có số ấy: Tỉnh P (“Số người”).',
      '| Số người | người | 50 | 4/4 |',
      '| Tỉnh P | không nêu |',
      '| Tỉnh Q | 50 |',
      '| Tỉnh P | https://example.org/t/p | aaaaaaa | 2/2 |',
      '| Tỉnh Q | https://example.org/t/q | aaaaaaa | 2/2 |',
    ],
  });
});

test('where a hidden sum is all that there is, it is told as hidden', () => {
  const made = standing(FEW, 'Số liệu', { 't/p/x': ['', 2], 't/q': ['', 50], 't/q/y': ['', 100] });
  expect({ problems: made.problems, totals: made.tables['totals.csv'], lines: linesOf(made) }).toEqual({
    problems: [],
    totals: `campaign,unit,figure,term,value,covered,expected,provisional,state
c,t,few,,50,3,4,1,value
c,t/p,few,,,1,1,0,masked
c,t/q,few,,100,1,1,0,value
`,
    lines: [
      '| Số người | người | 50 | 3/4\\* |',
      '- **1/1 tổng số là tạm tính (dấu \\*)**: lấy số của cấp dưới vì chưa có báo cáo của Tỉnh P.',
      '- **1/1 tổng số chưa đủ số liệu**: chưa có báo cáo của Tỉnh P.',
      '- **Có số được che ở kho của đơn vị**: tổng ở đây không có số ấy: Tỉnh P (“Số người”).',
      '| Số người | người | 50 | 3/4, tạm tính |',
      '| Tỉnh P (tạm tính) | không nêu |',
      '| Tỉnh Q | 50 |',
      '| Tỉnh P | https://example.org/t/p | aaaaaaa | 1/2 |',
      '| Tỉnh Q | https://example.org/t/q | aaaaaaa | 2/2 |',
    ],
  });
});

const YEARS = smallOutline(
  '## I. SỐ LIỆU\n\n```yaml\nterms: { min: 1, max: 1 }\nfigures:\n  - { id: few, name: Số người, unit: người, own: equals }\n```\n',
  { levels: 'province: {}, commune: {}' },
);

test('a term has one name in the rows of all sources', () => {
  const { problems, tables } = standing(YEARS, '', {
    't/p': ['2022', 1],
    't/p/x': ['2022', 2],
    't/q': ['năm 2022', 3],
    't/q/y': ['Năm 2022', 5],
  });
  expect({ problems, totals: tables['totals.csv'], differences: tables['differences.csv'] }).toEqual({
    problems: [],
    totals: `campaign,unit,figure,term,value,covered,expected,provisional,state
c,t,few,2022,4,4,4,0,value
c,t/p,few,2022,2,1,1,0,value
c,t/q,few,2022,5,1,1,0,value
`,
    differences: `campaign,unit,figure,term,own,below,difference,note
c,t/p,few,2022,1,2,-1,Đã rà soát lại số của cấp dưới
c,t/q,few,2022,3,5,-2,Đã rà soát lại số của cấp dưới
`,
  });
});

test('it is the one that it has in a repository of all reports, however the rows of the register are mixed', () => {
  const [head = '', ...rows] = UNITS.trimEnd().split('\n');
  const byLevel = rows.toSorted((a, b) => (/commune/u.test(a) ? 1 : 0) - (/commune/u.test(b) ? 1 : 0));
  const units = `${[head, ...byLevel].join('\n')}\n`;
  const reports: Reports = { 't/p/x': ['2022', 2], 't/q': ['năm 2022', 3], 't/q/y': ['Năm 2022', 5] };
  const whole = tablesOf(
    { 'reports/units.csv': units, 'outlines/c/outline.md': YEARS, ...reportFiles('', reports) },
    ID,
    'a'.repeat(40),
    EVIDENCE,
  ).tables;
  const { tables } = standing(YEARS, '', reports, units);
  const totals = `campaign,unit,figure,term,value,covered,expected,provisional,state
c,t,few,2022,5,3,4,1,value
c,t/p,few,2022,2,1,1,0,value
c,t/q,few,2022,5,1,1,0,value
`;
  expect([whole, tables].map((made) => [made['totals.csv'], made['differences.csv'], made['parts.csv']])).toEqual(
    Array(2).fill([totals, whole['differences.csv'], whole['parts.csv']]),
  );
});

/** What the country comes to that stands on a province, which stands on one commune and has the report of another. */
function threeLevels(few: number) {
  const files: Files = {
    'reports/units.csv': `${UNITS}t/p/z,Xã Z,commune,commune,,Đảng ủy Z,Z,ĐU,,,,\n`,
    'outlines/c/outline.md': FEW,
  };
  const source = (unit: string, there: Files) => {
    const commit = 'a'.repeat(40);
    const release = released(tablesOf(there, ID, commit, EVIDENCE).tables);
    return { ...sourceList(ID, [{ unit, commit, release }]), ...fetched(ID, unit, release) };
  };
  const commune = { ...files, ...reportFiles('Số liệu', { 't/p/x': ['', 2] }) };
  const province = { ...files, ...reportFiles('Số liệu', { 't/p/z': ['', few] }), ...source('t/p/x', commune) };
  return tablesOf({ ...files, ...source('t/p', province) }, ID, 'a'.repeat(40), EVIDENCE);
}

test('what is hidden two levels below is left out with a word', () => {
  const made = threeLevels(100);
  expect({ problems: made.problems, totals: made.tables['totals.csv'], lines: linesOf(made) }).toEqual({
    problems: [],
    totals: `campaign,unit,figure,term,value,covered,expected,provisional,state
c,t,few,,100,2,5,1,value
c,t/p,few,,100,2,2,0,value
c,t/q,few,,,0,1,0,unknown
`,
    lines: [
      '| Số người | người | 100 | 2/5\\* |',
      '- **1/1 tổng số là tạm tính (dấu \\*)**: lấy số của cấp dưới vì chưa có báo cáo của Tỉnh P.',
      '- **1/1 tổng số chưa đủ số liệu**: chưa có báo cáo của 3 đơn vị.',
      '- **Có số được che ở kho của đơn vị**: tổng ở đây không có số ấy: Tỉnh P (“Số người”).',
      '| Số người | người | 100 | 2/5, tạm tính |',
      '| Tỉnh P (tạm tính) | 100 |',
      '| Tỉnh Q (chưa có báo cáo) | |',
      '| Tỉnh P | https://example.org/t/p | aaaaaaa | 2/3 |',
    ],
  });
});

test('where nothing but 0 is known besides, the sum is no 0', () => {
  const made = threeLevels(0);
  expect({ problems: made.problems, totals: made.tables['totals.csv'] }).toEqual({
    problems: [],
    totals: `campaign,unit,figure,term,value,covered,expected,provisional,state
c,t,few,,,2,5,1,masked
c,t/p,few,,,2,2,0,masked
c,t/q,few,,,0,1,0,unknown
`,
  });
});

test('that reports below a source leave out numbers is said, although not whose', () => {
  const unknown = 'Chưa có số liệu';
  const made = standing(FEW, 'Số liệu', { 't/p': ['', 50], 't/p/x': ['', unknown], 't/q': ['', 50], 't/q/y': ['', 9] });
  expect(linesOf(made).filter((line) => line.includes('chưa có'))).toEqual([
    '- **1/1 tổng số chưa đủ số liệu**: có đơn vị ở cấp dưới của Tỉnh P (có kho riêng) đã gửi báo cáo nhưng chưa có đủ số liệu.',
  ]);
});
