/** What `npm run check` says of some files: one pass over each campaign that they are of. */
import { type CampaignId, campaignOf, reportOfPath } from '#lib/paths.ts';
import type { Repository } from '#lib/repository/repository.ts';
import type { CheckedFile } from '../check/check-file.ts';
import { planCheck } from '../check/check-repository.ts';
import { NumberLedger } from '../check/duplicate-number.ts';
import type { SuppressionOfFile } from '../check/formats/pretty.ts';
import { type CheckMessage, inOrder, toMessage } from '../check/message.ts';
import type { Parts } from '../check/parts.ts';
import type { Change } from '../git/change.ts';
import { asideOf, lateStampMessages } from './aside.ts';
import { byCampaign } from './by-campaign.ts';
import type { Elsewhere, JudgedElsewhere } from './elsewhere.ts';
import { type FreshJudgement, judgeFile } from './judgement.ts';
import type { Stamped } from './late-stamps.ts';
import { outlineHistory } from './outline-history.ts';
import { type Differences, Pass } from './pass.ts';
import { receivedGone } from './received-change.ts';
import { superiorsOf } from './superiors.ts';
import { trackedResult } from './tracked-results.ts';

/** What a run of `check` is asked to do. */
export interface CheckJob {
  readonly repository: Repository;
  /** Only one campaign, or all. */
  readonly campaign?: CampaignId | undefined;
  /** The files that the user names; none for all. */
  readonly given: readonly string[];
  /**
   * The files that have changed: in them a mismatch is told where it can be, and a change of what is not the author's to say. Of the
   * history of an outline that has not, nothing is told.
   */
  readonly change?: Pick<Change, 'files' | 'gone' | 'before'> | undefined;
  /** What other machines checked of them. */
  readonly elsewhere?: Elsewhere | undefined;
  /** Judges a file, or takes over what was known of one that has not changed; where it is left out all are judged. */
  judge?(file: string): FreshJudgement | JudgedElsewhere;
  /** Compares reports with those below, or knows the outcome of one that has not changed. */
  readonly differences?: Differences | undefined;
  /** Hears of the files before any is checked, then of each; and of each that is judged here and now, which is dropped afterwards. */
  begin?(files: readonly string[]): void;
  step?(file: string): void;
  seen?(checked: CheckedFile): void;
}

/** What a run of `check` has found. */
export interface Checked {
  readonly files: readonly string[];
  /** By file, then by place. */
  readonly messages: readonly CheckMessage[];
  readonly suppressed: readonly SuppressionOfFile[];
  /** The sections of files of which something is told. */
  readonly parts: ReadonlyMap<string, Parts>;
}

/** Checks files campaign by campaign, each in one pass; messages about other files than those asked for are left out. */
export function checkFiles(job: CheckJob): Checked {
  const steps = checkByFile(job);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same with a pause behind each file (it yields null), for runs over so many that the process must breathe. */
export function* checkByFile(job: CheckJob): Generator<null, Checked> {
  const { repository, campaign, given, change, elsewhere } = job;
  const changed = change?.files;
  const { files, messages: before } = planCheck(repository, { campaign, files: given });
  job.begin?.(files);
  const wanted = new Set(files);
  const numbers = new NumberLedger();
  const messages: CheckMessage[] = [];
  const suppressed = new Map<string, readonly SuppressionOfFile[]>();
  const parts = new Map<string, Parts>();
  const read = given.length > 0 ? filesToRead(repository, files, changed) : files;
  const reviewed = { ...repository.register(), ...repository.settings().settings };
  const tracked = given.length > 0 ? null : trackedResult(repository.root);
  if (tracked) messages.push(toMessage(tracked.file, tracked.problem));
  for (const file of given.length > 0 ? [] : (change?.gone ?? [])) {
    const stamp = receivedGone(file, change?.before(file) ?? new Uint8Array(), reviewed);
    if (stamp && (campaign ?? campaignOf(file)) === campaignOf(file)) messages.push(toMessage(file, stamp));
  }
  // Of what has changed more is asked than is kept.
  const judge = (file: string) =>
    elsewhere?.judged(file) ?? ((!changed?.has(file) && job.judge?.(file)) || judgeFile(repository, file));
  for (const [id, group] of byCampaign(read)) {
    const stamped: Stamped[] = [];
    const { differences } = job;
    const pass = new Pass({ repository, campaign: id, files: group, numbers, changed, differences });
    for (const { judged, messages: told } of pass.runWith(judge)) {
      const { file, checked } = judged;
      yield null;
      messages.push(...told.filter((message) => wanted.has(message.file)));
      if (!wanted.has(file)) continue;
      const aside = checked ? asideOf(repository, checked, change) : judged.aside();
      if (told.some((message) => message.file === file)) parts.set(file, aside.parts());
      if (aside.stamped) stamped.push(aside.stamped);
      messages.push(...aside.messages);
      if (aside.suppressions.length > 0)
        suppressed.set(
          file,
          aside.suppressions.map((one) => ({ file, ...one })),
        );
      if (checked) job.seen?.(checked);
      job.step?.(file);
    }
    messages.push(...lateStampMessages(repository, id, stamped));
    const { outline = null } = repository.outline(id) ?? {};
    if (outline && wanted.has(outline.file) && (changed?.has(outline.file) ?? true))
      messages.push(...outlineHistory(repository, outline).map((one) => toMessage(outline.file, one)));
  }
  return {
    files,
    messages: [...before, ...inOrder(messages, files)],
    suppressed: files.flatMap((file) => suppressed.get(file) ?? []),
    parts,
  };
}

/**
 * Some files, and the reports without which not all could be told of them that a check of everything tells: those of units below, which
 * a report's figures are compared with; the same unit's in other campaigns, which bear its numbers; and of one that has changed those
 * above it and all below these, as a superior's figures may be told in it. In the order of a check of everything.
 */
function filesToRead(
  repository: Repository,
  files: readonly string[],
  changed: ReadonlySet<string> | undefined,
): readonly string[] {
  const all = [...byCampaign(planCheck(repository, {}).files).values()].flat();
  const there = new Set(all);
  const wanted = new Set(files);
  const units = new Set(files.flatMap((file) => reportOfPath(file)?.unit ?? []));
  const superiors = files.flatMap((file) => (changed?.has(file) ? superiorsOf(file) : []));
  const compared = new Set([...files, ...superiors.filter((file) => there.has(file))]);
  const tells = (file: string): boolean => {
    const unit = reportOfPath(file)?.unit;
    return unit !== undefined && (units.has(unit) || [file, ...superiorsOf(file)].some((one) => compared.has(one)));
  };
  return [...new Set([...all.filter((file) => wanted.has(file) || tells(file)), ...files])];
}
