/** What a roll-up rests on: the reports that it tells of, how each stands, and what says how they are told. */
import type { UnitId } from '#lib/paths.ts';
import { sha256Of } from '../output/sha256.ts';
import type { Known } from '../roll-up/filing-tiers.ts';
import type { Campaign } from '../roll-up/numbers/campaign.ts';
import type { Before } from './before.ts';
import { type BesideTree, isApart, isWithin } from './made-of.ts';

/** Gives a text for each unit that is the same as long as its roll-up is; null where nobody can tell. */
export function rollUpBasis(
  before: Before,
  tree: Campaign,
  { filings, known, earlier }: BesideTree & { readonly known: () => Known },
): (unit: UnitId) => string | null {
  const trees = [tree, ...(earlier ? [earlier] : [])];
  // What other repositories released is in no judgement.
  if (trees.some(({ sourced }) => sourced.size > 0)) return () => null;
  const apart = trees.every(isApart);
  const bases = earlier ? [...earlier.summaries.values()].map(({ file }) => before.basisOf(file)) : [];
  if (bases.includes(null)) return () => null;
  const common = sha256Of(
    JSON.stringify([...tree.terms, ...bases, earlier && before.groundOf(earlier.outline.campaign)]),
  );
  return (top) => {
    const told = apart ? filings.filter(({ unit }) => isWithin(unit, top)) : filings;
    const reports = told.map(({ unit, file }) => [unit, before.basisOf(file), known().get(unit) ?? '']);
    if (reports.some(([, basis]) => basis === null)) return null;
    return JSON.stringify([common, reports]);
  };
}
