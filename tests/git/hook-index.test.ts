/** Which index a hook reads: that of the commit at hand, never that of another repository. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hookIndex } from '../../scripts/git/hook-index.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { GitHistory } from '../status/history.ts';

let [root, other, elsewhere] = ['', '', ''];
beforeEach(() => {
  root = new GitHistory(temporaryRepository({ 'sub/a.md': 'a\n' })).root;
  other = new GitHistory(temporaryRepository({})).root;
  elsewhere = temporaryRepository({});
  symlinkSync(join(root, '.git'), join(elsewhere, 'link'));
});
afterEach(() => vi.unstubAllEnvs());

test.each<[string, () => string | undefined, () => string | undefined, () => string | null]>([
  ['none is named', () => undefined, () => undefined, () => null],
  ['none is named, but the repository', () => undefined, () => join(root, '.git'), () => null],
  ['the usual one', () => '.git/index', () => undefined, () => '.git/index'],
  [
    'that of `git commit FILE`',
    () => join(root, '.git/next-index-1.lock'),
    () => '.git',
    () => '.git/next-index-1.lock',
  ],
  [
    'through a link',
    () => join(elsewhere, 'link/index'),
    () => join(elsewhere, 'link'),
    () => join(elsewhere, 'link/index'),
  ],
  ['of another repository', () => join(other, '.git/index'), () => undefined, () => null],
  ['of another repository, which is named too', () => join(other, '.git/index'), () => join(other, '.git'), () => null],
  [
    'of another repository that is named, with an index of ours',
    () => '.git/index',
    () => join(other, '.git'),
    () => null,
  ],
  ['of a repository that is nowhere', () => '.git/index', () => join(elsewhere, 'none'), () => null],
  ['one that someone made elsewhere', () => join(elsewhere, 'index'), () => '.git', () => join(elsewhere, 'index')],
  [
    'one in a folder that is nowhere',
    () => join(elsewhere, 'none/index'),
    () => undefined,
    () => join(elsewhere, 'none/index'),
  ],
])('%s', (_, index, folder, expected) => {
  vi.stubEnv('GIT_INDEX_FILE', index());
  vi.stubEnv('GIT_DIR', folder());
  const file = expected();
  const told = file === null ? {} : { GIT_INDEX_FILE: file.startsWith('/') ? file : join(root, file) };
  expect([hookIndex(root), hookIndex(join(root, 'sub'))]).toEqual([told, told]);
});

test('in a working tree of its own, the index of that', () => {
  const git = new GitHistory(root);
  git.commit('2023-06-01T00:00:00Z');
  const tree = join(elsewhere, 'tree');
  git.git('2023-06-01T00:00:00Z', 'worktree', 'add', '-q', tree, '-b', 'tree');
  vi.stubEnv('GIT_INDEX_FILE', join(root, '.git/worktrees/tree/index'));
  vi.stubEnv('GIT_DIR', join(root, '.git/worktrees/tree'));
  expect([hookIndex(tree), hookIndex(root)]).toEqual([{ GIT_INDEX_FILE: join(root, '.git/worktrees/tree/index') }, {}]);
});
