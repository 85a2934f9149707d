/** Relations between the figures of a report: `of`, `at-most`, `sum-of`. */

import Big from 'big.js';
import type { Figure } from '../figures/figure.ts';
import type { FigureCell } from '../figures/figure-table.ts';
import { percentage } from '../figures/percentage.ts';
import type { TermKey } from '../figures/term.ts';
import { isAmount } from '../outline/figure-relations.ts';
import type { BoundReport } from './bound-report.ts';
import { figureValueOf, type GivenFigure, givenFigures, numberOf } from './given-figures.ts';

type Relation = 'sum-of' | 'at-most' | 'part-of' | 'of';

/** A relation that is not met, told at the cell of the figure that has it. */
export interface Conflict {
  readonly relation: Relation;
  readonly given: GivenFigure;
  readonly cell: FigureCell;
  readonly others: readonly { readonly figure: Figure; readonly value: Big }[];
  readonly expected: Big;
  /** Decimals to show a percentage with. */
  readonly digits: number;
}

/**
 * The relations that are not met. Those that hang together and share one figure have one cause, and only the
 * first of them is returned.
 */
export function findConflicts(bound: BoundReport): readonly Conflict[] {
  const given = givenFigures(bound);
  const found: { conflict: Conflict; figures: ReadonlySet<string> }[] = [];
  for (const one of given.values()) {
    for (const [term, cell] of one.cells) {
      for (const conflict of conflictsAt(one, term, cell, given)) {
        found.push({
          conflict,
          figures: new Set(
            [one.figure.id, ...conflict.others.map(({ figure }) => figure.id)].map((id) => `${id} ${term}`),
          ),
        });
      }
    }
  }
  return groups(found)
    .flatMap((group) => (haveCommon(group.map((item) => item.figures)) ? group.slice(0, 1) : group))
    .map((item) => item.conflict);
}

function conflictsAt(
  one: GivenFigure,
  term: TermKey,
  cell: FigureCell,
  given: ReadonlyMap<string, GivenFigure>,
): Conflict[] {
  const { figure } = one;
  const value = numberOf(one, term);
  if (value === null) return [];
  const read = (ids: readonly string[]) => {
    const others = ids.flatMap((id) => {
      const other = given.get(id);
      const number = numberOf(other, term);
      return other && number !== null ? [{ figure: other.figure, value: number }] : [];
    });
    return others.length === ids.length && ids.length > 0 ? others : null;
  };
  const conflicts: Conflict[] = [];
  const add = (relation: Relation, others: Conflict['others'], expected: Big, digits = 0) =>
    conflicts.push({ relation, given: one, cell, others, expected, digits });

  const parts = read(figure.sumOf);
  const sum = parts?.reduce((total, part) => total.plus(part.value), new Big(0));
  if (parts && sum && !sum.eq(value)) add('sum-of', parts, sum);

  const limit = figure.atMost === null ? null : read([figure.atMost]);
  if (limit?.[0] && value.gt(limit[0].value)) add('at-most', limit, limit[0].value);

  const whole = figure.partOf === null || figure.partOf === figure.atMost ? null : read([figure.partOf]);
  if (whole?.[0] && isPartAtMost(figure, whole[0].figure) && value.gt(whole[0].value))
    add('part-of', whole, whole[0].value);

  const ratio = figure.of === null ? null : read(figure.of);
  if (ratio?.[0] && ratio[1] && !ratio[1].value.eq(0)) {
    const exact = percentage(ratio[0].value, ratio[1].value);
    const shown = figureValueOf(one, term);
    const digits = shown?.type === 'number' ? shown.decimals : 0;
    const tolerance = new Big(10).pow(-digits).times('0.5');
    if (exact.minus(value).abs().gt(tolerance)) add('of', ratio, exact, Math.max(digits, 1));
  }
  return conflicts;
}

/** A part is no more than the whole where both are amounts that cannot be negative. */
function isPartAtMost(part: Figure, whole: Figure): boolean {
  return [part, whole].every((one) => isAmount(one) && one.min !== null && one.min >= 0);
}

/** Groups what shares a figure, directly or through others; sums before limits before ratios. */
function groups<T extends { conflict: Conflict; figures: ReadonlySet<string> }>(items: readonly T[]): readonly T[][] {
  const order: readonly Relation[] = ['sum-of', 'at-most', 'part-of', 'of'];
  const result: T[][] = [];
  for (const item of [...items].sort(
    (a, b) => order.indexOf(a.conflict.relation) - order.indexOf(b.conflict.relation),
  )) {
    const touching = result.filter((group) =>
      group.some((other) => [...item.figures].some((id) => other.figures.has(id))),
    );
    for (const group of touching) result.splice(result.indexOf(group), 1);
    result.push([...touching.flat(), item]);
  }
  return result;
}

function haveCommon(sets: readonly ReadonlySet<string>[]): boolean {
  const [first, ...others] = sets;
  return first !== undefined && [...first].some((id) => others.every((set) => set.has(id)));
}
