/** What a change means for the jobs of a forge. */
import { OUTLINES, REPORTS, SETTINGS_FILE } from '#lib/paths.ts';
import { mustGit, prefixOf } from '../git/git.ts';

/** Data is held by `npm run ci:check`; the guides beside it are held by tests, as code is. */
const DATA = new RegExp(
  `^(?:${OUTLINES}|${REPORTS})/(?!README\\.md$|UNITS\\.md$)|^(?:\\.github/|\\.gitlab/)?CODEOWNERS$`,
  'u',
);

/** True for a file, relative to the root, that is data and no code. */
export function isData(file: string): boolean {
  return DATA.test(file) || file === SETTINGS_FILE;
}

/** Only the repository of this program has it: those of offices have data alone, and no tests that a change could fail. */
const PROGRAM = 'scripts/decuong.ts';

/** Whether what has changed since a commit is code of this program too, so that tests must run; beside the root all is code. */
export function touchesCode(root: string, since: string): boolean {
  // Before as well: a change that takes the code away is one of code.
  if (![since, 'HEAD'].some((commit) => hasProgram(root, commit))) return false;
  const prefix = prefixOf(root);
  // Both names of a file that was renamed: one that leaves the code changes it.
  const names = mustGit(root, ['diff', '--name-only', '--no-renames', '--no-relative', '-z', since, '--']);
  const files = names.split('\0').slice(0, -1);
  return files.some((file) => !file.startsWith(prefix) || !isData(file.slice(prefix.length)));
}

function hasProgram(root: string, commit: string): boolean {
  return mustGit(root, ['ls-tree', '--full-tree', '--name-only', commit, PROGRAM]) !== '';
}
