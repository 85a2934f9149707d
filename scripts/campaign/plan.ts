/**
 * What a build writes, as a list that is computed and then applied: each file with its path and how it is made.
 *
 *     every campaign:  pass ──▶ a report's document, planned while the report is at hand
 *     every campaign:  outline, letter, roll-ups, tables, planned from what the passes kept
 *     the site:        roll-ups while these are at hand, all other pages in the end
 *
 * All passes come first: the totals of one campaign may be compared with those of any other.
 * Nothing is made before its turn comes, so that who wants one file (`verify`) makes one.
 */
import { once } from '#lib/once.ts';
import { type CampaignId, campaignId } from '#lib/paths.ts';
import { NumberLedger } from '../check/duplicate-number.ts';
import { historyOf } from '../git/history.ts';
import type { PlannedFile, SameFile } from '../output/output.ts';
import type { Filing } from '../status/filing.ts';
import { byCampaign } from './by-campaign.ts';
import { filesOf, type ToldCampaign } from './campaign-files.ts';
import { statusAtCommit } from './campaign-status.ts';
import { knownIn } from './documents.ts';
import { passEarlier } from './earlier.ts';
import { lateStampLines, lateStamps } from './late-stamps.ts';
import { SpooledNarratives } from './narratives.ts';
import { type BuildJob, judgeIn, type Passed, passOver, type Staying } from './pass-over.ts';
import { rollUpBasis } from './roll-up-basis.ts';
import { commonOf, siteOf, sitePages } from './site-files.ts';
import { siteLook } from './site-look.ts';
import { pagesOf } from './site-page-list.ts';
import { SiteTexts } from './site-texts.ts';

/** Plans a build; comes to whether all of it could be built. Null is a moment to pause: work was done, and there is no file yet. */
export function* planBuild(job: BuildJob): Generator<PlannedFile | SameFile | null, boolean> {
  const { repository, elsewhere, before, audience } = job;
  const texts = audience ? new SiteTexts(job, audience) : null;
  const staying: Staying = { numbers: new NumberLedger(), narratives: new SpooledNarratives(), texts };
  const passed = new Map<CampaignId, Passed>();
  let isFine = true;
  try {
    for (const [campaign, files] of byCampaign(job.files)) {
      const one = yield* passOver(job, campaign, files, staying);
      isFine &&= one.isFine;
      if (one.passed) passed.set(campaign, one.passed);
    }
    job.beside?.close();
    for (const [campaign, { pass }] of passed) if (!job.revision) tellLateStamps(job, campaign, pass.filings);
    const told = [...passed.values()].flatMap(({ pass, letter }): readonly ToldCampaign[] => {
      const { tree, filings, releases } = pass;
      if (!tree) return [];
      const { outline, register } = tree;
      const compared = passed.get(outline.frontMatter['compare-with'] ?? campaignId(''));
      const earlier = once(() => (compared ? compared.pass.tree : passEarlier(repository, outline, judgeIn(job))));
      const evidence = { filed: elsewhere?.filed, versions: before?.versions };
      const status = once(() =>
        statusAtCommit(repository, { outline, register, filings, releases }, job.revision, evidence),
      );
      const known = once(() => knownIn(status(), filings));
      const basis = once(() =>
        before ? rollUpBasis(before, tree, { filings, known, earlier: earlier() }) : () => null,
      );
      return [{ tree, filings, letter, earlier, status, known, basisOf: (unit) => basis()(unit) }];
    });
    const site = texts && told.length > 0 ? siteOf({ ...job, texts }, told) : null;
    const beside = site && { site, common: commonOf(repository) };
    for (const one of told) yield* filesOf(job, staying.narratives, one, beside);
    if (beside) yield* siteLook();
    if (beside) yield* sitePages(job, beside.common, pagesOf(beside.site));
  } finally {
    staying.narratives.close();
    texts?.close();
  }
  return isFine;
}
/** Tells of reports that count as missing because their stamps say a day that was still to come. */
function tellLateStamps(
  { repository: { root }, say }: BuildJob,
  campaign: CampaignId,
  filings: readonly Filing[],
): void {
  if (filings.every(({ received }) => received === null)) return;
  const history = historyOf(root);
  const late = lateStamps({ root, history, commit: history.head }, campaign, filings);
  say(lateStampLines(late, filings, null));
}
