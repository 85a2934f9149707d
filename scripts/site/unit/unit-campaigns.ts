/** How a unit stood in each campaign. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatDay } from '#lib/date.ts';
import type { UnitId } from '#lib/paths.ts';
import type { Unit } from '#lib/register/register.ts';
import { formatCount } from '../../roll-up/markdown/words.ts';
import { involvedChildren, isReportedHere } from '../../roll-up/numbers/campaign.ts';
import type { State, UnitStatus } from '../../status/unit-status.ts';
import { number, row, scrollTable, words } from '../html/scroll-table.ts';
import { campaignPage, hrefFrom, reportPage, rollUpPage, unitPage } from '../paths.ts';
import type { Site, SiteCampaign } from '../site.ts';

const STATES: Readonly<Record<State, string>> = {
  'on-time': 'Đúng hạn',
  late: 'Chậm',
  filed: 'Đã nộp',
  missing: 'Chưa nộp',
  draft: 'Mới có dự thảo',
  invalid: 'Báo cáo còn lỗi',
  waived: 'Được miễn',
};

const known = new WeakMap<SiteCampaign, ReadonlyMap<UnitId, UnitStatus>>();

/** How a unit stands in a campaign; null where that is nobody's business, or the campaign does not concern it. */
export function statusOf({ audience }: Site, campaign: SiteCampaign, unit: UnitId): UnitStatus | null {
  if (audience === 'public') return null;
  const found = known.get(campaign) ?? new Map(campaign.status().units.map((one) => [one.unit, one]));
  known.set(campaign, found);
  return found.get(unit) ?? null;
}

/** The campaigns that concern a unit or those below it. */
export function campaignsPart(site: Site, unit: Unit): readonly ElementContent[] {
  const isOffice = site.audience === 'office';
  // Who asks for reports owes none.
  const isTold = isOffice && site.campaigns.some((campaign) => statusOf(site, campaign, unit.id) !== null);
  const rows = site.campaigns.flatMap((campaign) => {
    const links = linksOf(campaign, unit);
    const status = statusOf(site, campaign, unit.id);
    if (links.length === 0 && !status) return [];
    const { title } = campaign.outline.frontMatter;
    const name = h('a', { href: hrefFrom(unitPage(unit.id), campaignPage(campaign.id)) }, title);
    return [row(name, [...(isTold ? statusCells(status) : []), words(links)])];
  });
  if (rows.length === 0) return [h('p', 'Chưa có báo cáo nào.')];
  const heads = ['Đợt báo cáo', ...(isTold ? ['Tình trạng', 'Ngày nộp', 'Trước ngày', 'Số ngày chậm'] : []), 'Xem'];
  return [
    h('h2', 'Các đợt báo cáo'),
    ...(isOffice ? punctuality(site, unit) : []),
    scrollTable('Các đợt báo cáo của đơn vị', heads, [h('tbody', rows)]),
  ];
}

function statusCells(status: UnitStatus | null): readonly Element[] {
  if (!status) return [words(''), words(''), words(''), words('')];
  const { state, filed, before, daysLate, reason } = status;
  const badge = h(`span.state-${state}`, STATES[state]);
  return [
    words(reason === null ? badge : [badge, ` ${reason}`]),
    words(filed === null ? '' : formatDay(filed)),
    words(before === null ? '' : formatDay(before)),
    number(daysLate === null ? '' : formatCount(daysLate)),
  ];
}

function linksOf(campaign: SiteCampaign, { id }: Unit): readonly (string | Element)[] {
  const { tree, outline } = campaign;
  const links: Element[] = [];
  const link = (path: string, name: string) => links.push(h('a', { href: hrefFrom(unitPage(id), path) }, name));
  if (isReportedHere(tree, { id })) link(reportPage(campaign.id, id), 'Báo cáo');
  if (tree.involved.has(id) && involvedChildren(tree, id).length > 0)
    link(id === outline.frontMatter.issuer ? campaignPage(campaign.id) : rollUpPage(campaign.id, id), 'Tổng hợp');
  return links.flatMap((one, index) => (index === 0 ? [one] : [', ', one]));
}

/** In how many campaigns it was in time. */
function punctuality(site: Site, unit: Unit): readonly Element[] {
  const all = site.campaigns.flatMap((campaign) => statusOf(site, campaign, unit.id) ?? []);
  const owed = all.filter(({ state }) => state !== 'waived');
  if (owed.length === 0) return [];
  const count = (...states: readonly State[]) => owed.filter(({ state }) => states.includes(state)).length;
  const most = Math.max(0, ...owed.map(({ state, daysLate }) => (state === 'late' ? (daysLate ?? 0) : 0)));
  const told = [
    `nộp đúng hạn ${count('on-time')}/${owed.length} đợt`,
    ...(count('filed') > 0 ? [`đã nộp, không tính được hạn ${count('filed')} đợt`] : []),
    ...(most > 0 ? [`chậm ${count('late')} đợt, nhiều nhất ${formatCount(most)} ngày`] : []),
    ...(count('missing', 'draft', 'invalid') > 0
      ? [`chưa có báo cáo được tính ${count('missing', 'draft', 'invalid')} đợt`]
      : []),
  ];
  return [h('p', `Qua các đợt: ${told.join('; ')}.`)];
}
