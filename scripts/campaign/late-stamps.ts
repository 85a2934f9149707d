/** Stamps that say a later day than that on which Git got them, such as of a mistyped year: until then the report counts as missing. */
import { type Day, formatDay } from '#lib/date.ts';
import type { CampaignId } from '#lib/paths.ts';
import { type Problem, problem, ruleId } from '#lib/problem.ts';
import { readBlobs } from '../git/blobs.ts';
import { type History, versionsAt } from '../git/history.ts';
import type { Version } from '../git/report-versions.ts';
import type { Filing } from '../status/filing.ts';
import { stampIn } from './received-change.ts';

/** Where a stamp is looked for: what stands at a commit, in the Git of a folder. */
interface Place {
  readonly root: string;
  readonly history: History;
  readonly commit: string | null;
}

/** The stamp of a report, at the day that it says. */
export interface Stamped {
  readonly file: string;
  readonly received: Day;
  readonly place: Problem['place'];
}

/** A report whose stamp says a day that was still to come. */
interface LateStamp {
  readonly file: string;
  readonly received: Day;
  /** The day on which the first-parent line got the stamp as it is. */
  readonly committed: Day;
}

/** Finds them among some reports of a campaign. A stamp that is not committed yet, or of unknown day, is none. */
export function lateStamps(
  { root, history, commit }: Place,
  campaign: CampaignId,
  filings: readonly Pick<Filing, 'file' | 'received'>[],
): readonly LateStamp[] {
  const stamps = new Map(
    filings.flatMap(({ file, received }) => (received === null ? [] : [[file, received] as const])),
  );
  const versions = versionsAt(root, commit, history, campaign, [...stamps.keys()]);
  return [...stamps].flatMap(([file, received]) => {
    const all = versions.get(file) ?? [];
    const committed = all[0]?.day && received <= all[0].day ? null : stampedOn(root, file, received, all);
    return committed !== null && received > committed ? [{ file, received, committed }] : [];
  });
}

/** What to tell beside a status or a build: of late stamps, and of those that say a day after `today`, where one asks, and are not in Git yet. */
export function lateStampLines(
  late: readonly LateStamp[],
  filings: readonly Pick<Filing, 'file' | 'received'>[],
  today: Day | null,
): readonly string[] {
  const committed = new Map(late.map((one) => [one.file, one.committed]));
  return filings.flatMap(({ file, received }) => {
    const known = committed.get(file);
    const end = known ?? today;
    if (received === null || end === null || received <= end) return [];
    const after = `${known ? 'ngày được đưa vào Git' : 'hôm nay'} (${formatDay(end)})`;
    return [
      `${file}: dấu đến \`received\` ghi ngày ${formatDay(received)}, sau ${after}: có lẽ ghi nhầm ngày; trước ngày ấy báo cáo bị tính là chưa nộp`,
    ];
  });
}

/** The same in the report itself, at the day of its stamp: a warning, as clocks of those who commit may be slow. */
export function lateStampProblem(place: Problem['place'], { received, committed }: LateStamp): Problem {
  return problem(
    ruleId('front-matter'),
    place,
    `Ngày đến ${formatDay(received)} ở \`received\` sau ngày dấu ấy được đưa vào Git (${formatDay(committed)}): có lẽ ghi nhầm ngày; trước ngày ấy báo cáo bị tính là chưa nộp, hãy xem lại dấu công văn đến`,
    { severity: 'warning', actual: received },
  );
}

/** Since when the last versions of a report have borne a stamp of that day; null where they do not, or nobody can tell. */
function stampedOn(root: string, file: string, received: Day, versions: readonly Version[]): Day | null {
  let since: Day | null = null;
  for (const { blob, day } of versions.toReversed()) {
    const [bytes] = readBlobs(root, [blob]);
    if (!bytes || stampIn(file, bytes)?.date !== received) break;
    since = day;
  }
  return since;
}
