/** How one unit stands in a campaign. */

import { type Day, daysBetween } from '#lib/date.ts';
import { deadlineOf } from '#lib/outline/deadline.ts';
import { waiverOf } from '#lib/outline/expected.ts';
import type { Outline } from '#lib/outline/outline.ts';
import type { UnitId } from '#lib/paths.ts';
import type { Unit } from '#lib/register/register.ts';
import type { Filing } from './filing.ts';

/** `filed`: there is no deadline, or no date is known. */
export type State = 'missing' | 'draft' | 'invalid' | 'filed' | 'on-time' | 'late' | 'waived';

/** Whether a unit has filed its report, and when. */
export interface UnitStatus {
  readonly unit: UnitId;
  readonly name: string;
  readonly level: string;
  readonly state: State;
  /** Reports must be in before this day. */
  readonly before: Day | null;
  /** The day on which the report was filed; null where it was not, or no date is known. */
  readonly filed: Day | null;
  readonly evidence: 'git' | 'received' | null;
  /**
   * Days past the last good day, which is the one before `before`: filed on that very day is 1 day late. What is still owed is late up
   * to the day of the status. 0 when in time; null where there is no deadline, no date is known, or nothing is owed.
   */
  readonly daysLate: number | null;
  /** Why it is waived. */
  readonly reason: string | null;
}

/** What tells when reports were filed. */
export interface Evidence {
  /** The day on which each file was filed, as Git shows it. */
  readonly days: ReadonlyMap<string, Day>;
  /** The day of the status; null where none is known, and nothing is compared with it. */
  readonly asOf: Day | null;
}

/** The status of a unit that the campaign concerns. A stamp later than the day of the status is of a report that has not come yet. */
export function unitStatus(
  unit: Unit,
  outline: Outline,
  filing: Filing | undefined,
  { days, asOf }: Evidence,
): UnitStatus {
  const { id, name, level } = unit;
  const before = deadlineOf(outline, level)?.before ?? null;
  const status = (state: State, rest: Partial<UnitStatus> = {}): UnitStatus => {
    const { filed = null, evidence = null, daysLate = null, reason = null } = rest;
    return { unit: id, name, level, state, before, filed, evidence, daysLate, reason };
  };
  const reason = waiverOf(id, outline);
  if (reason !== null) return status('waived', { reason });
  const hasCome = filing !== undefined && !(filing.received !== null && asOf !== null && filing.received > asOf);
  if (!hasCome) return status('missing', { daysLate: lateness(before, asOf) });
  if (filing.content !== 'valid') return status(filing.content, { daysLate: lateness(before, asOf) });
  const filed = filing.received ?? days.get(filing.file) ?? null;
  const evidence = filing.received !== null ? 'received' : filed === null ? null : 'git';
  const daysLate = lateness(before, filed);
  return status(daysLate === null ? 'filed' : daysLate === 0 ? 'on-time' : 'late', { filed, evidence, daysLate });
}

function lateness(before: Day | null, day: Day | null): number | null {
  return before === null || day === null ? null : Math.max(0, daysBetween(before, day) + 1);
}
