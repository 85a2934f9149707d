/** `figures.parquet`, read back by another program than wrote it, against `figures.csv`. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type JS } from '@duckdb/node-api';
import Big from 'big.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { unguarded } from '#lib/csv/guard.ts';
import type { FigureValue } from '#lib/figures/figure-value.ts';
import { NO_TERM } from '#lib/figures/term.ts';
import { figuresParquet } from '../../../scripts/roll-up/data/figures-parquet.ts';
import { PARQUET_COLUMNS } from '../../../scripts/roll-up/data/parquet-columns.ts';
import { figuresCsv } from '../../../scripts/roll-up/data/tables.ts';
import type { Campaign } from '../../../scripts/roll-up/numbers/campaign.ts';
import type { ReportSummary } from '../../../scripts/roll-up/numbers/summary.ts';
import { SAMPLES } from '../../helpers/project.ts';
import { temporaryRepository, withFolder } from '../../helpers/repository.ts';
import { FILES, loadCampaign, UNITS, WITHOUT_FIGURES } from '../campaign.ts';

/** The rows that an SQL statement finds in a file, which it calls `figures`. */
async function ask(parquet: Uint8Array, sql: string): Promise<readonly Readonly<Record<string, JS>>[]> {
  return withFolder(async (folder) => {
    const file = join(folder, 'figures.parquet');
    writeFileSync(file, parquet);
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    try {
      const connection = await instance.connect();
      await connection.run(`CREATE TABLE figures AS FROM read_parquet('${file}')`);
      return (await connection.runAndReadAll(sql)).getRowObjectsJS();
    } finally {
      instance.closeSync();
    }
  });
}

const figureSchema = z.object({
  campaign: z.string(),
  unit: z.string(),
  figure: z.string(),
  term: z.string(),
  value: z.number().nullable(),
  text: z.string().nullable(),
  state: z.string(),
});

/** Rows of the file as those of the table for spreadsheets, numbers without zeros that say nothing. */
async function read(parquet: Uint8Array): Promise<readonly (readonly string[])[]> {
  const rows = z.array(figureSchema).parse(await ask(parquet, 'FROM figures'));
  return rows.map(({ campaign, unit, figure, term, value, text, state }) => [
    campaign,
    unit,
    figure,
    term,
    text ?? (value === null ? '' : new Big(value).toFixed()),
    state,
  ]);
}

function readCsv(figures: string): readonly (readonly string[])[] {
  const [, ...rows] = z.array(z.array(z.string())).parse(parse(figures));
  return rows.map(([campaign = '', unit = '', figure = '', term = '', value = '', state = '']) => [
    campaign,
    unit,
    figure,
    unguarded(term),
    /^-?\d+(?:\.\d+)?$/u.test(value) ? new Big(value).toFixed() : unguarded(value),
    state,
  ]);
}

describe.each<[string, () => string, string]>([
  ['every state of a value', () => temporaryRepository(FILES), 'c'],
  [
    'no figures',
    () => temporaryRepository({ 'reports/units.csv': UNITS, 'outlines/c/outline.md': WITHOUT_FIGURES }),
    'c',
  ],
  ['the sample of Hải Phòng', () => SAMPLES, 'hai-phong-2023-h1'],
  ['the sample of Thành phố Hồ Chí Minh', () => SAMPLES, 'hcm-labour-2024'],
  ['the sample of the Party’s bloc', () => SAMPLES, 'party-bloc-2023'],
  ['the sample of Quảng Trị', () => SAMPLES, 'quang-tri-2018'],
])('%s', (_what, root, id) => {
  test('the file holds what the table for spreadsheets holds', async () => {
    const { figures, parquet } = loadCampaign(root(), id);
    expect(await read(parquet)).toEqual(readCsv(figures));
  });
});

/** A campaign of one unit with these values of one figure, as if each stood in a term of its own. */
function withValues(values: readonly FigureValue[]): readonly [Campaign, readonly ReportSummary[]] {
  const { campaign } = loadCampaign(temporaryRepository(FILES), 'c');
  const unit = [...campaign.register.units.values()][1];
  if (!unit) throw new Error('There is a unit');
  const summaries = values.map(
    (value): ReportSummary => ({
      unit,
      file: '',
      version: 1,
      figures: new Map([['money', new Map([[NO_TERM, { term: '', value, note: '' }]])]]),
    }),
  );
  return [campaign, summaries];
}

const number = (text: string): FigureValue => ({ type: 'number', value: new Big(text), decimals: 0 });

test('numbers that a DOUBLE does not hold stand as text besides, and add up exactly', async () => {
  const values = [
    '0.1',
    '0.2',
    '-7',
    '123456789012345678',
    '12345678901234.5678',
    '900719925474099300',
    '1000000000000000',
  ];
  const [campaign, summaries] = withValues(values.map(number));
  const parquet = figuresParquet(campaign, summaries);
  expect(await read(parquet)).toEqual(readCsv(figuresCsv(campaign, summaries)));
  expect(await ask(parquet, 'SELECT text FROM figures')).toEqual(
    [null, null, null, '123456789012345678', '12345678901234.5678', '900719925474099300', '1000000000000000'].map(
      (text) => ({ text }),
    ),
  );
  expect(
    await ask(parquet, 'SELECT sum(coalesce(text, value::VARCHAR)::DECIMAL(38, 9))::VARCHAR AS sum FROM figures'),
  ).toEqual([{ sum: `${values.reduce((sum, one) => sum.plus(one), new Big(0)).toFixed(9)}` }]);
});

test('what questions over years ask stands beside the values', async () => {
  const { parquet } = loadCampaign(temporaryRepository(FILES), 'c');
  expect(
    await ask(
      parquet,
      `SELECT * EXCLUDE (period_from, period_to), period_from::VARCHAR AS period_from, period_to::VARCHAR AS period_to
       FROM figures WHERE unit = 't/a' AND figure = 'all'`,
    ),
  ).toEqual([
    {
      campaign: 'c',
      unit: 't/a',
      unit_name: 'Huyện A',
      level: 'district',
      kind: 'district',
      parent: 't',
      figure: 'all',
      figure_name: 'Tổng số',
      measure: 'việc',
      type: 'count',
      term: '',
      value: 1203,
      text: null,
      state: 'value',
      period_from: '2023-01-01',
      period_to: '2023-06-30',
    },
  ]);
  expect(await ask(parquet, 'SELECT column_name AS name FROM (DESCRIBE figures)')).toEqual(
    PARQUET_COLUMNS.map(({ name }) => ({ name })),
  );
});

test('the bytes are meant: readers of years to come find the same', () => {
  const { parquet } = loadCampaign(temporaryRepository(FILES), 'c');
  expect(createHash('sha256').update(parquet).digest('hex')).toBe(
    'cca91a875cd0e1c939930559c2e0143560ae7b552bb9bf5f189ad433bfcfd556',
  );
});

test('more rows than are held at once are written one group after the other', async () => {
  const rows = 100_001;
  const [campaign, [summary]] = withValues([number('1')]);
  if (!summary) throw new Error('There is a report');
  const parquet = figuresParquet(
    campaign,
    Array.from({ length: rows }, () => summary),
  );
  expect(await ask(parquet, 'SELECT count(*)::INTEGER AS rows, sum(value) AS sum FROM figures')).toEqual([
    { rows, sum: rows },
  ]);
});
