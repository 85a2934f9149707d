/** Items of several units gathered: what several units say stands once, with their names; every other wording is shown. */
import { ItemIndex } from './item-index.ts';
import type { Item } from './items.ts';
import { type ItemKey, itemKey, itemLikeness, SAME } from './same-item.ts';

export interface UnitItems {
  readonly unit: string;
  readonly items: readonly Item[];
}

export interface Wording {
  readonly item: Item;
  readonly key: ItemKey;
  /** Names, in the order in which they were given. */
  readonly units: string[];
}

/** One item with all its wordings, the longest first. */
export interface Collected {
  readonly units: readonly string[];
  readonly wordings: readonly Wording[];
}

/** Gathers items; those of more units first, then in the order of the units. */
export function collectItems(given: readonly UnitItems[]): readonly Collected[] {
  const groups: Wording[][] = [];
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
  const order = new Map(given.map(({ unit }, index) => [unit, index]));
  const rank = (unit: string) => order.get(unit) ?? 0;
  return groups
    .map((wordings) => ({
      units: [...new Set(wordings.flatMap(({ units }) => units))].sort((a, b) => rank(a) - rank(b)),
      wordings: wordings.sort((a, b) => b.item.plain.length - a.item.plain.length),
    }))
    .sort((a, b) => b.units.length - a.units.length);
}

function addWording(group: Wording[], item: Item, key: ItemKey, unit: string): void {
  const same = group.find((one) => one.item.head === item.head && one.item.tail === item.tail);
  if (!same) group.push({ item, key, units: [unit] });
  else if (!same.units.includes(unit)) same.units.push(unit);
}

/** A list of what was gathered; other wordings are nested below the longest. */
export function collectedMarkdown(collected: readonly Collected[]): string {
  return collected
    .map(({ units, wordings: [longest, ...others] }) =>
      [
        ...(longest ? [itemMarkdown(longest.item, units, '')] : []),
        ...others.map((one) => indent(itemMarkdown(one.item, one.units, 'Cách viết khác: '))),
      ].join('\n'),
    )
    .join('\n');
}

function itemMarkdown({ head, tail }: Item, units: readonly string[], label: string): string {
  const by = units.length > 1 ? `${units.length} đơn vị: ${units.join('; ')}` : units.join('');
  const text = `${label}${head}${head === '' ? '' : ' '}*(${by})*`;
  return `- ${text}${tail === '' ? '' : `\n\n${indent(tail)}\n`}`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gmu, '  ');
}
