/** Who owes a figure and has not given it: the units by which coverage falls short. */
import type { Release } from '#lib/federation/release.ts';
import type { Figure } from '#lib/figures/figure.ts';
import type { TermKey } from '#lib/figures/term.ts';
import { isExpected } from '#lib/outline/expected.ts';
import type { UnitId } from '#lib/paths.ts';
import type { Unit } from '#lib/register/register.ts';
import { expectedBelow, sumBelow } from './below.ts';
import { type Campaign, hasReport, involvedChildren } from './campaign.ts';
import { askedFigures, gave, owes } from './owing.ts';

/**
 * The units below one, at any depth, that owe a figure and have not given it in a term: as many as `expected` is more than `covered`. Of
 * those below a unit with a repository of its own only who filed nothing is known; where all have, it is named itself.
 */
export function lackingBelow(campaign: Campaign, id: UnitId, figure: Figure, term: TermKey): readonly Unit[] {
  const { outline, summaries } = campaign;
  const asked = askedFigures(outline).get(figure.id);
  if (!asked) return [];
  const release = campaign.sourced.get(id);
  if (release) return lackingThere(campaign, release, figure, term);
  return involvedChildren(campaign, id).flatMap((unit) => {
    const own = summaries.get(unit.id);
    const isLacking = isExpected(unit, outline) && owes(asked, unit, own) && !gave(figure, own, term);
    return [...(isLacking ? [unit] : []), ...lackingBelow(campaign, unit.id, figure, term)];
  });
}

function lackingThere(campaign: Campaign, release: Release, figure: Figure, term: TermKey): readonly Unit[] {
  const { units } = campaign.register;
  const { unit: top } = release.source;
  if (sumBelow(campaign, top, figure.id, term).covered === expectedBelow(campaign, top, figure.id)) return [];
  const unfiled = release.statuses.filter(
    ({ unit, state }) => unit !== top && state !== 'waived' && !hasReport(campaign, unit),
  );
  return (unfiled.length > 0 ? unfiled.map(({ unit }) => unit) : [top]).flatMap((id) => units.get(id) ?? []);
}
