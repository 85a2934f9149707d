/** The head of a roll-up's page: what was asked, by whom, by when, on what grounds. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatDay } from '#lib/date.ts';
import { deadlinesText } from '#lib/outline/deadline.ts';
import { issuedDocuments } from './downloads.ts';
import { isTop, type Place } from './place.ts';

/** The head. */
export function headOf(place: Place): readonly ElementContent[] {
  const { campaign, unit } = place;
  const { title, issuer, basis, period } = campaign.outline.frontMatter;
  const issuing = campaign.tree.register.units.get(issuer)?.name ?? issuer;
  const deadlines = deadlinesText(campaign.outline).replace(/^Thời hạn gửi báo cáo: (.*)\.$/u, '$1');
  const own = place.isReported(unit.id) ? place.unitHref(unit.id) : null;
  const told: readonly (readonly [string, string])[] = [
    ['Cơ quan ban hành', issuing],
    ['Kỳ báo cáo', `từ ngày ${formatDay(period.from)} đến ngày ${formatDay(period.to)}`],
    ['Thời hạn gửi', deadlines],
    ['Căn cứ', basis],
  ];
  return [
    h('h1', isTop(place) ? title : `${unit.name}: ${title}`),
    h(
      'dl.facts',
      told.flatMap(([name, value]) => (value === '' ? [] : [h('dt', name), h('dd', value)])),
    ),
    ...issuedDocuments(place),
    ...(own === null ? [] : [h('p', h('a', { href: own }, `Báo cáo của ${unit.name}`))]),
  ];
}
