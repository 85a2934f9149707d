/**
 * A part of a build: the documents of its reports, when these were filed, what they tell and give; and those roll-ups of units in it that
 * say nothing of any other part. The rest is made when all parts are merged.
 */
import { once } from '#lib/once.ts';
import { type CampaignId, campaignId, campaignOfOutline, type UnitId } from '#lib/paths.ts';
import type { Register } from '#lib/register/register.ts';
import { NumberLedger } from '../../check/duplicate-number.ts';
import type { PlannedFile } from '../../output/output.ts';
import { toldIn } from '../../roll-up/narrative/narratives.ts';
import { makeStatus } from '../../status/status.ts';
import { byCampaign } from '../by-campaign.ts';
import { evidenceAtCommit } from '../campaign-status.ts';
import { knownIn, rollUpFiles, rollUpsOf } from '../documents.ts';
import { passEarlier } from '../earlier.ts';
import { type FreshJudgement, judgeFile } from '../judgement.ts';
import { isApart } from '../made-of.ts';
import { SpooledNarratives } from '../narratives.ts';
import type { Pass } from '../pass.ts';
import { type BuildJob, passOver } from '../pass-over.ts';
import { writtenJudgement, writtenPlaces } from '../record/record.ts';
import { siteTextOf } from '../site-texts.ts';
import { type Cut, cutOf } from './cut.ts';
import { type Head, partLine } from './part.ts';
import { PartWriter } from './part-writer.ts';

/** A build of which one part is made. */
export interface BuildPart extends Omit<BuildJob, 'elsewhere' | 'keep' | 'say' | 'unit'> {
  /** What the part says of itself. */
  readonly head: Head;
  /** The folder that parts are put in. */
  readonly folder: string;
  readonly stop: AbortSignal;
  /** Hears which files were made, by paths in the folder that holds them, and may put others beside; it gives these. */
  finish(paths: readonly string[], folder: string, work: string): Promise<readonly string[]>;
}

/** Makes a part of a build; gives what is told of it. */
export async function makeBuildPart(job: BuildPart): Promise<string> {
  const { repository, head, folder, stop, finish } = job;
  const cut = cutOf(repository, job.files, head.count);
  const part = new PartWriter(folder, repository.root, head);
  try {
    await part.fill(planPart(job, cut, part), stop);
    for (const path of await finish(part.paths, part.files, part.work)) part.made(path);
    stop.throwIfAborted();
    part.finish();
  } finally {
    part.discard();
  }
  return partLine(head, job.files.filter((file) => cut.partOf(file) === head.index).length, folder);
}

/** Plans a part, and enters into it what those who merge have to know. Null is a moment to pause. */
function* planPart(given: BuildPart, cut: Cut, part: PartWriter): Generator<PlannedFile | null, void> {
  const { index } = given.head;
  const { repository } = given;
  const narratives = new SpooledNarratives();
  const isOwn = (file: string) => cut.partOf(file) === index;
  const entered = new Set<string>();
  const keep = (judged: FreshJudgement) => {
    const { file, counted } = judged;
    if (!isOwn(file) || entered.has(file)) return;
    entered.add(file);
    part.enter('judged', file, writtenJudgement(judged));
    part.enter('places', file, writtenPlaces(judged));
    if (counted) part.enter('told', file, toldIn(counted));
    if (counted && given.audience) part.enter('page', file, siteTextOf(repository, counted, given.audience));
  };
  const judge = (file: string) => {
    const judged = judgeFile(repository, file);
    keep(judged);
    return judged;
  };
  // All is told when the parts are merged.
  const job: BuildJob = { ...given, unit: undefined, keep, say: () => {} };
  const kept = { numbers: new NumberLedger(), narratives, texts: null };
  const files = given.files.filter((file) => isOwn(file) || campaignOfOutline(file) !== null);
  const passes = new Map<CampaignId, Pass>();
  try {
    for (const [campaign, some] of byCampaign(files)) {
      const { passed } = yield* passOver(job, campaign, some, kept);
      if (passed) passes.set(campaign, passed.pass);
    }
    for (const [campaign, { tree, filings }] of passes) {
      if (!tree) continue;
      const { outline, register } = tree;
      const evidence = evidenceAtCommit(repository, { outline, filings });
      for (const { file } of filings) part.enter('filed', file, evidence.days.get(file) ?? null);
      part.enter('terms', campaign, [...tree.terms]);
      const compared = passes.get(outline.frontMatter['compare-with'] ?? campaignId(''));
      const earlier = compared ? compared.tree : passEarlier(repository, outline, judge, isOwn);
      if (![tree, ...(earlier ? [earlier] : [])].every(isApart) || (earlier && isMixed(register, cut))) continue;
      const known = once(() => knownIn(makeStatus({ outline, register, filings, evidence }), filings));
      const isWanted = (unit: UnitId) => cut.part(unit) === index;
      const rollUpOf = rollUpsOf(tree, narratives.of(outline), { earlier, known });
      yield* rollUpFiles(job, tree, isWanted, rollUpOf, { earlier, filings });
    }
  } finally {
    narratives.close();
  }
}

/** True where a unit came from another part, so that what it is compared with stands there. */
function isMixed({ units }: Register, cut: Cut): boolean {
  return [...units.values()].some(({ id, replaces }) => replaces.some((one) => cut.branch(one) !== cut.branch(id)));
}
