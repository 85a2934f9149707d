/** A register that tells what of it is read, so that who reads it knows which rows matter to the outcome. */
import type { UnitId } from '../paths.ts';
import type { Register, Unit } from './register.ts';

/** What of a register was read: the row of a unit, or that there is none; the numbers of offices; or anything else, which may be all. */
export type RegisterPart = { readonly unit: UnitId } | 'contacts' | 'register';

/** The same register; `heard` hears of each part that is read. */
export function watchedRegister(register: Register, heard: (part: RegisterPart) => void): Register {
  const all = <T>(value: T): T => {
    heard('register');
    return value;
  };
  return {
    units: watchedUnits(register.units, heard),
    get lines() {
      return all(register.lines);
    },
    get defective() {
      return all(register.defective);
    },
    get levels() {
      return all(register.levels);
    },
    get kinds() {
      return all(register.kinds);
    },
    get contacts() {
      heard('contacts');
      return register.contacts;
    },
    ...(register.isOpen ? { isOpen: true } : {}),
    children: (id) => all(register.children(id)),
  };
}

function watchedUnits(
  units: ReadonlyMap<UnitId, Unit>,
  heard: (part: RegisterPart) => void,
): ReadonlyMap<UnitId, Unit> {
  const all = (): ReadonlyMap<UnitId, Unit> => {
    heard('register');
    return units;
  };
  const watched: ReadonlyMap<UnitId, Unit> = {
    get(id) {
      heard({ unit: id });
      return units.get(id);
    },
    has(id) {
      heard({ unit: id });
      return units.has(id);
    },
    get size() {
      return all().size;
    },
    forEach: (use) => {
      for (const [id, unit] of all()) use(unit, id, watched);
    },
    entries: () => all().entries(),
    keys: () => all().keys(),
    values: () => all().values(),
    [Symbol.iterator]: () => all()[Symbol.iterator](),
  };
  return watched;
}
