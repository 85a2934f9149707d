/** Which units of an earlier campaign those of a later one come from. */
import { isBelow, type Register, type Unit } from '#lib/register.ts';
import { type Campaign, involvedChildren } from './campaign.ts';

/** Units that exchange what they cover with nobody else: one unit then and now, or several that were merged or divided. */
export interface Kin {
  readonly current: readonly Unit[];
  readonly former: readonly Unit[];
}

/** The children of a unit and the units that they come from, in groups; units without kin stand alone. */
export function kinsOf(now: Campaign, then: Campaign, unit: Unit): readonly Kin[] {
  const { register } = now;
  const kins: { current: Unit[]; former: Unit[] }[] = formerChildren(now, then, unit).map((one) => ({ current: [], former: [one] }));
  for (const child of involvedChildren(now, unit.id)) {
    const origins = originsOf(child, register);
    const joined = { current: [child], former: [] as Unit[] };
    for (const kin of kins.filter(({ former }) => former.some((one) => comesFrom(origins, one)))) {
      joined.current.unshift(...kin.current);
      joined.former.push(...kin.former);
      kins.splice(kins.indexOf(kin), 1);
    }
    kins.push(joined);
  }
  return kins.map((kin) => (isWhole(kin, register) ? kin : { ...kin, former: [] }));
}

/** Those that reported below the unit then, or below the units that it replaces; of one that nobody reported below, itself. */
function formerChildren(now: Campaign, then: Campaign, unit: Unit): readonly Unit[] {
  return [...originsOf(unit, now.register)].flatMap((id) => {
    const children = involvedChildren(then, id);
    const own = then.involved.has(id) ? now.register.units.get(id) : undefined;
    return children.length > 0 ? children : own ? [own] : [];
  });
}

/** A unit, those that it replaces, those that these replaced, and so on. */
function originsOf(unit: Unit, register: Register): ReadonlySet<string> {
  const origins = new Set([unit.id]);
  for (const id of origins) for (const former of register.units.get(id)?.replaces ?? []) origins.add(former);
  return origins;
}

/** True where something of a former unit, or all of it, is among the origins of a unit. */
function comesFrom(origins: ReadonlySet<string>, former: Unit): boolean {
  return [...origins].some((id) => id === former.id || isBelow(id, former.id));
}

/** True where all of the former units went into the new ones, not only a part that was named. */
function isWhole({ current, former }: Kin, register: Register): boolean {
  const replaced = new Set(current.flatMap((unit) => [...originsOf(unit, register)]));
  const isGone = (unit: Unit): boolean => {
    const below = register.children(unit.id);
    return replaced.has(unit.id) || (below.length > 0 && below.every(isGone));
  };
  return former.every(isGone);
}
