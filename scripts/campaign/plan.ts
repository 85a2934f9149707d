/**
 * What a build writes, as a list that is computed and then applied: each file with its path and how it is made.
 *
 *     every campaign:  pass ──▶ a report's document, planned while the report is at hand
 *     every campaign:  outline, letter, roll-ups, tables, planned from what the passes kept
 *
 * All passes come first: the totals of one campaign may be compared with those of any other.
 * Nothing is made before its turn comes, so that who wants one file (`verify`) makes one.
 */
import type { Letter } from '#lib/outline/letter.ts';
import {
  type CampaignId,
  campaignOfLetter,
  campaignOfOutline,
  letterFile,
  outlineFile,
  type UnitId,
} from '#lib/paths.ts';
import { hasErrors } from '#lib/problem.ts';
import { NumberLedger } from '../check/duplicate-number.ts';
import { formatPretty } from '../check/formats/pretty.ts';
import { type CheckMessage, inOrder } from '../check/message.ts';
import { historyOf } from '../git/history.ts';
import type { PlannedFile } from '../output/output.ts';
import type { Filing } from '../status/filing.ts';
import { byCampaign } from './by-campaign.ts';
import { type Revision, statusAtCommit } from './campaign-status.ts';
import { issuedFiles, once, reportFiles, rollUpFiles, type Sources, tableFiles } from './documents.ts';
import { passEarlier } from './earlier.ts';
import { lateStampLines, lateStamps } from './late-stamps.ts';
import { SpooledNarratives } from './narratives.ts';
import { Pass } from './pass.ts';

/** What a build is asked to do. */
export interface BuildJob extends Sources {
  /** The outlines, letters and reports to build. */
  readonly files: readonly string[];
  /** Only this unit's documents, or all. */
  readonly unit: UnitId | undefined;
  /** Where the files are laid out from, if not from HEAD of their own folder. */
  readonly revision?: Revision;
  step(file: string): void;
}

/** A campaign that was passed over and can be built. */
interface Passed {
  readonly pass: Pass;
  readonly letter: Letter | null;
}

/** What is kept of all reports while a build lasts. */
interface Kept {
  readonly numbers: NumberLedger;
  readonly narratives: SpooledNarratives;
}

/** Plans a build; comes to whether all of it could be built. Null is a moment to pause: work was done, and there is no file yet. */
export function* planBuild(job: BuildJob): Generator<PlannedFile | null, boolean> {
  const kept: Kept = { numbers: new NumberLedger(), narratives: new SpooledNarratives() };
  const passed = new Map<CampaignId, Passed>();
  let isFine = true;
  try {
    for (const [campaign, files] of byCampaign(job.files)) {
      const one = yield* passOver(job, campaign, files, kept);
      isFine &&= one.isFine;
      if (one.passed) passed.set(campaign, one.passed);
    }
    for (const [campaign, { pass, letter }] of passed) {
      const { tree, filings } = pass;
      if (!job.revision) tellLateStamps(job, campaign, filings);
      if (!tree) continue;
      const { outline } = tree;
      const compareWith = outline.frontMatter['compare-with'];
      const compared = compareWith && passed.get(compareWith);
      const earlier = compared ? compared.pass.tree : passEarlier(job.repository, outline);
      const parts = { outline, register: tree.register, filings, releases: pass.releases };
      const status = once(() => statusAtCommit(job.repository, parts, job.revision));
      yield* rollUpFiles(job, tree, job.unit, kept.narratives.of(outline), { earlier, status, filings });
      if (job.unit !== undefined) continue;
      yield* issuedFiles(job, outline, letter);
      yield* tableFiles(job, tree, status);
    }
  } finally {
    kept.narratives.close();
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

/** Passes over a campaign: plans the documents of its reports, and tells what is wrong. */
function* passOver(
  job: BuildJob,
  campaign: CampaignId,
  files: readonly string[],
  { numbers, narratives }: Kept,
): Generator<PlannedFile | null, { readonly isFine: boolean; readonly passed: Passed | null }> {
  const { repository, unit, step } = job;
  const pass = new Pass({ repository, campaign, files, numbers });
  const messages: CheckMessage[] = [];
  const wrong = new Set<string>();
  const leftOut: string[] = [];
  const isUsable = () => pass.outline !== null && !wrong.has(outlineFile(campaign));
  for (const { checked, isWrong, counted, messages: told } of pass.run()) {
    messages.push(...told);
    step(checked.file);
    if (counted) narratives.add(counted);
    yield null;
    const isWanted =
      unit === undefined || (checked.subject.type === 'report' && checked.subject.report.unitId === unit);
    const isReadable = checked.subject.type !== 'report' || checked.subject.report.frontMatter !== null;
    // A draft that cannot be read has no document, though nothing of it is an error yet.
    if (isWrong || !isReadable) wrong.add(checked.file);
    else if (isUsable()) {
      if (checked.subject.type === 'report' && !counted) leftOut.push(checked.file);
      if (isWanted) yield* reportFiles(job, checked);
    }
  }
  tellOf(job, campaign, files, messages, isUsable() ? wrong : null);
  if (isUsable() && leftOut.length > 0)
    job.say([
      `Không đưa vào tổng hợp ${leftOut.length} báo cáo là bản dự thảo, của đơn vị được miễn hoặc không phải báo cáo:`,
      ...listed(leftOut),
    ]);
  const letter = wrong.has(letterFile(campaign)) ? null : (repository.letter(campaign)?.letter ?? null);
  // Where there is no outline at all every report is told, and drafts make nothing red.
  const isFine = (isUsable() || repository.outline(campaign) === null) && !hasErrors(messages);
  return { isFine, passed: isUsable() ? { pass, letter } : null };
}

/** Tells the messages of a campaign, and what is not built; `wrong` is null where nothing is. */
function tellOf(
  { say }: BuildJob,
  campaign: CampaignId,
  files: readonly string[],
  messages: readonly CheckMessage[],
  wrong: ReadonlySet<string> | null,
): void {
  const reports = files.filter((file) => campaignOfOutline(file) === null && campaignOfLetter(file) === null);
  const unbuilt = reports.filter((file) => wrong?.has(file) ?? true);
  if (messages.length > 0) say(formatPretty(inOrder(messages, files), files.length));
  if (wrong === null && files.length > reports.length)
    say([`Đợt ${campaign} không được dựng vì ${outlineFile(campaign)} có lỗi`]);
  if (unbuilt.length > 0) say([`Không dựng và không tổng hợp ${unbuilt.length} báo cáo:`, ...listed(unbuilt)]);
  if (wrong?.has(letterFile(campaign))) say([`Không dựng ${letterFile(campaign)} vì có lỗi`]);
}

function listed(files: readonly string[]): readonly string[] {
  return files.map((file) => `  ${file}`);
}
