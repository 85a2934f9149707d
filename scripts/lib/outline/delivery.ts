/** To whom a unit's report goes, and by when. */
import { type Day, dayAfter, formatDay } from '../date.ts';
import { nameInFull } from '../register/name-in-full.ts';
import { parentId, type Register, type Unit } from '../register/register.ts';
import type { Outline } from './outline.ts';

/** To whom a report is addressed. */
export interface Delivery {
  /** The lines of “Kính gửi”; none where the outline names no one. */
  readonly addressees: readonly string[];
  /** The office through which they are reached. */
  readonly via: string | undefined;
}

/**
 * To whom a unit's report or roll-up goes: the issuer's is forwarded, never sent to the issuer; a level's own addressees stand before
 * those of the outline, which are of the units directly below the issuer; a unit further down writes to the unit above it.
 */
export function deliveryOf(
  { frontMatter }: Pick<Outline, 'frontMatter'>,
  unit: Pick<Unit, 'id' | 'level'>,
  { units }: Pick<Register, 'units'>,
): Delivery {
  const { issuer, levels, addressees, via, 'forward-to': forwardTo } = frontMatter;
  if (unit.id === issuer) return { addressees: forwardTo, via: undefined };
  const level = levels[unit.level];
  if (level?.addressees) return { addressees: level.addressees, via: level.via };
  const parent = parentId(unit.id);
  const superior = parent === null || parent === issuer ? undefined : units.get(parent);
  const usual = superior ? { addressees: [nameInFull(superior)], via: undefined } : { addressees, via };
  return { ...usual, via: level?.via ?? usual.via };
}

/** The day by which the reports of a level must be in. */
export interface Deadline {
  /** The first day that is too late: `before` itself, the day after `by`. */
  readonly before: Day;
  /** As the outline says it: `trước ngày 15/6/2023` or `chậm nhất ngày 14/6/2023`. */
  readonly text: string;
}

/** The deadline of a level; null where there is none. */
export function deadlineOf({ frontMatter: { levels } }: Pick<Outline, 'frontMatter'>, level: string): Deadline | null {
  const { before, by } = levels[level] ?? {};
  if (before !== undefined) return { before, text: `trước ngày ${formatDay(before)}` };
  if (by !== undefined) return { before: dayAfter(by), text: `chậm nhất ngày ${formatDay(by)}` };
  return null;
}
