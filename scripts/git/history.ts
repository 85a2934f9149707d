/** The Git history of a repository, as the status of a campaign asks it. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Day, vietnamDay } from '#lib/date.ts';
import { type CampaignId, REPORTS } from '#lib/paths.ts';
import { headOf, isShallow, mustGit, secondsOf } from './git.ts';
import { logArguments, reportVersions, type Version } from './report-versions.ts';

/** How far the history of a repository can be read. */
export interface History {
  /** The commit that it ends with, most often at HEAD; null where there is none. */
  readonly head: string | null;
  /** The commits at which a shallow clone ends. */
  readonly boundary: ReadonlySet<string>;
  /**
   * The day in Vietnam of each commit on the first-parent line, newest first. It is never before that of the commit below: whatever
   * clock a committer has, nothing is filed before what it stands on.
   */
  readonly days: ReadonlyMap<string, Day>;
  /** The day that each of these commits bears itself, in the same order. */
  readonly own: ReadonlyMap<string, Day>;
}

const NONE: History = { head: null, boundary: new Set(), days: new Map(), own: new Map() };

/** Reads how far the history of HEAD, or of another commit, goes; a folder that is no Git repository, or has no commit yet, has none. */
export function historyOf(root: string, commit?: string): History {
  const head = commit ?? headOf(root);
  if (head === null) return NONE;
  const file = isShallow(root) ? resolve(root, mustGit(root, ['rev-parse', '--git-path', 'shallow']).trim()) : '';
  const boundary = new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []);
  const own = ownDays(root, head);
  return { head, boundary, days: neverBack(own), own };
}

function ownDays(root: string, head: string): ReadonlyMap<string, Day> {
  const log = mustGit(root, ['log', '--first-parent', '--format=%H %ct', head]);
  const lines = log.trimEnd().split('\n');
  return new Map(
    lines.map((line) => {
      const [commit = '', seconds = ''] = line.split(' ');
      return [commit, vietnamDay(secondsOf(seconds))] as const;
    }),
  );
}

function neverBack(own: ReadonlyMap<string, Day>): ReadonlyMap<string, Day> {
  let last: Day | null = null;
  const days = [...own].reverse().map(([commit, day]) => {
    if (last === null || day > last) last = day;
    return [commit, last] as const;
  });
  return new Map(days.reverse());
}

/** The versions, oldest first, of reports of a campaign that stand at a commit; one that is not committed has none. */
export function versionsAt(
  root: string,
  commit: string | null,
  { boundary, days }: History,
  campaign: CampaignId,
  files: readonly string[],
): ReadonlyMap<string, readonly Version[]> {
  if (commit === null || files.length === 0) return new Map();
  const log = mustGit(root, logArguments(commit, `${REPORTS}/${campaign}`));
  return reportVersions(log, files, (one) => (boundary.has(one) ? null : (days.get(one) ?? null)));
}

/** The newest commit on the first-parent line of a day in Vietnam or before; null where there is none. */
export function commitAtEndOf({ days }: History, day: string): string | null {
  for (const [commit, its] of days) if (its <= day) return commit;
  return null;
}
