/** Which units of an earlier campaign those of a later one come from. */
import type { UnitId } from '#lib/paths.ts';
import { parentId, type Register, type Unit } from '#lib/register/register.ts';
import { type Campaign, involvedChildren } from './campaign.ts';

/** Units that exchange what they cover with nobody else: one unit then and now, or several that were merged or divided. */
export interface Kin {
  readonly current: readonly Unit[];
  readonly former: readonly Unit[];
}

interface Group {
  readonly current: Unit[];
  readonly former: Unit[];
}

/** The children of a unit and the units that they come from, in groups; units without kin stand alone. */
export function kinsOf(now: Campaign, then: Campaign, unit: Unit): readonly Kin[] {
  const { register } = now;
  const kinOf = new Map<UnitId, Group>();
  const kins = new Set<Group>();
  for (const one of formerChildren(now, then, unit)) {
    const kin: Group = { current: [], former: [one] };
    kins.add(kin);
    kinOf.set(one.id, kin);
  }
  for (const child of involvedChildren(now, unit.id)) {
    const joined: Group = { current: [child], former: [] };
    for (const origin of originsOf(child, register)) {
      const kin = nearest(kinOf, origin);
      if (!kin || kin === joined) continue;
      joined.current.unshift(...kin.current);
      joined.former.push(...kin.former);
      kins.delete(kin);
      for (const { id } of kin.former) kinOf.set(id, joined);
    }
    kins.add(joined);
  }
  const successors = successorsIn(register);
  return [...kins].map((kin) => (isWhole(kin, register, successors) ? kin : { ...kin, former: [] }));
}

/** What is known of a unit, or of the nearest one above it. */
function nearest<T>(known: ReadonlyMap<UnitId, T>, id: UnitId): T | undefined {
  for (let at: UnitId | null = id; at !== null; at = parentId(at)) {
    const found = known.get(at);
    if (found) return found;
  }
  return undefined;
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
function originsOf(unit: Unit, register: Register): ReadonlySet<UnitId> {
  const origins = new Set([unit.id]);
  for (const id of origins) for (const former of register.units.get(id)?.replaces ?? []) origins.add(former);
  return origins;
}

/** True where all of the former units went into the new ones, not only a part that was named, and into no others. */
function isWhole(
  { current, former }: Kin,
  register: Register,
  successors: ReadonlyMap<UnitId, readonly UnitId[]>,
): boolean {
  const replaced = new Set(current.flatMap((unit) => [...originsOf(unit, register)]));
  const isGone = (unit: Unit): boolean => {
    const below = register.children(unit.id);
    return replaced.has(unit.id) || (below.length > 0 && below.every(isGone));
  };
  const isShared = (id: UnitId) => (successors.get(id) ?? []).some((successor) => !replaced.has(successor));
  return former.every(isGone) && ![...replaced].some(isShared);
}

/** The units that replace each unit. */
function successorsIn({ units }: Register): ReadonlyMap<UnitId, readonly UnitId[]> {
  const successors = new Map<UnitId, UnitId[]>();
  for (const { id, replaces } of units.values())
    for (const former of replaces) successors.set(former, [...(successors.get(former) ?? []), id]);
  return successors;
}
