/** The commit that files are built from, and the one date that they bear. */
import { execFileSync } from 'node:child_process';

export interface Commit {
  /** In full; empty where there is none. */
  readonly commit: string;
  /** Its committer time, ISO 8601 in UTC: the same commit gives the same bytes everywhere. */
  readonly modified: string;
}

/** Where there is no commit, the first day that a ZIP file can bear. */
const NO_COMMIT: Commit = { commit: '', modified: '1980-01-01T00:00:00Z' };

/** The commit at HEAD of the Git repository at `root`. */
export function headCommit(root: string): Commit {
  try {
    const output = execFileSync('git', ['-C', root, 'log', '-1', '--format=%H %ct'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    const [commit = '', seconds = ''] = output.split(' ');
    return /^\d+$/u.test(seconds) ? { commit, modified: new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z') } : NO_COMMIT;
  } catch {
    return NO_COMMIT;
  }
}
