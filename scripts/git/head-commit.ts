/** The commit that files are built from, and the one date that they bear. */

import type { Provenance } from '#lib/ooxml/provenance.ts';
import { changedFiles } from './changed-files.ts';
import { codeDigest, isOtherCode } from './code.ts';
import { commitOf, commitTime, headOf } from './git.ts';

/** Where there is no commit, the first day that a ZIP file can bear. */
const NO_COMMIT = { commit: '', modified: '1980-01-01T00:00:00Z' };

/** Stands behind the name of a commit where outlines, reports or the code beside them have changed since. */
export const CHANGED = '-dirty';

/** The commit at HEAD, and the code that builds from it, of the Git repository at `root`; `changes` are asked where there is a commit. */
export function headCommit(root: string, changes: () => readonly string[] = () => changedFiles(root)): Provenance {
  const commit = headOf(root);
  const code = codeDigest();
  if (!commit) return { ...NO_COMMIT, code };
  const named = changes().length > 0 ? commit + CHANGED : byCode(root, commit, commit);
  return { commit: named, modified: commitTime(root, commit), code };
}

/** The time that all that is built of HEAD bears, ISO 8601 in UTC. */
export function headTime(root: string): string {
  const commit = headOf(root);
  return commit ? commitTime(root, commit) : NO_COMMIT.modified;
}

/** The name of a commit as a source of what is made of Git alone: it tells where the code beside the reports is in none. */
export function builtFrom(root: string, commit: string): string {
  return byCode(root, commit, commitOf(root, 'HEAD'));
}

function byCode(root: string, commit: string, head: string): string {
  return isOtherCode(root, head) === true ? commit + CHANGED : commit;
}
