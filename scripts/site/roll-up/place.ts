/** Where one stands: the roll-up whose page is made, and what leads from there to other pages. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { UnitId } from '#lib/paths.ts';
import { isBelow, type Unit } from '#lib/register/register.ts';
import { contributors, rollUpUnits } from '../../roll-up/numbers/campaign.ts';
import { campaignPage, HOME_PAGE, hrefFrom, reportPage, rollUpPage, unitPage } from '../paths.ts';
import type { Site, SiteCampaign } from '../site.ts';

/** The page that is made. */
export interface Place {
  readonly site: Site;
  readonly campaign: SiteCampaign;
  readonly unit: Unit;
  /** Of the page. */
  readonly path: string;
  /** The address of another page. */
  to(path: string): string;
  /** The page of a unit's report, else of the unit; null where it has neither. */
  unitHref(unit: UnitId): string | null;
  /** True where the report of a unit can be read. */
  isReported(unit: UnitId): boolean;
  /** The page of a unit's roll-up; null where it has none. */
  rollUpHref(unit: UnitId): string | null;
}

/** What has a page in a campaign. */
interface Pages {
  readonly reports: ReadonlySet<UnitId>;
  readonly rollUps: ReadonlyMap<UnitId, Unit>;
}

const known = new WeakMap<SiteCampaign, Pages>();

function pagesIn(campaign: SiteCampaign): Pages {
  const found = known.get(campaign) ?? {
    reports: new Set(campaign.reports),
    rollUps: new Map(rollUpUnits(campaign.tree).map((unit) => [unit.id, unit])),
  };
  known.set(campaign, found);
  return found;
}

/** The page of the roll-up of a unit, or another page that tells a part of it. */
export function placeOf(site: Site, campaign: SiteCampaign, unit: Unit, path = pageOf(campaign, unit.id)): Place {
  const { reports, rollUps } = pagesIn(campaign);
  const to = (other: string) => hrefFrom(path, other);
  return {
    site,
    campaign,
    unit,
    path,
    to,
    unitHref: (id) => {
      if (reports.has(id)) return to(reportPage(campaign.id, id));
      return site.register.units.has(id) ? to(unitPage(id)) : null;
    },
    isReported: (id) => reports.has(id),
    rollUpHref: (id) => (rollUps.has(id) ? to(pageOf(campaign, id)) : null),
  };
}

/** The page of a unit's roll-up; that of the issuer is the page of the campaign. */
export function pageOf({ id, outline }: SiteCampaign, unit: UnitId): string {
  return unit === outline.frontMatter.issuer ? campaignPage(id) : rollUpPage(id, unit);
}

/** True for the issuer's own. */
export function isTop({ campaign, unit }: Place): boolean {
  return unit.id === campaign.outline.frontMatter.issuer;
}

/** The pages above: home, the campaign, the roll-ups of the units above. */
export function pagesAbove({ campaign, unit }: Place): readonly { readonly path: string; readonly title: string }[] {
  const { issuer, title } = campaign.outline.frontMatter;
  const above = [...pagesIn(campaign).rollUps.values()].filter(({ id }) => id !== issuer && isBelow(unit.id, id));
  return [
    { path: HOME_PAGE, title: 'Đợt báo cáo' },
    ...(unit.id === issuer ? [] : [{ path: campaignPage(campaign.id), title }]),
    ...above.map(({ id, name }) => ({ path: pageOf(campaign, id), title: name })),
  ];
}

/** A name that leads to a page, where there is one. */
export function link(href: string | null, name: string): ElementContent {
  return href === null ? { type: 'text', value: name } : h('a', { href }, name);
}

/** A part of the page under its heading; nothing where it has nothing to show. */
export function part(title: string, id: string, content: readonly ElementContent[]): readonly Element[] {
  return content.length === 0 ? [] : [h('section', { id }, [h('h2', title), ...content])];
}

/** Where the parts of a page begin. */
export function contents(parts: readonly Element[]): readonly Element[] {
  const items = parts.flatMap(({ properties: { id }, children: [heading] }) =>
    heading?.type === 'element' ? [h('li', h('a', { href: `#${id}` }, heading.children))] : [],
  );
  return items.length < 2 ? [] : [h('nav.contents', { ariaLabel: 'Trong trang này' }, h('ul', items))];
}

/** How many reports stand for what is told. */
export function countedReports({ tree }: SiteCampaign, unit: Unit): number {
  return contributors(tree, unit.id).length;
}
