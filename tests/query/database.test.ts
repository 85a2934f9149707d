/** What can be asked, of which files, and what is refused. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CannotRun } from '#lib/cannot-run.ts';
import { guarded } from '#lib/csv/guard.ts';
import type { Database } from '../../scripts/query/duckdb.ts';
import { plainCell } from '../../scripts/query/formats/table.ts';
import { csvTable } from '../../scripts/query/formats/written.ts';
import { expectFile } from '../helpers/expectation.ts';
import { PROJECT } from '../helpers/project.ts';
import { open } from './ask.ts';
import { buildTables, discard, samplesWithSecondHalf } from './two-halves.ts';

let root: string;
let database: Database;
beforeAll(async () => {
  root = samplesWithSecondHalf();
  await buildTables(root);
  database = await open(root);
}, 120_000);
afterAll(() => {
  database.discard();
  discard(root);
});

const ask = async (one: Database, sql: string) => csvTable(await one.ask(sql, {}));

/** The lines that a user is told. */
async function refusal(sql: string): Promise<readonly string[]> {
  try {
    await database.ask(sql, { campaign: null, unit: 'a', figure: null });
    return ['answered'];
  } catch (error) {
    if (error instanceof CannotRun) return error.lines;
    throw error;
  }
}

test('the views and their columns', async () => {
  const views = [
    'figures',
    'totals',
    'results',
    'differences',
    'status',
    'rates',
    'units',
    'campaigns',
    'outline_figures',
  ];
  const told: string[] = [];
  for (const view of views)
    told.push(`## ${view}\n\n${await ask(database, `SELECT column_name, column_type FROM (DESCRIBE ${view})`)}`);
  expectFile(join(PROJECT, 'tests/fixtures/query/views.csv'), told.join('\n'));
});

test('what was built is asked of as it stands in the tables', async () => {
  for (const campaign of ['hai-phong-2023-h1', 'quang-tri-2018'])
    expect(
      await ask(
        database,
        `SELECT campaign, unit, figure, term, value, covered, expected, provisional::INTEGER AS provisional, state
         FROM totals WHERE campaign = '${campaign}'`,
      ),
    ).toBe(
      readFileSync(join(root, 'dist', campaign, 'totals.csv'), 'utf8')
        .replace(/,(\d+\.\d*?)0+,/gu, ',$1,')
        .replaceAll('.,', ','),
    );
});

test.each<[string, string, readonly string[]]>([
  ['two questions', 'SELECT $unit; SELECT 1', ['Mỗi lần hỏi một câu lệnh SQL; hãy bỏ phần sau dấu `;`']],
  ['nothing', '  ', ['Câu lệnh SQL đang trống']],
  [
    'a file to write',
    "COPY (SELECT 1) TO 'x.csv'",
    [
      'DuckDB không làm được câu lệnh này: Cannot access file "x.csv" - file system operations are disabled by configuration',
    ],
  ],
  ...[
    'CREATE TABLE a AS SELECT 1',
    "ATTACH 'x.db'",
    'SET threads = 1',
    'INSTALL httpfs',
    "LOAD 'x'",
    'DROP VIEW figures',
    'CHECKPOINT',
  ].map((sql): [string, string, readonly string[]] => [
    sql,
    sql,
    [
      'Chỉ hỏi được bằng câu lệnh đọc (`SELECT`, `FROM`, `WITH`, `DESCRIBE`, `SUMMARIZE`); lệnh này không ghi, không đổi gì',
    ],
  ]),
  [
    'a parameter that there is not',
    'SELECT $when',
    ['Câu hỏi có tham số `$when` không biết lấy ở đâu; chỉ có `$campaign`, `$unit`, `$figure`'],
  ],
  ['an option that is not used', 'SELECT 1', ['Câu hỏi này không dùng --unit; trong SQL, hãy viết `$unit` ở chỗ cần']],
  [
    'words that are no SQL',
    'SELEC $unit',
    ['DuckDB không làm được câu lệnh này: syntax error at or near "SELEC"', 'LINE 1: SELEC $unit', '        ^'],
  ],
])('%s is refused', async (_what, sql, lines) => {
  expect(await refusal(sql)).toEqual(lines);
});

test.each([
  "FROM read_text('/etc/passwd')",
  "FROM read_csv('package.json')",
  "FROM glob('/*')",
  "FROM read_blob('../*')",
  "FROM 'https://example.org/a.parquet'",
])('%s reads nothing', async (sql) => {
  const [first] = await refusal(`${sql} WHERE $unit = 'a'`);
  expect(first?.replace(/"[^"]*"/u, '…')).toBe(
    'DuckDB không làm được câu lệnh này: Cannot access file … - file system operations are disabled by configuration',
  );
});

/** A repository that built only `quang-tri-2018` and fetched the release of `hai-phong-2023-h1`, with its figures in one form or the other. */
async function superior(figures: 'figures.csv' | 'figures.parquet', change: (folder: string) => void = () => {}) {
  const folder = samplesWithSecondHalf();
  const release = join(folder, 'reports/hai-phong-2023-h1/sources/hai-phong');
  for (const file of ['totals.csv', 'differences.csv', 'status.json', figures]) {
    mkdirSync(dirname(join(release, file)), { recursive: true });
    cpSync(join(root, 'dist/hai-phong-2023-h1', file), join(release, file));
  }
  cpSync(join(root, 'dist/quang-tri-2018'), join(folder, 'dist/quang-tri-2018'), { recursive: true });
  change(folder);
  return folder;
}

const EVERYTHING = [
  'SELECT * EXCLUDE source FROM figures ORDER BY ALL',
  'SELECT * EXCLUDE source FROM totals ORDER BY ALL',
  'SELECT * EXCLUDE source FROM status ORDER BY ALL',
  'SELECT * EXCLUDE source FROM differences ORDER BY ALL',
  'SELECT * EXCLUDE source FROM results ORDER BY ALL',
  'FROM units ORDER BY ALL',
];

test.each(['figures.csv', 'figures.parquet'] as const)(
  'a fetched release answers as if it had been built here, with %s',
  async (figures) => {
    const folder = await superior(figures);
    const both = await open(folder);
    const wanted = "campaign IN ('hai-phong-2023-h1', 'quang-tri-2018')";
    try {
      for (const sql of EVERYTHING) {
        const own = sql.includes('units') ? sql : sql.replace(' ORDER', ` WHERE ${wanted} ORDER`);
        expect([sql, await ask(both, sql)]).toEqual([sql, await ask(database, own)]);
      }
      expect(await ask(both, 'SELECT DISTINCT campaign, source FROM totals ORDER BY ALL')).toBe(
        'campaign,source\nhai-phong-2023-h1,hai-phong\nquang-tri-2018,\n',
      );
    } finally {
      both.discard();
      discard(folder);
    }
  },
);

test('what was built here of a unit goes before what was fetched of it, and the folder says which campaign it is', async () => {
  const folder = await superior('figures.csv', (where) => {
    const release = join(where, 'reports/hai-phong-2023-h1/sources/hai-phong');
    const own = join(where, 'dist/hai-phong-2023-h1');
    mkdirSync(own, { recursive: true });
    const [header = '', ...lines] = readFileSync(join(release, 'totals.csv'), 'utf8').split('\n');
    writeFileSync(
      join(release, 'totals.csv'),
      [header, ...lines].join('\n').replaceAll('hai-phong-2023-h1,', 'nua-nam,'),
    );
    writeFileSync(join(own, 'totals.csv'), `${header}\nhai-phong-2023-h1,hai-phong,briefings,,5,1,9,0,value\n`);
    for (const file of ['figures.csv', 'differences.csv', 'status.json']) rmSync(join(release, file));
    writeFileSync(
      join(release, 'totals.csv'),
      `${readFileSync(join(release, 'totals.csv'), 'utf8')}nua-nam,hai-phong/le-chan,briefings,,7,1,1,0,value\n`,
    );
  });
  const both = await open(folder);
  try {
    expect(
      await ask(
        both,
        "SELECT campaign, unit, figure, value, source FROM totals WHERE unit LIKE 'hai-phong%' ORDER BY ALL",
      ),
    ).toBe(
      'campaign,unit,figure,value,source\nhai-phong-2023-h1,hai-phong,briefings,5,\nhai-phong-2023-h1,hai-phong/le-chan,briefings,7,hai-phong\n',
    );
  } finally {
    both.discard();
    discard(folder);
  }
});

test('texts that are guarded in tables for spreadsheets are read as their authors wrote them', async () => {
  const notes = [
    '=1+1',
    '-5',
    "'tư",
    "''",
    'Năm 2016;@A1',
    '\u00A0+84',
    '“=x”',
    '\u3000=x',
    'x\n=1',
    'thường',
    "don't",
    '"=a"',
  ];
  const folder = await superior('figures.csv', (where) => {
    const rows = notes.map(
      (note, at) => `quang-tri-2018,quang-tri,f${at},,1,2,-1,"${guarded(note).replaceAll('"', '""')}"\n`,
    );
    writeFileSync(
      join(where, 'dist/quang-tri-2018/differences.csv'),
      `campaign,unit,figure,term,own,below,difference,note\n${rows.join('')}`,
    );
  });
  const one = await open(folder);
  try {
    const { rows } = await one.ask(
      "SELECT note FROM differences WHERE campaign = 'quang-tri-2018' ORDER BY substr(figure, 2)::INTEGER",
      {},
    );
    expect(rows.map(([note]) => note)).toEqual(notes);
  } finally {
    one.discard();
    discard(folder);
  }
});

test('numbers are exact, however many digits they have', async () => {
  const values = [
    ...['0', '1', '-1', '0.1', '0.3', '-0.5', '12.35', '9.99999999', '123456789012.345', '99999999999999.9'],
    ...['-1234567.891', '999999999999999', '9999999999999.99', '100000000000000', '10000000000000.1'],
    ...['123456789012345678', '12345678901234.5678', '1000000000000001', '900719925474099300'],
  ];
  const folder = await superior('figures.csv', (where) => {
    const rows = values.map((value, at) => `c,x/${at},people-contributions,,${value},value\n`);
    writeFileSync(
      join(where, 'reports/hai-phong-2023-h1/sources/hai-phong/figures.csv'),
      `campaign,unit,figure,term,value,state\n${rows.join('')}`,
    );
  });
  const one = await open(folder);
  try {
    const { rows } = await one.ask(
      "SELECT exact FROM figures WHERE campaign = 'hai-phong-2023-h1' ORDER BY substr(unit, 3)::INTEGER",
      {},
    );
    expect(rows.map(([exact]) => plainCell(exact ?? null))).toEqual(values);
  } finally {
    one.discard();
    discard(folder);
  }
});

test('nothing is written anywhere on the way', () => {
  expect(existsSync(join(process.cwd(), '.tmp'))).toBe(false);
});
