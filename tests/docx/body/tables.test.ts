/** Tables: rows that are repeated and kept, widths, alignment, room above. */
import { expect, test } from 'vitest';
import { buildBody } from '../build.ts';
import { all, at, type Element, elements, keepsNext, linesOf, textOfWord, value } from '../word-document.ts';

const rows = (table: Element | undefined) => elements(table, 'w:tr');
const flags = (row: Element) => elements(at(row, 'w:trPr')).map((flag) => flag.name);

test('the header row is repeated, no row is split, the first rows and the last stay together', async () => {
  const { body } = await buildBody('| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n| 5 | 6 |\n| 7 | 8 |\n\nHết.\n');
  const table = body[1];
  expect(rows(table).map(flags)).toEqual([
    ['w:cantSplit', 'w:tblHeader'],
    ['w:cantSplit'],
    ['w:cantSplit'],
    ['w:cantSplit'],
    ['w:cantSplit'],
  ]);
  expect(rows(table).map((row) => all(row, 'w:p').map(keepsNext))).toEqual([
    [true, true],
    [true, true],
    [false, false],
    [true, true],
    [false, false],
  ]);
});

test.each([
  ['words', 'dân chủ ở cơ sở '.repeat(60)],
  ['a picture', '[![Ảnh](400x300.png)](https://a.vn)'],
])('rows made high by %s may part: they would leave much of a page empty', async (_what, cell) => {
  const { body } = await buildBody(`| A |\n|---|\n| ${cell} |\n| 2 |\n| 3 |\n| ${cell} |\n`);
  expect(rows(body[1]).map((row) => all(row, 'w:p').map(keepsNext))).toEqual([
    [true],
    [false],
    [false],
    [false],
    [true],
  ]);
});

test('a table is as wide as the text, within a list as wide as what is left', async () => {
  const { body } = await buildBody(
    '| Chỉ tiêu | Số liệu |\n|---|---|\n| Số doanh nghiệp đã ban hành quy chế dân chủ ở cơ sở và đã tổ chức hội nghị người lao động | 5 |\n\n- a\n\n  | A |\n  |---|\n',
  );
  const widths = body
    .filter((block) => block.name === 'w:tbl')
    .map((table) => elements(at(table, 'w:tblGrid')).map((column) => Number(column.attributes['w:w'])));
  expect(widths).toEqual([[8464, 891], [8788]]);
});

test('columns are aligned as the table says; else values of a figure table to the right, units in the middle', async () => {
  const { body } = await buildBody(
    '| Chỉ tiêu | Đơn vị tính | 2022 | 2023 | Ghi chú |\n|---|---|---|:-:|---|\n| a | b | 1 | 2 | c |\n\nx\n\n| A | B |\n|---|--:|\n| 1 | 2 | 3 |\n',
  );
  const alignments = (table: Element | undefined) =>
    rows(table).map((row) => all(row, 'w:jc').map((alignment) => value(alignment)));
  expect(alignments(body[1])).toEqual([[], ['left', 'center', 'right', 'center', 'left']]);
  expect(alignments(body[5])).toEqual([[], ['left', 'right', 'left']]);
});

test('among numbers, choices and days stand in the middle, sentences at the left, states as numbers do', async () => {
  const values = [
    '12,5',
    'Tốt',
    'Loại 1',
    '12/6/2023',
    'Có',
    'Chưa có số liệu',
    'Phường đã làm xong mọi việc được giao',
  ];
  const { body } = await buildBody(
    `| Chỉ tiêu | Số liệu |\n|---|--:|\n${values.map((one) => `| a | ${one} |\n`).join('')}`,
  );
  expect(
    rows(body[1]).flatMap((row) =>
      all(row, 'w:jc')
        .map((alignment) => value(alignment))
        .slice(1),
    ),
  ).toEqual(['right', 'center', 'center', 'center', 'right', 'right', 'left']);
});

test('an STT column is numbered by itself, whatever is typed there; parts of the row above bear their mark', async () => {
  const { body } = await buildBody(
    '| STT | Chỉ tiêu | Số liệu |\n|---|---|---|\n| 7 | Số cán bộ | 9 |\n| 8 | Trong đó: | |\n| a) | - Nữ | 5 |\n| - | Dân tộc thiểu số | 1 |\n| | Số đảng viên | Chưa có số liệu |\n| 3. | Cơ quan chủ trì | Văn phòng Hội đồng nhân dân và Ủy ban nhân dân |\n\nx\n\n| STT | Việc |\n|---|---|\n| 7 | Họp |\n',
  );
  const cellsOf = (table: Element | undefined) => rows(table).map((row) => all(row, 'w:tc').map(textOfWord));
  expect(cellsOf(body[1])).toEqual([
    ['STT', 'Chỉ tiêu', 'Số liệu'],
    ['1', 'Số cán bộ', '9'],
    ['', 'Trong đó:', ''],
    ['', '- Nữ', '5'],
    ['-', 'Dân tộc thiểu số', '1'],
    ['2', 'Số đảng viên', 'Chưa có số liệu'],
    ['3', 'Cơ quan chủ trì', 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân'],
  ]);
  expect(cellsOf(body[5])).toEqual([
    ['STT', 'Việc'],
    ['7', 'Họp'],
  ]);
  expect(rows(body[1]).map((row) => all(row, 'w:jc').map((alignment) => value(alignment)))).toEqual([
    [],
    ...Array.from({ length: 5 }, () => ['center', 'left', 'right']),
    ['center', 'left', 'left'],
  ]);
});

test('a row that heads those below it goes over all columns behind its name', async () => {
  const { body } = await buildBody(
    '| STT | Chỉ tiêu | Số liệu |\n|---|---|--:|\n| A | **Thu cân đối ngân sách** | |\n| 1 | Thu phí | 5 |\n| | **Tổng số** | 5 |\n',
  );
  const cells = rows(body[1]).map((row) =>
    all(row, 'w:tc').map((cell) => [textOfWord(cell), all(cell, 'w:gridSpan').map((span) => value(span))]),
  );
  expect(cells.slice(1)).toEqual([
    [
      ['A', []],
      ['Thu cân đối ngân sách', ['2']],
    ],
    [
      ['1', []],
      ['Thu phí', []],
      ['5', []],
    ],
    [
      ['2', []],
      ['Tổng số', []],
      ['5', []],
    ],
  ]);
});

test('a table stands clear of what is above it', async () => {
  const { body } = await buildBody('| A |\n|---|\n\n<!-- a -->\n\n| B |\n|---|\n');
  // The last gap stands before the signature block.
  expect(linesOf(body)).toEqual([
    'TableGap: ',
    '<row>',
    'TableHeading: A',
    '</row>',
    'TableGap: ',
    '<row>',
    'TableHeading: B',
    '</row>',
    'TableGap: ',
  ]);
});
