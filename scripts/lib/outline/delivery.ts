/** To whom a unit's report goes. */
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
