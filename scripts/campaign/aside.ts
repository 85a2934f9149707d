/** What `check` tells and keeps of a file beside its judgement. */
import type { CampaignId } from '#lib/paths.ts';
import { FILE_START } from '#lib/problem.ts';
import type { Repository } from '#lib/repository/repository.ts';
import type { CheckedFile } from '../check/check-file.ts';
import { type CheckMessage, toMessage } from '../check/message.ts';
import { type Parts, partsOf } from '../check/parts.ts';
import type { Suppression } from '../check/suppress.ts';
import type { Change } from '../git/change.ts';
import { historyOf } from '../git/history.ts';
import { lateStampProblem, lateStamps, type Stamped } from './late-stamps.ts';
import { receivedChange } from './received-change.ts';

/** What stands beside a judgement. */
export interface Aside {
  /** What is told of its incoming stamp. */
  readonly messages: readonly CheckMessage[];
  readonly suppressions: readonly Suppression[];
  /** The stamp of which {@link lateStampMessages} is still to tell, else null. */
  readonly stamped: Stamped | null;
  /** The sections of the file. */
  parts(): Parts;
}

/** What stands beside a file that is at hand. */
export function asideOf(
  repository: Repository,
  checked: CheckedFile,
  change: Pick<Change, 'files' | 'before'> | undefined,
): Aside {
  const { file, subject, suppressions } = checked;
  const report = subject.type === 'report' ? subject.report : null;
  const received = report?.frontMatter?.received;
  const reviewed = () => ({ ...repository.register(), ...repository.settings().settings });
  const stamp = report && change?.files.has(file) ? receivedChange(report, change.before(file), reviewed()) : null;
  return {
    messages: stamp ? [toMessage(file, stamp)] : [],
    suppressions,
    parts: () => partsOf(checked),
    stamped: received
      ? { file, received: received.date, place: report?.yaml?.place(['received', 'date']) ?? FILE_START }
      : null,
  };
}

/** What is told of stamps that say a day after that on which Git got them. */
export function lateStampMessages(
  { root }: Repository,
  campaign: CampaignId,
  stamped: readonly Stamped[],
): readonly CheckMessage[] {
  if (stamped.length === 0) return [];
  const history = historyOf(root);
  const places = new Map(stamped.map(({ file, place }) => [file, place]));
  return lateStamps({ root, history, commit: history.head }, campaign, stamped).map((late) =>
    toMessage(late.file, lateStampProblem(places.get(late.file) ?? FILE_START, late)),
  );
}
