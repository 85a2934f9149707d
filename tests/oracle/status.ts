import Big from 'big.js';
import { type Campaign, childrenOf, fromDown, type Unit } from './campaign.ts';
import { exists, isCalled, isWaived } from './owing.ts';

/** One of DESIGN.md's states of a unit's report. */
type FilingState = 'missing' | 'draft' | 'invalid' | 'filed' | 'on-time' | 'late' | 'waived';

/** An element of `units` in status.json. */
export interface UnitStatus {
  readonly unit: string;
  readonly name: string;
  readonly level: string;
  readonly state: FilingState;
  readonly before: string | null;
  readonly filed: string | null;
  readonly evidence: 'git' | 'received' | null;
  readonly daysLate: number | null;
  readonly reason: string | null;
}

/** An element of `rates` in status.json; rates in percent, two decimals, half up. */
export interface Rate {
  readonly unit: string;
  readonly level: string | null;
  readonly expected: number;
  readonly filed: number;
  readonly onTime: number;
  readonly rate: number | null;
  readonly rateOnTime: number | null;
}

/** "Expected = the units, from the issuer down, whose level is in `levels`, that exist at the end of the period", and the
 * waived among them, in order of their ids. */
export function unitStatuses(campaign: Campaign): readonly UnitStatus[] {
  const called = campaign.units.filter((unit) => isCalled(campaign, unit));
  return called.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((unit) => unitStatus(campaign, unit));
}

/** One unit's status at the end of the day asked about. */
function unitStatus(campaign: Campaign, unit: Unit): UnitStatus {
  const { asOf, outline } = campaign;
  const before = dayBefore(outline.levels[unit.level] ?? {});
  const base = { unit: unit.id, name: unit.name, level: unit.level, before, filed: null, evidence: null, reason: null };
  if (isWaived(campaign, unit)) {
    const reason = outline.waivers.find((waiver) => waiver.unit === unit.id)?.reason ?? null;
    return { ...base, state: 'waived', daysLate: null, reason };
  }
  const report = campaign.reports.find((each) => each.unit === unit.id);
  const filed = report?.received ?? report?.committed ?? null;
  const isThere = report !== undefined && (filed === null || filed <= asOf);
  if (!isThere) return { ...base, state: 'missing', daysLate: daysLate(before, asOf) };
  if (report.draft) return { ...base, state: 'draft', daysLate: daysLate(before, asOf) };
  if (report.hasErrors) return { ...base, state: 'invalid', daysLate: daysLate(before, asOf) };
  if (filed === null) return { ...base, state: 'filed', daysLate: null };
  const evidence = report.received === undefined ? 'git' : 'received';
  if (before === null) return { ...base, state: 'filed', filed, evidence, daysLate: null };
  // "On time = before the level's day; filed on that day is one day late."
  const late = daysLate(before, filed);
  return { ...base, state: late === 0 ? 'on-time' : 'late', filed, evidence, daysLate: late };
}

/** The day before which a report must be in: `before`, or the day after `by` ("that day included"). */
function dayBefore(deadline: { readonly before?: string; readonly by?: string }): string | null {
  if (deadline.before !== undefined) return deadline.before;
  return deadline.by === undefined ? null : dayAfter(deadline.by);
}

/** Days late of what came, or has not come yet, on a day; 0 on time, null without a deadline. */
function daysLate(before: string | null, day: string): number | null {
  if (before === null) return null;
  return Math.max(0, (Date.parse(day) - Date.parse(before)) / DAY + 1);
}

const DAY = 24 * 60 * 60 * 1000;

/** The ISO date of the next day. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** "there is a rate row for the issuer and for every unit with descendants, once per level and once with `level: null`". */
export function rates(campaign: Campaign): readonly Rate[] {
  const statuses = unitStatuses(campaign);
  return unitsWithRollUp(campaign, true).flatMap((unit) => {
    const below = statuses.filter((each) => each.unit === unit.id || each.unit.startsWith(`${unit.id}/`));
    const levels = Object.keys(campaign.outline.levels).filter((level) => below.some((each) => each.level === level));
    const ofLevels = levels.toSorted().map((level) => rate(unit.id, level, below));
    return [...ofLevels, rate(unit.id, null, below)];
  });
}

/** "`null` when nothing is expected, 0 when nothing was filed"; "`rateOnTime` counts units that have a deadline". */
function rate(unit: string, level: string | null, statuses: readonly UnitStatus[]): Rate {
  const expected = statuses.filter((each) => each.state !== 'waived' && (level === null || each.level === level));
  const filed = expected.filter((each) => ['filed', 'on-time', 'late'].includes(each.state)).length;
  const onTime = expected.filter((each) => each.state === 'on-time').length;
  const due = expected.filter((each) => each.before !== null).length;
  const count = expected.length;
  return { unit, level, expected: count, filed, onTime, rate: share(filed, count), rateOnTime: share(onTime, due) };
}

/** In percent with two decimals, half up; null of nothing. */
function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Big(part).times(100).div(whole).round(2, Big.roundHalfUp).toNumber();
}

/** The units that have a roll-up, in order of their ids: from the issuer down, there at the end of the period, with a unit
 * below that is there then. For rates the issuer stands always. */
export function unitsWithRollUp(campaign: Campaign, withIssuer = false): readonly Unit[] {
  const { issuer } = campaign.outline;
  const units = fromDown(campaign, issuer).filter(
    (unit) => (withIssuer && unit.id === issuer) || (exists(campaign, unit) && hasDescendant(campaign, unit)),
  );
  return units.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function hasDescendant(campaign: Campaign, unit: Unit): boolean {
  return childrenOf(campaign, unit.id).some((child) => exists(campaign, child) || hasDescendant(campaign, child));
}
