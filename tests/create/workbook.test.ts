/** Lists in workbooks: the same as in CSV, and nothing of a file that would do harm. */

import { utils, write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { CannotRun } from '#lib/cannot-run.ts';
import { readTable } from '../../scripts/create/table/read-table.ts';
import type { Table } from '../../scripts/create/table/table.ts';

const ROWS = [
  ['DANH SÁCH ĐƠN VỊ'],
  [],
  ['STT', 'Tên đơn vị', 'Đơn vị cấp trên'],
  [1, 'Xã An Lão'],
  [2, '  Trường   Tiểu học "An Lão" ', 'Xã An Lão'],
  [3, 'Sở Nội vụ; Lao động'],
];

/** What a table says, without the words that name the form of its file. */
const told = ({ header, body, problems }: Table) => ({ header, body, problems });

test('a workbook says what its rows say, with the numbers that Excel shows', () => {
  const book = utils.book_new(utils.aoa_to_sheet(ROWS), 'Đơn vị');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Tên'], ['khác']]), 'Khác');
  for (const bookSST of [true, false]) {
    const table = readTable(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', bookSST })), 'ds.xlsx');
    expect({ ...told(table), said: table.said }).toEqual({
      header: { row: 3, cells: ['STT', 'Tên đơn vị', 'Đơn vị cấp trên'] },
      body: [
        { row: 4, cells: ['1', 'Xã An Lão'] },
        { row: 5, cells: ['2', 'Trường Tiểu học "An Lão"', 'Xã An Lão'] },
        { row: 6, cells: ['3', 'Sở Nội vụ; Lao động'] },
      ],
      problems: [],
      said: ['trang tính “Đơn vị” (không đọc 1 trang tính khác)'],
    });
  }
});

const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const MAIN =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="t" Target="worksheets/one.xml"/></Relationships>';
const bookOf = (properties = '') =>
  `<workbook ${MAIN}>${properties}<sheets><sheet name="Một" sheetId="1" r:id="rId7"/></sheets></workbook>`;
const sheetOf = (rows: string, after = '') => `<worksheet ${MAIN}><sheetData>${rows}</sheetData>${after}</worksheet>`;
const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const PLAIN = sheetOf(`<row r="1">${inline('A1', 'Tên đơn vị')}</row><row r="2">${inline('A2', 'Xã A')}</row>`);

function workbook(parts: Readonly<Record<string, string | null>>): Uint8Array {
  const all: Readonly<Record<string, string | null>> = {
    '[Content_Types].xml': TYPES,
    'xl/workbook.xml': bookOf(),
    'xl/_rels/workbook.xml.rels': RELATIONS,
    'xl/worksheets/one.xml': PLAIN,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(all).flatMap(([name, text]) => (text === null ? [] : [[name, strToU8(text)]]))),
  );
}

test('shared, rich and inline strings, formulas, gaps and spoken readings', () => {
  const strings = `<sst ${MAIN}><si><t>Tên đơn vị</t></si><si><r><t>Xã </t></r><r><t>An Lão</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>`;
  const rows = `<row r="2"><c r="B2" t="s"><v>0</v></c></row><row r="5"><c r="B5" t="s"><v>1</v></c><c r="D5" t="str"><f>A1</f><v>tính</v></c><c t="b"><v>1</v></c></row>`;
  const table = readTable(workbook({ 'xl/sharedStrings.xml': strings, 'xl/worksheets/one.xml': sheetOf(rows) }), 'a');
  expect(told(table)).toEqual({
    header: { row: 2, cells: ['', 'Tên đơn vị'] },
    body: [{ row: 5, cells: ['', 'Xã An Lão', '', 'tính', 'Có'] }],
    problems: [],
  });
});

test.each([
  ['', '45839', '2025-07-01'],
  ['<workbookPr date1904="1"/>', '44377', '2025-07-01'],
  ['', '01/07/2025', '01/07/2025'],
])('days are numbers in a workbook %s', (properties, cell, day) => {
  expect(readTable(workbook({ 'xl/workbook.xml': bookOf(properties) }), 'a').dayOf(cell)).toBe(day);
});

test('cells of the list that are merged are told, those of its title are not', () => {
  const rows = `<row r="1">${inline('A1', 'DANH SÁCH')}</row><row r="2">${inline('A2', 'Tên đơn vị')}${inline('B2', 'Cấp trên')}</row><row r="3">${inline('A3', 'Xã A')}${inline('B3', 'Xã B')}</row><row r="4">${inline('A4', 'Xã C')}</row>`;
  const merged = '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="B3:B4"/></mergeCells>';
  expect(readTable(workbook({ 'xl/worksheets/one.xml': sheetOf(rows, merged) }), 'a').problems).toEqual([
    { row: 3, column: 1, message: 'các ô B3:B4 đã gộp làm một; hãy bỏ gộp (Unmerge Cells) và điền vào từng dòng' },
  ]);
});

const ADVICE = '; hãy mở bằng Excel rồi lưu lại dạng .xlsx, hoặc dạng CSV UTF-8';

test.each<[string, Uint8Array, string]>([
  [
    'a sheet with a DTD',
    workbook({ 'xl/worksheets/one.xml': `<!DOCTYPE x [<!ENTITY a "b">]>${PLAIN}` }),
    'trang tính “Một” bị hỏng',
  ],
  ['a sheet that is no XML', workbook({ 'xl/worksheets/one.xml': PLAIN.slice(0, -20) }), 'trang tính “Một” bị hỏng'],
  [
    'strings with a DTD',
    workbook({ 'xl/sharedStrings.xml': `<!DOCTYPE x><sst ${MAIN}/>` }),
    'trang tính “Một” bị hỏng',
  ],
  [
    'a sheet that nests without end',
    workbook({ 'xl/worksheets/one.xml': `${'<a>'.repeat(200)}${'</a>'.repeat(200)}` }),
    'trang tính “Một” bị hỏng',
  ],
  ['no sheet', workbook({ 'xl/worksheets/one.xml': null }), 'thiếu phần xl/worksheets/one.xml'],
  [
    'a sheet somewhere else',
    workbook({ 'xl/_rels/workbook.xml.rels': RELATIONS.replace('worksheets/one.xml', '../../etc/passwd') }),
    'thiếu phần ../etc/passwd',
  ],
  [
    'no relations',
    workbook({ 'xl/_rels/workbook.xml.rels': RELATIONS.replace('rId7', 'rId8') }),
    'không thấy trang tính “Một”',
  ],
  ['a workbook without sheets', workbook({ 'xl/workbook.xml': `<workbook ${MAIN}/>` }), 'không có trang tính nào'],
  ['a document of Word', workbook({ 'xl/workbook.xml': null }), 'thiếu phần xl/workbook.xml'],
  [
    'a workbook of another size than it says',
    workbook({}).subarray(0, 300),
    'có dữ liệu thừa ở cuối, hoặc tệp chưa được tải về đủ',
  ],
  [
    'a sheet that inflates to more than it may',
    workbook({ 'xl/worksheets/one.xml': ' '.repeat(70_000_000) }),
    'phần xl/worksheets/one.xml làm cả tệp khi giải nén lên đến 67 MB, lớn bất thường',
  ],
])('%s is refused', (_, bytes, why) => {
  expect(() => readTable(bytes, 'ds.xlsx')).toThrow(
    new CannotRun(`Không đọc được ds.xlsx như một tệp Excel .xlsx: ${why}${ADVICE}`),
  );
});

test('rows without a header must be names alone', () => {
  const rows = `<row r="1">${inline('A1', '1')}${inline('B1', 'Xã A')}</row>`;
  expect(() => readTable(workbook({ 'xl/worksheets/one.xml': sheetOf(rows) }), 'a')).toThrow(
    new CannotRun(
      '20 dòng đầu của trang tính “Một” không có dòng tiêu đề nào với cột “Tên đơn vị”; hãy thêm dòng tiêu đề ấy',
    ),
  );
});
