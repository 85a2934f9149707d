/** The page that one begins with: all campaigns, and what the site is. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatDay } from '#lib/date.ts';
import { deadlineOf } from '#lib/outline/deadline.ts';
import { levelName } from '#lib/register/level-name.ts';
import { formatCount, outOf } from '../../roll-up/markdown/words.ts';
import { page } from '../html/page.ts';
import { row, scrollTable, words } from '../html/scroll-table.ts';
import {
  campaignPage,
  DOCUMENTS_PAGE,
  FIGURES_PAGE,
  HOME_PAGE,
  LEFT_OUT_PAGE,
  SEARCH_PAGE,
  UNITS_PAGE,
  unitPage,
} from '../paths.ts';
import { periodName } from '../period-name.ts';
import type { Site, SiteCampaign } from '../site.ts';

/** Makes the page. */
export function homeHtml(site: Site): string {
  const { settings, campaigns, audience } = site;
  const title = 'Các đợt báo cáo';
  return page(site, {
    path: HOME_PAGE,
    title,
    above: [],
    main: [
      h('h1', settings.organisation ? `${title} – ${settings.organisation}` : title),
      ...about(site),
      search(),
      h('h2', 'Đợt báo cáo'),
      campaigns.length === 0 ? h('p', 'Chưa có đợt báo cáo nào.') : campaignTable(site),
      h('h2', 'Xem theo'),
      h('ul', [
        h('li', [link(UNITS_PAGE, 'Đơn vị'), ': báo cáo và số liệu của từng đơn vị qua các đợt']),
        h('li', [link(FIGURES_PAGE, 'Chỉ tiêu'), ': mỗi chỉ tiêu ở mọi đơn vị và qua các đợt']),
        h('li', [link(DOCUMENTS_PAGE, 'Văn bản viện dẫn'), ': văn bản nào còn hiệu lực, báo cáo nào viện dẫn']),
      ]),
      ...(audience === 'public' ? [h('p', link(LEFT_OUT_PAGE, 'Những gì không có ở đây'))] : []),
    ],
  });
}

function about({ asOf, audience, settings: { homepage } }: Site): readonly ElementContent[] {
  const day = asOf === null ? '' : ` Số liệu theo kho báo cáo đến ngày ${formatDay(asOf)}.`;
  const whom =
    audience === 'office'
      ? 'Trang này dành cho cán bộ trong cơ quan: có tên người ký, ghi chú, tình trạng nộp báo cáo; không đưa ra ngoài.'
      : 'Trang này dành cho mọi người.';
  return [
    h('p', `Báo cáo, bản tổng hợp và số liệu của các đợt báo cáo. ${whom}${day}`),
    ...(homepage === null ? [] : [h('p', ['Kho báo cáo: ', link(homepage, homepage)])]),
  ];
}

/** A form leads to the page of the search, which takes what was typed from its address. */
function search(): Element {
  return h('form', { method: 'get', action: SEARCH_PAGE, role: 'search' }, [
    h('label', ['Tìm trong các báo cáo ', h('input', { type: 'search', name: 'q' })]),
    ' ',
    h('button', { type: 'submit' }, 'Tìm'),
  ]);
}

function campaignTable(site: Site): Element {
  const isOffice = site.audience === 'office';
  const rows = site.campaigns.map((campaign) => {
    const { frontMatter } = campaign.outline;
    const issuer = campaign.tree.register.units.get(frontMatter.issuer);
    const { from, to } = frontMatter.period;
    const name = periodName({ from, to });
    const days = `${formatDay(from)}–${formatDay(to)}`;
    return row(link(campaignPage(campaign.id), frontMatter.title), [
      words(issuer ? link(unitPage(issuer.id), issuer.name) : frontMatter.issuer),
      words(name === days ? days : `${name} (${days})`),
      words(deadlines(campaign)),
      words(isOffice ? filed(campaign) : formatCount(campaign.reports.length)),
    ]);
  });
  const heads = ['Đợt báo cáo', 'Cơ quan yêu cầu', 'Kỳ báo cáo', 'Thời hạn', isOffice ? 'Đã nộp' : 'Số báo cáo'];
  return scrollTable('Các đợt báo cáo, kỳ gần nhất trước', heads, [h('tbody', rows)]);
}

function deadlines({ outline }: SiteCampaign): readonly (string | Element)[] {
  const told = Object.keys(outline.frontMatter.levels).flatMap((level) => {
    const deadline = deadlineOf(outline, level);
    return deadline ? [`${levelName(level)}: ${deadline.text}`] : [];
  });
  return told.flatMap((one, index) => (index === 0 ? [one] : [h('br'), one]));
}

function filed(campaign: SiteCampaign): string {
  const owed = campaign.status().units.filter(({ state }) => state !== 'waived');
  const there = owed.filter(({ state }) => state === 'on-time' || state === 'late' || state === 'filed');
  const late = there.filter(({ state }) => state === 'late').length;
  return `${outOf(there.length, owed.length)}${late > 0 ? `, ${formatCount(late)} chậm` : ''}`;
}

function link(href: string, name: string): Element {
  return h('a', { href }, name);
}
