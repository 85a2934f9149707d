/** A register with units that only another repository's register has. */
import type { UnitId } from '../paths.ts';
import { parentId, type Register, treeOf, type Unit } from './register.ts';

/** As much as another repository tells of a unit. */
type Named = Pick<Unit, 'id' | 'name' | 'level'>;

/** What another repository tells of units: those that are asked with their names, others by their ids alone. */
interface Told {
  readonly statuses: readonly (Omit<Named, 'id'> & { readonly unit: UnitId })[];
  readonly below: ReadonlyMap<UnitId, unknown>;
}

/** The register with the units that some repositories tell of, and those above them up to one that it has; the same one where it has all. */
export function withUnits(register: Register, told: readonly Told[]): Register {
  const units = new Map(register.units);
  for (const { statuses, below } of told) {
    for (const { unit: id, name, level } of statuses) if (!units.has(id)) units.set(id, strange({ id, name, level }));
    for (const known of [...below.keys(), ...statuses.flatMap(({ unit }) => parentId(unit) ?? [])])
      for (let id: UnitId | null = known; id !== null && !units.has(id); id = parentId(id))
        units.set(id, strange({ id, name: id.slice(id.lastIndexOf('/') + 1), level: '' }));
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
