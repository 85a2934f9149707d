/** What the format of a cell makes of its number. */
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { dayOfSerial } from '#lib/ooxml/workbook/days.ts';
import { readLooks } from '#lib/ooxml/workbook/looks.ts';
import { columnLetters, columnOfLetters } from '#lib/ooxml/workbook/place.ts';

const lookOf = (code: string) => {
  const format = code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const xml = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="164" formatCode="${format}"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`;
  return readLooks(strToU8(xml))?.[0];
};

test.each([
  ['General', 'plain'],
  ['#,##0', 'plain'],
  ['#,##0.00 [$₫-42A]', 'plain'],
  ['0 "ngày/đơn"', 'plain'],
  ['#,##0\\ \\d', 'plain'],
  ['_(* #,##0_);[Red]_(* (#,##0)', 'plain'],
  ['@', 'plain'],
  ['0.0%', 'percent'],
  ['[<1]0.0%;0', 'percent'],
  ['dd/mm/yyyy', 'day'],
  ['[$-42A]d\\-mmm', 'day'],
  ['mmm-yy', 'day'],
  ['h:mm AM/PM', 'time'],
  ['[h]:mm:ss', 'time'],
  ['# ?/?', 'fraction'],
])('%s is %s', (code, look) => {
  expect(lookOf(code)).toBe(look);
});

test('formats that every program knows', () => {
  const xml = (id: number) => strToU8(`<styleSheet><cellXfs><xf numFmtId="${id}"/></cellXfs></styleSheet>`);
  expect([0, 3, 9, 12, 14, 18, 49].map((id) => readLooks(xml(id))?.[0])).toEqual([
    'plain',
    'plain',
    'percent',
    'fraction',
    'day',
    'time',
    'plain',
  ]);
  expect(readLooks(strToU8('<!DOCTYPE a><styleSheet/>'))).toBeNull();
});

test('days', () => {
  expect([61, 45_089, 45_089.75, 2_958_465].map((serial) => dayOfSerial(serial, false))).toEqual([
    '1900-03-01',
    '2023-06-12',
    '2023-06-12',
    '9999-12-31',
  ]);
  expect(dayOfSerial(43_627, true)).toBe('2023-06-12');
  expect([0, 60, -1, 2_958_466, Number.NaN].map((serial) => dayOfSerial(serial, false))).toEqual(Array(5).fill(null));
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (column, letters) => {
  expect([columnLetters(column), columnOfLetters(letters)]).toEqual([letters, column]);
});
