/** The page of a document of the register. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Document } from '#lib/citations/documents.ts';
import { type Day, formatDay } from '#lib/date.ts';
import { formatCount } from '../../roll-up/markdown/words.ts';
import { documentKey } from '../document-key.ts';
import { page } from '../html/page.ts';
import { number, row, scrollTable, words } from '../html/scroll-table.ts';
import { campaignPage, DOCUMENTS_PAGE, documentPage, HOME_PAGE, hrefFrom, reportPage } from '../paths.ts';
import { periodName } from '../period-name.ts';
import type { Site } from '../site.ts';
import { unitsOf } from '../site-units.ts';
import { type CitedIn, citingOf } from './citing.ts';
import { inForceText } from './in-force.ts';

/** As many links have room on a page. */
const MOST_LINKS = 2500;

/** Makes the page. */
export function documentHtml(site: Site, document: Document): string {
  const { documents } = site;
  const key = documentKey(document, documents);
  const path = documentPage(key);
  const cited = citingOf(site).get(key) ?? new Map();
  const all = site.campaigns.flatMap(({ id }) => cited.get(id) ?? []);
  const title = titleOf(document);
  return page(site, {
    path,
    title,
    above: [
      { path: HOME_PAGE, title: 'Đợt báo cáo' },
      { path: DOCUMENTS_PAGE, title: 'Văn bản viện dẫn' },
    ],
    main: [
      h('h1', title),
      facts(site, document, path),
      h('h2', 'Nơi viện dẫn'),
      ...citedPart(site, document, all, path),
    ],
  });
}

/** `Nghị định số 04/2015/NĐ-CP`; one without a symbol by its title. */
export function titleOf({ type, symbol, title }: Document): string {
  return symbol === '' ? `${type} ${title}`.trim() : `${type} số ${symbol}`;
}

function facts({ documents }: Site, document: Document, path: string): Element {
  const { type, symbol, issuer, date, title, inForceFrom, inForceTo, replacedBy } = document;
  const link = (other: Document) =>
    h('a', { href: hrefFrom(path, documentPage(documentKey(other, documents))) }, titleOf(other));
  const later = replacedBy === '' ? undefined : documents.all.find((one) => one.symbol === replacedBy);
  const former = symbol === '' ? [] : documents.all.filter((one) => one.replacedBy === symbol);
  const day = (one: Day | null) => (one === null ? '' : formatDay(one));
  const told: [string, string | Element][] = [
    ['Tên loại', type],
    ['Số, ký hiệu', symbol],
    ['Cơ quan ban hành', issuer],
    ['Ngày ban hành', day(date)],
    ['Trích yếu', title],
    ['Có hiệu lực từ ngày', day(inForceFrom)],
    ['Hết hiệu lực sau ngày', day(inForceTo)],
    ['Được thay bằng', later ? link(later) : replacedBy],
    ...former.map((one): [string, Element] => ['Thay cho', link(one)]),
  ];
  return h(
    'dl',
    told.flatMap(([name, fact]) => (fact === '' ? [] : [h('dt', name), h('dd', fact)])),
  );
}

function citedPart(site: Site, document: Document, all: readonly CitedIn[], path: string): readonly ElementContent[] {
  if (all.length === 0) return [h('p', 'Chưa có đề cương hay báo cáo nào viện dẫn.')];
  const rows = all.map(({ campaign, isAsked, isInOutline, reports }) => {
    const { title, period } = campaign.outline.frontMatter;
    const outline = [...(isInOutline ? ['có viện dẫn'] : []), ...(isAsked ? ['yêu cầu báo cáo nêu'] : [])];
    return row(h('a', { href: hrefFrom(path, campaignPage(campaign.id)) }, title), [
      words(`${formatDay(period.to)}: ${inForceText(document, period.to)}`),
      words(outline.join(', ')),
      number(formatCount(reports.length)),
    ]);
  });
  const most = Math.floor(MOST_LINKS / all.length);
  const { units, nameOf } = unitsOf(site);
  return [
    scrollTable(
      'Nơi viện dẫn theo đợt báo cáo',
      ['Đợt báo cáo', 'Hiệu lực vào ngày cuối kỳ', 'Đề cương', 'Số báo cáo viện dẫn'],
      [h('tbody', rows)],
    ),
    ...all.flatMap(({ campaign, reports }) => {
      if (reports.length === 0) return [];
      const links = reports.slice(0, most).map((id) => {
        const unit = units.get(id);
        return h('li', h('a', { href: hrefFrom(path, reportPage(campaign.id, id)) }, unit ? nameOf(unit) : id));
      });
      const left = reports.length - links.length;
      return [
        h('details', { open: reports.length <= 20 }, [
          h('summary', `${periodName(campaign.outline.frontMatter.period)}: ${formatCount(reports.length)} báo cáo`),
          h('ul', [...links, ...(left > 0 ? [h('li', `và ${formatCount(left)} báo cáo khác`)] : [])]),
        ]),
      ];
    }),
  ];
}
