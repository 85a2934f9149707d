/** However a spreadsheet has saved a register: the same values stand in the form of the contract afterwards. */
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contractCsv } from '#lib/csv/contract.ts';
import { readCsvRows } from '#lib/csv/rows.ts';

const FORM = { name: 'Danh mục', columns: ['id', 'name'], optional: ['more'], days: ['more'] };

const valuesOf = (text: string) =>
  readCsvRows(FORM, text, () => {}).rows.map(({ row: { id, name, more } }) => [id, name, more]);

const piece = fc.constantFrom('a', 'ạ', 'Đ', ' ', ',', '"', '\n', ';', '\t', '0', '01/07/2025', '-', '#', 'E');
const cell = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const row = fc.record({ id: fc.integer({ min: 0, max: 99 }).map(String), name: cell, more: cell, other: cell });

test('no value is touched, and nothing is left to do', () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 8 }),
      fc.shuffledSubarray(['ID', 'name', 'More', 'other'], { minLength: 4 }),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      (rows, columns, delimiter, end, hasLine) => {
        const header = columns.map((name) => ({ key: name.toLowerCase(), header: name }));
        const table = stringify(rows, { header: true, columns: header, delimiter, bom: true });
        const text = ((hasLine ? `sep=${delimiter}\n` : '') + table).replaceAll('\n', end);
        const contract = contractCsv(FORM, text);
        expect([valuesOf(contract ?? ''), contractCsv(FORM, contract ?? '')]).toEqual([valuesOf(text), null]);
      },
    ),
  );
});

test.each<[string, string, string | null]>([
  ['in form already', 'id,name\n1,a\n', null],
  ['its letters only', 'id,name\n1,Xã\n', null],
  ['no header', 'a;b\n1;2\n', null],
  ['a row that cannot be read', 'id;name\n1;"a\n', null],
  ['a row with too many cells', 'id;name\n1;a;b\n', null],
  ['lost letters', 'id;name\n1;H?i An\n', null],
  ['empty columns and rows', 'id;name;;\r\n1;a, b;;\r\n;;;\r\n', 'id,name\r\n1,"a, b"\r\n'],
  ['days as they are', 'sep=;\nID;More;name\n1;01/07/2025;a\n', 'id,more,name\n1,01/07/2025,a\n'],
])('%s', (_, text, expected) => {
  expect(contractCsv(FORM, text)).toBe(expected);
});

test('another encoding is reason enough', () => {
  expect(contractCsv(FORM, 'id,name\n1,Xã\n', 'UTF-16')).toBe('id,name\n1,Xã\n');
});
