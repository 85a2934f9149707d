/** The tree of units with how each stands: rows are terse, since there may be thousands. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Day, formatDay } from '#lib/date.ts';
import type { UnitId } from '#lib/paths.ts';
import type { NameOf } from '#lib/register/unit-names.ts';
import { formatCount, outOf } from '../../roll-up/markdown/words.ts';
import type { Rate } from '../../status/rates.ts';
import type { State } from '../../status/unit-status.ts';
import { percentText } from './filing-cards.ts';
import { link, type Place, part } from './place.ts';
import { STATE_WORDS, stateText } from './state-words.ts';
import { type UnitNode, unitNodes } from './unit-nodes.ts';

const TREE = 'units';
const SOUGHT: readonly State[] = ['late', 'missing', 'draft', 'invalid', 'waived'];

interface Drawing extends Place {
  readonly rates: ReadonlyMap<UnitId, Rate>;
  readonly nameOf: NameOf;
  readonly isCut: boolean;
}

/** The tree under its filters; cut, without units at the bottom that stand on the pages of those above them. */
export function unitTree(place: Place, nameOf: NameOf, isCut: boolean): readonly Element[] {
  const top = unitNodes(place);
  if (top.length === 0) return [];
  const rates =
    place.site.audience === 'public'
      ? []
      : place.campaign.status().rates.flatMap((rate) => (rate.level === null ? [[rate.unit, rate] as const] : []));
  const drawing: Drawing = { ...place, rates: new Map(rates), nameOf, isCut };
  const rows = toldApart(top, nameOf).map((node) => row(node, drawing, node.below.length > 0 ? 'li.branch' : 'li'));
  return part('Các đơn vị', 'tree', [...filters(place), ...legend(place), h('ul.tree', { id: TREE }, rows)]);
}

function legend({ site }: Place): readonly Element[] {
  return site.audience === 'public' ? [] : [h('p.note', 'Đơn vị chỉ ghi ngày là đã gửi đúng hạn ngày ấy.')];
}

function filters({ site }: Place): readonly Element[] {
  const name = h('p', [
    h('label', { for: 'find-unit' }, 'Tìm đơn vị: '),
    h('input.filter', { id: 'find-unit', type: 'search', dataFilter: TREE }),
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
            toldApart(shown, drawing.nameOf).map((one) => row(one, drawing)),
          ),
        ]
      : []),
    ...(left > 0 ? [h('p.note', `${formatCount(left)} đơn vị: xem trang tổng hợp của ${node.name}.`)] : []),
  ];
}

/** Those of one name that stand side by side have what tells them apart. */
function toldApart(nodes: readonly UnitNode[], nameOf: NameOf): readonly UnitNode[] {
  const names = new Set<string>();
  const shared = new Set(nodes.flatMap(({ name }) => (names.size === names.add(name).size ? [name] : [])));
  return shared.size === 0 ? nodes : nodes.map((one) => (shared.has(one.name) ? { ...one, name: nameOf(one) } : one));
}

function row(node: UnitNode, drawing: Drawing, tag = 'li'): Element {
  return h(tag, [...words(node, drawing), ...(node.below.length > 0 ? list(node, drawing) : [])]);
}

function words(node: UnitNode, drawing: Drawing): readonly ElementContent[] {
  const rate = node.below.length > 0 ? drawing.rates.get(node.id) : undefined;
  const rollUp = node.below.length > 0 ? drawing.rollUpHref(node.id) : null;
  const isRead = drawing.site.audience === 'office' || drawing.isReported(node.id);
  return [
    link(isRead ? drawing.unitHref(node.id) : null, node.name),
    ...state(node, drawing.campaign.outline.frontMatter.period.to.slice(0, 4)),
    ...(rate
      ? [text(` ${outOf(rate.filed, rate.expected)} đơn vị${rate.rate === null ? '' : `, ${percentText(rate.rate)}`}`)]
      : []),
    ...(rollUp === null ? [] : [text(' '), h('a', { href: rollUp, ariaLabel: `Tổng hợp: ${node.name}` }, 'tổng hợp')]),
  ];
}

/** What is as it should be needs no badge, as most is: the day tells it. */
function state({ status }: UnitNode, year: string): readonly ElementContent[] {
  if (!status) return [];
  const day = status.filed === null ? '' : ` ${shortDay(status.filed, year)}`;
  if (status.state === 'on-time') return [text(day)];
  if (status.state === 'filed') return [text(` ${STATE_WORDS.filed}${day}`)];
  return [text(' '), h(`b.state-${status.state}`, stateText(status)), ...(day === '' ? [] : [text(day)])];
}

/** `12/6`, with its year where that is not the one of the period. */
function shortDay(day: Day, year: string): string {
  const told = formatDay(day);
  return told.endsWith(`/${year}`) ? told.slice(0, -1 - year.length) : told;
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
