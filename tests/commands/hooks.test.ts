/** `npm run hooks`: what real Git runs, and what stays of the hooks that were there. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { installHooks, removeHooks } from '../../scripts/git/hooks.ts';
import { runScript } from '../helpers/command.ts';
import { PROJECT } from '../helpers/project.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const PHONE = '0912345678';
const OURS = ['commit-msg', 'decuong', 'pre-commit', 'pre-merge-commit', 'prepare-commit-msg'];
/** The variables that Git sets for its hooks must not reach the repositories of tests. */
const ENV = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
  GIT_CONFIG_GLOBAL: '/dev/null',
};

/** True where Git did it. */
const git = (root: string, ...args: readonly string[]) =>
  spawnSync('git', ['-C', root, ...args], { env: ENV, stdio: 'pipe' }).status === 0;
const hooksIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => !name.endsWith('.sample'))
    .sort();
const put = (root: string, file: string, text: string) => {
  writeFileSync(join(root, file), text);
  return git(root, 'add', '--all');
};

/** A repository in a folder with a space, with one commit on `main`. */
function repository(): string {
  const root = join(temporaryRepository({ 'kho số 1/a.md': 'sạch\n' }), 'kho số 1');
  execFileSync('git', ['init', '--quiet', '--initial-branch', 'main', root], { env: ENV });
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '-m', 'Một');
  return root;
}

test('commits, of what is staged, of all, of one file, and their messages', () => {
  const root = repository();
  installHooks(root, PROJECT);
  put(root, 'b.md', `${PHONE}\n`);
  expect([git(root, 'commit', '-m', 'Hai'), git(root, 'commit', '-m', 'Hai', '--', 'b.md')]).toEqual([false, false]);
  put(root, 'b.md', 'sạch\n');
  expect([git(root, 'commit', '-m', `Hai, gọi ${PHONE}`), git(root, 'commit', '-m', 'Hai')]).toEqual([false, true]);
  writeFileSync(join(root, 'b.md'), `${PHONE}\n`);
  expect([git(root, 'commit', '-a', '-m', 'Ba'), git(root, 'commit', '-a', '--no-verify', '-m', 'Ba')]).toEqual([
    false,
    true,
  ]);
});

test('merges, cherry-picks, rebases and reverts of what came in without', () => {
  const root = repository();
  git(root, 'checkout', '-b', 'nhánh');
  put(root, 'b.md', `${PHONE}\n`);
  git(root, 'commit', '-m', 'Bẩn');
  git(root, 'checkout', 'main');
  put(root, 'c.md', 'sạch\n');
  git(root, 'commit', '-m', 'Sạch');
  installHooks(root, PROJECT);
  expect({
    merge: git(root, 'merge', '--no-edit', 'nhánh'),
    abort: git(root, 'merge', '--abort'),
    'cherry-pick': git(root, 'cherry-pick', 'nhánh'),
    quit: git(root, 'cherry-pick', '--abort') || git(root, 'reset', '--hard'),
    rebase: git(root, 'rebase', 'main', 'nhánh'),
    stop: git(root, 'rebase', '--abort'),
  }).toEqual({ merge: false, abort: true, 'cherry-pick': false, quit: true, rebase: false, stop: true });
  git(root, 'checkout', 'nhánh');
  git(root, 'rm', '--quiet', 'b.md');
  expect([git(root, 'commit', '-m', 'Xóa'), git(root, 'revert', '--no-edit', 'HEAD')]).toEqual([true, false]);
  git(root, 'reset', '--hard', 'main');
  put(root, 'd.md', 'sạch\n');
  expect([git(root, 'commit', '-m', 'D'), git(root, 'revert', '--no-edit', 'HEAD')]).toEqual([true, true]);
});

test('in a working tree of its own, in a folder below, through a folder of hooks that is shared', () => {
  const root = repository();
  git(root, 'config', 'core.hooksPath', 'công cụ/hooks');
  expect(runScript('hooks', ['--root', root])).toEqual({
    status: 0,
    stdout: `✔ Đã cài vào ${join(root, 'công cụ/hooks')}\n`,
    stderr:
      'core.hooksPath là đường dẫn tương đối nên mỗi worktree có thư mục hook riêng; tạo thêm worktree thì chạy lại npm run decuong hooks.\n',
  });
  expect(hooksIn(join(root, 'công cụ/hooks'))).toEqual(OURS);
  const other = repository();
  git(other, 'config', 'core.hooksPath', join(root, 'công cụ/hooks'));
  put(other, 'b.md', `${PHONE}\n`);
  expect(git(other, 'commit', '-m', 'Kho khác')).toBe(true);
  git(root, 'config', 'core.hooksPath', join(root, 'công cụ/hooks'));
  const tree = join(root, '..', 'cây');
  git(root, 'worktree', 'add', '--quiet', tree, '-b', 'cây');
  mkdirSync(join(tree, 'thư mục'));
  put(tree, 'thư mục/b.md', `${PHONE}\n`);
  expect(git(join(tree, 'thư mục'), 'commit', '-m', 'B')).toBe(false);
  put(tree, 'thư mục/b.md', 'sạch\n');
  expect([git(tree, 'commit', '-m', `Gọi ${PHONE}`), git(tree, 'commit', '-m', 'B')]).toEqual([false, true]);
});

test('where each working tree has a folder of hooks of its own, in each of them', () => {
  const root = repository();
  const tree = join(root, '..', 'cây');
  git(root, 'worktree', 'add', '--quiet', tree, '-b', 'cây');
  git(root, 'config', 'core.hooksPath', 'hooks');
  const folders = [join(tree, 'hooks'), join(root, 'hooks')];
  expect([installHooks(tree, PROJECT), folders.map(hooksIn)]).toEqual([{ folders, isEach: true }, [OURS, OURS]]);
  put(tree, 'b.md', `${PHONE}\n`);
  expect(git(tree, 'commit', '-m', 'B')).toBe(false);
  removeHooks(root);
  expect(folders.map(hooksIn)).toEqual([[], []]);
});

test('a hook that is nothing but its first line comes back', () => {
  const root = repository();
  const folder = join(root, '.git/hooks');
  const empty = { 'pre-commit': '#!/bin/sh\n', 'commit-msg': '#!/bin/sh', 'pre-merge-commit': '#!/bin/sh\n\n' };
  for (const [name, text] of Object.entries(empty)) writeFileSync(join(folder, name), text, { mode: 0o755 });
  installHooks(root, PROJECT);
  removeHooks(root);
  const left = hooksIn(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
  expect(Object.fromEntries(left)).toEqual(empty);
});

test.skipIf(process.platform === 'win32')('where the disk takes not all of them, nothing is changed', () => {
  const root = repository();
  const folder = join(root, '.git/hooks');
  const long = `#!/bin/sh\n${'# dài\n'.repeat(20_000)}`;
  writeFileSync(join(folder, 'pre-merge-commit'), long, { mode: 0o755 });
  const before = readdirSync(folder);
  const hooks = (...args: readonly string[]) =>
    spawnSync(
      'sh',
      ['-c', 'ulimit -f 64; exec "$0" --import tsx scripts/hooks.ts "$@"', process.execPath, '--root', root, ...args],
      { cwd: PROJECT, encoding: 'utf8' },
    );
  const full = {
    status: 2,
    stdout: '',
    stderr: `Không làm được với ${join(folder, 'pre-merge-commit')}: tệp lớn quá mức mà máy cho phép\nXem cách dùng: thêm --help\n`,
  };
  expect(hooks()).toMatchObject(full);
  const after = [readdirSync(folder), readFileSync(join(folder, 'pre-merge-commit'), 'utf8')];
  expect([after, git(root, 'config', 'decuong.tool')]).toEqual([[before, long], false]);
  installHooks(root, PROJECT);
  const installed = readFileSync(join(folder, 'pre-merge-commit'), 'utf8');
  expect(hooks('--remove')).toMatchObject(full);
  const kept = [hooksIn(folder), readFileSync(join(folder, 'pre-merge-commit'), 'utf8')];
  expect([kept, git(root, 'config', 'decuong.tool')]).toEqual([[OURS, installed], true]);
});

test('hooks that were there run as before, whatever they are; they are as before when ours are gone', () => {
  const root = repository();
  const folder = join(root, '.git/hooks');
  const shell = '#!/bin/sh\necho "$(basename "$0") $(dirname "$0")" >> log\n';
  const script = `#!${process.execPath}\nrequire('fs').appendFileSync('log', 'node\\n');\n`;
  const off = '#!/bin/sh\nexit 1\n';
  writeFileSync(join(folder, 'pre-commit'), shell);
  writeFileSync(join(folder, 'commit-msg'), script);
  writeFileSync(join(folder, 'prepare-commit-msg'), off);
  for (const name of ['pre-commit', 'commit-msg']) chmodSync(join(folder, name), 0o755);
  chmodSync(join(folder, 'prepare-commit-msg'), 0o644);
  symlinkSync('nowhere', join(folder, 'pre-merge-commit'));
  installHooks(root, PROJECT);
  const once = hooksIn(folder).map((name) => [name, lookAt(join(folder, name))]);
  installHooks(root, PROJECT);
  expect(hooksIn(folder).map((name) => [name, lookAt(join(folder, name))])).toEqual(once);
  put(root, 'b.md', 'sạch\n');
  expect(git(root, 'commit', '-m', 'Hai')).toBe(true);
  put(root, 'b.md', `${PHONE}\n`);
  expect(git(root, 'commit', '-m', 'Ba')).toBe(false);
  expect(readFileSync(join(root, 'log'), 'utf8')).toBe('pre-commit .git/hooks\nnode\n');
  removeHooks(root);
  expect(hooksIn(folder).map((name) => [name, lookAt(join(folder, name))])).toEqual([
    ['commit-msg', `755 ${script}`],
    ['pre-commit', `755 ${shell}`],
    ['pre-merge-commit', 'nowhere'],
    ['prepare-commit-msg', `644 ${off}`],
  ]);
  expect(git(root, 'config', '--get', 'decuong.tool')).toBe(false);
});

test('where decuong has gone from its place, nothing is committed unseen', () => {
  const root = repository();
  installHooks(root, join(root, 'không có'));
  put(root, 'b.md', 'sạch\n');
  expect(git(root, 'commit', '-m', 'Hai')).toBe(false);
  expect(runScript('hooks', ['--root', root, '--remove'])).toEqual({
    status: 0,
    stdout: `✔ Đã gỡ khỏi ${join(root, '.git/hooks')}\n`,
    stderr: '',
  });
  expect([hooksIn(join(root, '.git/hooks')), git(root, 'commit', '-m', 'Hai')]).toEqual([[], true]);
});

function lookAt(file: string): string {
  const link = lstatSync(file);
  if (link.isSymbolicLink()) return readlinkSync(file);
  return `${(link.mode & 0o777).toString(8)} ${readFileSync(file, 'utf8')}`;
}
