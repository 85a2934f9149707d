/** What contradicts something else in a release: found as data, told once a cause. */
import type { Position } from 'unist';
import type { UnitId } from '../../paths.ts';
import { isBelow } from '../../register/register.ts';
import { shorten } from '../../vietnamese/text.ts';
import type { ReleasedFiles } from '../read-release.ts';
import type { TableRow } from '../released-tables.ts';

/** A place where something is said, and what contradicts it, in Vietnamese. */
export interface Found {
  readonly at: () => Position;
  readonly what: string;
}

/** True for a unit and those below it. */
export function isWithin(unit: UnitId, top: UnitId): boolean {
  return unit === top || isBelow(unit, top);
}

/** True for a unit whose rows another repository made. */
export function isOfOthers({ description: { sources } }: ReleasedFiles, unit: UnitId): boolean {
  return sources.some((source) => isWithin(unit, source));
}

/** True for a unit in whose sums another repository has a part. */
export function standsOnOthers({ description: { sources } }: ReleasedFiles, unit: UnitId): boolean {
  return sources.some((source) => isWithin(unit, source) || isWithin(source, unit));
}

/** What is found at a cell of a table. */
export function atCell(row: TableRow, column: string, what: string): readonly Found[] {
  return [{ at: () => row.placeOf(column), what }];
}

/** What messages call a row of a table. */
export function rowName({ unit, figure, term }: TableRow): string {
  const name = figure === null ? 'báo cáo' : `\`${figure.id}\``;
  return `${name} của \`${unit}\`${term === '' ? '' : ` (${shorten(term)})`}`;
}
