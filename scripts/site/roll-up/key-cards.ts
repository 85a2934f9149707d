/** The main totals as cards: how many units gave each, what stands in for reports, how it changed. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { changeText } from '../../roll-up/markdown/comparison-table.ts';
import { coverageOf } from '../../roll-up/markdown/figure-tables.ts';
import { rowName, totalText, unitOf } from '../../roll-up/markdown/words.ts';
import type { RollUp } from '../../roll-up/roll-up.ts';
import { campaignFigurePage } from '../paths.ts';
import { type Place, part } from './place.ts';

/** The cards. */
export function keyCards(place: Place, { key }: RollUp): readonly Element[] {
  const { campaign, to } = place;
  const cards = key.map(({ row, comparison }) => {
    const coverage = coverageOf([row]);
    const { isHidden, total } = row;
    const unit = !isHidden && total?.state === 'value' && row.figure.total !== 'answers' ? unitOf(row) : '';
    return h('li.card', [
      h('a', { href: to(campaignFigurePage(campaign.id, row.figure.id)) }, rowName(row)),
      h('strong.num', `${totalText(row)}${unit === '%' ? unit : ''}`),
      ...(unit === '' || unit === '%' ? [] : [h('span', unit)]),
      ...(coverage === '' ? [] : [h('span.note', /^\d/u.test(coverage) ? withUnits(coverage) : coverage)]),
      ...(comparison ? [h('span', `So với kỳ trước: ${changeText(comparison)}`)] : []),
    ]);
  });
  return part('Số liệu chính', 'key', cards.length > 0 ? [h('ul.cards', cards)] : []);
}

/** `27/34 đơn vị, tạm tính`. */
function withUnits(coverage: string): string {
  return coverage.replace(/^([\d./]+)/u, '$1 đơn vị');
}
