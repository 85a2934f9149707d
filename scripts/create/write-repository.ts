/** Writes a new repository whole or not at all, and makes its first commit where Git knows who does it. */
import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
import { NoGit, runGit } from '../git/run.ts';
import { clearTraces, traceName } from '../output/traces.ts';

/** Refuses a folder in which anything is, and whatever is no folder. */
export function refuseFilled(path: string, named: string): void {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) throw new CannotRun(`\`${named}\` đã có và không phải thư mục; hãy chọn tên khác`);
  const [first] = readdirSync(path);
  if (first !== undefined)
    throw new CannotRun(
      `Thư mục \`${named}\` đã có tệp (như ${first}); hãy chọn thư mục trống hoặc tên khác, không ghi đè`,
    );
}

/** Writes all files beside the folder, commits them, and gives them its name; returns what became of the commit, in Vietnamese. */
export function writeRepository(path: string, named: string, files: ReadonlyMap<string, string | Uint8Array>): string {
  mkdirSync(dirname(path), { recursive: true });
  // Not one that only its maker can read, as those of mkdtemp are.
  clearTraces(basename(path), dirname(path));
  const temporary = join(dirname(path), traceName(basename(path)));
  mkdirSync(temporary);
  try {
    for (const [file, content] of files) {
      mkdirSync(dirname(join(temporary, file)), { recursive: true });
      writeFileSync(join(temporary, file), content);
    }
    const told = firstCommit(temporary);
    refuseFilled(path, named);
    if (lstatSync(path, { throwIfNoEntry: false })) rmdirSync(path);
    renameSync(temporary, path);
    return told;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** A repository that cannot be committed is one all the same. */
function firstCommit(folder: string): string {
  try {
    const isInside = runGit(dirname(folder), ['rev-parse', '--is-inside-work-tree']).status === 0;
    if (isInside) return 'Thư mục nằm trong một kho Git khác nên không tạo kho Git mới.';
    if (runGit(folder, ['init', '--quiet', '--initial-branch=main']).status !== 0)
      return 'Chưa tạo được kho Git ở đây (git init không chạy được).';
    const isKnown = ['user.name', 'user.email'].every((key) => runGit(folder, ['config', '--get', key]).status === 0);
    if (!isKnown)
      return 'Đã tạo kho Git, chưa commit vì Git chưa biết anh chị là ai: git config --global user.name "Họ tên", git config --global user.email "thư điện tử", rồi git add -A và git commit.';
    const add = runGit(folder, ['add', '--all']);
    const commit = runGit(folder, ['commit', '--quiet', '--message', 'Tạo kho báo cáo']);
    return add.status === 0 && commit.status === 0
      ? 'Đã tạo kho Git và commit đầu tiên.'
      : 'Đã tạo kho Git, chưa commit được; hãy chạy git add -A và git commit.';
  } catch (error) {
    if (error instanceof NoGit)
      return 'Máy chưa có Git nên chưa tạo kho Git; hãy cài Git, rồi git init, git add -A, git commit.';
    throw error;
  }
}
