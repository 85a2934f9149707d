/** Where to read what units wrote, and whose numbers come from repositories of their own. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { formatDay, isDay } from '#lib/date.ts';
import { formatCount, outOf } from '../../roll-up/markdown/words.ts';
import type { RollUp } from '../../roll-up/roll-up.ts';
import { scrollRegion } from '../html/scroll-table.ts';
import { link, type Place, part } from './place.ts';

/** More stand in the tree alone. */
const MOST_LISTED = 150;

/** The reports that are rolled up, with their numbers, days and lengths. */
export function readReports(place: Place, { told: { index }, nameOf }: RollUp): readonly Element[] {
  if (index.length === 0 || index.length > MOST_LISTED) return [];
  const caption = 'Các báo cáo được tổng hợp';
  const rows = index.map(({ unit, number, date, words }) =>
    h('tr', [
      h('th', { scope: 'row' }, link(place.isReported(unit.id) ? place.unitHref(unit.id) : null, nameOf(unit))),
      h('td', /^\d/u.test(number) ? number : ''),
      h('td.num', isDay(date) ? formatDay(date) : ''),
      h('td.num', formatCount(words)),
    ]),
  );
  const table = scrollRegion(caption, [header(['Đơn vị', 'Số, ký hiệu', 'Ngày', 'Số từ']), h('tbody', rows)]);
  return part('Nội dung các đơn vị báo cáo', 'reports', [table]);
}

/** The repositories of others that totals stand on. */
export function otherSources({ site }: Place, { sources, nameOf }: RollUp): readonly Element[] {
  if (sources.length === 0) return [];
  const isOpen = site.audience === 'public';
  const rows = sources.map(({ unit, url, commit, filed, expected }) =>
    h('tr', [
      h('th', { scope: 'row' }, nameOf(unit)),
      h('td', /^https?:/u.test(url) ? h('a', { href: url }, url) : url),
      h('td', commit),
      ...(isOpen ? [] : [h('td.num', outOf(filed, expected))]),
    ]),
  );
  const columns = ['Đơn vị (kể cả cấp dưới)', 'Nơi phát hành', 'Phiên bản', ...(isOpen ? [] : ['Đã gửi'])];
  return part('Số liệu lấy từ kho của đơn vị', 'sources', [
    h(
      'p',
      'Số liệu của các đơn vị dưới đây và cấp dưới của họ lấy từ bản phát hành của kho riêng; lời văn báo cáo đứng ở kho ấy.',
    ),
    scrollRegion('Số liệu lấy từ kho của đơn vị', [header(columns), h('tbody', rows)]),
  ]);
}

function header(names: readonly string[]): Element {
  return h(
    'thead',
    h(
      'tr',
      names.map((name) => h('th', { scope: 'col' }, name)),
    ),
  );
}
