/** Who owes a report in a campaign, who has filed, on time or late, and the rates up the tree. */
import type { Day } from '#lib/date.ts';
import type { Release } from '#lib/federation/release.ts';
import { isConcerned } from '#lib/outline/expected.ts';
import type { Outline } from '#lib/outline/outline.ts';
import type { CampaignId } from '#lib/paths.ts';
import type { Register, Unit } from '#lib/register/register.ts';
import { withUnits } from '#lib/register/with-units.ts';
import { daysElsewhere, filedElsewhere } from './elsewhere.ts';
import type { Filing } from './filing.ts';
import { type Rate, ratedUnits, ratesOf } from './rates.ts';
import { type Evidence, type UnitStatus, unitStatus } from './unit-status.ts';

/** The status of a campaign, as `status.json` has it. */
export interface Status {
  readonly campaign: CampaignId;
  /** Days are Vietnam's; null where there is neither a commit nor a day given. */
  readonly asOf: Day | null;
  /** The units that the campaign concerns, each before those below it, siblings in Vietnamese order. */
  readonly units: readonly UnitStatus[];
  /** For the issuer and every unit with descendants: a row per level, then one for all. */
  readonly rates: readonly Rate[];
}

/** What a status is made of. */
export interface StatusInput {
  readonly outline: Outline;
  readonly register: Register;
  readonly filings: readonly Filing[];
  readonly evidence: Evidence;
  /** What the repositories of some units released: who filed there. */
  readonly releases?: readonly Release[];
}

/** Makes the status of a campaign; what is in `filings` of units that owe nothing is left out. */
export function makeStatus({ outline, register: known, filings, evidence: here, releases = [] }: StatusInput): Status {
  const there = releases.flatMap((release) => filedElsewhere(release, here.asOf));
  const byUnit = new Map([...there, ...filings].map((filing) => [filing.unit, filing]));
  const evidence = { asOf: here.asOf, days: new Map([...daysElsewhere(releases), ...here.days]) };
  const register = withUnits(known, releases);
  const units: UnitStatus[] = [];
  const visit = (unit: Unit): void => {
    if (isConcerned(unit, outline)) units.push(unitStatus(unit, outline, byUnit.get(unit.id), evidence));
    for (const child of register.children(unit.id)) visit(child);
  };
  const issuer = register.units.get(outline.frontMatter.issuer);
  if (issuer) visit(issuer);
  return {
    campaign: outline.campaign,
    asOf: evidence.asOf,
    units,
    rates: ratesOf(ratedUnits(outline, register, releases), units, outline),
  };
}

/** JSON, as `dist/<campaign>/status.json` and `npm run status` give it. */
export function statusJson(status: Status | readonly Status[]): string {
  return `${JSON.stringify(status, null, 2)}\n`;
}
