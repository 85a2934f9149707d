/** What stands below a unit against an earlier campaign: the numbers of those units that gave a figure in both, and of how many. */
import type Big from 'big.js';
import type { Figure } from '#lib/figures/figure.ts';
import { percentage } from '#lib/figures/percentage.ts';
import type { TermKey } from '#lib/figures/term.ts';
import { isBelow, type Unit } from '#lib/register/register.ts';
import { expectedBelow } from './below.ts';
import type { Campaign } from './campaign.ts';
import { commonNumbers } from './common-numbers.ts';
import { type Sought, soughtBelow, type WhyNot } from './comparable.ts';
import { isTold } from './compared-masked.ts';
import type { Side } from './given-side.ts';
import { type Mask, maskOf } from './mask.ts';
import { kinsOf } from './predecessors.ts';

/** A figure in a term against the same one of the earlier campaign, in the sums of the same units. */
export interface Comparison {
  readonly figure: Figure;
  readonly termKey: TermKey;
  /** The name of the term; empty where there are no terms. */
  readonly term: string;
  /** Of answers and percentages: in percent, with two decimals. */
  readonly last: Big;
  readonly now: Big;
  /** In percentage points for answers and percentages. */
  readonly change: Big;
  /** Null for answers and percentages, and where the last value is 0. */
  readonly percent: Big | null;
  /** Units that owe the figure and gave it in both campaigns, of all that owe it. */
  readonly covered: number;
  readonly expected: number;
}

/** What two campaigns have in common below a unit. */
export interface Compared {
  /** In the order of the outline. */
  readonly rows: readonly Comparison[];
  /** Figures that are not compared, in some term or at all. */
  readonly left: ReadonlyMap<Figure, WhyNot>;
}

/** Compares what stands below a unit. */
export function compareTotals(
  now: Campaign,
  then: Campaign,
  unit: Unit,
  maskFor: (campaign: Campaign) => Mask = maskOf,
): Compared {
  const { sought, left: unlike } = soughtBelow(now, then, unit);
  const kins = kinsOf(now, then).filter(({ current }) => current.every(({ id }) => isBelow(id, unit.id)));
  const left = new Map(unlike);
  const rows: Comparison[] = [];
  const matched = commonNumbers(kins, sought, now, then);
  for (const [index, one] of sought.entries()) {
    const { common = null, covered = 0 } = matched[index] ?? {};
    const change = common && changeOf(common.last, common.now);
    if (!change) continue;
    const isShown =
      isTold(now, maskFor(now), unit, { asked: one.now, term: one.term }, common.now.parts) &&
      isTold(then, maskFor(then), unit, { asked: one.last, term: one.term }, common.last.parts);
    if (isShown) rows.push({ ...named(now, unit, one), ...change, covered });
    else left.set(one.now.figure, 'hidden');
  }
  const compared = new Set(rows.map(({ figure }) => figure));
  for (const {
    now: { figure },
  } of sought)
    if (!compared.has(figure) && !left.has(figure)) left.set(figure, 'nobody');
  return { rows, left };
}

function named(campaign: Campaign, unit: Unit, { now: { figure }, term }: Sought) {
  const expected = expectedBelow(campaign, unit.id, figure.id);
  return { figure, termKey: term, term: campaign.terms.get(term) ?? '', expected };
}

type Change = Pick<Comparison, 'last' | 'now' | 'change' | 'percent'>;

/** Null for percentages of nothing. Their change is that of the rounded ones, as a reader would work it out. */
function changeOf(last: Side, now: Side): Change | null {
  if (last.of === null || now.of === null) {
    const change = now.value.minus(last.value);
    return {
      last: last.value,
      now: now.value,
      change,
      percent: last.value.eq(0) ? null : percentage(change, last.value.abs()),
    };
  }
  if (last.of.eq(0) || now.of.eq(0)) return null;
  const [before, after] = [share(last.value, last.of), share(now.value, now.of)];
  return { last: before, now: after, change: after.minus(before), percent: null };
}

function share(value: Big, of: Big): Big {
  return percentage(value, of).round(2, 1);
}
