/** Items of several units gathered: what several units say stands once, with their names; every other wording is shown. */
import { isDeepStrictEqual } from 'node:util';
import type { Unit } from '#lib/register/register.ts';
import { ItemIndex } from './item-index.ts';
import type { Item } from './items.ts';
import { type ItemKey, itemKey, itemLikeness, SAME } from './same-item.ts';

type Teller = Pick<Unit, 'id' | 'name'>;

/** The items that one unit lists in a section. */
export interface UnitItems {
  readonly unit: Teller;
  readonly items: readonly Item[];
}

/** One wording of an item, and all units that use it. */
export interface Wording {
  readonly item: Item;
  readonly key: ItemKey;
  /** In the order in which they were given. */
  readonly units: readonly Teller[];
}

/** One item with all its wordings, the longest first. */
export interface Collected {
  readonly units: readonly Teller[];
  readonly wordings: readonly Wording[];
}

/** Gathers items; those of more units first, then in the order of the units. */
export function collectItems(given: readonly UnitItems[]): readonly Collected[] {
  const groups: GrowingWording[][] = [];
  const index = new ItemIndex<number>();
  for (const { unit, items } of given) {
    for (const item of items) {
      const key = itemKey(item.plain);
      // Alike to every wording, not to one: a chain of small differences would end far away.
      const isLike = (at: number) => groups[at]?.every((one) => itemLikeness(one.key, key) >= SAME) ?? false;
      const group = groups[Math.min(...[...index.candidates(key)].filter(isLike))];
      if (group) addWording(group, item, key, unit);
      else {
        index.add(key, groups.length);
        groups.push([{ item, key, units: [unit] }]);
      }
    }
  }
  const order = new Map(given.map(({ unit }, index) => [unit.id, index]));
  const rank = ({ id }: Teller) => order.get(id) ?? 0;
  return groups
    .map((wordings) => ({
      units: [...new Set(wordings.flatMap(({ units }) => units))].sort((a, b) => rank(a) - rank(b)),
      wordings: wordings.sort((a, b) => b.item.plain.length - a.item.plain.length),
    }))
    .sort((a, b) => b.units.length - a.units.length);
}

interface GrowingWording extends Wording {
  readonly units: Teller[];
}

function addWording(group: GrowingWording[], item: Item, key: ItemKey, unit: Teller): void {
  const same = group.find((one) => isDeepStrictEqual([one.item.head, one.item.tail], [item.head, item.tail]));
  if (!same) group.push({ item, key, units: [unit] });
  else if (!same.units.includes(unit)) same.units.push(unit);
}
