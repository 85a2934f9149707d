/** Which units of an earlier campaign those of a later one come from. */
import { exists } from '#lib/outline/expected.ts';
import type { UnitId } from '#lib/paths.ts';
import { isBelow, parentId, type Unit } from '#lib/register/register.ts';
import { type Campaign, involvedChildren } from './campaign.ts';

/** Units that exchange what they cover with nobody else: one unit then and now, or several that were merged or divided. */
export interface Kin {
  readonly current: readonly Unit[];
  readonly former: readonly Unit[];
  /** True where the former one stood above all that the current ones come from: its number is compared where theirs are not. */
  readonly isAbove: boolean;
}

interface Group {
  readonly current: Unit[];
  readonly former: Set<Unit>;
  /** The units on the way from the ones to the others, both included. */
  readonly way: Set<UnitId>;
}

const known = new WeakMap<Campaign, { readonly earlier: Campaign; readonly kins: readonly Kin[] }>();

/**
 * All units of a campaign that come whole from units of an earlier one, those above first: each from itself and what it took in since,
 * else from all that it `replaces`, however often. One that reported by the unit above it is found there, where that one is gone as a whole.
 */
export function kinsOf(now: Campaign, then: Campaign): readonly Kin[] {
  const before = known.get(now);
  if (before?.earlier === then) return before.kins;
  const groups = new Set<Group>();
  const groupOf = new Map<Unit, Group>();
  for (const unit of involvedUnits(now)) {
    const origin = originOf(unit, now, then);
    if (!origin) continue;
    const joined: Group = { current: [], ...origin };
    for (const one of [...origin.former].flatMap((former) => groupOf.get(former) ?? [])) {
      if (!groups.delete(one)) continue;
      joined.current.push(...one.current);
      for (const former of one.former) joined.former.add(former);
      for (const id of one.way) joined.way.add(id);
    }
    joined.current.push(unit);
    for (const former of joined.former) groupOf.set(former, joined);
    groups.add(joined);
  }
  const successors = successorsIn(now);
  const whole = [...groups].filter((group) => isWhole(group, then, successors));
  const kins = [
    ...whole.map(({ current, former }): Kin => ({ current, former: [...former], isAbove: false })),
    ...kinsAbove(whole, now, then),
  ];
  known.set(now, { earlier: then, kins });
  return kins;
}

/** The units of a campaign below its issuer, those above first. */
function involvedUnits(campaign: Campaign): readonly Unit[] {
  const units = [...involvedChildren(campaign, campaign.outline.frontMatter.issuer)];
  for (const unit of units) units.push(...involvedChildren(campaign, unit.id));
  return units;
}

/** The units of an earlier campaign that a unit comes from; null where a part of it comes from elsewhere. */
function originOf(unit: Unit, now: Campaign, then: Campaign): Pick<Group, 'former' | 'way'> | null {
  const former = new Set<Unit>();
  const way = new Set<UnitId>();
  const visit = (one: Unit | undefined): boolean => {
    if (!one) return false;
    if (way.has(one.id)) return true;
    way.add(one.id);
    if (then.involved.has(one.id)) {
      former.add(one);
      return one.replaces.every((id) => !wentBetween(id, now, then) || visit(now.register.units.get(id)));
    }
    if (one.replaces.length > 0) return one.replaces.every((id) => visit(now.register.units.get(id)));
    const above = one === unit ? null : reporterAbove(one, now, then);
    if (above) former.add(above);
    return above !== null;
  };
  return visit(unit) ? { former, way } : null;
}

/** True where a unit that says when it went was there at the end of the earlier campaign, or came later, and went before that of the later one. */
function wentBetween(id: UnitId, now: Campaign, then: Campaign): boolean {
  const to = now.register.units.get(id)?.to ?? null;
  return to !== null && to >= then.outline.frontMatter.period.to && to < now.outline.frontMatter.period.to;
}

/** The nearest unit above one that was asked; null where it still is there, and covers more than what became of the one. */
function reporterAbove({ id }: Unit, now: Campaign, then: Campaign): Unit | null {
  for (let at = parentId(id); at !== null; at = parentId(at))
    if (then.involved.has(at)) return now.involved.has(at) ? null : (now.register.units.get(at) ?? null);
  return null;
}

/** True where all of the former units went into the new ones, not only a part that was named, and into no others. */
function isWhole({ former, way }: Group, then: Campaign, successors: ReadonlyMap<UnitId, readonly UnitId[]>): boolean {
  const isShared = (id: UnitId) => (successors.get(id) ?? []).some((successor) => !way.has(successor));
  return [...former].every((one) => isGone(one, way, then) && !isShared(one.id)) && ![...way].some(isShared);
}

/** True where a unit, or all that stood below it, is on the way to the new ones. */
function isGone({ id }: Unit, way: ReadonlySet<UnitId>, then: Campaign): boolean {
  const below = then.register.children(id).filter((child) => exists(child, then.outline));
  return way.has(id) || (below.length > 0 && below.every((child) => isGone(child, way, then)));
}

/** Those of units above others that went with all that stood below them: the new units make up each as a whole. */
function kinsAbove(groups: readonly Group[], now: Campaign, then: Campaign): readonly Kin[] {
  const compared = new Set(groups.flatMap(({ former }) => [...former].map((one) => one.id)));
  return [...then.involved].flatMap((id): Kin[] => {
    const unit = then.register.units.get(id);
    const below = groups.filter(({ former }) => [...former].every((one) => isBelow(one.id, id)));
    if (!unit || compared.has(id) || now.involved.has(id) || below.length === 0) return [];
    const way = new Set(below.flatMap((group) => [...group.way]));
    if (!isGone(unit, way, then)) return [];
    const current = below.flatMap((group) => group.current);
    const isUpmost = (one: Unit) => !current.some((other) => isBelow(one.id, other.id));
    return [{ current: current.filter(isUpmost), former: [unit], isAbove: true }];
  });
}

/** The units that replace each unit by the end of a campaign; none of one that is there still. */
function successorsIn({ register, outline }: Campaign): ReadonlyMap<UnitId, readonly UnitId[]> {
  const { period } = outline.frontMatter;
  const successors = new Map<UnitId, UnitId[]>();
  for (const { id, replaces, from } of register.units.values())
    for (const former of from === null || from <= period.to ? replaces : []) {
      const isThere = (register.units.get(former)?.to ?? '') >= period.to;
      if (!isThere) successors.set(former, [...(successors.get(former) ?? []), id]);
    }
  return successors;
}
