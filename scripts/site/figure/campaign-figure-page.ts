/** The page of a figure in a campaign. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { coverageText, formatCount, totalText, unitOf } from '../../roll-up/markdown/words.ts';
import type { AskedFigure } from '../../roll-up/numbers/owing.ts';
import { page } from '../html/page.ts';
import { filter, number, row, scrollTable } from '../html/scroll-table.ts';
import { campaignFigurePage, campaignPage, figurePage, HOME_PAGE, hrefFrom } from '../paths.ts';
import type { Site, SiteCampaign } from '../site.ts';
import { type FigureRow, figureRows, issuerTotals, type ShownTotal, termsOf } from './campaign-figure.ts';
import { demandsOf, totalWords, typeText } from './figure-words.ts';
import { answerShares } from './level-values.ts';
import { spreadPart } from './spread-part.ts';
import { SUM, unitRows } from './unit-rows.ts';

const TABLE = 'don-vi';

/** Makes the page. */
export function campaignFigureHtml(site: Site, campaign: SiteCampaign, asked: AskedFigure): string {
  const { figure } = asked;
  const { tree, outline } = campaign;
  const path = campaignFigurePage(campaign.id, figure.id);
  const { title } = outline.frontMatter;
  const terms = termsOf(tree, asked).map((term) => tree.terms.get(term) ?? '');
  const all = figureRows(tree, asked);
  // Who owes and has not given it is the office's business.
  const rows = site.audience === 'office' ? all : all.filter((_, at) => isSaid(all, at));
  return page(site, {
    path,
    title: figure.fullName,
    above: [
      { path: HOME_PAGE, title: 'Đợt báo cáo' },
      { path: campaignPage(campaign.id), title },
    ],
    main: [
      h('h1', figure.fullName),
      facts(campaign, asked, path),
      ...totals(issuerTotals(tree, figure)),
      ...spreadPart(site, campaign, asked, all, terms),
      ...shares(site, asked, all, terms),
      ...units(site, campaign, asked, rows, terms),
    ],
  });
}

/** True where a unit, or one below it, says anything. */
function isSaid(rows: readonly FigureRow[], at: number): boolean {
  const depth = rows[at]?.depth ?? 0;
  for (let one = at; one === at || (rows[one]?.depth ?? 0) > depth; one++)
    if (rows[one]?.cells.some(({ cell }) => cell.type !== 'blank')) return true;
  return false;
}

function facts({ outline }: SiteCampaign, { figure, section }: AskedFigure, path: string): Element {
  const { heading } = section;
  const told: [string, string | Element][] = [
    ['Đợt báo cáo', outline.frontMatter.title],
    ['Mục của đề cương', heading.text],
    ...(figure.unit === null ? [] : [['Đơn vị tính', figure.unit] as [string, string]]),
    ['Loại', typeText(figure)],
    ['Cách cộng', totalWords(figure)],
    ...demandsOf(figure, outline).map((demand): [string, string] => ['Yêu cầu', demand]),
    ...(figure.note === null ? [] : [['Hướng dẫn', figure.note] as [string, string]]),
    ['Các đợt khác', h('a', { href: hrefFrom(path, figurePage(figure.id)) }, 'Chỉ tiêu này qua các đợt')],
  ];
  return h(
    'dl',
    told.flatMap(([name, fact]) => [h('dt', name), h('dd', fact)]),
  );
}

function totals(all: readonly ShownTotal[]): readonly ElementContent[] {
  if (all.length === 0) return [];
  return [
    h('h2', 'Tổng'),
    h(
      'ul.cards',
      all.map((one) => {
        const unit = one.total ? unitOf({ figure: one.total.figure }) : '';
        const isNumber = !one.isHidden && one.total?.state === 'value';
        return h('li.card', [
          ...(one.term === '' ? [] : [h('span', one.term), ' ']),
          h('strong', `${totalText({ ...one, choices: null })}${isNumber && unit !== '' ? ` ${unit}` : ''}`),
          ...(one.total ? [' ', h('span.note', `${coverageText(one.total)} đơn vị nêu`)] : []),
        ]);
      }),
    ),
  ];
}

function shares(
  { audience }: Site,
  { figure }: AskedFigure,
  rows: readonly FigureRow[],
  terms: readonly string[],
): readonly ElementContent[] {
  const all = [...answerShares(rows, figure, terms.length)].filter(([kind]) => kind !== '' || audience === 'office');
  if (all.length === 0) return [];
  const body = all
    .sort(([a], [b]) => Number(a === '') - Number(b === ''))
    .map(([kind, counts]) =>
      row(
        kind || 'Chưa nêu',
        counts.map((count) => number(formatCount(count))),
      ),
    );
  const heads = ['Trả lời', ...terms.map((term) => (term === '' ? 'Số đơn vị' : term))];
  return [
    h('h2', 'Các đơn vị trả lời thế nào'),
    scrollTable('Số đơn vị theo cách trả lời trong báo cáo của mình', heads, [h('tbody', body)]),
  ];
}

function units(
  { audience }: Site,
  campaign: SiteCampaign,
  { figure }: AskedFigure,
  rows: readonly FigureRow[],
  terms: readonly string[],
): readonly ElementContent[] {
  if (rows.length === 0) return [h('h2', 'Từng đơn vị'), h('p', 'Chưa có đơn vị nào nêu chỉ tiêu này.')];
  const made = unitRows(campaign, figure, rows, terms.length);
  const heads = ['Đơn vị', ...made.terms.map((at) => terms[at] || 'Giá trị')];
  const isLess = made.terms.length < terms.length;
  return [
    h('h2', 'Từng đơn vị'),
    h(
      'p.note',
      [
        `Dấu ${SUM}: tổng của các đơn vị cấp dưới.`,
        audience === 'office'
          ? 'Ô trống: không có báo cáo được tính, hoặc báo cáo không nêu.'
          : 'Chỉ gồm đơn vị có nêu; đơn vị chưa nêu không kể ra ở đây.',
        ...(isLess ? ['Các cột trước quá nhiều so với một trang; xem tệp figures.csv.'] : []),
      ].join(' '),
    ),
    filter('Lọc theo tên đơn vị', TABLE),
    scrollTable(`${figure.fullName} của từng đơn vị`, heads, [h('tbody', [...made.rows])], TABLE),
  ];
}
