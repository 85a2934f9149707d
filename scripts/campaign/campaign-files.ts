/** The files of one campaign that was passed over, in `dist/` and on the site. */
import type { Letter } from '#lib/outline/letter.ts';
import type { UnitId } from '#lib/paths.ts';
import type { PlannedFile, SameFile } from '../output/output.ts';
import type { Known } from '../roll-up/filing-tiers.ts';
import type { Campaign } from '../roll-up/numbers/campaign.ts';
import { rollUpPagesOf } from '../site/roll-up/roll-up-pages.ts';
import type { Site } from '../site/site.ts';
import type { Filing } from '../status/filing.ts';
import type { Status } from '../status/status.ts';
import { issuedFiles, rollUpFiles, rollUpsOf, tableFiles } from './documents.ts';
import type { SpooledNarratives } from './narratives.ts';
import type { BuildJob } from './pass-over.ts';
import { siteDownloads, sitePages } from './site-files.ts';
import { toldOf } from './told.ts';

/** What is known of a campaign when all have been passed over. */
export interface ToldCampaign {
  readonly tree: Campaign;
  readonly filings: readonly Filing[];
  readonly letter: Letter | null;
  /** The campaign that totals are compared with. */
  readonly earlier: () => Campaign | null;
  readonly status: () => Status;
  readonly known: () => Known;
  /** What the roll-up of a unit rests on, as a text; nobody can tell where nothing was left by earlier builds. */
  readonly basisOf: (unit: UnitId) => string | null;
}

/** The site that is made beside the documents. */
export interface SiteBeside {
  readonly site: Site;
  /** What all pages follow from, as a digest. */
  readonly common: string;
}

/** Plans the files of a campaign but for the documents of its reports. */
export function* filesOf(
  job: BuildJob,
  narratives: SpooledNarratives,
  told: ToldCampaign,
  beside: SiteBeside | null,
): Generator<PlannedFile | SameFile, void> {
  const { elsewhere, before } = job;
  const { tree, filings, letter, status, known, basisOf } = told;
  const { outline } = tree;
  const earlier = told.earlier();
  const isWanted = (unit: UnitId) => job.unit === undefined || job.unit === unit;
  const rollUpOf = rollUpsOf(tree, toldOf(job, outline, narratives), { earlier, known });
  const onSite = beside?.site.campaigns.find(({ id }) => id === outline.campaign);
  const isKnown = elsewhere?.knew(tree) === true;
  for (const { path, unit, madeOf, make } of rollUpFiles(job, tree, isWanted, rollUpOf, { earlier, filings })) {
    const made = { path, make: (isKnown && elsewhere.made(path)) || make };
    yield before ? before.planned({ ...made, basis: () => basisOf(unit.id), madeOf: () => madeOf }) : made;
    // The pages of a roll-up come with its last document, while what both tell is at hand.
    if (beside && onSite && path.endsWith('.xlsx'))
      yield* sitePages(
        job,
        beside.common,
        rollUpPagesOf(beside.site, onSite, unit, () => rollUpOf(unit)),
      );
  }
  if (job.unit !== undefined) return;
  yield* issuedFiles(job, outline, letter);
  yield* tableFiles(job, tree, status);
  if (onSite) yield* siteDownloads(onSite);
}
