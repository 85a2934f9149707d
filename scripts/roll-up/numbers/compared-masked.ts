/** What a comparison may tell of masked figures: nothing but what follows from what is told anyhow. */
import type { Figure } from '#lib/figures/figure.ts';
import { amountOf } from '#lib/figures/said.ts';
import type { TermKey } from '#lib/figures/term.ts';
import type { Unit } from '#lib/register/register.ts';
import { standOf } from './below.ts';
import { type Campaign, involvedChildren } from './campaign.ts';
import type { AskedTerm, Part } from './given-side.ts';
import type { Mask } from './mask.ts';
import type { AskedFigure } from './owing.ts';

/**
 * True where a sum may be told: all that is in it is told, or the total below the unit is, with whatever of it is not in the sum. A
 * percentage is rounded, so that a part of it does not follow from the whole.
 */
export function isTold(
  campaign: Campaign,
  mask: Mask,
  top: Unit,
  { asked, term }: AskedTerm,
  parts: readonly Part[],
): boolean {
  const { figure } = asked;
  const isShown = ({ unit, source }: Part) =>
    figuresIn(campaign, figure).every((one) => !mask.hides(source, unit, one, term));
  if (parts.every(isShown)) return true;
  if (mask.hides('total', top, figure, term)) return false;
  const all = partsOfTotal(campaign, top, asked, term);
  const compared = new Set(parts.filter(({ source }) => source === 'own').map(({ unit }) => unit.id));
  const rest = all.filter(({ unit }) => !compared.has(unit.id));
  if (compared.size < parts.length || rest.length + parts.length !== all.length) return false;
  return figure.of ? rest.length === 0 : rest.every(isShown);
}

/** A figure and those that it is made of. */
function figuresIn({ outline }: Campaign, figure: Figure): readonly Figure[] {
  return [figure, ...(figure.of ?? []).flatMap((id) => outline.figures.get(id)?.figure ?? [])];
}

/** The reports' numbers that a total is the sum of. */
function partsOfTotal(campaign: Campaign, top: Unit, asked: AskedFigure, term: TermKey): readonly Part[] {
  return involvedChildren(campaign, top.id).flatMap((unit): readonly Part[] => {
    const { said, isOwn } = standOf(campaign, unit, asked, term);
    if (!isOwn) return partsOfTotal(campaign, unit, asked, term);
    return amountOf(said) ? [{ unit, source: 'own' }] : [];
  });
}
