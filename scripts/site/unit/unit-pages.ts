/** Pages of units across campaigns, and the tree of them all. */

import { h } from 'hastscript';
import { once } from '#lib/once.ts';
import type { UnitId } from '#lib/paths.ts';
import { parentId, type Unit } from '#lib/register/register.ts';
import { element, link } from '../html/element.ts';
import { page } from '../html/page.ts';
import { HOME_PAGE, hrefFrom, UNITS_PAGE, unitPage } from '../paths.ts';
import { restsOn } from '../rests-on.ts';
import type { Site, SitePage } from '../site.ts';
import { unitsOf } from '../site-units.ts';
import { campaignsPart, statusOf } from './unit-campaigns.ts';
import { unitFacts } from './unit-facts.ts';
import { unitsTree } from './units-tree.ts';
import { columnsOf } from './years.ts';
import { yearsPart } from './years-part.ts';

/** The pages of all units that campaigns concern, and of those above them. */
export function* unitPages(site: Site): Generator<SitePage, void> {
  const { units } = unitsOf(site);
  yield { path: UNITS_PAGE, make: () => treePage(site) };
  for (const unit of units.values())
    yield { path: unitPage(unit.id), basis: once(() => basisOf(site, unit)), make: () => pageOf(site, unit) };
}

function treePage(site: Site): string {
  return page(site, {
    path: UNITS_PAGE,
    title: 'Đơn vị',
    above: [{ path: HOME_PAGE, title: 'Đợt báo cáo' }],
    main: [h('h1', 'Đơn vị'), ...unitsTree(site)],
  });
}

/** What the register says is known to have stayed. */
function basisOf(site: Site, unit: Unit): string | null {
  const { id } = unit;
  const rests: unknown[] = [site.audience];
  for (const { campaign, former } of columnsOf(site, unit)) {
    for (const one of former.length > 0 ? former : [unit]) {
      const rest = restsOn(campaign, one.id);
      if (rest === null) return null;
      rests.push([campaign.id, one.id, rest]);
    }
  }
  for (const campaign of site.campaigns) rests.push(statusOf(site, campaign, id));
  return JSON.stringify(rests);
}

function pageOf(site: Site, unit: Unit): string {
  const { units, children, nameOf } = unitsOf(site);
  const path = unitPage(unit.id);
  const above: { path: string; title: string }[] = [];
  for (let id: UnitId | null = parentId(unit.id); id !== null; id = parentId(id)) {
    const one = units.get(id);
    if (one) above.unshift({ path: unitPage(id), title: one.name });
  }
  const below = children(unit.id);
  const name = nameOf(unit);
  return page(site, {
    path,
    title: name,
    above: [{ path: HOME_PAGE, title: 'Đợt báo cáo' }, { path: UNITS_PAGE, title: 'Đơn vị' }, ...above],
    main: [
      h('h1', name),
      unitFacts(site, unit),
      ...campaignsPart(site, unit),
      ...(site.audience === 'public'
        ? [h('p.note', 'Trang này không nêu đơn vị nộp đúng hạn hay chậm, chỉ dẫn đến những gì đã có.')]
        : []),
      ...yearsPart(site, unit),
      ...(below.length > 0
        ? [
            h('h2', 'Đơn vị trực tiếp cấp dưới'),
            h(
              'ul.tree',
              below.map((one) => element('li', {}, [link(hrefFrom(path, unitPage(one.id)), one.name)])),
            ),
          ]
        : []),
    ],
  });
}
