/**
 * What a build writes, as a list that is computed and then applied: each file with its path and how it is made.
 *
 *     every campaign:  pass ──▶ a report's document, planned while the report is at hand
 *     every campaign:  outline, letter, roll-ups, tables, planned from what the passes kept
 *
 * All passes come first: the totals of one campaign may be compared with those of any other.
 * Nothing is made before its turn comes, so that who wants one file (`verify`) makes one.
 */
import { once } from '#lib/once.ts';
import type { CampaignId, UnitId } from '#lib/paths.ts';
import { NumberLedger } from '../check/duplicate-number.ts';
import { historyOf } from '../git/history.ts';
import type { PlannedFile } from '../output/output.ts';
import type { Filing } from '../status/filing.ts';
import { byCampaign } from './by-campaign.ts';
import { statusAtCommit } from './campaign-status.ts';
import { issuedFiles, knownIn, rollUpFiles, tableFiles } from './documents.ts';
import { passEarlier } from './earlier.ts';
import { lateStampLines, lateStamps } from './late-stamps.ts';
import { SpooledNarratives } from './narratives.ts';
import { type BuildJob, judgeIn, type Passed, passOver, type Staying } from './pass-over.ts';
import { rollUpBasis } from './roll-up-basis.ts';
import { toldOf } from './told.ts';

/** Plans a build; comes to whether all of it could be built. Null is a moment to pause: work was done, and there is no file yet. */
export function* planBuild(job: BuildJob): Generator<PlannedFile | null, boolean> {
  const { repository, elsewhere, before } = job;
  const staying: Staying = { numbers: new NumberLedger(), narratives: new SpooledNarratives() };
  const passed = new Map<CampaignId, Passed>();
  let isFine = true;
  try {
    for (const [campaign, files] of byCampaign(job.files)) {
      const one = yield* passOver(job, campaign, files, staying);
      isFine &&= one.isFine;
      if (one.passed) passed.set(campaign, one.passed);
    }
    job.beside?.close();
    for (const [campaign, { pass, letter }] of passed) {
      const { tree, filings } = pass;
      if (!job.revision) tellLateStamps(job, campaign, filings);
      if (!tree) continue;
      const { outline } = tree;
      const compareWith = outline.frontMatter['compare-with'];
      const compared = compareWith && passed.get(compareWith);
      const earlier = compared ? compared.pass.tree : passEarlier(repository, outline, judgeIn(job));
      const parts = { outline, register: tree.register, filings, releases: pass.releases };
      const known = { filed: elsewhere?.filed, versions: before?.versions };
      const status = once(() => statusAtCommit(repository, parts, job.revision, known));
      const isWanted = (unit: UnitId) => job.unit === undefined || job.unit === unit;
      const beside = { earlier, filings, known: once(() => knownIn(status(), filings)) };
      const rollUps = rollUpFiles(job, tree, isWanted, toldOf(job, outline, staying.narratives), beside);
      const isKnown = elsewhere?.knew(tree) === true;
      const basisOf = before && rollUpBasis(before, tree, beside);
      for (const { path, unit, madeOf, make } of rollUps) {
        const made = { path, make: (isKnown && elsewhere.made(path)) || make };
        yield before && basisOf ? before.planned({ ...made, basis: () => basisOf(unit), madeOf: () => madeOf }) : made;
      }
      if (job.unit !== undefined) continue;
      yield* issuedFiles(job, outline, letter);
      yield* tableFiles(job, tree, status);
    }
  } finally {
    staying.narratives.close();
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
