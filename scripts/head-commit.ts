/** The commit that files are built from, and the one date that they bear. */
import type { Provenance } from './docx/provenance.ts';
import { commitTime, tryGit } from './git.ts';

/** Where there is no commit, the first day that a ZIP file can bear. */
const NO_COMMIT: Provenance = { commit: '', modified: '1980-01-01T00:00:00Z' };

/** The commit at HEAD of the Git repository at `root`. */
export function headCommit(root: string): Provenance {
  const commit = tryGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD'])?.trim();
  return commit ? { commit, modified: commitTime(root, commit) } : NO_COMMIT;
}
