/** Who owes a report in a campaign. */

import type { UnitId } from '../paths.ts';
import { isBelow, type Register, type Unit } from '../register/register.ts';
import type { Outline } from './outline.ts';

/** True for the issuer and the units below it whose level is asked for and that exist at the end of the period; waived ones too. */
export function isConcerned(unit: Unit, outline: Outline): boolean {
  const { issuer, levels } = outline.frontMatter;
  return (unit.id === issuer || isBelow(unit.id, issuer)) && Object.hasOwn(levels, unit.level) && exists(unit, outline);
}

/** True when a unit exists at the end of the period. */
export function exists({ from, to }: Unit, { frontMatter: { period } }: Outline): boolean {
  return (from === null || from <= period.to) && (to === null || to >= period.to);
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
