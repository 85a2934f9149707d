/** How the values of a figure lie, level by level, and which units stand far from the others. */
import Big from 'big.js';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { isWorded } from '#lib/figures/figure.ts';
import { levelName } from '#lib/register/level-name.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import { MASKED } from '../../roll-up/numbers/mask.ts';
import type { AskedFigure } from '../../roll-up/numbers/owing.ts';
import { number, row, scrollTable } from '../html/scroll-table.ts';
import { campaignFigurePage, hrefFrom, unitPage } from '../paths.ts';
import type { Site, SiteCampaign } from '../site.ts';
import { unitsOf } from '../site-units.ts';
import type { FigureRow } from './campaign-figure.ts';
import { histogram } from './histogram.ts';
import { type LevelValues, levelValues } from './level-values.ts';

/** More names than these are no list. */
const MOST_OUTLIERS = 20;
const MOST_CHARTS = 6;

/** The spread of each level in each term; nothing where all have too few values. */
export function spreadPart(
  site: Site,
  campaign: SiteCampaign,
  { figure }: AskedFigure,
  rows: readonly FigureRow[],
  terms: readonly string[],
): readonly ElementContent[] {
  if (isWorded(figure) || figure.type === 'yes-no') return [];
  const all = levelValues(rows, figure, terms.length);
  const told = all.filter(({ spread }) => spread !== null);
  const hidden = all.filter(({ isHidden }) => isHidden);
  const name = ({ level, term }: LevelValues) =>
    terms[term] ? `${levelName(level)}, ${terms[term]}` : levelName(level);
  const decimals = figure.type === 'percent' ? 2 : undefined;
  const text = (value: Big) => formatNumber(value, value.round(2).eq(value) ? decimals : 2);
  const charts = told.flatMap(
    (one) =>
      histogram(
        `Số đơn vị theo giá trị: ${name(one)}`,
        one.values.map(({ value }) => value),
      ) ?? [],
  );
  if (told.length + hidden.length === 0) return [];
  return [
    h('h2', 'Phân bố'),
    ...(told.length === 0
      ? []
      : [
          scrollTable(
            'Phân bố các giá trị trong báo cáo của từng đơn vị',
            ['Cấp', 'Số giá trị', 'Ít nhất', 'Một phần tư dưới', 'Giữa', 'Một phần tư trên', 'Nhiều nhất'],
            [
              h(
                'tbody',
                told.flatMap((one) => spreadRow(one, name(one), text)),
              ),
            ],
          ),
        ]),
    ...hidden.map((one) => h('p.note', `${name(one)}: có giá trị ${MASKED} nên không tính phân bố.`)),
    ...charts.slice(0, MOST_CHARTS),
    ...told.flatMap((one) => outliers(site, campaignFigurePage(campaign.id, figure.id), one, name(one), text)),
  ];
}

function spreadRow({ spread }: LevelValues, name: string, text: (value: Big) => string): readonly Element[] {
  if (!spread) return [];
  const { values, least, low, median, high, most } = spread;
  const numbers = [least.value, low, median, high, most.value].map(text);
  return [row(name, [formatNumber(new Big(values)), ...numbers].map(number))];
}

function outliers(
  site: Site,
  here: string,
  { spread }: LevelValues,
  name: string,
  text: (value: Big) => string,
): readonly Element[] {
  if (!spread || spread.outliers.length === 0) return [];
  const { nameOf } = unitsOf(site);
  const shown = spread.outliers.slice(0, MOST_OUTLIERS);
  const left = spread.outliers.length - shown.length;
  return [
    h('h3', `${name}: xa các giá trị khác`),
    h('ul', [
      ...shown.map(({ unit, value }) =>
        h('li', [h('a', { href: hrefFrom(here, unitPage(unit.id)) }, nameOf(unit)), `: ${text(value)}`]),
      ),
      ...(left > 0 ? [h('li', `và ${left} đơn vị khác`)] : []),
    ]),
  ];
}
