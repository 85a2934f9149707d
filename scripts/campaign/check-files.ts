/** What `npm run check` says of some files: one pass over each campaign that they are of. */
import { type CampaignId, campaignOf, reportFile, reportOfPath } from '#lib/paths.ts';
import { parentId } from '#lib/register/register.ts';
import type { Report } from '#lib/report/report.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { planCheck } from '../check/check-repository.ts';
import { NumberLedger } from '../check/duplicate-number.ts';
import type { SuppressionOfFile } from '../check/formats/pretty.ts';
import { type CheckMessage, inOrder, toMessage } from '../check/message.ts';
import type { Change } from '../git/change.ts';
import { historyOf } from '../git/history.ts';
import { byCampaign } from './by-campaign.ts';
import { lateStampProblem, lateStamps } from './late-stamps.ts';
import { outlineHistory } from './outline-history.ts';
import { Pass } from './pass.ts';
import { receivedChange, receivedGone } from './received-change.ts';
import { trackedResult } from './tracked-results.ts';

/** What a run of `check` is asked to do. */
export interface CheckJob {
  readonly repository: Repository;
  /** Only one campaign, or all. */
  readonly campaign?: CampaignId | undefined;
  /** The files that the user names; none for all. */
  readonly given: readonly string[];
  /** The reports that have changed: in them a mismatch is told where it can be, and a change of what is not the author's to say. */
  readonly change?: Pick<Change, 'files' | 'gone' | 'before'> | undefined;
  /** Hears of the files before any is checked, then of each that is. */
  begin?(files: readonly string[]): void;
  step?(file: string): void;
}

/** What a run of `check` has found. */
export interface Checked {
  readonly files: readonly string[];
  /** By file, then by place. */
  readonly messages: readonly CheckMessage[];
  readonly suppressed: readonly SuppressionOfFile[];
}

/** Checks files campaign by campaign, each in one pass; messages about other files than those asked for are left out. */
export function checkFiles({ repository, campaign, given, change, begin, step }: CheckJob): Checked {
  const changed = change?.files;
  const { files, messages: before } = planCheck(repository, { campaign, files: given });
  begin?.(files);
  const wanted = new Set(files);
  const numbers = new NumberLedger();
  const messages: CheckMessage[] = [];
  const suppressed = new Map<string, readonly SuppressionOfFile[]>();
  const read = given.length > 0 ? filesToRead(repository, files, changed) : files;
  const { register } = repository.register();
  const tracked = given.length > 0 ? null : trackedResult(repository.root);
  if (tracked) messages.push(toMessage(tracked.file, tracked.problem));
  for (const file of given.length > 0 ? [] : (change?.gone ?? [])) {
    const stamp = receivedGone(file, change?.before(file) ?? new Uint8Array(), register);
    if (stamp && (campaign ?? campaignOf(file)) === campaignOf(file)) messages.push(toMessage(file, stamp));
  }
  for (const [id, group] of byCampaign(read)) {
    const stamped = new Map<string, Report>();
    const pass = new Pass({ repository, campaign: id, files: group, numbers, changed });
    for (const { checked, messages: told } of pass.run()) {
      const { file, subject, suppressions } = checked;
      messages.push(...told.filter((message) => wanted.has(message.file)));
      if (!wanted.has(file)) continue;
      if (subject.type === 'report' && subject.report.frontMatter?.received) stamped.set(file, subject.report);
      if (change?.files.has(file) && subject.type === 'report') {
        const stamp = receivedChange(subject.report, change.before(file), register);
        if (stamp) messages.push(toMessage(file, stamp));
      }
      if (suppressions.length > 0)
        suppressed.set(
          file,
          suppressions.map((one) => ({ file, ...one })),
        );
      step?.(file);
    }
    messages.push(...lateStampsOf(repository, id, stamped));
    const { outline = null } = repository.outline(id) ?? {};
    if (outline && wanted.has(outline.file))
      messages.push(...outlineHistory(repository, outline).map((one) => toMessage(outline.file, one)));
  }
  return {
    files,
    messages: [...before, ...inOrder(messages, files)],
    suppressed: files.flatMap((file) => suppressed.get(file) ?? []),
  };
}

/** What is told of stamps that say a day after that on which Git got them. */
function lateStampsOf(
  { root }: Repository,
  campaign: CampaignId,
  stamped: ReadonlyMap<string, Report>,
): readonly CheckMessage[] {
  if (stamped.size === 0) return [];
  const history = historyOf(root);
  const stamps = [...stamped].map(([file, { frontMatter }]) => ({
    file,
    received: frontMatter?.received?.date ?? null,
  }));
  return lateStamps({ root, history, commit: history.head }, campaign, stamps).flatMap((late) => {
    const report = stamped.get(late.file);
    return report ? [toMessage(late.file, lateStampProblem(report, late))] : [];
  });
}

/**
 * Some files, and the reports without which not all could be told of them that a check of everything tells: those of units below, which
 * a report's figures are compared with; the same unit's in other campaigns, which bear its numbers; and with `changed` all of the
 * campaign, as the figures of any superior may be told in a report that has changed. In the order of a check of everything.
 */
function filesToRead(
  repository: Repository,
  files: readonly string[],
  changed: ReadonlySet<string> | undefined,
): readonly string[] {
  const wanted = new Set(files);
  const reports = files.flatMap((file) => reportOfPath(file) ?? []);
  const campaigns = new Set(reports.map(({ campaign }) => campaign));
  const units = new Set(reports.map(({ unit }) => unit));
  const tells = (file: string): boolean => {
    const { campaign, unit } = reportOfPath(file) ?? {};
    if (campaign === undefined || unit === undefined) return false;
    if (units.has(unit) || (changed && campaigns.has(campaign))) return true;
    for (let above = parentId(unit); above !== null; above = parentId(above))
      if (wanted.has(reportFile(campaign, above))) return true;
    return false;
  };
  const all = [...byCampaign(planCheck(repository, {}).files).values()].flat();
  return [...new Set([...all.filter((file) => wanted.has(file) || tells(file)), ...files])];
}
