/** What each built file is made of: files of the repository, and folders, whose paths end in `/`. Git tells when one of them last changed. */
import type { Nodes } from 'mdast';
import type { Day } from '#lib/date.ts';
import { termKey } from '#lib/figures/term.ts';
import {
  type CampaignId,
  DOCUMENTS_FILE,
  OUTLINES,
  outlineFile,
  REGISTER_FILE,
  REPORTS,
  reportFile,
  type UnitId,
} from '#lib/paths.ts';
import { isBelow, type Unit } from '#lib/register/register.ts';
import { treeOrder } from '#lib/register/tree-order.ts';
import type { Report } from '#lib/report/report.ts';
import { picturePath } from '#lib/repository/pictures.ts';
import { EVERYTHING, otherFiles } from '../git/origins.ts';
import type { Campaign } from '../roll-up/numbers/campaign.ts';
import { maskedFamilies } from '../roll-up/numbers/published.ts';
import type { Filing } from '../status/filing.ts';

/** What the documents of outlines and of their letters are made of. */
export const ISSUED_OF: readonly string[] = [`${OUTLINES}/`, REGISTER_FILE];

/** What the document of a report is made of. */
export function reportMadeOf({ file, campaign, root }: Report): readonly string[] {
  return [file, outlineFile(campaign), REGISTER_FILE, ...addressesIn(root).map((url) => picturePath(file, url))];
}

/** What is known of a campaign beside its tree. */
export interface BesideTree {
  readonly earlier: Campaign | null;
  readonly filings: readonly Filing[];
}

/**
 * What the roll-ups of a campaign are made of: each of what stands below its unit, and of what says whether that counts. What is masked may
 * follow from any report. What came with a stamp of a day to come, or from other repositories, is seen from a day on, so that any commit may
 * be the first that sees it: `dayOf` says of which day the last commit of some sources is.
 */
export function rollUpsMadeOf(
  tree: Campaign,
  { earlier, filings }: BesideTree,
  dayOf: (sources: readonly string[]) => Day,
): (unit: Pick<Unit, 'id'>) => readonly string[] {
  const { campaign, frontMatter } = tree.outline;
  const compared = frontMatter['compare-with'];
  const isSourced = [tree, earlier].some((one) => one !== null && one.sourced.size > 0);
  const common = [
    ...(isApart(tree) ? [] : [reportsFolder(campaign)]),
    ...termFiles(tree),
    ...(compared ? [reportsFolder(compared), outlineFolder(compared)] : []),
    outlineFolder(campaign),
    otherFiles(campaign),
    REGISTER_FILE,
    DOCUMENTS_FILE,
  ];
  const stamps = filings.flatMap(({ unit, received }) => (received === null ? [] : [{ unit, received }]));
  return ({ id }) => {
    const sources = [reportFile(campaign, id), `${REPORTS}/${campaign}/${id}/`, ...common];
    const day = dayOf(sources);
    const isToCome = stamps.some(({ unit, received }) => received > day && isWithin(unit, id));
    return isSourced || isToCome ? [...sources, EVERYTHING] : sources;
  };
}

/** True where nothing is masked for the sake of other units, and nothing comes from other repositories. */
export function isApart({ outline, sourced }: Campaign): boolean {
  return maskedFamilies(outline).length === 0 && sourced.size === 0;
}

/**
 * The reports after which terms are called that the outline does not name: the first ones, as for {@link Campaign.terms}, and where those
 * before them would stand, as each may have been the first.
 */
function termFiles({ outline, register, summaries }: Campaign): readonly string[] {
  const sections = outline.all.flatMap(({ requirement }) => (requirement.terms ? [requirement] : []));
  const named = new Set(sections.flatMap(({ terms }) => (terms?.names ?? []).map(termKey)));
  const figures = sections.flatMap((section) => section.figures);
  const units = figures.length > 0 ? treeOrder(register) : [];
  let last = -1;
  for (const [at, unit] of units.entries())
    for (const { id } of figures)
      for (const key of summaries.get(unit)?.figures.get(id)?.keys() ?? []) {
        if (named.has(key)) continue;
        named.add(key);
        last = at;
      }
  return units.slice(0, last + 1).map((unit) => reportFile(outline.campaign, unit));
}

/** True for a unit and for what is below it. */
export function isWithin(unit: UnitId, top: UnitId): boolean {
  return unit === top || isBelow(unit, top);
}

function addressesIn(node: Nodes): readonly string[] {
  if (node.type === 'image' || node.type === 'definition') return [node.url];
  return 'children' in node ? node.children.flatMap(addressesIn) : [];
}

function reportsFolder(campaign: CampaignId): string {
  return `${REPORTS}/${campaign}/`;
}

function outlineFolder(campaign: CampaignId): string {
  return `${OUTLINES}/${campaign}/`;
}
