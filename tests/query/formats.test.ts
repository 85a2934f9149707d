/** An answer in all its forms. */
import Big from 'big.js';
import { expect, test } from 'vitest';
import { formatOfFile } from '../../scripts/query/answer.ts';
import { cut, displayWidth, padded } from '../../scripts/query/formats/display-width.ts';
import { prettyBars, prettyTable } from '../../scripts/query/formats/pretty.ts';
import type { Table } from '../../scripts/query/formats/table.ts';
import { csvTable, jsonTable, markdownTable } from '../../scripts/query/formats/written.ts';

const TABLE: Table = {
  columns: [
    { name: 'Đơn vị', isNumber: false },
    { name: 'Số', isNumber: true },
    { name: 'Ngày', isNumber: false },
    { name: 'Đủ', isNumber: false },
  ],
  rows: [
    ['Quận Lê Chân', new Big('1234567.5'), '2023-06-30', true],
    ['=1+1 | "x"', new Big('123456789012345678'), null, false],
    ['Hoà Bi\u0300nh', null, 'a\nb', null],
    ['Tổng', new Big('-0.00005'), '', true],
  ],
};

test('a table for people: numbers and days as in documents, each column as wide as it looks', () => {
  expect(prettyTable(TABLE, 100)).toEqual([
    'Đơn vị                             Số  Ngày       Đủ',
    '────────────  ───────────────────────  ─────────  ─────',
    'Quận Lê Chân              1.234.567,5  30/6/2023  Có',
    '=1+1 | "x"    123.456.789.012.345.678  –          Không',
    'Hoà Bi\u0300nh                            –  a b        –',
    'Tổng                          -0,0001             Có',
  ]);
});

test('words give way where a line is too long, the widest first, and numbers never', () => {
  const table: Table = {
    columns: [
      { name: 'A', isNumber: false },
      { name: 'B', isNumber: false },
      { name: 'C', isNumber: true },
    ],
    rows: [['một hai ba bốn năm sáu bảy tám chín mười', 'một hai ba bốn năm', new Big(1000)]],
  };
  expect([50, 40, 10].map((room) => prettyTable(table, room)[2])).toEqual([
    'một hai ba bốn năm sáu…  một hai ba bốn năm  1.000',
    'một hai ba bốn…  một hai ba bốn…   1.000',
    'một hai ba…   một hai ba…   1.000',
  ]);
});

test('bars beside names; below zero they are lighter; none where there is nothing to compare', () => {
  const chart = { labels: ['Đơn vị', 'Ngày'], value: 'Số' };
  const table = (...numbers: readonly (string | null)[]): Table => ({
    columns: TABLE.columns,
    rows: numbers.map((number, at) => [`Xã ${at}`, number === null ? null : new Big(number), '2018', true]),
  });
  expect(prettyBars(table('30', '-15', null, '0', '0.1'), chart, 80)).toEqual([
    'Số:',
    'Xã 0, 2018  ██████████████████████████████ 30',
    'Xã 1, 2018  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒ -15',
    'Xã 3, 2018  0',
    'Xã 4, 2018  █ 0,1',
  ]);
  expect(
    [table('1'), table(...Array.from({ length: 41 }, () => '1'))].map((one) => prettyBars(one, chart, 80)),
  ).toEqual([[], []]);
});

test('CSV has plain numbers, and nothing that a spreadsheet would run', () => {
  expect(csvTable(TABLE)).toBe(
    `Đơn vị,Số,Ngày,Đủ
Quận Lê Chân,1234567.5,2023-06-30,true
"'=1+1 | ""x""",123456789012345678,,false
Hoà Bi\u0300nh,,"a
b",
Tổng,-0.00005,,true
`,
  );
});

test('JSON has numbers with all their digits', () => {
  expect(jsonTable(TABLE)).toBe(
    `[
  {"Đơn vị": "Quận Lê Chân", "Số": 1234567.5, "Ngày": "2023-06-30", "Đủ": true},
  {"Đơn vị": "=1+1 | \\"x\\"", "Số": 123456789012345678, "Ngày": null, "Đủ": false},
  {"Đơn vị": "Hoà Bi\u0300nh", "Số": null, "Ngày": "a\\nb", "Đủ": null},
  {"Đơn vị": "Tổng", "Số": -0.00005, "Ngày": "", "Đủ": true}
]
`,
  );
  expect(jsonTable({ columns: TABLE.columns, rows: [] })).toBe('[]\n');
});

test('Markdown is a table whatever stands in its cells', () => {
  expect(markdownTable(TABLE)).toBe(
    `| Đơn vị | Số | Ngày | Đủ |
|---|---:|---|---|
| Quận Lê Chân | 1.234.567,5 | 30/6/2023 | Có |
| =1+1 \\| "x" | 123.456.789.012.345.678 | – | Không |
| Hoà Bi\u0300nh | – | a b | – |
| Tổng | -0,0001 | | Có |
`,
  );
});

test.each([
  ['Lê Chân', 7],
  ['Le\u0302 Cha\u0302n', 7],
  ['東京', 4],
  ['a\u200Bb', 2],
  ['📊', 2],
  ['', 0],
])('%j takes %i cells', (text, cells) => {
  expect(displayWidth(text)).toBe(cells);
  expect(displayWidth(padded(text, 10, 'end'))).toBe(10);
  expect(cut(text, 10)).toBe(text);
});

test('a text is cut before a mark that would not fit', () => {
  expect([cut('Le\u0302 Cha\u0302n', 4), cut('東京都', 4)]).toEqual(['Le\u0302…', '東…']);
});

test.each([
  ['a.csv', 'csv'],
  ['a/b.JSON', 'json'],
  ['a.md', 'markdown'],
  ['a.txt', null],
  ['csv', null],
])('the name %s says %s', (name, format) => {
  expect(formatOfFile(name)).toBe(format);
});
