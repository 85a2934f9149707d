/** Many units' values in a few words: the least, the median, the most, and who stands far from the others. */
import Big from 'big.js';
import type { Unit } from '#lib/register/register.ts';
import { type GridRow, isZero, type SectionGrid } from './numbers/section-grid.ts';

/** One row's values over many units. */
export interface Spread {
  readonly row: GridRow;
  readonly values: number;
  readonly least: Extreme;
  readonly most: Extreme;
  readonly median: Big;
  /** More than three times the middle half away from it (Tukey's far out), the farthest first. */
  readonly outliers: readonly { readonly unit: Unit; readonly value: Big }[];
}

/** The least or the most value, and the units that give it. */
export interface Extreme {
  readonly value: Big;
  readonly units: readonly Unit[];
}

const FAR = 3;

/** The spread of each row that three units or more give as a number; none of a row in which a value is masked, as it would tell of it. */
export function spreadsOf(grid: SectionGrid): readonly Spread[] {
  return grid.rows.flatMap((row, at) => {
    const cells = grid.units.map(({ standing, cells }) => ({ unit: standing.unit, cell: cells[at] }));
    if (row.figure.type === 'yes-no' || cells.some(({ cell }) => cell?.type === 'masked')) return [];
    const given = cells.flatMap(({ unit, cell }) => {
      if (cell?.type === 'number') return [{ unit, value: cell.value }];
      return cell?.type === 'state' && isZero(cell.state, row.figure) ? [{ unit, value: new Big(0) }] : [];
    });
    const spread = spreadOf(given);
    if (!spread) return [];
    const { low: _low, high: _high, ...told } = spread;
    return [{ row, ...told }];
  });
}

/** A spread with the quarters between which the middle half lies. */
export type Quartiles = Omit<Spread, 'row'> & { readonly low: Big; readonly high: Big };

/** The spread of three values or more; null of fewer. */
export function spreadOf(given: readonly { readonly unit: Unit; readonly value: Big }[]): Quartiles | null {
  const sorted = [...given].sort((a, b) => a.value.cmp(b.value));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || sorted.length < 3) return null;
  const values = sorted.map(({ value }) => value);
  const [low, median, high] = [quantile(values, 1), quantile(values, 2), quantile(values, 3)];
  const reach = high.minus(low).times(FAR);
  const outliers = sorted
    .filter(({ value }) => value.lt(low.minus(reach)) || value.gt(high.plus(reach)))
    .sort((a, b) => b.value.minus(median).abs().cmp(a.value.minus(median).abs()));
  const extreme = (value: Big): Extreme => ({
    value,
    units: sorted.filter((one) => one.value.eq(value)).map(({ unit }) => unit),
  });
  return { values: sorted.length, least: extreme(first.value), low, median, high, most: extreme(last.value), outliers };
}

/** A quarter of sorted values, between two of them where it falls there. */
function quantile(sorted: readonly Big[], quarters: 1 | 2 | 3): Big {
  const place = ((sorted.length - 1) * quarters) / 4;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (!below || !above) throw new Error('There must be values');
  return below.plus(above.minus(below).times(place - Math.floor(place)));
}
