/** The Git history of a repository, as the status of a campaign asks it. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Day, vietnamDay } from '#lib/date.ts';
import { type CampaignId, REPORTS } from '#lib/paths.ts';
import type { Filing } from '../status/filing.ts';
import { filingDays, logArguments } from './filing-days.ts';
import { tryGit } from './git.ts';

/** Vietnamese, for a terminal: days of filing are unknown because the history is cut off. */
export const SHALLOW =
  'Kho chỉ có một phần lịch sử Git (shallow clone): báo cáo có từ trước đó không rõ ngày nộp. Hãy chạy `git fetch --unshallow` rồi chạy lại.\n';

/** How far the history of a repository can be read. */
export interface History {
  /** The commit at HEAD; null where there is none. */
  readonly head: string | null;
  /** The commits at which a shallow clone ends. */
  readonly boundary: ReadonlySet<string>;
}

/** Reads how far the history goes; a folder that is no Git repository has none. */
export function historyOf(root: string): History {
  const head = tryGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD'])?.trim() || null;
  const isShallow = head !== null && tryGit(root, ['rev-parse', '--is-shallow-repository'])?.trim() === 'true';
  const file = isShallow ? resolve(root, tryGit(root, ['rev-parse', '--git-path', 'shallow'])?.trim() ?? '') : '';
  return { head, boundary: new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []) };
}

/** The day on which each report of a campaign that stands at a commit was filed; reports of unknown day are left out. */
export function filingDaysAt(
  root: string,
  commit: string | null,
  { boundary }: History,
  campaign: CampaignId,
  filings: readonly Filing[],
) {
  const log = commit === null ? null : tryGit(root, logArguments(commit, `${REPORTS}/${campaign}`));
  return filingDays(
    log ?? '',
    filings.map(({ file }) => file),
    boundary,
  );
}

/** The newest commit on the first-parent line of a day in Vietnam or before; null where there is none. */
export function commitAtEndOf(root: string, day: Day): string | null {
  for (const line of (
    tryGit(root, ['log', '--first-parent', '--no-show-signature', '--no-color', '--format=%H %ct']) ?? ''
  ).split('\n')) {
    const [commit = '', seconds = ''] = line.split(' ');
    if (commit !== '' && vietnamDay(Number(seconds)) <= day) return commit;
  }
  return null;
}
