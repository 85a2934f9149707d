/** What each built file is made of: files of the repository, and folders, whose paths end in `/`. Git tells when one of them last changed. */
import type { Nodes } from 'mdast';
import { termKey } from '#lib/figures/term.ts';
import {
  type CampaignId,
  DOCUMENTS_FILE,
  OUTLINES,
  outlineFile,
  REGISTER_FILE,
  REPORTS,
  reportFile,
  sourcesFile,
} from '#lib/paths.ts';
import type { Unit } from '#lib/register/register.ts';
import { treeOrder } from '#lib/register/tree-order.ts';
import type { Report } from '#lib/report/report.ts';
import { picturePath } from '#lib/repository/pictures.ts';
import type { Campaign } from '../roll-up/numbers/campaign.ts';
import { maskedFamilies } from '../roll-up/numbers/published.ts';

/** What the documents of an outline and of its letter are made of. */
export function issuedOf(campaign: CampaignId): readonly string[] {
  return [outlineFolder(campaign), REGISTER_FILE];
}

/** What the document of a report is made of. */
export function reportMadeOf({ file, campaign, root }: Report): readonly string[] {
  return [file, outlineFile(campaign), REGISTER_FILE, ...addressesIn(root).map((url) => picturePath(file, url))];
}

/**
 * What the roll-ups of a campaign are made of, each of what stands below its unit, and of what says whether that counts. What is masked, or
 * comes from other repositories, may follow from any report.
 */
export function rollUpsMadeOf(tree: Campaign, earlier: Campaign | null): (unit: Pick<Unit, 'id'>) => readonly string[] {
  const { campaign } = tree.outline;
  const common = [
    ...(isApart(tree) ? [] : [reportsFolder(campaign)]),
    ...termFiles(tree),
    ...(earlier ? [reportsFolder(earlier.outline.campaign), outlineFolder(earlier.outline.campaign)] : []),
    outlineFolder(campaign),
    sourcesFile(campaign),
    REGISTER_FILE,
    DOCUMENTS_FILE,
  ];
  return ({ id }) => [reportFile(campaign, id), `${REPORTS}/${campaign}/${id}/`, ...common];
}

/** True where nothing is masked for the sake of other units, and nothing comes from other repositories. */
export function isApart({ outline, sourced }: Campaign): boolean {
  return maskedFamilies(outline).length === 0 && sourced.size === 0;
}

/** The reports after which terms are called that the outline does not name: the first ones, as for {@link Campaign.terms}. */
function termFiles({ outline, register, summaries }: Campaign): readonly string[] {
  const sections = outline.all.flatMap(({ requirement }) => (requirement.terms ? [requirement] : []));
  const named = new Set(sections.flatMap(({ terms }) => (terms?.names ?? []).map(termKey)));
  const files: string[] = [];
  for (const unit of sections.length > 0 ? treeOrder(register) : [])
    for (const { id } of sections.flatMap(({ figures }) => figures))
      for (const key of summaries.get(unit)?.figures.get(id)?.keys() ?? []) {
        if (named.has(key)) continue;
        named.add(key);
        files.push(reportFile(outline.campaign, unit));
      }
  return files;
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
