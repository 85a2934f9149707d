/** Who owes a report in a campaign. */

import type { UnitId } from '../paths.ts';
import { isBelow, type Register, type Unit } from '../register/register.ts';
import type { Outline } from './outline.ts';

/** Why nobody asks a unit for a report: it stands elsewhere, or on no level that is asked, or is not there on the last day of the period. */
export type Unconcerned = 'elsewhere' | 'level' | 'not-yet' | 'no-longer';

/** True for the issuer and the units below it whose level is asked for and that exist at the end of the period; waived ones too. */
export function isConcerned(unit: Unit, outline: Outline): boolean {
  return whyUnconcerned(unit, outline) === null;
}

/** Why a unit is not concerned; null where it is. */
export function whyUnconcerned(unit: Unit, outline: Outline): Unconcerned | null {
  const { issuer, levels } = outline.frontMatter;
  if (unit.id !== issuer && !isBelow(unit.id, issuer)) return 'elsewhere';
  return Object.hasOwn(levels, unit.level) ? whyAbsent(unit, outline) : 'level';
}

/** True when a unit exists at the end of the period. */
export function exists(unit: Unit, outline: Outline): boolean {
  return whyAbsent(unit, outline) === null;
}

function whyAbsent({ from, to }: Unit, { frontMatter: { period } }: Outline): 'not-yet' | 'no-longer' | null {
  if (to !== null && to < period.to) return 'no-longer';
  return from !== null && from > period.to ? 'not-yet' : null;
}

/** The reason why a unit is waived, or null. */
export function waiverOf(unit: UnitId, { frontMatter: { waivers } }: Outline): string | null {
  return waivers.find((waiver) => waiver.unit === unit)?.reason ?? null;
}

/** True when a unit owes a report. */
export function isExpected(unit: Unit, outline: Outline): boolean {
  return isConcerned(unit, outline) && waiverOf(unit.id, outline) === null;
}

/** All units that owe a report, in the order of the register. */
export function expectedUnits(outline: Outline, register: Register): readonly Unit[] {
  return [...register.units.values()].filter((unit) => isExpected(unit, outline));
}
