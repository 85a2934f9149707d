/** Totals of a campaign against those of an earlier one. Only like is compared with like. */
import Big from 'big.js';
import type { Figure } from '#lib/figures/figure.ts';
import { countsAs, type FigureValue } from '#lib/figures/figure-value.ts';
import { percentage } from '#lib/figures/percentage.ts';
import { NO_TERM } from '#lib/figures/term.ts';
import type { UnitId } from '#lib/paths.ts';
import type { Unit } from '#lib/register/register.ts';
import { type Campaign, ownValue } from './campaign.ts';
import { type Mask, maskOf } from './mask.ts';
import { type Kin, kinsOf } from './predecessors.ts';
import { totalsOf } from './totals.ts';

/** A total of this campaign against that of the earlier one. */
export interface Comparison {
  readonly figure: Figure;
  readonly last: Big;
  readonly now: Big;
  /** In percentage points for a percentage. */
  readonly change: Big;
  /** Null for a percentage, and where the last value is 0. */
  readonly percent: Big | null;
}

/** The totals that two campaigns have in common. */
export interface Compared {
  readonly rows: readonly Comparison[];
  /** Figures that both campaigns have, but not from the same units. */
  readonly unlike: readonly Figure[];
  /** Figures whose comparison would give a masked value away. */
  readonly hidden: readonly Figure[];
}

/** Compares what stands below a unit. Units that were merged or divided since are compared by the sums of both sides. */
export function compareTotals(
  now: Campaign,
  then: Campaign,
  unit: Unit,
  figures: readonly Figure[],
  maskFor: (campaign: Campaign) => Mask = maskOf,
): Compared {
  const kins = kinsOf(now, then, unit);
  const rows: Comparison[] = [];
  const unlike: Figure[] = [];
  const hidden: Figure[] = [];
  const givesAway = (campaign: Campaign, units: readonly Unit[], figure: Figure, sum: Big) =>
    isHidden(campaign, maskFor(campaign), unit, units, figure, sum);
  for (const figure of figures) {
    if (!isSameFigure(figure, now, then)) continue;
    const sums = figure.total === 'ratio' ? ratios(now, then, kins, figure) : sumsOf(now, then, kins, figure);
    if (!sums) unlike.push(figure);
    else if (sums === 'nothing') continue;
    else if (
      givesAway(
        now,
        kins.flatMap(({ current }) => current),
        figure,
        sums.now,
      ) ||
      givesAway(
        then,
        kins.flatMap(({ former }) => former),
        figure,
        sums.last,
      )
    )
      hidden.push(figure);
    else rows.push({ figure, ...sums, ...changeOf(figure, sums) });
  }
  return { rows, unlike, hidden };
}

/** True where a sum holds a masked value, and is not told as a total anyhow. */
function isHidden(
  campaign: Campaign,
  mask: Mask,
  top: Unit,
  units: readonly Unit[],
  figure: Figure,
  sum: Big,
): boolean {
  const parts = (figure.of ?? [figure.id]).flatMap((id) => campaign.outline.figures.get(id)?.figure ?? []);
  const isTold = totalsOf(campaign, top.id, figure).some(
    ({ value, termKey }) => value?.eq(sum) && !mask.hides('total', top, figure, termKey),
  );
  if (isTold) return false;
  return units.some((unit) =>
    parts.some((part) => mask.hides(campaign.summaries.has(unit.id) ? 'own' : 'total', unit, part, NO_TERM)),
  );
}

/** The same id is the same thing; but it must also be counted in one way, once a report. */
function isSameFigure({ id, type, unit, total }: Figure, now: Campaign, then: Campaign): boolean {
  const [current, former] = [now.outline.figures.get(id), then.outline.figures.get(id)];
  if (!current || !former || total === 'none' || current.section.requirement.terms || former.section.requirement.terms)
    return false;
  return former.figure.type === type && former.figure.unit === unit && former.figure.total === total;
}

interface Sums {
  readonly last: Big;
  readonly now: Big;
}

/** The sums of both campaigns; null where they are not of the same units, `nothing` where none gives a number. */
function sumsOf(now: Campaign, then: Campaign, kins: readonly Kin[], figure: Figure): Sums | 'nothing' | null {
  let sums = null as Sums | null;
  for (const kin of kins) {
    const current = kin.current.map(({ id }) => numberBelow(now, id, figure));
    const former = kin.former.map(({ id }) => numberBelow(then, id, figure));
    const all = [...current, ...former];
    if (all.every((one) => one === null)) continue;
    if (current.length === 0 || former.length === 0 || all.some((one) => one === null || one === 'in-part'))
      return null;
    sums = { last: add(sums?.last, former), now: add(sums?.now, current) };
  }
  return sums ?? 'nothing';
}

function ratios(now: Campaign, then: Campaign, kins: readonly Kin[], figure: Figure): Sums | 'nothing' | null {
  const parts = (figure.of ?? []).map((id) => now.outline.figures.get(id)?.figure);
  const [above, below] = parts.map((part) =>
    part && isSameFigure(part, now, then) ? sumsOf(now, then, kins, part) : null,
  );
  if (!above || !below) return null;
  if (above === 'nothing' || below === 'nothing' || below.last.eq(0) || below.now.eq(0)) return 'nothing';
  return { last: percentage(above.last, below.last), now: percentage(above.now, below.now) };
}

/** What a unit reports, else what all those below it sum to; `in-part` where some of them are missing. */
function numberBelow(campaign: Campaign, id: UnitId, figure: Figure): Big | 'in-part' | null {
  if (campaign.summaries.has(id)) return numberOf(ownValue(campaign, { id }, figure.id, NO_TERM));
  const total = totalsOf(campaign, id, figure)[0];
  if (!total || total.value === null) return null;
  return total.covered === total.expected && !total.provisional ? total.value : 'in-part';
}

function numberOf(value: FigureValue | undefined): Big | null {
  return value?.type === 'answer' ? new Big(value.yes ? 1 : 0) : countsAs(value);
}

function add(sum: Big | undefined, numbers: readonly (Big | 'in-part' | null)[]): Big {
  return numbers.reduce<Big>((all, one) => (one instanceof Big ? all.plus(one) : all), sum ?? new Big(0));
}

function changeOf({ total }: Figure, { last, now }: Sums): Pick<Comparison, 'change' | 'percent'> {
  if (total === 'ratio') {
    const [before, after] = [last, now].map((one) => one.round(2, Big.roundHalfUp));
    return { change: (after as Big).minus(before as Big), percent: null };
  }
  const change = now.minus(last);
  return { change, percent: last.eq(0) ? null : percentage(change, last.abs()) };
}
