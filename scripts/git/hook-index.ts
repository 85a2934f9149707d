/** What Git is about to commit, where it says so itself to a hook. */
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { mustGit } from './git.ts';
import type { Environment } from './run.ts';

/**
 * The index of the commit at hand: for `git commit -a` and `git commit FILE` Git makes one of its own, and names it to its hooks. One of
 * another repository is no concern of this one, wherever the variables come from.
 */
export function hookIndex(root: string): Environment {
  const { GIT_INDEX_FILE: index = '', GIT_DIR: folder = '' } = process.env;
  if (index === '') return {};
  const [top = root, own = ''] = mustGit(root, ['rev-parse', '--show-toplevel', '--absolute-git-dir']).split('\n');
  const file = resolve(top, index);
  const isOwn = isSame(dirname(file), own);
  if (folder !== '' && !isSame(resolve(top, folder), own)) return {};
  return isOwn || !isGitFolder(dirname(file)) ? { GIT_INDEX_FILE: file } : {};
}

function isSame(one: string, other: string): boolean {
  return existsSync(one) && realpathSync(one) === realpathSync(other);
}

/** True for the folder in which a repository, or one of its working trees, keeps its state. */
function isGitFolder(folder: string): boolean {
  return existsSync(join(folder, 'HEAD'));
}
