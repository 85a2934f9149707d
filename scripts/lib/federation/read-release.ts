/** From the files of a release, as they were verified, to its values. */
import type { UnitId } from '../paths.ts';
import { FILE_START, hasErrors, type Problem, problem, ruleId } from '../problem.ts';
import { PARTS_FILE, type RELEASE_FILES } from './files.ts';
import { NO_PARTS, readParts } from './parts.ts';
import type { CopiedRows, Release, ReleaseProblem, Tell } from './release.ts';
import { type Held, type ReleasedPackage, readPackage } from './released-package.ts';
import { type ReleasedStatuses, readStatus } from './released-status.ts';
import { readTable, type TableRow } from './released-tables.ts';
import { readTotals } from './totals.ts';

const RULE = ruleId('unit-path');

/** The texts of a release; `parts.csv` may be missing. */
export type ReleaseTexts = Readonly<Record<(typeof RELEASE_FILES)[number], string>> & {
  readonly [PARTS_FILE]: string | null;
};

/** A release as it was read: whole, and file by file, to look for what contradicts what. */
export interface ReadRelease {
  readonly release: Release;
  readonly files: ReleasedFiles;
}

/** The files of a release as values, of its unit and those below it. */
export interface ReleasedFiles {
  readonly top: UnitId;
  readonly description: ReleasedPackage;
  readonly status: ReleasedStatuses;
  /** By unit, figure and term, see `partKey`. */
  readonly totals: ReadonlyMap<string, TableRow>;
  /** Null where the release is too old to have any. */
  readonly parts: readonly TableRow[] | null;
  readonly differences: readonly TableRow[];
}

/** Reads a release, each file by itself; null where one has errors. Warnings leave it usable. */
export function readRelease(
  texts: ReleaseTexts,
  { source, outline, asked }: Held,
): { readonly read: ReadRelease | null; readonly problems: readonly ReleaseProblem[] } {
  const problems: ReleaseProblem[] = [];
  const telling =
    (name: string | null): Tell =>
    (place, message, severity: Problem['severity'] = 'error') => {
      problems.push({ name, problem: problem(RULE, place, message, { severity }) });
    };
  const { unit: top } = source;
  const scope = { outline, unit: top };
  const held = { source, outline, asked };
  const description = readPackage(texts['datapackage.json'], held, telling('datapackage.json'), (message) =>
    telling(null)(source.place, message),
  );
  const status = readStatus(texts['status.json'], top, outline, telling('status.json'));
  const partsText = texts[PARTS_FILE];
  const partsTable = partsText === null ? null : readTable('parts', partsText, scope, telling(PARTS_FILE));
  const parts = partsTable ? readParts(partsTable.rows, top, telling(PARTS_FILE)) : NO_PARTS;
  const totalsTable = readTable('totals', texts['totals.csv'], scope, telling('totals.csv'));
  const { below, terms, rows: totals } = readTotals(totalsTable.rows, parts, telling('totals.csv'));
  const differences = readTable('differences', texts['differences.csv'], scope, telling('differences.csv'));
  if (!partsTable)
    telling('totals.csv')(
      FILE_START,
      'Bản phát hành cũ, không có parts.csv: tỷ lệ tính từ tổng của hai phần, không đếm được các lựa chọn, không biết số của chính đơn vị; hãy đề nghị đơn vị phát hành lại bằng bản decuong mới',
      'warning',
    );
  if (below.size === 0 && parts.own === null && (status?.units.length ?? 0) === 0)
    telling('totals.csv')(FILE_START, `Bản phát hành không có gì của \`${top}\`; hãy kiểm tra cột \`unit\``);
  if (!description || !status || hasErrors(problems.map((one) => one.problem))) return { read: null, problems };
  const noRows: CopiedRows = new Map();
  const rows = { totals: totalsTable.copied, parts: partsTable?.copied ?? noRows, differences: differences.copied };
  const { commit } = description;
  const { units: statuses, rates } = status;
  const rated = new Set(rates.map(({ unit }) => unit));
  return {
    read: {
      release: { source, commit, below, own: parts.own, statuses, rated, terms, rows },
      files: { top, description, status, totals, parts: partsTable?.rows ?? null, differences: differences.rows },
    },
    problems,
  };
}
