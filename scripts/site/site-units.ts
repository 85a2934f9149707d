/** The units that have a page: those that a campaign concerns, and those above them. */
import { isConcerned } from '#lib/outline/expected.ts';
import type { UnitId } from '#lib/paths.ts';
import { parentId, type Register, treeOf, type Unit } from '#lib/register/register.ts';
import { type NameOf, namesAmong } from '#lib/register/unit-names.ts';
import { compareVietnamese } from '#lib/vietnamese/text.ts';
import type { Site } from './site.ts';

/** Units as a tree of their own, whichever campaigns concern them. */
export interface SiteUnits extends Pick<Register, 'units' | 'children'> {
  /** Those that stand below none that has a page. */
  readonly top: readonly Unit[];
  /** What each is called where all are told of together. */
  readonly nameOf: NameOf;
  /** The units that took the place of each. */
  readonly successors: ReadonlyMap<UnitId, readonly Unit[]>;
}

const known = new WeakMap<Site, SiteUnits>();

/** The units that have a page. */
export function unitsOf(site: Site): SiteUnits {
  const found = known.get(site) ?? findUnits(site);
  known.set(site, found);
  return found;
}

function findUnits({ campaigns, register }: Site): SiteUnits {
  const units = new Map<UnitId, Unit>();
  for (const { tree, outline } of campaigns) {
    for (const unit of tree.register.units.values()) {
      if (!tree.involved.has(unit.id) && !isConcerned(unit, outline)) continue;
      for (let id: UnitId | null = unit.id; id !== null && !units.has(id); id = parentId(id)) {
        const one = register.units.get(id) ?? tree.register.units.get(id);
        if (one) units.set(id, one);
      }
    }
  }
  const successors = new Map<UnitId, Unit[]>();
  for (const unit of units.values())
    for (const old of unit.replaces) successors.set(old, [...(successors.get(old) ?? []), unit]);
  const top = [...units.values()].filter(({ id }) => {
    const parent = parentId(id);
    return parent === null || !units.has(parent);
  });
  return {
    ...treeOf(units),
    top: top.sort((a, b) => compareVietnamese(a.name, b.name) || compareVietnamese(a.id, b.id)),
    nameOf: namesAmong(units.values(), { ...register, units }),
    successors,
  };
}
