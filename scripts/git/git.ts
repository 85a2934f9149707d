/** Git, as the commands call it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';

const MAX_OUTPUT = 1024 * 1024 * 1024;

type Environment = Readonly<Record<string, string>>;

/** What a Git command prints; null where it fails. */
export function tryGit(root: string, args: readonly string[], environment: Environment = {}): string | null {
  const { status, stdout } = runGit(root, args, environment);
  return status === 0 ? stdout : null;
}

/** What a Git command prints that has no reason to fail; says what Git says where it does. */
export function mustGit(root: string, args: readonly string[]): string {
  const { status, stdout, stderr } = runGit(root, args);
  if (status !== 0) throw unreadable(root, stderr);
  return stdout;
}

/** True in a Git repository, not where no folder is. One that Git refuses to read, such as another user's, is said to be so, not taken for none. */
export function isRepository(root: string): boolean {
  const { status, stderr } = runGit(root, ['rev-parse', '--git-dir']);
  if (status !== 0 && !/not a git repository|cannot change to/iu.test(stderr)) throw unreadable(root, stderr);
  return status === 0;
}

function unreadable(root: string, why: string): CannotRun {
  return new CannotRun(`Git không đọc được kho ${root}: ${why.trim()}`);
}

function runGit(root: string, args: readonly string[], environment: Environment = {}) {
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', root, '-c', 'core.quotePath=false', ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', ...environment },
    maxBuffer: MAX_OUTPUT,
  });
  if (error && 'code' in error && error.code === 'ENOENT')
    throw new CannotRun('Không có lệnh git; hãy cài Git rồi chạy lại');
  return { status, stdout, stderr };
}

/** The full name of the commit that a revision means. */
export function commitOf(root: string, revision: string): string {
  const commit = tryGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])?.trim();
  if (!commit)
    throw new CannotRun(
      `Không có phiên bản \`${revision}\` trong lịch sử Git của ${root}; nếu kho chưa tải đủ lịch sử, hãy chạy \`git fetch --unshallow\``,
    );
  return commit;
}

/** Committer time of a commit, ISO 8601 in UTC. */
export function commitTime(root: string, commit: string): string {
  const seconds = tryGit(root, ['log', '-1', '--format=%ct', commit])?.trim() ?? '';
  return isoTime(seconds);
}

/** Seconds since 1970, as Git prints them, as an ISO 8601 time in UTC. */
export function isoTime(seconds: string): string {
  return new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z');
}

/** Lays out the files of a commit in a folder of their own while `use` runs; neither the working tree nor the index is touched. */
export async function withCommit<T>(root: string, commit: string, use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'decuong-'));
  try {
    return await use(checkOut(root, commit, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes the files of a commit below `folder`, and returns the folder that stands for `root`. */
function checkOut(root: string, commit: string, folder: string): string {
  const prefix = tryGit(root, ['rev-parse', '--show-prefix'])?.trim() ?? '';
  const tree = join(folder, 'tree');
  mkdirSync(tree);
  const index = { GIT_INDEX_FILE: join(folder, 'index') };
  const top = tryGit(root, ['rev-parse', '--show-toplevel'])?.trim() ?? root;
  const done =
    tryGit(top, ['-c', 'core.sparseCheckout=false', 'read-tree', `${commit}:${prefix}`], index) !== null &&
    tryGit(top, ['-c', 'core.sparseCheckout=false', 'checkout-index', '--all', `--prefix=${tree}/`], index) !== null;
  if (!done) throw new CannotRun(`Không lấy được các tệp của phiên bản ${commit}`);
  return tree;
}
