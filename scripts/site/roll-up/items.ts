/** What units ask for and list, gathered by those whom it is asked of, with who says it. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { collectedLists, type Limits, leadText } from '../../roll-up/markdown/collected-list.ts';
import { formatCount } from '../../roll-up/markdown/words.ts';
import type { CollectedGroup } from '../../roll-up/narrative/collect.ts';
import type { RollUp, RollUpSection } from '../../roll-up/roll-up.ts';
import { blocks } from './markdown-nodes.ts';

/** Few items are read at once; more open when asked for. */
const MOST_OPEN = 12;

/** Gathered items, section by section; `depth` is that of the headings. */
export function gatheredItems({ sections, nameOf }: RollUp, depth: 2 | 3, limits?: Limits): readonly Element[] {
  return sections.flatMap(withBelow).flatMap(({ section, items }) => {
    if (items.length === 0) return [];
    const left = items.length - (limits?.groups ?? Infinity);
    return [
      h(`h${depth}`, section.heading.text),
      ...items.slice(0, limits?.groups).map((group) => groupNodes(group, nameOf, limits)),
      ...(left > 0 ? [h('p.note', `Còn ${formatCount(left)} nhóm ý kiến khác.`)] : []),
    ];
  });
}

function groupNodes(group: CollectedGroup, nameOf: RollUp['nameOf'], limits?: Limits): Element {
  const { lead, items, tellers } = group;
  const title = lead ? leadText(lead) : 'Ý kiến chung';
  const shown = limits ? { ...limits, groups: 1 } : undefined;
  return h('details', { open: items.length <= MOST_OPEN }, [
    h('summary', `${title}: ${formatCount(items.length)} ý kiến, ${formatCount(tellers)} đơn vị`),
    ...blocks(collectedLists([{ ...group, lead: null }], nameOf, shown)),
  ]);
}

/** True where units say anything that is gathered. */
export function hasItems({ sections }: RollUp): boolean {
  return sections.flatMap(withBelow).some(({ items }) => items.length > 0);
}

function withBelow(section: RollUpSection): readonly RollUpSection[] {
  return [section, ...section.sections.flatMap(withBelow)];
}
