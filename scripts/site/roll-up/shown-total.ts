/** A total of a unit as anybody may see it, as a number that can be drawn. */
import type Big from 'big.js';
import type { Figure } from '#lib/figures/figure.ts';
import { isWorded } from '#lib/figures/figure.ts';
import type { Unit } from '#lib/register/register.ts';
import type { Campaign } from '../../roll-up/numbers/campaign.ts';
import { maskOf } from '../../roll-up/numbers/mask.ts';
import { type Total, totalsOf } from '../../roll-up/numbers/totals.ts';

/** The number of a total; null where there is none, or where it must not be shown. */
export function shownValue(campaign: Campaign, unit: Unit, { figure, termKey, state, value }: Total): Big | null {
  if (state !== 'value' && state !== 'none-occurred') return null;
  return value === null || maskOf(campaign).hides('total', unit, figure, termKey) ? null : value;
}

/** True for a figure whose totals are numbers of one kind. */
function isDrawn(figure: Figure): boolean {
  return figure.type !== 'yes-no' && !isWorded(figure);
}

/** The totals of a unit that have numbers to be drawn, by term; a hidden one leaves a gap that says nothing. */
export function drawnTotals(campaign: Campaign, unit: Unit, id: string): readonly Total[] {
  const figure = campaign.outline.figures.get(id)?.figure;
  return figure && isDrawn(figure) ? totalsOf(campaign, unit.id, figure) : [];
}
