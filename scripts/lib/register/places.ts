/** Where units are. */
import type { UnitId } from '../paths.ts';
import { parentId, type Register } from './register.ts';

/** The places of a unit and of the units above it, nearest first. */
export function placesOf({ units }: Pick<Register, 'units'>, unit: UnitId | undefined): readonly string[] {
  const places = new Set<string>();
  for (let id = unit ?? null; id !== null; id = parentId(id)) places.add(units.get(id)?.place ?? '');
  return [...places].filter(Boolean);
}
