/** A campaign passed over for a build: the documents of its reports are planned while these are at hand. */
import type { Letter } from '#lib/outline/letter.ts';
import {
  type CampaignId,
  campaignOfLetter,
  campaignOfOutline,
  letterFile,
  outlineFile,
  reportOfPath,
  type UnitId,
} from '#lib/paths.ts';
import { hasErrors } from '#lib/problem.ts';
import type { NumberLedger } from '../check/duplicate-number.ts';
import { formatPretty } from '../check/formats/pretty.ts';
import { type CheckMessage, inOrder } from '../check/message.ts';
import type { PlannedFile } from '../output/output.ts';
import type { Audience } from '../site/audience.ts';
import type { Before } from './before.ts';
import type { Beside, DocumentBeside } from './beside.ts';
import type { Revision } from './campaign-status.ts';
import { plannedReport, type Sources } from './documents.ts';
import type { Elsewhere, JudgedElsewhere } from './elsewhere.ts';
import { type FreshJudgement, judgeFile } from './judgement.ts';
import type { SpooledNarratives } from './narratives.ts';
import { Pass } from './pass.ts';
import { passOrder } from './pass-order.ts';
import type { SiteTexts } from './site-texts.ts';
import { keepTold, keepToldBeside } from './told.ts';

/** What a build is asked to do. */
export interface BuildJob extends Sources {
  /** The outlines, letters and reports to build. */
  readonly files: readonly string[];
  /** Only this unit's documents, or all. */
  readonly unit: UnitId | undefined;
  /** For whom a site is made; where it is left out, none is. */
  readonly audience?: Audience | undefined;
  /** Where the files are laid out from, if not from HEAD of their own folder. */
  readonly revision?: Revision;
  /** What other machines built of them. */
  readonly elsewhere?: Elsewhere | undefined;
  /** What earlier builds have left. */
  readonly before?: Before | null;
  /** Those who work beside it, where what they make can be taken over. */
  readonly beside?: Beside | null;
  step(file: string): void;
  /** Hears of each file that is judged here, which is dropped afterwards. */
  keep?(judged: FreshJudgement): void;
}

/** A campaign that was passed over and can be built. */
export interface Passed {
  readonly pass: Pass;
  readonly letter: Letter | null;
}

/** What stays of all reports while a build lasts. */
export interface Staying {
  readonly numbers: NumberLedger;
  readonly narratives: SpooledNarratives;
  /** What pages of reports have of their texts; null where no site is made. */
  readonly texts: SiteTexts | null;
}

/** Takes over what was judged elsewhere or before, and judges the rest. */
export function judgeIn({
  repository,
  elsewhere,
  before,
  beside,
}: BuildJob): (file: string) => FreshJudgement | JudgedElsewhere {
  return (file) =>
    elsewhere?.judged(file) ?? before?.judge(file, beside?.take(file) ?? null) ?? judgeFile(repository, file);
}

/** Passes over a campaign: plans the documents of its reports, and tells what is wrong. */
export function* passOver(
  job: BuildJob,
  campaign: CampaignId,
  files: readonly string[],
  { numbers, narratives, texts }: Staying,
): Generator<PlannedFile | null, { readonly isFine: boolean; readonly passed: Passed | null }> {
  const { repository, unit, step } = job;
  const pass = new Pass({ repository, campaign, files, numbers, differences: job.before?.differences });
  const messages: CheckMessage[] = [];
  const wrong = new Set<string>();
  const leftOut: string[] = [];
  const { units } = repository.register().register;
  job.beside?.begin([...passOrder(repository.register().register, campaign, files)]);
  const isUsable = () => pass.outline !== null && !wrong.has(outlineFile(campaign));
  for (const { judged, messages: told } of pass.runWith(judgeIn(job))) {
    const { file, isWrong, isReport, isReadable, summary, checked } = judged;
    messages.push(...told);
    step(file);
    if (checked) {
      keepTold(job, narratives, judged);
      texts?.keep(judged);
      job.keep?.(judged);
    } else {
      keepToldBeside(job, narratives, judged);
      texts?.keepBeside(file);
    }
    yield null;
    if (isWrong || !isReadable) wrong.add(file);
    else if (isUsable()) {
      if (isReport && !summary) leftOut.push(file);
      const id = reportOfPath(file)?.unit;
      // Where the register cannot be used, a report may be right and of nobody.
      if (!isReport || id === undefined || !units.has(id) || (unit ?? id) !== id) continue;
      if (job.elsewhere && !checked) yield* takenOver(job, file);
      else yield builtHere(job, narratives, judged);
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

/** The document of a report without errors; one whose judgement was taken over is read only where its document was not left as well. */
function builtHere(
  job: BuildJob,
  narratives: SpooledNarratives,
  { file, checked }: FreshJudgement | JudgedElsewhere,
): PlannedFile | null {
  const { before } = job;
  let planned = checked && plannedReport(job, checked);
  const beside = checked ? null : besideOf(job, file);
  const { campaign, unit } = reportOfPath(file) ?? {};
  if (!before || campaign === undefined) return planned;
  return before.planned({
    path: `${campaign}/reports/${unit}.docx`,
    basis: () => before.basisOf(file),
    madeOf: () => (planned ?? beside)?.madeOf ?? null,
    make() {
      if (!planned && beside) return beside.content;
      job.beside?.madeHere();
      if (!planned) {
        const judged = before.judgeAnew(file);
        keepTold(job, narratives, judged);
        planned = plannedReport(job, judged.checked);
      }
      if (!planned) throw new Error(`${file} was judged to have a document`);
      return planned.make();
    },
  });
}

/** The document of the report that was judged last, where it was made beside of just what it would be made of here. */
function besideOf({ before, origins }: BuildJob, file: string): DocumentBeside | null {
  const document = before?.beside?.document ?? null;
  const campaign = reportOfPath(file)?.campaign;
  if (!before || !document || campaign === undefined) return null;
  const { commit, modified, code } = origins.of(document.madeOf);
  const { provenance: its, ground } = document;
  const isSame = its.commit === commit && its.modified === modified && its.code === code;
  return isSame && ground === before.groundOf(campaign) ? document : null;
}

/** The document of a report that was judged elsewhere. */
function* takenOver({ elsewhere }: BuildJob, file: string): Generator<PlannedFile, void> {
  const { campaign, unit } = reportOfPath(file) ?? {};
  const path = `${campaign}/reports/${unit}.docx`;
  const make = elsewhere?.made(path);
  if (make) yield { path, make };
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
