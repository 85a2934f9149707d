/** Items of several units gathered: under whom they are asked of, what several units say once, with all who say it; every other wording is shown. */
import { isDeepStrictEqual } from 'node:util';
import type { Unit } from '#lib/register/register.ts';
import { ItemIndex } from './item-index.ts';
import type { Item, Lead } from './items.ts';
import { type ItemKey, itemKey, itemLikeness, SAME } from './same-item.ts';

/** A unit that says an item. */
type Teller = Pick<Unit, 'id' | 'name'>;

/** The items of one unit. */
export interface UnitItems {
  readonly unit: Teller;
  readonly items: readonly Item[];
}

/** One wording of an item. */
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

/** What has one lead. */
export interface CollectedGroup {
  /** Null for what nothing introduces. */
  readonly lead: Lead | null;
  /** How many units say any of it. */
  readonly tellers: number;
  readonly items: readonly Collected[];
}

/** More items are the same only where they say the very same: likeness would want much memory. */
const MOST_LIKENED = 3000;

/** Gathers items. What nothing introduces comes first, then what more units address; in each the items of more units, in the order of the units. */
export function collectItems(given: readonly UnitItems[]): readonly CollectedGroup[] {
  const groups = new Map<string, { lead: Lead | null; readonly given: Map<Teller, Item[]> }>();
  for (const { unit, items } of given) {
    for (const item of items) {
      const key = item.lead?.key ?? '';
      const group = groups.get(key) ?? { lead: item.lead, given: new Map<Teller, Item[]>() };
      groups.set(key, group);
      group.given.set(unit, [...(group.given.get(unit) ?? []), item]);
      if (group.lead && item.lead && isFuller(item.lead.words, group.lead.words)) group.lead = item.lead;
    }
  }
  return [...groups.values()]
    .map(({ lead, given }) => ({ lead, tellers: given.size, items: gather(given) }))
    .sort((a, b) => Number(a.lead !== null) - Number(b.lead !== null) || b.tellers - a.tellers);
}

/** The most complete name; of two as long `tỉnh` rather than `Tỉnh`, which may have begun a sentence. */
function isFuller(a: string, b: string): boolean {
  return a.length === b.length ? a > b : a.length > b.length;
}

function gather(given: ReadonlyMap<Teller, readonly Item[]>): readonly Collected[] {
  const count = [...given.values()].reduce((sum, items) => sum + items.length, 0);
  const groups: GrowingWording[][] = [];
  const index = count > MOST_LIKENED ? new ExactIndex() : new ItemIndex<number>();
  for (const [unit, items] of given) {
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
  const order = new Map([...given.keys()].map(({ id }, index) => [id, index]));
  const rank = ({ id }: Teller) => order.get(id) ?? 0;
  return groups
    .map((wordings) => ({
      units: [...new Set(wordings.flatMap(({ units }) => units))].sort((a, b) => rank(a) - rank(b)),
      wordings: wordings.sort((a, b) => b.item.plain.length - a.item.plain.length),
    }))
    .sort((a, b) => b.units.length - a.units.length);
}

/** Finds the very same words. */
class ExactIndex {
  private readonly places = new Map<string, number>();

  add({ words }: ItemKey, value: number): void {
    this.places.set(words.join(' '), value);
  }

  candidates({ words }: ItemKey): ReadonlySet<number> {
    const place = this.places.get(words.join(' '));
    return new Set(place === undefined ? [] : [place]);
  }
}

interface GrowingWording extends Wording {
  readonly units: Teller[];
}

function addWording(group: GrowingWording[], item: Item, key: ItemKey, unit: Teller): void {
  const same = group.find((one) => isDeepStrictEqual([one.item.head, one.item.tail], [item.head, item.tail]));
  if (!same) group.push({ item, key, units: [unit] });
  else if (!same.units.includes(unit)) same.units.push(unit);
}
