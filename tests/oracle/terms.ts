import { type Campaign, descendantsOf, type Section } from './campaign.ts';
import { foldTerm } from './fold-term.ts';
import { reportThatCounts } from './owing.ts';

/**
 * The terms that a unit's roll-up of a section has, as spelt there: "`names` are the terms the issuer wants; without it
 * authors name them". Without names those that the descendants' reports give something for; where they give nothing, and
 * where the section has no terms, the one empty term ("`term` is empty where there are no terms").
 */
export function termsBelow(campaign: Campaign, unit: string, section: Section): readonly string[] {
  if (section.terms === undefined) return [''];
  if (section.terms.names !== undefined) return section.terms.names;
  const found = new Set(
    descendantsOf(campaign, unit).flatMap((below) => termsGiven(campaign, below.id, section).map(foldTerm)),
  );
  return found.size === 0 ? [''] : [...found].sort().map((key) => spellingOf(campaign, section, key));
}

/** The spelling of a term in the tables: the issuer's name for it, else the first author's, in order of unit ids. */
export function spellingOf(campaign: Campaign, section: Section, key: string): string {
  const named = section.terms?.names?.find((name) => foldTerm(name) === key);
  if (named !== undefined) return named;
  for (const id of campaign.units.map((unit) => unit.id).sort()) {
    const spelt = termsGiven(campaign, id, section).find((term) => foldTerm(term) === key);
    if (spelt !== undefined) return spelt;
  }
  return key;
}

/** The terms for which a report that counts gives anything in the section. */
function termsGiven(campaign: Campaign, unit: string, section: Section): readonly string[] {
  const rows = reportThatCounts(campaign, unit)?.rows ?? {};
  const cells = section.figures.flatMap((figure) => Object.entries(rows[figure.id]?.cells ?? {}));
  return cells.filter(([, cell]) => cell.kind !== 'blank').map(([term]) => term);
}
