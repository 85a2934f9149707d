/** The pages of a unit's roll-up: what stands below it, and, where many report, what these ask for. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { isBelow, type Unit } from '#lib/register/register.ts';
import type { Limits } from '../../roll-up/markdown/collected-list.ts';
import { MOST_TOLD } from '../../roll-up/narrative/narrative.ts';
import type { RollUp } from '../../roll-up/roll-up.ts';
import { page } from '../html/page.ts';
import { proposalsPage } from '../paths.ts';
import type { Site, SiteCampaign, SitePage } from '../site.ts';
import { doubtsOf } from './doubts.ts';
import { downloadsOf } from './downloads.ts';
import { filingCards } from './filing-cards.ts';
import { firstThatFits } from './fitting.ts';
import { headOf } from './head.ts';
import { gatheredItems, hasItems } from './items.ts';
import { keyCards } from './key-cards.ts';
import { contents, countedReports, isTop, type Place, pagesAbove, part, placeOf } from './place.ts';
import { proposalsOf } from './proposals-page.ts';
import { otherSources, readReports } from './read-reports.ts';
import { figureSections } from './sections.ts';
import { otherCampaigns, trends } from './trends.ts';
import { unitTree } from './unit-tree.ts';

/** What is shown of items that have a page of their own. */
const FEW: Limits = { groups: 10, items: 7, names: 3 };

/** How much a page tells. */
interface Degree {
  /** True where units at the bottom of the tree are left to the pages of those above them. */
  readonly isCut: boolean;
  /** True where the values of each unit stand in tables, and in charts of more bars than paper has room for. */
  readonly hasUnits: boolean;
}

const DEGREES: readonly Degree[] = [
  { isCut: false, hasUnits: true },
  { isCut: false, hasUnits: false },
  { isCut: true, hasUnits: true },
  { isCut: true, hasUnits: false },
];

/** The pages of a unit's roll-up; that of the issuer is the page of the campaign. */
export function rollUpPagesOf(site: Site, campaign: SiteCampaign, unit: Unit, data: () => RollUp): readonly SitePage[] {
  const place = placeOf(site, campaign, unit);
  const basis = () => basisOf(place);
  const isLong = asksMuch(campaign, unit);
  return [
    { path: place.path, basis, make: () => firstThatFits(DEGREES, (degree) => made(place, data(), isLong, degree)) },
    ...(isLong
      ? [{ path: proposalsPage(campaign.id, unit.id), basis, make: () => proposalsOf(site, campaign, unit, data()) }]
      : []),
  ];
}

/** True where what is gathered has a page of its own. */
function asksMuch(campaign: SiteCampaign, unit: Unit): boolean {
  return (
    campaign.outline.all.some(({ requirement }) => requirement.collect) && countedReports(campaign, unit) > MOST_TOLD
  );
}

function made(place: Place, data: RollUp, isLong: boolean, { isCut, hasUnits }: Degree): string {
  const { site, campaign, path, unit } = place;
  const { title } = campaign.outline.frontMatter;
  const parts = [
    ...filingCards(place),
    ...keyCards(place, data),
    ...doubtsOf(place, data),
    ...trends(place, data),
    ...figureSections(place, data, hasUnits),
    ...items(place, data, isLong),
    ...readReports(place, data),
    ...otherSources(place, data),
    ...unitTree(place, data.nameOf, isCut),
    ...downloadsOf(place),
  ];
  return page(site, {
    path,
    title: isTop(place) ? title : `${unit.name}: ${title}`,
    above: pagesAbove(place),
    main: [...headOf(place), ...left(place), ...contents(parts), ...parts],
  });
}

/** What a page for anybody leaves out. */
function left({ site }: Place): readonly Element[] {
  if (site.audience === 'office') return [];
  return [
    h('p.note', 'Bản công khai: không nêu đơn vị nào chưa gửi, gửi chậm, được miễn; không có ghi chú của đơn vị.'),
  ];
}

function items({ campaign, unit, to }: Place, data: RollUp, isLong: boolean): readonly Element[] {
  const gathered = gatheredItems(data, 3, isLong ? FEW : undefined);
  const more =
    isLong && hasItems(data)
      ? [h('p', h('a', { href: to(proposalsPage(campaign.id, unit.id)) }, 'Xem tất cả ý kiến, kiến nghị'))]
      : [];
  return part('Ý kiến, kiến nghị được tổng hợp', 'items', [...gathered, ...more]);
}

/** Null where nobody can tell whether what is shown has changed. */
function basisOf(place: Place): string | null {
  const { site, campaign, unit } = place;
  const shown = [campaign.basis(unit.id), ...otherCampaigns(place).map((one) => one.basis())];
  if (shown.includes(null)) return null;
  return JSON.stringify([
    shown,
    site.audience,
    site.campaigns.map(({ id }) => id),
    campaign.reports.filter((id) => id === unit.id || isBelow(id, unit.id)),
    [...campaign.downloads].filter((file) => !file.startsWith('reports/')),
    site.audience === 'public' ? null : statusOf(place),
  ]);
}

function statusOf({ campaign, unit: { id } }: Place) {
  const { asOf, units, rates } = campaign.status();
  const isHere = ({ unit }: { readonly unit: Unit['id'] }) => unit === id || isBelow(unit, id);
  return [asOf, units.filter(isHere), rates.filter(isHere)];
}
