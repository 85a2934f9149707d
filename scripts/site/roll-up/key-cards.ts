/** The main totals as cards: how many units gave each, what stands in for reports, how it changed. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { changeText } from '../../roll-up/markdown/comparison-table.ts';
import { coverageOf } from '../../roll-up/markdown/figure-tables.ts';
import { totalText, unitOf } from '../../roll-up/markdown/words.ts';
import type { GridRow } from '../../roll-up/numbers/section-grid.ts';
import type { RollUp } from '../../roll-up/roll-up.ts';
import { campaignFigurePage } from '../paths.ts';
import { type Place, part } from './place.ts';

/** The cards, one a figure. */
export function keyCards(place: Place, { key }: RollUp): readonly Element[] {
  const figures = [...new Set(key.map(({ row }) => row.figure))];
  const cards = figures.map((figure) =>
    card(
      place,
      key.filter(({ row }) => row.figure === figure),
    ),
  );
  return part('Số liệu chính', 'key', cards.length > 0 ? [h('ul.cards', cards)] : []);
}

/** A figure with its terms. */
function card({ campaign, to }: Place, own: RollUp['key']): Element {
  const rows = own.map(({ row }) => row);
  const [first] = rows;
  const coverage = coverageOf(rows);
  return h('li.card', [
    ...(first ? [h('a', { href: to(campaignFigurePage(campaign.id, first.figure.id)) }, first.figure.fullName)] : []),
    ...own.flatMap(({ row, comparison }, at) => [
      ...(at < own.length - 1 ? [h('div', `${row.term.name}: ${valueText(row).join(' ')}`)] : lastLines(row)),
      ...(comparison ? [h('div', `So với kỳ trước: ${changeText(comparison)}`)] : []),
    ]),
    ...(coverage === '' ? [] : [h('div.note', withUnits(coverage))]),
  ]);
}

/** The value that stands out: of several terms that of the last. */
function lastLines(row: GridRow): readonly Element[] {
  const [value, unit] = valueText(row);
  return [
    ...(row.term.name === '' ? [] : [h('div', row.term.name)]),
    h('strong', value),
    ...(unit === undefined ? [] : [h('div', unit)]),
  ];
}

/** A value, and its unit where one stands behind it. */
function valueText(row: GridRow): readonly [string, string?] {
  const { isHidden, total, figure } = row;
  const value = totalText(row);
  const unit = !isHidden && total?.state === 'value' && figure.total !== 'answers' ? unitOf(row) : '';
  if (unit === '%') return [`${value}%`];
  return unit === '' ? [value] : [value, unit];
}

/** `27/34 đơn vị, tạm tính`. */
function withUnits(coverage: string): string {
  return coverage.replace(/^([\d./]+)/u, '$1 đơn vị');
}
