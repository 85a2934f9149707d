/** A unit's figures over years, on its page. */
import Big from 'big.js';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Figure, isWorded } from '#lib/figures/figure.ts';
import type { Unit } from '#lib/register/register.ts';
import { cellText } from '../../roll-up/markdown/figure-tables.ts';
import { isZero } from '../../roll-up/numbers/section-grid.ts';
import { trend } from '../chart/trend.ts';
import { element, link } from '../html/element.ts';
import { namedRow, number, rowHead, scrollTable, words } from '../html/scroll-table.ts';
import { campaignPage, depthOf, figurePage, hrefFrom, unitPage } from '../paths.ts';
import { periodName } from '../period-name.ts';
import type { Site } from '../site.ts';
import { unitsOf } from '../site-units.ts';
import { type YearCell, type YearRow, type Years, yearsOf } from './years.ts';

/** More lines than these are read no faster than the table. */
const MOST_LINES = 6;
const SUM = '*';
const ZERO = new Big(0);

/** The figures of a unit; nothing where it has none. */
export function yearsPart(site: Site, unit: Unit): readonly ElementContent[] {
  const years = yearsOf(site, unit);
  if (years.rows.length === 0) return [];
  const isSum = years.rows.some(({ cells }) => cells.some((cell) => cell?.isSum && cell.cell.type !== 'state'));
  return [
    h('h2', 'Số liệu qua các đợt'),
    ...lines(years),
    table(years, unitPage(unit.id)),
    ...(isSum
      ? [
          h(
            'p.note',
            `Dấu ${SUM}: tổng của các đơn vị cấp dưới hoặc của các đơn vị cũ, không phải số trong báo cáo của chính đơn vị.`,
          ),
        ]
      : []),
    ...mergers(site, years, unitPage(unit.id)),
  ];
}

function table({ columns, rows }: Years, here: string): Element {
  const heads = columns.map(({ campaign: { id, outline } }) => {
    const { period, title } = outline.frontMatter;
    return link(hrefFrom(here, campaignPage(id)), periodName(period), title);
  });
  const bodies: Element[] = [];
  let body: ElementContent[] = [];
  for (const [index, one] of rows.entries()) {
    if (one.section !== rows[index - 1]?.section) {
      body = [h('tr', h('th', { scope: 'rowgroup', colSpan: columns.length + 2 }, one.section))];
      bodies.push(element('tbody', {}, body));
    }
    const [name, unit] = headsOf(one, here);
    const cell = isWorded(one.figure) ? words : number;
    body.push(namedRow(name, [unit, ...one.cells.map((value) => (value ? cell(textOf(value, one)) : cell('')))]));
  }
  return scrollTable('Số liệu qua các đợt', ['Chỉ tiêu', 'Đơn vị tính', ...heads], bodies);
}

type Heads = readonly [name: Element, unit: Element];

const known = new WeakMap<Figure, Map<string, Heads>>();

/** The first cells of a row, which pages of as many folders share. */
function headsOf({ figure, term }: YearRow, here: string): Heads {
  const ofFigure = known.get(figure) ?? new Map<string, Heads>();
  known.set(figure, ofFigure);
  const key = `${depthOf(here)} ${term}`;
  const before = ofFigure.get(key);
  if (before) return before;
  const { id, fullName, unit } = figure;
  const name = term === '' ? fullName : `${fullName}, ${term}`;
  const heads = [rowHead(link(hrefFrom(here, figurePage(id)), name)), words(unit ?? '')] as const;
  ofFigure.set(key, heads);
  return heads;
}

function textOf(cell: YearCell | null, { figure }: YearRow): string {
  if (!cell) return '';
  const mark = cell.isSum && cell.cell.type !== 'state' && cell.cell.type !== 'masked' ? SUM : '';
  return `${cellText(cell.cell, { figure })}${mark}`;
}

/** Lines of the figures that matter most, of those that two periods have as numbers. */
function lines({ columns, rows }: Years): readonly Element[] {
  const keys = rows.filter(({ figure }) => figure.key);
  const wanted = keys.length > 0 ? keys : rows.filter(({ figure }) => figure.total === 'sum');
  const drawn: Element[] = [];
  for (const one of wanted) {
    if (drawn.length === MOST_LINES) break;
    const { figure, cells } = one;
    const points = columns.map(({ campaign }, index) => ({
      label: periodName(campaign.outline.frontMatter.period),
      value: amountOf(cells[index] ?? null, one),
    }));
    const name = `${figure.fullName}${one.term === '' ? '' : `, ${one.term}`}`;
    const line = trend(name, points, figure.type === 'percent' ? 2 : undefined);
    const caption = figure.unit === null ? name : `${name} (${figure.unit})`;
    if (line) drawn.push(h('figure.chart', [h('figcaption', caption), line]));
  }
  return drawn;
}

function amountOf(cell: YearCell | null, { figure }: YearRow) {
  if (cell?.cell.type === 'number') return cell.cell.value;
  return cell?.cell.type === 'state' && isZero(cell.cell.state, figure) ? ZERO : null;
}

function mergers(site: Site, { columns }: Years, here: string): readonly Element[] {
  const { nameOf, units } = unitsOf(site);
  return columns.flatMap(({ campaign, former }) => {
    if (former.length === 0) return [];
    const names = former.flatMap((one, index) => [
      ...(index === 0 ? [] : [', ']),
      units.has(one.id) ? h('a', { href: hrefFrom(here, unitPage(one.id)) }, nameOf(one)) : nameOf(one),
    ]);
    return [h('p.note', [`${periodName(campaign.outline.frontMatter.period)}: cộng từ `, ...names, '.'])];
  });
}
