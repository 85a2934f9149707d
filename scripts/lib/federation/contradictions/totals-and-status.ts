/** Where `totals.csv` and `status.json` of a release contradict each other. */
import type { UnitId } from '../../paths.ts';
import { isBelow } from '../../register/register.ts';
import type { ReleasedFiles } from '../read-release.ts';
import { isFiledState } from '../release.ts';
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

/** Totals of more units than `status.json` has, or of more reports than were filed. What yet others count may differ: it was told there. */
export function coverageAgainstStatus(files: ReleasedFiles): readonly Found[] {
  const counts = new Map<UnitId, { readonly owing: number; readonly filed: number }>();
  const countsBelow = (unit: UnitId) => {
    const known = counts.get(unit);
    if (known) return known;
    const below = files.status.units.filter((one) => isBelow(one.unit, unit) && one.state !== 'waived');
    const found = { owing: below.length, filed: below.filter(({ state }) => isFiledState(state)).length };
    counts.set(unit, found);
    return found;
  };
  return [...files.totals.values()].flatMap((row): readonly Found[] => {
    if (standsOnOthers(files, row.unit)) return [];
    const { owing, filed } = countsBelow(row.unit);
    const [covered, expected] = [row.cell('covered'), row.cell('expected')];
    if (Number(expected) > owing)
      return atCell(
        row,
        'expected',
        `${expected} đơn vị phải có ${rowName(row)}, mà theo status.json chỉ có ${owing} đơn vị phải báo cáo ở dưới`,
      );
    if (Number(covered) > filed)
      return atCell(
        row,
        'covered',
        `${covered} đơn vị đã có ${rowName(row)}, mà theo status.json chỉ có ${filed} đơn vị đã nộp ở dưới`,
      );
    return [];
  });
}
