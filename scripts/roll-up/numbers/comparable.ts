/** Which figures of a campaign can be compared with an earlier one. */
import type { Figure } from '#lib/figures/figure.ts';
import type { TermKey } from '#lib/figures/term.ts';
import type { Outline } from '#lib/outline/outline.ts';
import type { Unit } from '#lib/register/register.ts';
import { termsBelow } from './below.ts';
import type { Campaign } from './campaign.ts';
import { type AskedFigure, askedFigures } from './owing.ts';
import { isAddedUp } from './totals.ts';

/** Why a figure is not compared: the earlier outline has none such, or counts it in another way; nobody gave it twice; it would tell masked values. */
export type WhyNot = 'absent' | 'changed' | 'nobody' | 'hidden';

/** A figure in a term, as both campaigns ask for it. */
export interface Sought {
  readonly now: AskedFigure;
  readonly last: AskedFigure;
  readonly term: TermKey;
}

/** The figures below a unit that both campaigns add up in one way, each in the terms of both; and why the others are not compared. */
export function soughtBelow(
  now: Campaign,
  then: Campaign,
  unit: Unit,
): { readonly sought: readonly Sought[]; readonly left: ReadonlyMap<Figure, WhyNot> } {
  const sought: Sought[] = [];
  const left = new Map<Figure, WhyNot>();
  for (const asked of askedFigures(now.outline).values()) {
    const { figure, section } = asked;
    if (!isAddedUp(now, figure)) continue;
    const former = askedFigures(then.outline).get(figure.id);
    if (former && isSameFigure(figure.id, now.outline, then.outline))
      for (const term of termsBelow(now, unit.id, section)) sought.push({ now: asked, last: former, term });
    else left.set(figure, former ? 'changed' : 'absent');
  }
  return { sought, left };
}

/** Whether two outlines mean the same by an id. It is the same thing; but it must also be counted in one way, and as often in a report. */
export function isSameFigure(id: string, now: Outline, then: Outline): boolean {
  const [one, other] = [now.figures.get(id), then.figures.get(id)];
  if (!one || !other) return false;
  const isAlike = (key: 'type' | 'unit' | 'total') => one.figure[key] === other.figure[key];
  const hasTerms = ({ section }: typeof one) => section.requirement.terms !== null;
  const [parts, formerParts] = [one.figure.of ?? [], other.figure.of ?? []];
  return (
    isAlike('type') &&
    isAlike('unit') &&
    isAlike('total') &&
    hasTerms(one) === hasTerms(other) &&
    parts.length === formerParts.length &&
    parts.every((part, index) => part === formerParts[index] && isSameFigure(part, now, then))
  );
}
