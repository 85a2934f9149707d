/** What a roll-up tells of the repositories of others that its totals stand on. */
import type { Release } from '#lib/federation/release.ts';
import { isConcerned, waiverOf } from '#lib/outline/expected.ts';
import { isBelow, type Unit } from '#lib/register/register.ts';
import { expectedBelow, saidTerms, standOf, sumBelow, termsBelow } from './numbers/below.ts';
import { type Campaign, hasReport } from './numbers/campaign.ts';
import { askedFigures } from './numbers/owing.ts';
import { isAddedUp } from './numbers/totals.ts';

/** A release that totals stand on. */
export interface RollUpSource {
  readonly unit: Unit;
  /** Where it was fetched from. */
  readonly url: string;
  /** The short name of the commit that it was built from. */
  readonly commit: string;
  /** Of the unit and those below it. */
  readonly filed: number;
  readonly expected: number;
  /** The names of figures of which what stands for the unit is hidden there, or leaves out what is hidden below, so that no total here has all. */
  readonly masked: readonly string[];
  /** True where units below it have filed, and yet leave out what they owe: which ones only the repository itself knows. */
  readonly isLacking: boolean;
}

/** As much of a commit's name as people read. */
const SHORT = 7;

/** The releases below a unit, in the order of the list. */
export function sourcesBelow(campaign: Campaign, top: Unit): readonly RollUpSource[] {
  return [...campaign.sourced.values()].flatMap((release) => {
    const unit = campaign.register.units.get(release.source.unit);
    return unit && isBelow(unit.id, top.id) ? [sourceOf(campaign, unit, release)] : [];
  });
}

function sourceOf(campaign: Campaign, unit: Unit, { source: { url }, commit }: Release): RollUpSource {
  const { outline, register } = campaign;
  const expected = [...register.units.values()].filter(
    (one) =>
      (one.id === unit.id || isBelow(one.id, unit.id)) &&
      isConcerned(one, outline) &&
      waiverOf(one.id, outline) === null,
  );
  const filed = expected.filter(({ id }) => hasReport(campaign, id));
  return {
    unit,
    url,
    commit: commit.slice(0, SHORT),
    masked: maskedOf(campaign, unit),
    filed: filed.length,
    expected: expected.length,
    isLacking: isLacking(
      campaign,
      unit,
      expected.filter(({ id }) => id !== unit.id && !hasReport(campaign, id)).length,
    ),
  };
}

/** True where more units have not given a figure than have filed nothing. */
function isLacking(campaign: Campaign, { id }: Unit, unfiled: number): boolean {
  return [...askedFigures(campaign.outline).values()].some(({ figure, section }) => {
    const given = termsBelow(campaign, id, section).map((term) => sumBelow(campaign, id, figure.id, term).covered);
    const isTold = figure.of === null && isAddedUp(campaign, figure);
    return isTold && expectedBelow(campaign, id, figure.id) - Math.max(...given) > unfiled;
  });
}

function maskedOf(campaign: Campaign, unit: Unit): readonly string[] {
  return [...askedFigures(campaign.outline).values()].flatMap((asked) => {
    const terms = [...saidTerms(campaign, unit, asked.section)];
    const isHidden = terms.some((term) => standOf(campaign, unit, asked, term).lacksHidden);
    return isHidden && isAddedUp(campaign, asked.figure) ? [asked.figure.fullName] : [];
  });
}
