/** Who owes a figure and has not given it: the units by which coverage falls short. */
import type { Figure } from '#lib/figures/figure.ts';
import type { TermKey } from '#lib/figures/term.ts';
import { isExpected } from '#lib/outline/expected.ts';
import type { UnitId } from '#lib/paths.ts';
import type { Unit } from '#lib/register/register.ts';
import { type Campaign, involvedChildren } from './campaign.ts';
import { askedFigures, gave, owes } from './owing.ts';

/** The units below one, at any depth, that owe a figure and have not given it in a term: as many as `expected` is more than `covered`. */
export function lackingBelow(campaign: Campaign, id: UnitId, figure: Figure, term: TermKey): readonly Unit[] {
  const { outline, summaries } = campaign;
  const asked = askedFigures(outline).get(figure.id);
  if (!asked) return [];
  return involvedChildren(campaign, id).flatMap((unit) => {
    const own = summaries.get(unit.id);
    const isLacking = isExpected(unit, outline) && owes(asked, unit, own) && !gave(figure, own, term);
    return [...(isLacking ? [unit] : []), ...lackingBelow(campaign, unit.id, figure, term)];
  });
}
