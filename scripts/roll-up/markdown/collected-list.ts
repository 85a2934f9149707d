/** Gathered items as lists under those whom they are asked of: each item with the units that say it, other wordings nested below the longest. */
import type { List, ListItem, RootContent } from 'mdast';
import { paragraph, strong, text } from '#lib/markdown/nodes.ts';
import type { NameOf } from '#lib/register/unit-names.ts';
import type { Collected, CollectedGroup, Wording } from '../narrative/collect.ts';
import type { Lead } from '../narrative/items.ts';
import { formatCount } from './words.ts';

/** What is shown where there are too many units to show all. */
export interface Limits {
  readonly groups: number;
  readonly items: number;
  readonly names: number;
}

const NO_LIMITS: Limits = { groups: Infinity, items: Infinity, names: Infinity };

/** The lists with what introduces them. What is left out for its number is counted. */
export function collectedLists(
  groups: readonly CollectedGroup[],
  nameOf: NameOf,
  limits: Limits = NO_LIMITS,
): readonly RootContent[] {
  const left = groups.slice(limits.groups);
  const leftItems = left.reduce((sum, { items }) => sum + items.length, 0);
  return [
    ...groups.slice(0, limits.groups).flatMap((group) => groupNodes(group, nameOf, limits)),
    ...(left.length > 0
      ? [paragraph(text(`Còn ${formatCount(leftItems)} ý kiến khác, thuộc ${formatCount(left.length)} nhóm.`))]
      : []),
  ];
}

function groupNodes({ lead, tellers, items }: CollectedGroup, nameOf: NameOf, limits: Limits): readonly RootContent[] {
  const left = items.length - limits.items;
  const more =
    left > 0
      ? [
          paragraph({
            type: 'emphasis',
            children: [
              text(`Còn ${formatCount(left)} ý kiến khác; tổng cộng ${formatCount(tellers)} đơn vị có ý kiến.`),
            ],
          }),
        ]
      : [];
  return [
    ...(lead ? [paragraph(strong(`${leadText(lead)}:`))] : []),
    listOf(items.slice(0, limits.items).flatMap((one) => collectedItem(one, nameOf, limits))),
    ...more,
  ];
}

/** What introduces a group: `Đối với Ủy ban nhân dân thành phố`. */
export function leadText({ words, isAddressee }: Lead): string {
  return isAddressee ? `Đối với ${words}` : words;
}

function collectedItem(
  { units, wordings: [longest, ...others] }: Collected,
  nameOf: NameOf,
  limits: Limits,
): readonly ListItem[] {
  if (!longest) return [];
  const item = wordingItem({ ...longest, units }, '', nameOf, limits);
  const below = others.slice(0, limits.items).map((one) => wordingItem(one, 'Cách viết khác: ', nameOf, limits));
  return [below.length > 0 ? { ...item, children: [...item.children, listOf(below)] } : item];
}

function listOf(children: ListItem[]): List {
  return { type: 'list', ordered: false, start: null, spread: false, children };
}

function wordingItem(
  { item: { head, tail }, units }: Pick<Wording, 'item' | 'units'>,
  label: string,
  nameOf: NameOf,
  limits: Limits,
): ListItem {
  const by = tellersText(units.map(nameOf), limits.names);
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

/** Of too many names some from the whole of the list, which follows the register. */
function tellersText(names: readonly string[], most: number): string {
  if (names.length === 1) return names[0] ?? '';
  const count = `${formatCount(names.length)} đơn vị`;
  if (names.length <= most) return `${count}: ${names.join('; ')}`;
  const shown = Array.from({ length: most }, (_, at) => names[Math.floor((at * names.length) / most)] ?? '');
  return `${count}, trong đó có ${shown.join('; ')}`;
}
