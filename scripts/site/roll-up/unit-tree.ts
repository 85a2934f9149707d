/** The tree of units with how each stands: rows are terse, since there may be thousands. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatDay } from '#lib/date.ts';
import type { UnitId } from '#lib/paths.ts';
import { formatCount, outOf } from '../../roll-up/markdown/words.ts';
import type { Rate } from '../../status/rates.ts';
import type { State } from '../../status/unit-status.ts';
import { percentText } from './filing-cards.ts';
import { link, type Place, part } from './place.ts';
import { STATE_WORDS, stateText } from './state-words.ts';
import { type UnitNode, unitNodes } from './unit-nodes.ts';

/** More rows stand on the pages of the units above them. */
const MOST_ROWS = 3500;
const TREE = 'units';
const SOUGHT: readonly State[] = ['late', 'missing', 'draft', 'invalid', 'waived'];

interface Drawing extends Place {
  readonly rates: ReadonlyMap<UnitId, Rate>;
  /** True where units at the bottom stand on the pages of those above them alone. */
  readonly isCut: boolean;
}

/** The tree under its filters. */
export function unitTree(place: Place): readonly Element[] {
  const top = unitNodes(place);
  const rates =
    place.site.audience === 'public'
      ? []
      : place.campaign.status().rates.flatMap((rate) => (rate.level === null ? [[rate.unit, rate] as const] : []));
  const drawing: Drawing = { ...place, rates: new Map(rates), isCut: top.count > MOST_ROWS };
  const alone = top.below.filter(({ below }) => below.length === 0);
  const branches = top.below.filter(({ below }) => below.length > 0);
  if (top.count === 0) return [];
  return part('Các đơn vị', 'tree', [
    ...filters(place),
    h('div.tree', { id: TREE }, [
      ...(alone.length > 0
        ? [
            h(
              'ul.branch',
              alone.map((node) => row(node, drawing)),
            ),
          ]
        : []),
      ...branches.map((node) => branch(node, drawing)),
    ]),
  ]);
}

function filters({ site }: Place): readonly Element[] {
  const name = h('p', [
    h('label', { for: 'find' }, 'Tìm đơn vị: '),
    h('input.filter', { id: 'find', type: 'search', dataFilter: TREE }),
  ]);
  if (site.audience === 'public') return [name];
  const states = h('fieldset', { dataStates: TREE }, [
    h('legend', 'Chỉ hiện'),
    ...SOUGHT.flatMap((state) => [
      h('label', [h('input', { type: 'checkbox', value: `state-${state}` }), ` ${STATE_WORDS[state]}`]),
      ' ',
    ]),
  ]);
  return [name, states];
}

function branch(node: UnitNode, drawing: Drawing): Element {
  return h('section.branch', [h('h3', [...words(node, drawing)]), ...list(node, drawing)]);
}

/** Those below; where there are too many, how many they are. */
function list(node: UnitNode, drawing: Drawing): readonly Element[] {
  const isLeft = drawing.isCut && drawing.rollUpHref(node.id) !== null;
  const shown = isLeft ? node.below.filter(({ below }) => below.length > 0) : node.below;
  const left = node.below.length - shown.length;
  return [
    ...(shown.length > 0
      ? [
          h(
            'ul',
            shown.map((one) => row(one, drawing)),
          ),
        ]
      : []),
    ...(left > 0 ? [h('p.note', `${formatCount(left)} đơn vị: xem trang tổng hợp của ${node.name}.`)] : []),
  ];
}

function row(node: UnitNode, drawing: Drawing): Element {
  return h('li', [...words(node, drawing), ...(node.below.length > 0 ? list(node, drawing) : [])]);
}

function words(node: UnitNode, drawing: Drawing): readonly ElementContent[] {
  const rate = node.below.length > 0 ? drawing.rates.get(node.id) : undefined;
  const rollUp = node.below.length > 0 ? drawing.rollUpHref(node.id) : null;
  const isRead = drawing.site.audience === 'office' || drawing.isReported(node.id);
  return [
    link(isRead ? drawing.unitHref(node.id) : null, node.name),
    ...state(node),
    ...(rate
      ? [text(` ${outOf(rate.filed, rate.expected)} đơn vị${rate.rate === null ? '' : `, ${percentText(rate.rate)}`}`)]
      : []),
    ...(rollUp === null ? [] : [text(' '), h('a', { href: rollUp, ariaLabel: `Tổng hợp: ${node.name}` }, 'tổng hợp')]),
  ];
}

/** What is as it should be needs no badge: most units are. */
function state({ status }: UnitNode): readonly ElementContent[] {
  if (!status) return [];
  const day = status.filed === null ? '' : ` ${formatDay(status.filed)}`;
  if (status.state === 'on-time' || status.state === 'filed') return [text(` ${stateText(status)}${day}`)];
  return [text(' '), h(`b.state-${status.state}`, stateText(status)), ...(day === '' ? [] : [text(day)])];
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
