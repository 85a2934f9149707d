/** What a roll-up rests on: the reports that it tells of, how each stands, and what says how they are told. */
import type { UnitId } from '#lib/paths.ts';
import { isBelow } from '#lib/register/register.ts';
import type { Known } from '../../roll-up/filing-tiers.ts';
import type { Campaign } from '../../roll-up/numbers/campaign.ts';
import type { Filing } from '../../status/filing.ts';
import { isApart } from '../made-of.ts';
import type { KeptBuild } from './kept-build.ts';

/** What is known beside the tree of a campaign. */
export interface BesideTree {
  readonly filings: readonly Filing[];
  readonly known: () => Known;
  readonly earlier: Campaign | null;
}

/** Gives a text for each unit that is the same as long as its roll-up is; null where nobody can tell. */
export function rollUpBasis(
  kept: KeptBuild,
  tree: Campaign,
  { filings, known, earlier }: BesideTree,
): (unit: UnitId) => string | null {
  const trees = [tree, ...(earlier ? [earlier] : [])];
  // What other repositories released is in no judgement.
  if (trees.some(({ sourced }) => sourced.size > 0)) return () => null;
  const apart = trees.every(isApart);
  const before = earlier ? [...earlier.summaries.values()].map(({ file }) => kept.basisOf(file)) : [];
  if (before.includes(null)) return () => null;
  const common = [...tree.terms, ...before, earlier && kept.groundOf(earlier.outline.campaign)];
  const reports = filings.map(({ unit, file }) => ({ unit, basis: kept.basisOf(file), state: known().get(unit) }));
  return (top) => {
    const told = apart ? reports.filter(({ unit }) => unit === top || isBelow(unit, top)) : reports;
    if (told.some(({ basis }) => basis === null)) return null;
    return JSON.stringify([common, told.map(({ unit, basis, state }) => [unit, basis, state ?? ''])]);
  };
}
