/** `parts.csv` of a release by what its rows are parts of. */
import Big from 'big.js';
import { PARTS, partKey } from '../parts.ts';
import type { ReleasedFiles } from '../read-release.ts';
import type { TableRow } from '../released-tables.ts';
import { atCell, type Found, rowName } from './found.ts';

/** The rows by unit, figure and term, then by part; what is said of a whole report goes without a figure. */
export type PartRows = ReadonlyMap<string, ReadonlyMap<string, TableRow>>;

/** The rows, and those of parts that are told twice. */
export function partRows({ parts }: ReleasedFiles): { readonly byKey: PartRows; readonly twice: readonly Found[] } {
  const byKey = new Map<string, Map<string, TableRow>>();
  const twice: Found[] = [];
  for (const row of parts ?? []) {
    const key = partKey(row.unit, row.figure?.id ?? '', row.key);
    const rows = byKey.get(key) ?? new Map<string, TableRow>();
    byKey.set(key, rows);
    const part = row.cell('part');
    // A report gives a value or a state.
    const other = part === PARTS.own ? PARTS.ownState : part === PARTS.ownState ? PARTS.own : part;
    if (rows.has(part)) twice.push(...atCell(row, 'part', `Phần \`${part}\` của ${rowName(row)} có hai dòng`));
    else if (rows.has(other))
      twice.push(...atCell(row, 'part', `${rowName(row)} có cả \`${PARTS.own}\` và \`${PARTS.ownState}\``));
    else rows.set(part, row);
  }
  return { byKey, twice };
}

/** The value of a part that is a number. */
export function numberIn(row: TableRow): Big {
  return new Big(row.cell('value'));
}
