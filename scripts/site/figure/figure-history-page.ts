/** The page of a figure across campaigns. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import { coverageText, totalText } from '../../roll-up/markdown/words.ts';
import { trend } from '../chart/trend.ts';
import { page } from '../html/page.ts';
import { number, row, scrollTable, words } from '../html/scroll-table.ts';
import { campaignFigurePage, FIGURES_PAGE, figurePage, HOME_PAGE, hrefFrom, unitPage } from '../paths.ts';
import { periodName } from '../period-name.ts';
import type { Site } from '../site.ts';
import { type FigureIn, historyOf, type IssuerHistory, type TotalIn } from './figure-history.ts';
import { totalWords, typeText } from './figure-words.ts';

/** Makes the page; `all` has the latest period first. */
export function figureHistoryHtml(site: Site, id: string, all: readonly FigureIn[]): string {
  const path = figurePage(id);
  const figure = all[0]?.asked.figure;
  const title = figure?.fullName ?? id;
  const histories = historyOf(all);
  return page(site, {
    path,
    title,
    above: [
      { path: HOME_PAGE, title: 'Đợt báo cáo' },
      { path: FIGURES_PAGE, title: 'Chỉ tiêu' },
    ],
    main: [
      h('h1', title),
      ...(figure
        ? [
            h('dl', [
              ...(figure.unit === null ? [] : [h('dt', 'Đơn vị tính'), h('dd', figure.unit)]),
              h('dt', 'Loại'),
              h('dd', typeText(figure)),
              h('dt', 'Cách cộng'),
              h('dd', totalWords(figure)),
            ]),
          ]
        : []),
      ...histories.flatMap((history) => issuerPart(history, path)),
      ...(histories.some(({ totals }) => totals.some(({ change }) => change !== null))
        ? [h('p.note', 'Thay đổi là hiệu của hai tổng; số đơn vị nêu trong hai đợt có thể khác nhau.')]
        : []),
    ],
  });
}

function issuerPart({ issuer, totals }: IssuerHistory, path: string): readonly ElementContent[] {
  // A column without a word in it tells nothing.
  const hasTerms = totals.some(({ shown }) => shown !== null && shown.term !== '');
  const hasChanges = totals.some(({ change }) => change !== null);
  const rows = totals.map((one) => {
    const { campaign, asked, shown } = one;
    const { period, title } = campaign.outline.frontMatter;
    const href = hrefFrom(path, campaignFigurePage(campaign.id, asked.figure.id));
    return row(h('a', { href, title }, periodName(period)), [
      ...(hasTerms ? [words(shown?.term ?? '')] : []),
      number(shown ? totalText({ ...shown, choices: null }) : 'không cộng'),
      words(asked.figure.unit ?? ''),
      number(shown?.total ? coverageText(shown.total) : ''),
      ...(hasChanges ? [number(changeText(one))] : []),
    ]);
  });
  return [
    h('h2', h('a', { href: hrefFrom(path, unitPage(issuer.id)) }, issuer.name)),
    ...lines(totals),
    scrollTable(
      `Tổng qua các đợt: ${issuer.name}`,
      [
        'Kỳ báo cáo',
        ...(hasTerms ? ['Cột'] : []),
        'Tổng',
        'Đơn vị tính',
        'Đơn vị đã nêu',
        ...(hasChanges ? ['Thay đổi'] : []),
      ],
      [h('tbody', rows)],
    ),
  ];
}

function changeText({ change, asked: { figure } }: TotalIn): string {
  if (!change) return '';
  const text = formatNumber(change, figure.type === 'percent' ? 2 : undefined);
  return `${change.gt(0) ? '+' : ''}${text}${figure.type === 'percent' ? ' điểm' : ''}`;
}

/** A line for each term. */
function lines(totals: readonly TotalIn[]): readonly ElementContent[] {
  const byTerm = new Map<string, TotalIn[]>();
  for (const one of totals) {
    const term = one.shown?.term ?? '';
    byTerm.set(term, [...(byTerm.get(term) ?? []), one]);
  }
  return [...byTerm].flatMap(([term, all]) => {
    const figure = all[0]?.asked.figure;
    const name = `${figure?.fullName ?? ''}${term === '' ? '' : `, ${term}`}`;
    const points = all.map(({ campaign, shown }) => ({
      label: periodName(campaign.outline.frontMatter.period),
      value: shown?.total?.value ?? null,
    }));
    const line = trend(name, points, figure?.type === 'percent' ? 2 : undefined);
    return line ? [h('figure.chart', [h('figcaption', name), line])] : [];
  });
}
