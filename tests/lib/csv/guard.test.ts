/** Cells that a spreadsheet would run: safe in the file, the same text when read. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guarded, unguarded } from '#lib/csv/guard.ts';
import { writeCsv } from '../../../scripts/roll-up/data/write-csv.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+84', "'+84"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['−5', "'−5"],
  ['＝1', "'＝1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠A1', "'＠A1"],
  ['  =1', "  '=1"],
  ['\u00A0=1', "\u00A0'=1"],
  ['"=1"', '"\'=1"'],
  ['“=1”', "“'=1”"],
  ['\uFEFF=1', "\uFEFF'=1"],
  ['\u200B=1', "\u200B'=1"],
  ['\t=1', "'\t'=1"],
  ['\r=1', "'\r'=1"],
  ['\tmột', "'\tmột"],
  ['\nmột', "'\nmột"],
  ['một;=1', "một;'=1"],
  ['một; "=1', 'một; "\'=1'],
  ['một\n=1', "một\n'=1"],
  ["'một", "''một"],
  ["''=1", "'''=1"],
  ["một;'hai", "một;''hai"],
  ['- Đã giải thích', "'- Đã giải thích"],
  ['Nhiệm kỳ 2015-2020', 'Nhiệm kỳ 2015-2020'],
  ['tăng, -2 so với năm trước; giảm 3', 'tăng, -2 so với năm trước; giảm 3'],
  ["thôn Ea H'leo", "thôn Ea H'leo"],
  ['', ''],
])('%j stands as %j', (text, cell) => {
  expect([guarded(text), unguarded(cell)]).toEqual([cell, text]);
});

/** Texts of what matters here, and of anything. */
const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'\'=+-@;,\t\r\n "“ａ＝－\uFEFF\u200B\u00A0\u2028a1') }),
  fc.string({ unit: 'binary' }),
);

/** What a spreadsheet finds in a text that it parts at semicolons, tabs and line ends. */
const cellsOf = (text: string) => text.split(/[;\t\r\n]/u).map((cell) => cell.trim().replace(/^[\s"]+/u, ''));

test('any text comes back, and no part of it begins a formula', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const cell = guarded(text);
      expect(unguarded(cell)).toBe(text);
      expect(cellsOf(cell).filter((part) => /^[=+\-@]/u.test(part))).toEqual([]);
    }),
    { numRuns: 5000 },
  );
});

test('any table comes back through a file, with no more rows than it had', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyText, anyText), { minLength: 1 }), (rows) => {
      const text = writeCsv(rows.map((row) => ['x', ...row.map(guarded)]));
      const read: string[][] = parse(text, { record_delimiter: '\n' });
      expect(read.map(([, ...row]) => row.map(unguarded))).toEqual(rows);
    }),
  );
});
