/** A register with units that only another repository's register has. */
import type { UnitId } from '../paths.ts';
import { parentId, type Register, treeOf, type Unit } from './register.ts';

/** As much as another repository tells of a unit. */
type Named = Pick<Unit, 'id' | 'name' | 'level'>;

/** The register with these units besides, and those above them up to one that it has; the same one where it has all. */
export function withUnits(
  register: Register,
  named: readonly (Omit<Named, 'id'> & { readonly unit: UnitId })[],
): Register {
  const units = new Map(register.units);
  for (const { unit: id, name, level } of named) {
    if (!units.has(id)) units.set(id, strange({ id, name, level }));
    // What is not asked for a report is not told of: it stands in the tree under the last part of its id.
    for (let above = parentId(id); above !== null && !units.has(above); above = parentId(above))
      units.set(above, strange({ id: above, name: above.slice(above.lastIndexOf('/') + 1), level: '' }));
  }
  return units.size === register.units.size ? register : { ...register, ...treeOf(units) };
}

function strange(named: Named): Unit {
  return {
    ...named,
    kind: '',
    superior: '',
    issuer: '',
    place: '',
    symbol: '',
    team: '',
    authority: null,
    from: null,
    to: null,
    replaces: [],
    receiver: null,
  };
}
