/** Which part of the units that an outline asks a repository has: others keep their own registers, and share the outline. */
import type { UnitId } from '../paths.ts';
import { parentId, type Register } from '../register/register.ts';

/** The lowest unit that all of the register stands at, above or below: the issuer, or the one that alone is named below it. */
export function partOf(register: Register, issuer: UnitId): UnitId {
  const [only, other] = register.children(issuer);
  return only && !other && register.children(only.id).length > 0 ? partOf(register, only.id) : issuer;
}

/** True where units beside those of the register are asked by the same outline elsewhere. */
export function isPart(register: Register, issuer: UnitId): boolean {
  return register.units.has(issuer) && parentId(partOf(register, issuer)) !== null;
}
