/** Gathered items as a list: each with the units that say it, other wordings nested below the longest. */
import type { List, ListItem } from 'mdast';
import { paragraph, text } from '#lib/markdown/nodes.ts';
import type { Collected, Wording } from '../narrative/collect.ts';

/** One list item for each gathered item. */
export function collectedList(collected: readonly Collected[]): List {
  return listOf(
    collected.flatMap(({ units, wordings: [longest, ...others] }) => {
      if (!longest) return [];
      const item = wordingItem({ ...longest, units }, '');
      const below = others.map((one) => wordingItem(one, 'Cách viết khác: '));
      return [below.length > 0 ? { ...item, children: [...item.children, listOf(below)] } : item];
    }),
  );
}

function listOf(children: ListItem[]): List {
  return { type: 'list', ordered: false, start: null, spread: false, children };
}

function wordingItem({ item: { head, tail }, units }: Pick<Wording, 'item' | 'units'>, label: string): ListItem {
  const names = units.map(({ name }) => name).join('; ');
  const by = units.length > 1 ? `${units.length} đơn vị: ${names}` : names;
  const words = [...(label === '' ? [] : [{ type: 'text' as const, value: label }]), ...head];
  return {
    type: 'listItem',
    checked: null,
    spread: tail.length > 0,
    children: [
      paragraph(...words, ...(head.length === 0 ? [] : [{ type: 'text' as const, value: ' ' }]), {
        type: 'emphasis',
        children: [text(`(${by})`)],
      }),
      ...tail,
    ],
  };
}
