/** The files of `dist/site`: pages of all campaigns that were passed over, and what may be downloaded there. */
import { type Day, vietnamDay } from '#lib/date.ts';
import { once } from '#lib/once.ts';
import type { Letter } from '#lib/outline/letter.ts';
import { type CampaignId, DOCUMENTS_FILE, outlineFile, REGISTER_FILE, reportFile, type UnitId } from '#lib/paths.ts';
import { treeOrder } from '#lib/register/tree-order.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { decode } from '#lib/repository/source.ts';
import { screenFile } from '#lib/screening/screen.ts';
import { readBlobs } from '../git/blobs.ts';
import { historyOf } from '../git/history.ts';
import type { Origins } from '../git/origins.ts';
import { revisionsAt } from '../git/revisions.ts';
import type { PlannedFile, SameFile } from '../output/output.ts';
import { sha256Of } from '../output/sha256.ts';
import { type Campaign, isReportedHere, rollUpUnits } from '../roll-up/numbers/campaign.ts';
import { hasHidden } from '../roll-up/numbers/hidden.ts';
import { maskOf } from '../roll-up/numbers/mask.ts';
import type { Audience } from '../site/audience.ts';
import { downloadPath, SITE } from '../site/paths.ts';
import type { Site, SiteCampaign, SitePage } from '../site/site.ts';
import type { Status } from '../status/status.ts';
import type { Before } from './before.ts';
import type { SiteTexts } from './site-texts.ts';

/** What a site is told of a campaign when all have been passed over. */
interface Told {
  readonly tree: Campaign;
  readonly letter: Letter | null;
  readonly earlier: () => Campaign | null;
  readonly status: () => Status;
  readonly basisOf: (unit: UnitId) => string | null;
}

/** What a site is made from. */
export interface SiteSources {
  readonly repository: Repository;
  readonly origins: Origins;
  readonly before?: Before | null | undefined;
  readonly texts: SiteTexts;
}

/** Tables that anybody may have. */
const OPEN_FILES = ['figures.csv', 'figures.parquet', 'totals.csv'];
const OFFICE_FILES = [...OPEN_FILES, 'differences.csv', 'status.json'];

/** A site of some campaigns. */
export function siteOf({ repository, origins, before, texts }: SiteSources, told: readonly Told[]): Site {
  const { audience } = texts;
  const history = once(() => historyOf(repository.root));
  const campaigns = told.map((one): SiteCampaign => {
    const { tree, letter, status, basisOf } = one;
    const { outline } = tree;
    const id = outline.campaign;
    const { issuer } = outline.frontMatter;
    // Every roll-up is held against all of the other campaigns.
    const whole = once(() => digestOf(basisOf(issuer)));
    const reports = treeOrder(tree.register).filter((unit) => isReportedHere(tree, { id: unit }));
    const revisions = once(() =>
      revisionsAt(
        repository.root,
        history(),
        id,
        reports.map((unit) => reportFile(id, unit)),
      ),
    );
    return {
      id,
      outline,
      letter,
      tree,
      get earlier() {
        return one.earlier();
      },
      status,
      reports,
      text: (unit) => texts.of(id, unit),
      facts: (unit) => texts.factsOf(id, unit),
      history: (unit) => revisions().get(reportFile(id, unit)) ?? [],
      textAt: ({ blob }) => textOfBlob(repository, blob),
      picture: (unit, url) => {
        const found = repository.picture(reportFile(id, unit), url);
        return 'bytes' in found ? found.bytes : null;
      },
      downloads: new Set(downloadsOf(tree, letter, reports, audience)),
      basis: (unit = issuer) => (unit === issuer ? whole() : basisOf(unit)),
      basisOf: (unit) => before?.basisOf(reportFile(id, unit)) ?? null,
    };
  });
  return {
    audience,
    campaigns: campaigns.sort((a, b) => compareLast(a, b)),
    register: repository.register().register,
    documents: repository.documents().documents,
    settings: repository.settings().settings,
    asOf: dayOf(origins),
  };
}

function textOfBlob(repository: Repository, blob: string): string | null {
  const bytes = readBlobs(repository.root, [blob]).next().value;
  if (!bytes || screenFile('report.md', bytes, repository.register().register.contacts).length > 0) return null;
  const source = decode(bytes, blob);
  return 'text' in source ? source.text : null;
}

function dayOf({ head }: Origins): Day | null {
  return head.modified === '' ? null : vietnamDay(Date.parse(head.modified) / 1000);
}

/** The latest period first. */
function compareLast(a: SiteCampaign, b: SiteCampaign): number {
  const [one, other] = [a, b].map(({ outline: { frontMatter }, id }) => `${frontMatter.period.to} ${id}`);
  return (one ?? '') < (other ?? '') ? 1 : -1;
}

/** Files of a campaign in `dist/` that may be downloaded. */
function* downloadsOf(
  tree: Campaign,
  letter: Letter | null,
  reports: readonly UnitId[],
  audience: Audience,
): Generator<string, void> {
  yield 'outline.docx';
  if (audience === 'public') {
    yield* OPEN_FILES;
    return;
  }
  yield* OFFICE_FILES;
  if (letter && tree.register.units.has(letter.frontMatter.issuer)) yield 'letter.docx';
  for (const { id } of rollUpUnits(tree)) yield* [`roll-ups/${id}.docx`, `roll-ups/${id}.xlsx`];
  // A document has all values that its unit gave.
  const mask = maskOf(tree);
  for (const unit of reports) if (!hasHidden(tree, mask, unit)) yield `reports/${unit}.docx`;
}

/** Plans pages of a site; `common` is what all of them follow from. */
export function* sitePages(
  { before }: Pick<SiteSources, 'before'>,
  common: string,
  pages: Iterable<SitePage>,
): Generator<PlannedFile, void> {
  for (const page of pages) {
    const path = `${SITE}/${page.path}`;
    yield before ? before.plannedPage(path, common, page) : { path, make: () => page.make() };
  }
}

/** Plans what may be downloaded: the same files as beside the site. */
export function* siteDownloads({ id, downloads }: SiteCampaign): Generator<SameFile, void> {
  for (const file of downloads) yield { path: `${SITE}/${downloadPath(id, file)}`, as: `${id}/${file}` };
}

function digestOf(basis: string | null): string | null {
  return basis === null ? null : sha256Of(basis);
}

/** What all pages follow from, as a digest. */
export function commonOf(repository: Repository): string {
  const files = [REGISTER_FILE, DOCUMENTS_FILE, ...repository.campaigns().map((id: CampaignId) => outlineFile(id))];
  const texts = files.map((file) => {
    const source = repository.read(file);
    return source && 'text' in source ? source.text : '';
  });
  return sha256Of(
    JSON.stringify([texts, repository.settings().settings.organisation, repository.settings().settings.homepage]),
  );
}
