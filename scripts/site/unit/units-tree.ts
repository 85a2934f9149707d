/** All units as a tree. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatDay } from '#lib/date.ts';
import type { Unit } from '#lib/register/register.ts';
import { formatCount } from '../../roll-up/markdown/words.ts';
import { filter } from '../html/scroll-table.ts';
import { unitPage } from '../paths.ts';
import type { Site } from '../site.ts';
import { unitsOf } from '../site-units.ts';

const ID = 'cay-don-vi';

/** The tree with its filter; lines are terse, as there are thousands. */
export function unitsTree(site: Site): readonly ElementContent[] {
  const { units, top, children } = unitsOf(site);
  const list = (all: readonly Unit[]): Element => h('ul', all.map(line));
  const line = (unit: Unit): Element => {
    const below = children(unit.id);
    const gone = unit.to === null ? [] : [` (đến ${formatDay(unit.to)})`];
    return h('li', [
      h('a', { href: unitPage(unit.id) }, unit.name),
      ...gone,
      ...(below.length > 0 ? [list(below)] : []),
    ]);
  };
  return [
    h('p', `${formatCount(units.size)} đơn vị mà các đợt báo cáo liên quan.`),
    filter('Lọc theo tên đơn vị', ID),
    h('div.tree', { id: ID }, list(top)),
  ];
}
