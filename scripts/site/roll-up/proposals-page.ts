/** A page of its own for what many units ask for. */
import { h } from 'hastscript';
import type { Unit } from '#lib/register/register.ts';
import type { Limits } from '../../roll-up/markdown/collected-list.ts';
import type { RollUp } from '../../roll-up/roll-up.ts';
import { page } from '../html/page.ts';
import { proposalsPage } from '../paths.ts';
import type { Site, SiteCampaign } from '../site.ts';
import { firstThatFits } from './fitting.ts';
import { gatheredItems } from './items.ts';
import { pageOf, pagesAbove, placeOf } from './place.ts';

/** What is left out of a page that is too long, less and less of it shown. */
const LADDER: readonly (Limits | undefined)[] = [
  undefined,
  { groups: 200, items: 200, names: 20 },
  { groups: 100, items: 60, names: 8 },
  { groups: 60, items: 25, names: 5 },
  { groups: 30, items: 10, names: 3 },
];

/** The page of what is asked for in the reports below a unit. */
export function proposalsOf(site: Site, campaign: SiteCampaign, unit: Unit, data: RollUp): string {
  const path = proposalsPage(campaign.id, unit.id);
  const place = placeOf(site, campaign, unit, path);
  const title = `Ý kiến, kiến nghị được tổng hợp: ${unit.name}`;
  return firstThatFits(LADDER, (limits) =>
    page(site, {
      path,
      title,
      above: [...pagesAbove(place), { path: pageOf(campaign, unit.id), title: unit.name }],
      main: [h('h1', title), ...gatheredItems(data, 2, limits)],
    }),
  );
}
