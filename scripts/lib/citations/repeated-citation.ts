/** Days that a file gives to one number: where the register does not decide, they must agree among themselves. */
import type { Day } from '../date.ts';
import type { Citation } from './citation.ts';
import { documentDate } from './cited-document.ts';
import { foldIssuer, isNational, namesPlace, rankOfCode, rankOfIssuer } from './issuer.ts';
import { isOneSeries } from './series.ts';

/** What tells the document that a citation with a day means, within one file; null where that is open. */
function documentKey({ type, symbol, issuer, isIssuerShared }: Citation): string | null {
  if (type === null) return null;
  const key = `${type} ${symbol.clean}`.toLowerCase();
  if ((rankOfCode(symbol.code) ?? 0) >= 2) return issuer === null || isIssuerShared || isNational(issuer) ? key : null;
  if (issuer === null || isIssuerShared) return null;
  // `UBND phường` may be another one each time; a province or a city has one committee.
  const isOne = namesPlace(issuer) || /^(?:tỉnh|thành) ủy$|(?:tỉnh|thành phố)$/u.test(foldIssuer(issuer));
  return isOne ? `${key} ${foldIssuer(issuer)}` : null;
}

/** A later citation that gives a number another day, with the first one. */
export interface Disagreement<T extends { readonly citation: Citation }> {
  readonly first: T;
  readonly later: T;
}

/** One for each further day; `cited` are the citations that the register does not decide, in order. */
export function findDisagreements<T extends { readonly citation: Citation }>(
  cited: readonly T[],
): readonly Disagreement<T>[] {
  const firsts = new Map<string, { readonly first: T; readonly days: Set<Day> }>();
  const found: Disagreement<T>[] = [];
  for (const later of cited) {
    const day = documentDate(later.citation)?.iso;
    const key = documentKey(later.citation);
    if (day === undefined || key === null) continue;
    const known = firsts.get(key);
    if (!known) {
      firsts.set(key, { first: later, days: new Set([day]) });
    } else if (!known.days.has(day)) {
      known.days.add(day);
      const { symbol, date, issuer } = known.first.citation;
      const isCentral = rankOfCode(symbol.code) === 5 && (issuer === null || rankOfIssuer(issuer) === 5);
      if (date && isOneSeries(symbol.form, isCentral, date.iso, day)) found.push({ first: known.first, later });
    }
  }
  return found;
}
