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
    ...own.flatMap(({ row, comparison }) => [
      ...totalLines(row),
      ...(comparison ? [h('div', `So với kỳ trước: ${changeText(comparison)}`)] : []),
    ]),
    ...(coverage === '' ? [] : [h('div.note', withUnits(coverage))]),
  ]);
}

function totalLines(row: GridRow): readonly Element[] {
  const { isHidden, total, term } = row;
  const unit = !isHidden && total?.state === 'value' && row.figure.total !== 'answers' ? unitOf(row) : '';
  const isPercent = unit === '%';
  return [
    ...(term.name === '' ? [] : [h('div', term.name)]),
    h('strong', `${totalText(row)}${isPercent ? unit : ''}`),
    ...(unit === '' || isPercent ? [] : [h('div', unit)]),
  ];
}

/** `27/34 đơn vị, tạm tính`. */
function withUnits(coverage: string): string {
  return coverage.replace(/^([\d./]+)/u, '$1 đơn vị');
}
