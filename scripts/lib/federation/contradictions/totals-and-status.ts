/** Where `totals.csv` and `status.json` of a release contradict each other. */
import type { UnitId } from '../../paths.ts';
import { isBelow } from '../../register/register.ts';
import type { ReleasedFiles } from '../read-release.ts';
import { isFiledState } from '../release.ts';
import type { TableRow } from '../released-tables.ts';
import { atCell, type Found, isOfOthers, rowName, standsOnOthers } from './found.ts';

/** Units that have totals and no rates. */
export function totalsWithoutRates({ status, totals }: ReleasedFiles): readonly Found[] {
  const rated = new Set(status.rates.map(({ unit }) => unit));
  return firstByUnit([...totals.values()]).flatMap((row) =>
    rated.has(row.unit)
      ? []
      : atCell(row, 'unit', `totals.csv có tổng của \`${row.unit}\`, mà status.json không có tỷ lệ nộp của đơn vị`),
  );
}

/** Units that have rates and no totals, where there are totals at all. The issuer has rates with nobody below it, too. */
export function ratesWithoutTotals(files: ReleasedFiles): readonly Found[] {
  const { top, status, totals } = files;
  const summed = new Set([...totals.values()].map(({ unit }) => unit));
  if ([...summed].every((unit) => isOfOthers(files, unit))) return [];
  const hasBelow = [...status.units, ...status.rates].some(({ unit }) => unit !== top);
  return firstByUnit(status.rates).flatMap(({ unit, at }) =>
    summed.has(unit) || isOfOthers(files, unit) || (unit === top && !hasBelow)
      ? []
      : [{ at, what: `status.json có tỷ lệ nộp của \`${unit}\`, mà totals.csv không có tổng của đơn vị` }],
  );
}

function firstByUnit<T extends { readonly unit: UnitId }>(rows: readonly T[]): readonly T[] {
  const first = new Map<UnitId, T>();
  for (const row of rows) if (!first.has(row.unit)) first.set(row.unit, row);
  return [...first.values()];
}

/** Totals of more units than `status.json` has. What yet others count may differ: it was told there. */
export function moreThanOwe(files: ReleasedFiles): readonly Found[] {
  return againstStatus(
    files,
    'expected',
    ({ row, count, units }) =>
      `${count} đơn vị phải có ${rowName(row)}, mà theo status.json chỉ có ${units.length} đơn vị phải báo cáo ở dưới`,
  );
}

/** Totals of more reports than were filed; the days of their stamps may be still to come. */
export function moreThanFiled(files: ReleasedFiles): readonly Found[] {
  return againstStatus(
    files,
    'covered',
    ({ row, count, units }) =>
      `${count} đơn vị đã có ${rowName(row)}, mà theo status.json chỉ có ${units.length} đơn vị đã nộp ở dưới`,
  );
}

interface Counted {
  readonly row: TableRow;
  /** As the total tells it. */
  readonly count: string;
  /** Those below that may be among them. */
  readonly units: ReleasedFiles['status']['units'];
}

function againstStatus(
  files: ReleasedFiles,
  column: 'covered' | 'expected',
  say: (counted: Counted) => string,
): readonly Found[] {
  const known = new Map<UnitId, Counted['units']>();
  const unitsBelow = (unit: UnitId) => {
    const units =
      known.get(unit) ??
      files.status.units.filter(
        ({ unit: id, state }) => isBelow(id, unit) && (column === 'covered' ? isFiledState(state) : state !== 'waived'),
      );
    known.set(unit, units);
    return units;
  };
  return [...files.totals.values()].flatMap((row): readonly Found[] => {
    if (standsOnOthers(files, row.unit)) return [];
    const counted = { row, count: row.cell(column), units: unitsBelow(row.unit) };
    return Number(counted.count) > counted.units.length ? atCell(row, column, say(counted)) : [];
  });
}
