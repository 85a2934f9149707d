/** Whether a unit must write a section. */

import type { Figure } from '../figures/figure.ts';
import type { Unit } from '../register/register.ts';
import type { OutlineSection } from './outline.ts';
import type { Requirement } from './requirement.ts';

/**
 * True when the unit must write the section: it is not optional, it is for the unit's kind and level, and it is
 * not one of several to choose from. A section that names the unit's kind or level is required even among those.
 */
export function isRequired(section: OutlineSection, unit: Unit | null): boolean {
  const { optional, kinds, levels } = section.requirement;
  if (optional || !concerns(section, unit)) return false;
  return section.parent?.requirement.choose == null || kinds !== null || levels !== null;
}

/** True when a unit that writes the figure's section must give it. */
export function isFigureRequired(figure: Figure, unit: Unit | null): boolean {
  return !figure.optional && asks(figure, unit);
}

/** True when the section's `for` and `levels`, if any, name the unit's kind and level. */
export function concerns(section: OutlineSection, unit: Unit | null): boolean {
  return asks(section.requirement, unit);
}

/** True when `for` and `levels` of a section or a figure, if any, name the unit's kind and level. */
export function asks({ kinds, levels }: Pick<Requirement, 'kinds' | 'levels'>, unit: Unit | null): boolean {
  return (
    (kinds === null || (unit !== null && kinds.includes(unit.kind))) &&
    (levels === null || (unit !== null && levels.includes(unit.level)))
  );
}
