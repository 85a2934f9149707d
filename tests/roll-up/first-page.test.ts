/** What a roll-up says of units by name: who is missing, however many; one unit only; two of one name; texts that stay texts. */
import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { textOf } from '#lib/markdown/text-of.ts';
import { parseRegister } from '#lib/register/register.ts';
import { namesAmong } from '#lib/register/unit-names.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import type { Known } from '../../scripts/roll-up/filing-tiers.ts';
import { rollUpMarkdown, rollUpTree } from '../../scripts/roll-up/markdown/roll-up-tree.ts';
import { type RollUp, rollUp } from '../../scripts/roll-up/roll-up.ts';
import { missingSheet } from '../../scripts/roll-up/workbook/missing-sheet.ts';
import { smallOutline } from './numbers/small-outline.ts';
import { loadTold } from './three-tiers.ts';

const HEAD = 'id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces';

const OUTLINE = smallOutline(
  `## I. SỐ LIỆU

\`\`\`yaml
figures:
  - { id: all, name: Tổng số đơn, unit: đơn }
  - { id: done, name: Số đơn đã giải quyết, unit: đơn, at-most: all }
  - { id: rate, name: Tỷ lệ giải quyết, type: percent, of: [done, all] }
  - { id: mood, name: Mức hài lòng, type: percent }
\`\`\`
`,
  { levels: 'district: {}, base: {}' },
);

const WAIVING = OUTLINE.replace('levels:', 'waivers: [{ unit: t/mien, reason: Đã sáp nhập }]\nlevels:');

/** A report from its four values. */
function report(values: readonly string[]): string {
  const rows = ['Tổng số đơn | đơn', 'Số đơn đã giải quyết | đơn', 'Tỷ lệ giải quyết | %', 'Mức hài lòng | %'].map(
    (label, at) => `| ${label} | ${values[at]} |`,
  );
  return `---\nnumber: -BC/HU\ndate: 2023-06-01\nsigner: { title: BÍ THƯ, name: Nguyễn Văn A }\n---\n\n# Kết quả\n\n## I. SỐ LIỆU\n\n| Chỉ tiêu | Đơn vị tính | Số liệu |\n|---|---|---:|\n${rows.join('\n')}\n`;
}

const FILED = report(['8', '2', '25', '90']);

interface Sample {
  /** Rows of the register below `t`: id, name, level. */
  readonly units: readonly string[];
  readonly reports: Readonly<Record<string, string>>;
  readonly known?: Known;
}

function rolledUp({ units, reports, known = new Map() }: Sample): RollUp {
  // Elsewhere there are units of all levels, as an outline must not name one that there is not.
  const elsewhere = ['z,Nơi khác,province', 'z/d,Huyện khác,district', 'z/d/b,Xã khác,base'];
  const rows = ['t,Tỉnh Bình Sơn,province', ...units, ...elsewhere].map((row) => `${row},commune,,Đảng ủy,X,ĐU,,,,`);
  const files = Object.entries(reports).map(([id, text]) => [`reports/c/${id}.md`, text]);
  const repository = new Repository(
    new Memory({
      'reports/units.csv': `${[HEAD, ...rows].join('\n')}\n`,
      'outlines/c/outline.md': units.some((row) => row.startsWith('t/mien,')) ? WAIVING : OUTLINE,
      ...Object.fromEntries(files),
    }),
  );
  const { campaign, narratives } = loadTold(repository, 'c');
  const unit = [...campaign.register.units.values()].find(({ id }) => id === 't');
  if (!unit) throw new Error('the province is in the register');
  return rollUp(campaign, unit, narratives, { known });
}

/** The texts of what a reader sees before the first section, and of the annex of missing units. */
function textsOf(data: RollUp): { readonly page: readonly string[]; readonly annex: readonly string[] } {
  const { children } = rollUpTree(data).root;
  const isHeading = (node: RootContent, start: string) => node.type === 'heading' && textOf(node).startsWith(start);
  const first = children.findIndex((node) => isHeading(node, 'I. SỐ LIỆU') || isHeading(node, 'Phụ lục'));
  const annex = children.findIndex((node) => isHeading(node, 'Phụ lục'));
  const shown = (nodes: readonly RootContent[]) =>
    nodes.flatMap((node) => (node.type === 'list' ? node.children : [node])).map(textOf);
  const isText = ({ type }: RootContent) => type !== 'yaml' && type !== 'table' && type !== 'heading';
  return {
    page: shown(children.slice(0, first < 0 ? undefined : first).filter(isText)),
    annex: annex < 0 ? [] : shown(children.slice(annex)),
  };
}

const communes = (count: number, folder = 't') =>
  Array.from({ length: count }, (_, at) => `${folder}/x${at + 1},Xã ${at + 1},base`);

test('up to a dozen units are named at once', () => {
  const { page, annex } = textsOf(rolledUp({ units: communes(13), reports: { 't/x1': FILED } }));
  expect([page[0], annex]).toEqual([
    'Tổng hợp báo cáo của các đơn vị thuộc Tỉnh Bình Sơn, kỳ từ ngày 01/01/2023 đến ngày 30/6/2023. 1/13 đơn vị đã gửi báo cáo hợp lệ. Chưa gửi 12: Xã 2; Xã 3; Xã 4; Xã 5; Xã 6; Xã 7; Xã 8; Xã 9; Xã 10; Xã 11; Xã 12; Xã 13.',
    [],
  ]);
});

test('more are named in an annex, under the unit that they report to', () => {
  const units = ['t/a,Huyện An,district', ...communes(14, 't/a'), 't/b,Huyện Bắc,district', 't/b/y,Xã Yên,base'];
  const { page, annex } = textsOf(
    rolledUp({
      units: [...units, 't/mien,Huyện Miên,district'],
      reports: { 't/a': FILED, 't/b/y': FILED },
      known: new Map([
        ['t/a/x2', 'draft'],
        ['t/b', 'invalid'],
        ['t/b/y', 'late'],
        ['t/mien', 'left-out'],
      ]),
    }),
  );
  expect([page[0], annex]).toEqual([
    'Tổng hợp báo cáo của các đơn vị thuộc Tỉnh Bình Sơn, kỳ từ ngày 01/01/2023 đến ngày 30/6/2023. 2/17 đơn vị đã gửi báo cáo hợp lệ. Cấp huyện: 1/2. Báo cáo còn lỗi, chưa tính 1: Huyện Bắc. Được miễn 1: Huyện Miên. Được miễn mà vẫn gửi, báo cáo không tính 1: Huyện Miên. Cơ sở: 1/15. Chưa gửi 13. Mới có dự thảo, chưa tính 1: Xã 2. Gửi chậm 1: Xã Yên. Tên từng đơn vị: xem Phụ lục.',
    [
      'Phụ lục. DANH SÁCH ĐƠN VỊ CHƯA GỬI, GỬI CHẬM, CÒN LỖI',
      'Chưa gửi: 13 đơn vị',
      'Huyện An (13): Xã 1; Xã 3; Xã 4; Xã 5; Xã 6; Xã 7; Xã 8; Xã 9; Xã 10; Xã 11; Xã 12; Xã 13; Xã 14.',
      'Mới có dự thảo, chưa tính: 1 đơn vị',
      'Huyện An (1): Xã 2.',
      'Báo cáo còn lỗi, chưa tính: 1 đơn vị',
      'Tỉnh Bình Sơn (1): Huyện Bắc.',
      'Gửi chậm: 1 đơn vị',
      'Huyện Bắc (1): Xã Yên.',
      'Được miễn: 1 đơn vị',
      'Tỉnh Bình Sơn (1): Huyện Miên.',
      'Được miễn mà vẫn gửi, báo cáo không tính: 1 đơn vị',
      'Tỉnh Bình Sơn (1): Huyện Miên.',
    ],
  ]);
});

test('more than two pages of names stand in the workbook, those that came late too', () => {
  const data = rolledUp({
    units: communes(320),
    reports: { 't/x1': FILED, 't/x2': FILED },
    known: new Map([['t/x2', 'late']]),
  });
  const { page, annex } = textsOf(data);
  expect([page[0], annex]).toEqual([
    'Tổng hợp báo cáo của các đơn vị thuộc Tỉnh Bình Sơn, kỳ từ ngày 01/01/2023 đến ngày 30/6/2023. 2/320 đơn vị đã gửi báo cáo hợp lệ. Chưa gửi 318. Gửi chậm 1: Xã 2. Tên từng đơn vị: xem trang “Chưa gửi, gửi chậm” của bảng tính (xlsx) kèm theo.',
    [],
  ]);
  const { name, rows } = missingSheet(data, []);
  const states = rows.map(({ cells: [, , , state] }) => (state?.type === 'text' ? state.text : ''));
  expect([name, states]).toEqual([
    'Chưa gửi, gửi chậm',
    [...Array.from({ length: 318 }, () => 'Chưa gửi'), 'Gửi chậm'],
  ]);
});

test('one unit’s numbers are told once, and what is not added up with its name', () => {
  const data = rolledUp({ units: ['t/a,Huyện An,district'], reports: { 't/a': FILED } });
  const markdown = rollUpMarkdown(data);
  expect(
    markdown.slice(markdown.indexOf('Chỉ có')),
  ).toBe(`Chỉ có một đơn vị trực thuộc trong tổng hợp là Huyện An: các tổng số cũng là số của đơn vị này, nên không lập bảng theo đơn vị.

## I. SỐ LIỆU

| Chỉ tiêu | Đơn vị tính | Số liệu | Đơn vị có số liệu |
|---|---|---:|---:|
| Tổng số đơn | đơn | 8 | 1/1 |
| Số đơn đã giải quyết | đơn | 2 | 1/1 |
| Tỷ lệ giải quyết | % | 25,00 | 1/1 |
| Mức hài lòng | % | | không cộng |

| Đơn vị | Mức hài lòng (%) |
|---|---:|
| Huyện An | 90,00 |
`);
});

test('a percentage of nothing is no value among others, though a report calls it 0', () => {
  const values = [
    ['10', '9', '90', '90'],
    ['10', '8', '80', '80'],
    ['Không phát sinh', 'Không phát sinh', 'Không phát sinh', 'Không áp dụng'],
    ['0', '0', '0', 'Chưa có số liệu'],
    ...Array.from({ length: 28 }, () => ['100', '85', '85', '85']),
  ];
  const data = rolledUp({
    units: communes(values.length),
    reports: Object.fromEntries(values.map((one, at) => [`t/x${at + 1}`, report(one)])),
  });
  const markdown = rollUpMarkdown(data);
  const start = markdown.indexOf('| Chỉ tiêu theo đơn vị');
  expect(markdown.slice(start, markdown.indexOf('\n\n', start))).toBe(
    `| Chỉ tiêu theo đơn vị | Số đơn vị | Thấp nhất | Trung vị | Cao nhất | Đơn vị có số liệu khác biệt nhiều |
|---|---:|---|---:|---|---|
| Tổng số đơn (đơn) | 32 | 0 (Xã 3; Xã 4) | 100 | 100 (28 đơn vị) | Xã 3 0; Xã 4 0; Xã 1 10 và 1 đơn vị khác |
| Số đơn đã giải quyết (đơn) | 32 | 0 (Xã 3; Xã 4) | 85 | 85 (28 đơn vị) | Xã 3 0; Xã 4 0; Xã 2 8 và 1 đơn vị khác |
| Tỷ lệ giải quyết (%) | 30 | 80,00 (Xã 2) | 85,00 | 90,00 (Xã 1) | Xã 2 80,00; Xã 1 90,00 |
| Mức hài lòng (%) | 30 | 80,00 (Xã 2) | 85,00 | 90,00 (Xã 1) | Xã 2 80,00; Xã 1 90,00 |`,
  );
});

test('two of one name under one superior say whose letters they write, else their ids', () => {
  const rows = [
    't,Tỉnh,province,party,,Tỉnh ủy',
    't/a,Xã Tân Lập,base,party,,Đảng ủy xã Tân Lập',
    't/b,Xã Tân Lập,base,commune,,Ủy ban nhân dân xã Tân Lập',
    't/c,Xã Yên,base,commune,,Đảng ủy xã Yên',
    't/d,Xã Yên,base,commune,,Đảng ủy xã Yên',
  ].map((row) => `${row},X,ĐU,,,,`);
  const { register } = parseRegister(`${[HEAD, ...rows].join('\n')}\n`);
  const units = [...register.units.values()];
  expect(units.map(namesAmong(units, register))).toEqual([
    'Tỉnh',
    'Xã Tân Lập (Đảng ủy xã Tân Lập, Tỉnh)',
    'Xã Tân Lập (Ủy ban nhân dân xã Tân Lập, Tỉnh)',
    'Xã Yên (c, Tỉnh)',
    'Xã Yên (d, Tỉnh)',
  ]);
});

test('ordinary words stay as they are written, whoever is named where', () => {
  const word = fc.constantFrom('Phường', 'Hòa', 'Giang', 'Xã', '(cũ)', 'số', '1', 'Đông-Tây', 'T.T.', '“mới”', 'A&B');
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  const state = fc.constantFrom('late' as const, 'draft' as const, 'invalid' as const, 'missing' as const);
  const units = fc.array(fc.record({ name, state }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(units, (units) => {
      const data = rolledUp({
        units: units.map((one, at) => `t/x${at + 1},${one.name},base`),
        reports: Object.fromEntries(
          units.flatMap((one, at) => (one.state === 'late' ? [[`t/x${at + 1}`, FILED]] : [])),
        ),
        known: new Map(
          units.flatMap(({ state }, at) => (state === 'missing' ? [] : [[`t/x${at + 1}`, state] as const])),
        ),
      });
      const odd = rollUpMarkdown(data)
        .split('\n')
        .filter((line) => /&#x|:(?:\*\*)?[\p{L}(“]/u.test(line));
      expect(odd).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
