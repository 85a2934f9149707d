/** Where `parts.csv` of a release contradicts `status.json` in which superiors have filed. */
import type { UnitId } from '../../paths.ts';
import { PARTS } from '../parts.ts';
import type { ReleasedFiles } from '../read-release.ts';
import { isFiledState } from '../release.ts';
import { atCell, type Found, isOfOthers } from './found.ts';

const OWN: ReadonlySet<string> = new Set([PARTS.own, PARTS.ownState, PARTS.ownNote, PARTS.ownVersion]);

/** Reports that have numbers and were not filed. */
export function reportsNotFiled(files: ReleasedFiles): readonly Found[] {
  const { own, versions } = reportsIn(files);
  const filed = new Set(filedUnits(files).map(({ unit }) => unit));
  const seen = new Set<UnitId>();
  return own.flatMap((row): readonly Found[] => {
    const { unit } = row;
    if (seen.has(unit)) return [];
    seen.add(unit);
    const what = `parts.csv có số trong báo cáo của \`${unit}\``;
    if (!versions.has(unit))
      return atCell(row, 'unit', `${what}, mà không có dòng \`${PARTS.ownVersion}\` của báo cáo ấy`);
    return filed.has(unit)
      ? []
      : atCell(
          row,
          'unit',
          `${what}, mà theo status.json đơn vị chưa nộp (hay dấu đến \`received\` của báo cáo ghi ngày chưa tới)`,
        );
  });
}

/** Reports that were filed and have no numbers. Those of units that nobody stands below are not told. */
export function reportsNotGiven(files: ReleasedFiles): readonly Found[] {
  if (!files.parts) return [];
  const { own } = reportsIn(files);
  const given = new Set(own.map(({ unit }) => unit));
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
  return { own, versions };
}

function filedUnits({ status }: ReleasedFiles) {
  return status.units.filter(({ state }) => isFiledState(state));
}
