/** `datapackage.json` against the .csv files it describes, read by what it says of them and by nothing else. */

import { createHash } from 'node:crypto';
import Big from 'big.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readCsvRows } from '#lib/csv/rows.ts';
import { termKey } from '#lib/figures/term.ts';
import { dataPackage } from '../../../scripts/roll-up/data/data-package.ts';
import { PARQUET_COLUMNS } from '../../../scripts/roll-up/data/parquet-columns.ts';
import { partsCsv } from '../../../scripts/roll-up/data/parts-table.ts';
import { figuresCsv } from '../../../scripts/roll-up/data/tables.ts';
import { SAMPLES } from '../../helpers/project.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { FILES, loadCampaign, UNITS, WITHOUT_FIGURES, WITHOUT_TERMS } from '../campaign.ts';

const CREATED = '2023-06-13T02:03:04Z';
const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const MADE = { created: CREATED, commit: COMMIT, sources: [] };

/** The shape that version 1 of the specification asks for, no more. */
const fieldSchema = z.strictObject({
  name: z.string().min(1),
  type: z.enum(['string', 'number', 'integer', 'boolean', 'date']),
  title: z.string().min(1),
  description: z.string().min(1),
  decimalChar: z.literal('.').optional(),
  bareNumber: z.literal(true).optional(),
  trueValues: z.array(z.string()).min(1).optional(),
  falseValues: z.array(z.string()).min(1).optional(),
  guard: z
    .strictObject({ character: z.literal("'"), pattern: z.string(), flags: z.string(), replacement: z.string() })
    .optional(),
  constraints: z
    .strictObject({
      required: z.boolean().optional(),
      enum: z.array(z.string()).min(1).optional(),
      minimum: z.number().optional(),
    })
    .optional(),
});
type Field = z.infer<typeof fieldSchema>;

const tableSchema = z.strictObject({
  profile: z.literal('tabular-data-resource'),
  name: z.string().regex(/^[-a-z0-9._/]+$/u),
  path: z.string().regex(/^[^/.][^/]*$/u),
  title: z.string().min(1),
  description: z.string().min(1),
  format: z.literal('csv'),
  mediatype: z.literal('text/csv'),
  encoding: z.literal('utf-8'),
  bytes: z.int().positive(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/u),
  dialect: z.strictObject({
    delimiter: z.string(),
    lineTerminator: z.string(),
    quoteChar: z.string(),
    doubleQuote: z.literal(true),
    header: z.literal(true),
  }),
  schema: z.strictObject({
    fields: z.array(fieldSchema).min(1),
    missingValues: z.array(z.string()),
    primaryKey: z.array(z.string()).optional(),
    uniqueKeys: z.array(z.array(z.string())).optional(),
  }),
});

const parquetSchema = z.strictObject({
  profile: z.literal('data-resource'),
  name: z.literal('figures-parquet'),
  path: z.literal('figures.parquet'),
  title: z.string().min(1),
  description: z.string().min(1),
  format: z.literal('parquet'),
  mediatype: z.literal('application/vnd.apache.parquet'),
  bytes: z.int().positive(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/u),
  schema: z.strictObject({ fields: z.array(fieldSchema).min(1) }),
});

const packageSchema = z.strictObject({
  profile: z.literal('data-package'),
  name: z.string().regex(/^[-a-z0-9._/]+$/u),
  title: z.string().min(1),
  description: z.string().min(1),
  created: z.iso.datetime(),
  commit: z.string().length(40),
  outline: z.strictObject({
    version: z.int(),
    sha256: z.string().length(64),
    figures: z.record(z.string(), z.strictObject({ type: z.string(), unit: z.string().nullable() })),
  }),
  resources: z.tuple([tableSchema, tableSchema, tableSchema, tableSchema, parquetSchema]),
});
type Resource = z.infer<typeof tableSchema>;

/** What is wrong with a text by its description. */
function problems(text: string, { schema, dialect, bytes, hash }: Resource): readonly string[] {
  const found: string[] = [];
  const content = Buffer.from(text, 'utf8');
  if (content.length !== bytes) found.push(`${content.length} bytes, not ${bytes}`);
  if (`sha256:${createHash('sha256').update(content).digest('hex')}` !== hash) found.push('another hash');
  const options = {
    delimiter: dialect.delimiter,
    record_delimiter: dialect.lineTerminator,
    quote: dialect.quoteChar,
    escape: dialect.quoteChar,
  };
  const [header = [], ...rows] = z.array(z.array(z.string())).parse(parse(text, options));
  if (JSON.stringify(header) !== JSON.stringify(schema.fields.map(({ name }) => name)))
    found.push(`other columns: ${header.join()}`);
  for (const [line, row] of rows.entries()) {
    for (const [index, field] of schema.fields.entries()) {
      const value = row[index] ?? '';
      if (!fits(value, field, schema.missingValues)) found.push(`${line + 2}: ${field.name} ${value}`);
    }
  }
  for (const key of [...(schema.primaryKey ? [schema.primaryKey] : []), ...(schema.uniqueKeys ?? [])]) {
    const keys = rows.map((row) => JSON.stringify(key.map((name) => row[header.indexOf(name)])));
    if (new Set(keys).size !== rows.length) found.push(`${key.join()} is not unique`);
    if (schema.primaryKey === key && rows.some((row) => key.some((name) => row[header.indexOf(name)] === '')))
      found.push(`${key.join()} is null`);
  }
  return found;
}

function fits(
  value: string,
  { type, constraints = {}, trueValues = [], falseValues = [] }: Field,
  missing: readonly string[],
): boolean {
  if (missing.includes(value)) return constraints.required !== true;
  if (constraints.enum && !constraints.enum.includes(value)) return false;
  if (constraints.minimum !== undefined && Number(value) < constraints.minimum) return false;
  switch (type) {
    case 'string':
      return true;
    case 'number':
      return /^-?\d+(?:\.\d+)?$/u.test(value);
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/u.test(value);
    case 'integer':
      return /^-?\d+$/u.test(value);
    case 'boolean':
      return trueValues.includes(value) || falseValues.includes(value);
  }
}

function described(root: string, id: string) {
  const { campaign, figures, totals, differences, parquet } = loadCampaign(root, id);
  const parts = partsCsv(campaign);
  const text = dataPackage({ outline: campaign.outline, ...MADE, figures, totals, differences, parts, parquet });
  const descriptor = packageSchema.parse(JSON.parse(text));
  const [first, second, third, fourth] = descriptor.resources;
  return {
    text,
    descriptor,
    tables: [first, second, third, fourth],
    parquet,
    texts: { figures, totals, differences, parts } as Readonly<Record<string, string>>,
  };
}

describe.each<[string, () => string, string]>([
  ['every state of a value', () => temporaryRepository(FILES), 'c'],
  [
    'nothing filed',
    () => temporaryRepository({ 'reports/units.csv': UNITS, 'outlines/c/outline.md': WITHOUT_TERMS }),
    'c',
  ],
  [
    'no figures',
    () => temporaryRepository({ 'reports/units.csv': UNITS, 'outlines/c/outline.md': WITHOUT_FIGURES }),
    'c',
  ],
  ['the sample of Hải Phòng', () => SAMPLES, 'hai-phong-2023-h1'],
  ['the sample of Quảng Trị', () => SAMPLES, 'quang-tri-2018'],
])('%s', (_what, root, id) => {
  test('the files are as described', () => {
    const { tables, texts } = described(root(), id);
    expect(tables.map((resource) => [resource.path, problems(texts[resource.name] ?? '', resource)])).toEqual([
      ['figures.csv', []],
      ['totals.csv', []],
      ['differences.csv', []],
      ['parts.csv', []],
    ]);
  });
});

test.each<[string, (text: string) => string, readonly string[]]>([
  ['another unit twice', (text) => `${text}c,t/a,all,,1,value\n`, ['campaign,unit,figure,term is not unique']],
  ['a number in another form', (text) => text.replace(',1203,', ',1.203.0,'), ['2: value 1.203.0']],
  ['a state that is none', (text) => text.replace(',1203,value', ',1203,given'), ['2: state given']],
  ['a figure that the outline lacks', (text) => text.replace('t/a,all', 't/a,every'), ['2: figure every']],
  ['no unit', (text) => text.replace('c,t/a,all', 'c,,all'), ['2: unit ']],
  [
    'another column',
    (text) => text.replace('value,state', 'number,state'),
    ['other columns: campaign,unit,figure,term,number,state'],
  ],
])('the description tells %s', (_what, change, expected) => {
  const { descriptor, texts } = described(temporaryRepository(FILES), 'c');
  const [resource] = descriptor.resources;
  expect(problems(change(texts.figures ?? ''), resource).filter((one) => !/bytes|hash/u.test(one))).toEqual(expected);
});

test('what a spreadsheet would run is guarded, and both the description and our own reader tell the text', () => {
  const files = {
    'reports/units.csv': UNITS,
    'outlines/c/outline.md': WITHOUT_TERMS.replace(/^figures:/mu, 'terms: { min: 1, max: 3 }\nfigures:'),
  };
  const { campaign } = loadCampaign(temporaryRepository(files), 'c');
  const [unit] = campaign.register.units.values();
  const [figure] = campaign.outline.figures.keys();
  if (!unit || figure === undefined) throw new Error('There are a unit and a figure');
  const terms = ['=1+1', '-5', "'2015", 'Năm 2016;@A1', 'Nhiệm kỳ 2015-2020'];
  const values = terms.map(
    (term) =>
      [termKey(term), { term, value: { type: 'number', value: new Big(-5), decimals: 0 }, note: '' } as const] as const,
  );
  const text = figuresCsv(campaign, [{ unit, file: '', version: 1, figures: new Map([[figure, new Map(values)]]) }]);
  expect(text).toBe(
    [
      'campaign,unit,figure,term,value,state',
      ...["'=1+1", "'-5", "''2015", "Năm 2016;'@A1", 'Nhiệm kỳ 2015-2020'].map(
        (term) => `c,${unit.id},${figure},${term},-5,value`,
      ),
      '',
    ].join('\n'),
  );
  const descriptor = packageSchema.parse(
    JSON.parse(
      dataPackage({
        outline: campaign.outline,
        ...MADE,
        figures: text,
        totals: text,
        differences: text,
        parts: text,
        parquet: Buffer.from(text),
      }),
    ),
  );
  const guard = descriptor.resources[0]?.schema.fields.find(({ name }) => name === 'term')?.guard;
  if (!guard) throw new Error('The term is guarded');
  const [, ...described] = z.array(z.array(z.string())).parse(parse(text));
  const read = readCsvRows({ name: 'Bảng', columns: ['term', 'value'], guarded: ['term'] }, text, () => {});
  expect([
    described.map((row) => (row[3] ?? '').replace(new RegExp(guard.pattern, guard.flags), guard.replacement)),
    read.rows.map(({ row }) => row),
  ]).toEqual([terms, terms.map((term) => ({ term, value: '-5' }))]);
});

test('an office that names itself publishes the tables', () => {
  const { campaign, ...tables } = loadCampaign(temporaryRepository(FILES), 'c');
  const parts = partsCsv(campaign);
  const said = (more: { readonly organisation?: string | null; readonly homepage?: string | null }) => {
    const { homepage, contributors } = JSON.parse(
      dataPackage({ outline: campaign.outline, ...MADE, ...tables, parts, ...more }),
    );
    return { homepage, contributors };
  };
  const organisation = 'Ban Chỉ đạo tỉnh Bình An';
  const homepage = 'https://example.vn/to-chuc/bao-cao';
  expect([said({}), said({ organisation: null, homepage: null }), said({ organisation, homepage })]).toEqual([
    { homepage: undefined, contributors: undefined },
    { homepage: undefined, contributors: undefined },
    { homepage, contributors: [{ title: organisation, role: 'publisher' }] },
  ]);
});

test('the key has the term only where the outline has terms', () => {
  const plain = described(
    temporaryRepository({ 'reports/units.csv': UNITS, 'outlines/c/outline.md': WITHOUT_TERMS }),
    'c',
  );
  const keys = ({ tables }: typeof plain) =>
    tables.map(({ schema: { primaryKey, uniqueKeys } }) => ({ primaryKey, uniqueKeys }));
  const [without, withTerms] = [
    { primaryKey: ['campaign', 'unit', 'figure'] },
    { uniqueKeys: [['campaign', 'unit', 'figure', 'term']] },
  ];
  const parts = { uniqueKeys: [['campaign', 'unit', 'figure', 'term', 'part']] };
  expect([keys(plain), keys(described(temporaryRepository(FILES), 'c'))]).toEqual([
    [without, without, without, parts],
    [withTerms, withTerms, withTerms, parts],
  ]);
});

test('what the package says of itself', () => {
  const { descriptor, text } = described(temporaryRepository(FILES), 'c');
  const { resources, ...rest } = descriptor;
  expect({ ...rest, resources: resources.map(({ name }) => name), ends: text.at(-1) }).toEqual({
    profile: 'data-package',
    name: 'c',
    title: 'Kết quả',
    description: 'Số liệu của đợt báo cáo c, kỳ từ ngày 01/01/2023 đến ngày 30/6/2023, lấy từ các báo cáo hợp lệ.',
    created: CREATED,
    commit: COMMIT,
    outline: {
      version: 1,
      sha256: '4d3327fc51038524edd557747f75d88cfac37cb7a60a7f048ba869393c06b61f',
      figures: {
        all: { type: 'count', unit: 'việc' },
        done: { type: 'count', unit: 'việc' },
        members: { type: 'count', unit: 'người' },
        money: { type: 'money', unit: 'đồng' },
        mood: { type: 'percent', unit: '%' },
        rate: { type: 'percent', unit: '%' },
        rules: { type: 'yes-no', unit: null },
      },
    },
    resources: ['figures', 'totals', 'differences', 'parts', 'figures-parquet'],
    ends: '\n',
  });
});

test('what is said of figures.parquet is what it is', () => {
  const { descriptor, parquet } = described(temporaryRepository(FILES), 'c');
  const { bytes, hash, schema } = descriptor.resources[4];
  expect({ bytes, hash, fields: schema.fields.map(({ name, type }) => `${name} ${type}`) }).toEqual({
    bytes: parquet.length,
    hash: `sha256:${createHash('sha256').update(parquet).digest('hex')}`,
    fields: PARQUET_COLUMNS.map(({ name, type }) => `${name} ${type}`),
  });
});
