/** The tables of a release, row by row: what every one of them must hold to. */
import type { Position } from 'unist';
import { unguarded } from '../csv/guard.ts';
import { readCsvRows } from '../csv/rows.ts';
import type { Figure } from '../figures/figure.ts';
import { NO_TERM, type TermKey, termKey } from '../figures/term.ts';
import type { Outline } from '../outline/outline.ts';
import { type UnitId, unitId } from '../paths.ts';
import { isBelow } from '../register/register.ts';
import type { CopiedRows, CopiedTable, Tell } from './release.ts';

/** The columns of each table, in their order. */
export const TABLE_COLUMNS = {
  totals: ['campaign', 'unit', 'figure', 'term', 'value', 'covered', 'expected', 'provisional', 'state'],
  parts: ['campaign', 'unit', 'figure', 'term', 'part', 'value'],
  differences: ['campaign', 'unit', 'figure', 'term', 'own', 'below', 'difference', 'note'],
} as const satisfies Readonly<Record<CopiedTable, readonly string[]>>;

/** A row of a table, of a unit that is wanted. */
export interface TableRow {
  readonly unit: UnitId;
  /** Null where the row is of the report as a whole. */
  readonly figure: Figure | null;
  /** Empty where there are no terms. */
  readonly term: string;
  readonly key: TermKey;
  cell(column: string): string;
  placeOf(column: string): Position;
}

/** What rows are held to. */
export interface TableScope {
  readonly outline: Outline;
  /** Rows of it and of the units below it are read, others passed over. */
  readonly unit: UnitId;
}

/** Reads a table, and its rows as they stand; what no build writes is told at its cell. */
export function readTable(
  table: CopiedTable,
  text: string,
  { outline, unit: top }: TableScope,
  tell: Tell,
): { readonly rows: readonly TableRow[]; readonly copied: CopiedRows } {
  const columns = TABLE_COLUMNS[table];
  const at = (line: number): Position => ({ start: { line, column: 1 }, end: { line, column: 1 } });
  const read = readCsvRows({ name: `Bảng ${table}.csv`, columns }, text, (line, message) => tell(at(line), message));
  const rows: TableRow[] = [];
  const copied = new Map<UnitId, (readonly string[])[]>();
  for (const { row, placeOf, damage } of read.rows) {
    for (const { column, message } of damage) tell(placeOf(column), message);
    if (row.campaign !== outline.campaign) {
      tell(placeOf('campaign'), `Dòng này của đợt \`${row.campaign}\`, không phải đợt \`${outline.campaign}\``);
      continue;
    }
    const unit = unitId(row.unit ?? '');
    if (unit !== top && !isBelow(unit, top)) continue;
    const known = outline.figures.get(row.figure ?? '');
    const isWhole = table === 'parts' && row.figure === '';
    if (!known && !isWhole) {
      tell(
        placeOf('figure'),
        `Đề cương ở đây không có chỉ tiêu \`${row.figure}\`; hai kho phải theo cùng một đề cương`,
      );
      continue;
    }
    const term = unguarded(row.term ?? '');
    const hasTerms = known?.section.requirement.terms != null;
    if (term !== '' && !hasTerms) {
      tell(placeOf('term'), `Chỉ tiêu \`${row.figure}\` không chia theo \`${term}\` trong đề cương ở đây`);
      continue;
    }
    const key = term === '' ? NO_TERM : termKey(term);
    rows.push({ unit, figure: known?.figure ?? null, term, key, cell: (column) => row[column] ?? '', placeOf });
    const list = copied.get(unit);
    const cells = columns.map((column) => row[column] ?? '');
    if (list) list.push(cells);
    else copied.set(unit, [cells]);
  }
  return { rows, copied };
}
