/** The code that runs, as Git knows it: in most offices it lives in the repository of the reports. */
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { tryGit } from './git.ts';

const FOLDER = resolve(import.meta.dirname, '..', '..');
/** What the bytes of a document depend on. */
const CODE = ['scripts', 'lint-rules', 'package.json', 'package-lock.json'];

/** Whether the code that runs is other than that in a commit of the repository at `root`; null where that does not hold it. */
export function isOtherCode(root: string, commit: string): boolean | null {
  const home = repositoryOf(FOLDER);
  if (home === null || home !== repositoryOf(root)) return null;
  const isHeld = tryGit(FOLDER, ['ls-files', '--', 'scripts']) !== '';
  if (!isHeld) return null;
  const changed = tryGit(FOLDER, ['diff', '--name-only', '--no-ext-diff', commit, '--', ...CODE]);
  return changed !== '' || tryGit(FOLDER, ['ls-files', '--others', '--exclude-standard', '--', ...CODE]) !== '';
}

/** What all working trees of a repository have in common. */
function repositoryOf(folder: string): string | null {
  const found = tryGit(folder, ['rev-parse', '--git-common-dir'])?.trim();
  return found ? realpathSync(resolve(folder, found)) : null;
}
