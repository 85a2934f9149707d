/**
 * What questions can ask: `figures`, `totals`, `differences`, `status`, `rates` are views of the files as they stand, read when a
 * question needs them; `campaigns`, `units`, `outline_figures` are tables of what the repository knows. `results` are the numbers to
 * compare over years: totals, and what a unit without any below it gave itself.
 *
 * What was built here goes before what was fetched of the same unit. Of a fetched campaign the folder says which one it is, whatever
 * its own repository calls it.
 */
import { statSync } from 'node:fs';
import { GUARD_PATTERN } from '#lib/csv/guard.ts';
import { quoted } from './duckdb.ts';
import type { Release } from './sources.ts';

/** Numbers of tables, exactly: sums of any figures fit, whatever their decimals. */
const EXACT = 'DECIMAL(38, 9)';
/**
 * The decimal that a DOUBLE of at most 15 digits stands for; what has more is there as text. A cast of the whole would go through a
 * product that no DOUBLE holds, one through text takes a hundred times as long.
 */
const EXACTLY = `CASE WHEN value IS NULL THEN NULL WHEN text IS NOT NULL THEN text::${EXACT}
  ELSE trunc(value)::BIGINT::${EXACT} + round(value - trunc(value), 14 - floor(log10(trunc(abs(value)) + 0.5))::INTEGER)::${EXACT} END`;
/** Of `read_json`, in bytes: what one file may hold at least. */
const JSON_ROOM = 16 * 1024 * 1024;

const FIGURE_COLUMNS = `campaign VARCHAR, period_from DATE, period_to DATE, unit VARCHAR, unit_name VARCHAR, level VARCHAR, kind VARCHAR,
  parent VARCHAR, figure VARCHAR, figure_name VARCHAR, measure VARCHAR, type VARCHAR, term VARCHAR, value DOUBLE, text VARCHAR,
  state VARCHAR`;
const TOTAL_COLUMNS = `campaign VARCHAR, unit VARCHAR, figure VARCHAR, term VARCHAR, value ${EXACT}, covered INTEGER, expected INTEGER,
  provisional BOOLEAN, state VARCHAR`;
const DIFFERENCE_COLUMNS = `campaign VARCHAR, unit VARCHAR, figure VARCHAR, term VARCHAR, own VARCHAR, below VARCHAR,
  difference ${EXACT}, note VARCHAR`;
const CSV_FIGURE_COLUMNS = 'campaign VARCHAR, unit VARCHAR, figure VARCHAR, term VARCHAR, value VARCHAR, state VARCHAR';
const STATUS_COLUMNS = `campaign VARCHAR, as_of DATE, unit VARCHAR, name VARCHAR, level VARCHAR, state VARCHAR, before DATE, filed DATE,
  evidence VARCHAR, days_late INTEGER, reason VARCHAR`;
const RATE_COLUMNS = `campaign VARCHAR, unit VARCHAR, level VARCHAR, expected INTEGER, filed INTEGER, on_time INTEGER, rate DOUBLE,
  rate_on_time DOUBLE`;

/** The tables that are filled from what the repository knows. */
export const KNOWN_TABLES = `
CREATE TABLE campaigns (campaign VARCHAR, title VARCHAR, issuer VARCHAR, period_from DATE, period_to DATE);
CREATE TABLE registered (unit VARCHAR, name VARCHAR, label VARCHAR, level VARCHAR, level_name VARCHAR, kind VARCHAR, parent VARCHAR,
  valid_from DATE, valid_to DATE);
CREATE TABLE outline_figures (campaign VARCHAR, position INTEGER, section VARCHAR, figure VARCHAR, name VARCHAR, measure VARCHAR,
  type VARCHAR, total VARCHAR, is_key BOOLEAN);
CREATE TABLE fetched_files (filename VARCHAR, here VARCHAR, source VARCHAR);
`;

/** The rows of `fetched_files`. */
export function fetchedFiles(releases: readonly Release[]): readonly (readonly string[])[] {
  return releases.flatMap((release) =>
    release.source === '' ? [] : filesOf(release).map((file) => [file, release.campaign, release.source]),
  );
}

/** The files that a release is read from. */
export function filesOf({ parquet, figures, totals, differences, status }: Release): readonly string[] {
  return [parquet ?? figures, totals, differences, status].filter((file) => file !== null);
}

/** The views, as SQL. */
export function viewsOver(releases: readonly Release[]): string {
  const read = readerOf(releases);
  const guardless = (column: string) =>
    `regexp_replace(coalesce(${column}, ''), ${quoted(rePattern())}, '\\1\\2', 'g')`;
  // No `force_not_null`: where a question leaves the column out, DuckDB takes another one for it.
  const csv = (columns: string) =>
    `header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', new_line = '\\n',
     columns = {${columnsOf(columns)}}`;
  const room = Math.max(JSON_ROOM, ...releases.map(({ status }) => (status ? statSync(status).size + 1024 : 0)));
  const status = `maximum_object_size = ${room}, columns = {campaign: 'VARCHAR', "asOf": 'DATE',
    units: 'STRUCT(unit VARCHAR, "name" VARCHAR, "level" VARCHAR, state VARCHAR, before DATE, filed DATE, evidence VARCHAR, daysLate INTEGER, reason VARCHAR)[]',
    rates: 'STRUCT(unit VARCHAR, "level" VARCHAR, expected INTEGER, filed INTEGER, onTime INTEGER, rate DOUBLE, rateOnTime DOUBLE)[]'}`;
  return [
    view(
      'status',
      STATUS_COLUMNS,
      read('status', 'read_json', status).map(
        (
          from,
        ) => `SELECT campaign, "asOf" AS as_of, source, u.unit, u."name", u."level", u.state, u.before, u.filed, u.evidence,
          u.daysLate AS days_late, u.reason FROM (SELECT * EXCLUDE units, unnest(units) AS u FROM (${from}))`,
      ),
    ),
    view(
      'rates',
      RATE_COLUMNS,
      read('status', 'read_json', status).map(
        (from) => `SELECT campaign, source, r.unit, r."level", r.expected, r.filed, r.onTime AS on_time, r.rate,
          r.rateOnTime AS rate_on_time FROM (SELECT * EXCLUDE rates, unnest(rates) AS r FROM (${from}))`,
      ),
    ),
    UNITS,
    view('totals', TOTAL_COLUMNS, read('totals', 'read_csv', csv(TOTAL_COLUMNS)).map(termless)),
    view(
      'differences',
      DIFFERENCE_COLUMNS,
      read('differences', 'read_csv', csv(DIFFERENCE_COLUMNS)).map(
        (from) => `SELECT * REPLACE (${guardless('term')} AS term, ${guardless('note')} AS note) FROM (${from})`,
      ),
    ),
    view('figures', FIGURE_COLUMNS, [
      ...read('parquet', 'read_parquet', ''),
      ...read('figures', 'read_csv', csv(CSV_FIGURE_COLUMNS)).map(typed),
    ]).replace('SELECT *', `SELECT *, ${EXACTLY} AS exact`),
    RESULTS,
  ].join('\n');

  function termless(from: string): string {
    return `SELECT * REPLACE (${guardless('term')} AS term) FROM (${from})`;
  }

  /** A table for spreadsheets, of a release that has no other, in the form of `figures.parquet`. */
  function typed(from: string): string {
    const isWorded = "coalesce(o.type, 'text') IN ('text', 'date', 'choice')";
    return `SELECT f.campaign, f.source, c.period_from, c.period_to, f.unit, coalesce(u.name, f.unit) AS unit_name, u.level, u.kind,
        coalesce(u.parent, nullif(regexp_replace(f.unit, '/?[^/]*$', ''), '')) AS parent, f.figure,
        coalesce(o.name, f.figure) AS figure_name, o.measure, o.type, ${guardless('f.term')} AS term,
        CASE WHEN NOT ${isWorded} THEN f.value::DOUBLE END AS value,
        CASE WHEN f.value IS NULL THEN NULL WHEN ${isWorded} THEN ${guardless('f.value')} WHEN length(regexp_replace(f.value, '[^0-9]', '', 'g')) > 15 THEN f.value END AS text,
        f.state
      FROM (${from}) f LEFT JOIN campaigns c USING (campaign) LEFT JOIN units u USING (unit)
        LEFT JOIN outline_figures o ON o.campaign = f.campaign AND o.figure = f.figure`;
  }
}

type Kind = 'parquet' | 'figures' | 'totals' | 'differences' | 'status';

/** What reads the files of a kind: those built here, and those fetched, without what was built here of the same unit. */
function readerOf(releases: readonly Release[]) {
  const filesIn = (kind: Kind, isHere: boolean) =>
    releases.flatMap((release) => {
      const file = kind === 'figures' && release.parquet !== null ? null : release[kind];
      return (release.source === '') === isHere && file !== null ? [file] : [];
    });
  return (kind: Kind, reader: string, options: string): readonly string[] => {
    const from = (files: readonly string[], more: string) =>
      `FROM ${reader}([${files.map(quoted).join(', ')}]${more}${options === '' ? '' : `, ${options}`})`;
    const [here, fetched] = [filesIn(kind, true), filesIn(kind, false)];
    return [
      ...(here.length > 0 ? [`SELECT *, '' AS source ${from(here, '')}`] : []),
      ...(fetched.length > 0
        ? [
            `SELECT r.* EXCLUDE (filename) REPLACE (f.here AS campaign), f.source
             FROM (${from(fetched, ', filename = true')}) r JOIN fetched_files f USING (filename)`,
          ]
        : []),
    ];
  };
}

/** A view with these columns, and `source`, whatever there is to read; a unit's rows of other repositories give way to those made here. */
function view(name: string, columns: string, parts: readonly string[]): string {
  const empty = `CREATE TABLE no_${name} (${columns}, source VARCHAR);`;
  const all = [`FROM no_${name}`, ...parts].join('\nUNION ALL BY NAME\n');
  const isMixed = parts.length > 1;
  const given = isMixed
    ? `FROM (${all}) one WHERE source = '' OR NOT EXISTS (FROM (${parts[0]}) here WHERE here.campaign = one.campaign AND here.unit = one.unit)`
    : `FROM (${all})`;
  return `${empty}\nCREATE VIEW ${name} AS SELECT * ${given};`;
}

/** `a VARCHAR, b DECIMAL(38, 9)` as `read_csv` wants it. */
function columnsOf(columns: string): string {
  return columns
    .split(/,(?![^(]*\))/u)
    .map((column) => /^\s*(\w+) (.+?)\s*$/su.exec(column))
    .map((match) => `${match?.[1]}: ${quoted(match?.[2] ?? '')}`)
    .join(', ');
}

/** The guard of text in .csv files, as the regular expressions of DuckDB say it: white space is that of Unicode there too. */
function rePattern(): string {
  const spaces =
    '\\x{20}\\x0B\\x0C\\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}';
  return GUARD_PATTERN.replace('[^\\S\\t\\r\\n]', `[${spaces}]`).replace(/\\u([0-9A-F]{4})/gu, '\\x{$1}');
}

/** Units of the register, and those that only other repositories know. */
const UNITS = `
CREATE VIEW units AS
SELECT * FROM registered
UNION ALL
SELECT s.unit, any_value(s.name), any_value(s.name), any_value(s.level), 'Cấp ' || any_value(s.level), NULL,
  nullif(regexp_replace(s.unit, '/?[^/]*$', ''), ''), NULL, NULL
FROM status s ANTI JOIN registered r ON r.unit = s.unit GROUP BY s.unit;`;

const RESULTS = `
CREATE VIEW results AS
SELECT t.campaign, c.period_from, c.period_to, t.unit, t.figure, t.term, t.value, t.covered, t.expected, t.source, 'total' AS basis
FROM totals t JOIN campaigns c USING (campaign) WHERE t.value IS NOT NULL
UNION ALL
SELECT campaign, period_from, period_to, unit, figure, term, CASE WHEN state = 'none-occurred' THEN 0 ELSE exact END, 1, 1, source, 'report'
FROM figures f WHERE (exact IS NOT NULL OR state = 'none-occurred')
  AND NOT EXISTS (FROM totals t WHERE t.campaign = f.campaign AND t.unit = f.unit AND t.figure = f.figure);`;
