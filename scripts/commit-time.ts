/** The one date that built files bear. */
import { execFileSync } from 'node:child_process';

/** Where there is no commit, the first day that a ZIP file can bear. */
const NO_COMMIT = '1980-01-01T00:00:00Z';

/** The committer time of HEAD, ISO 8601 in UTC: the same commit gives the same bytes everywhere. */
export function commitTime(root: string): string {
  try {
    const seconds = execFileSync('git', ['-C', root, 'log', '-1', '--format=%ct'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    return /^\d+$/u.test(seconds) ? new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z') : NO_COMMIT;
  } catch {
    return NO_COMMIT;
  }
}
