/** Where `parts.csv` of a release contradicts `status.json` in which superiors have filed. */
import { PARTS } from '../parts.ts';
import type { ReleasedFiles } from '../read-release.ts';
import { isFiledState } from '../release.ts';
import type { TableRow } from '../released-tables.ts';
import { atCell, type Found, isOfOthers } from './found.ts';

const OWN: ReadonlySet<string> = new Set([PARTS.own, PARTS.ownState, PARTS.ownNote, PARTS.ownVersion]);

/** Reports that have numbers and no version of the outline that they are held to. */
export function reportsWithoutVersion(files: ReleasedFiles): readonly Found[] {
  const { reports, versions } = reportsIn(files);
  return reports.flatMap((row) =>
    versions.has(row.unit)
      ? []
      : atCell(row, 'unit', `${givenBy(row)}, mà không có dòng \`${PARTS.ownVersion}\` của báo cáo ấy`),
  );
}

/** Reports that have numbers and were not filed; the day of a stamp may be still to come. */
export function reportsNotFiled(files: ReleasedFiles): readonly Found[] {
  const filed = new Set(filedUnits(files).map(({ unit }) => unit));
  const why = 'mà theo status.json đơn vị chưa nộp, có lẽ vì dấu đến `received` của báo cáo ghi ngày chưa tới';
  return reportsIn(files).reports.flatMap((row) =>
    filed.has(row.unit) ? [] : atCell(row, 'unit', `${givenBy(row)}, ${why}`),
  );
}

function givenBy({ unit }: TableRow): string {
  return `parts.csv có số trong báo cáo của \`${unit}\``;
}

/** Reports that were filed and have no numbers. Those of units that nobody stands below are not told. */
export function reportsNotGiven(files: ReleasedFiles): readonly Found[] {
  if (!files.parts) return [];
  const given = new Set(reportsIn(files).reports.map(({ unit }) => unit));
  const summed = new Set([...files.totals.values()].map(({ unit }) => unit));
  return filedUnits(files).flatMap(({ unit, at }) =>
    given.has(unit) || !summed.has(unit) || isOfOthers(files, unit)
      ? []
      : [{ at, what: `Theo status.json \`${unit}\` đã nộp, mà parts.csv không có báo cáo của đơn vị` }],
  );
}

function reportsIn(files: ReleasedFiles) {
  const own = (files.parts ?? []).filter((row) => OWN.has(row.cell('part')) && !isOfOthers(files, row.unit));
  const versions = new Set(own.flatMap((row) => (row.cell('part') === PARTS.ownVersion ? [row.unit] : [])));
  const first = new Map(own.toReversed().map((row) => [row.unit, row]));
  return { reports: own.filter((row) => first.get(row.unit) === row), versions };
}

function filedUnits({ status }: ReleasedFiles) {
  return status.units.filter(({ state }) => isFiledState(state));
}
