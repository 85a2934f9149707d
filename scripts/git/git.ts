/** Git, as the commands call it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';

type Environment = Readonly<Record<string, string>>;

/** What a Git command prints; null where it fails. */
export function tryGit(root: string, args: readonly string[], environment: Environment = {}): string | null {
  const { status, stdout } = runGit(root, args, environment);
  return status === 0 ? stdout : null;
}

/** What a Git command prints that has no reason to fail; where it does, the repository is refused. */
export function mustGit(root: string, args: readonly string[]): string {
  const { status, stdout, stderr } = runGit(root, args);
  if (status !== 0) throw unreadable(root, stderr);
  return stdout;
}

/** The same as bytes, of a command that reads what is put `in`. */
export function mustGitBytes(root: string, args: readonly string[], input = '', environment: Environment = {}): Buffer {
  const { status, stdout, stderr } = spawn(root, args, { input, environment });
  if (status !== 0) throw unreadable(root, stderr.toString('utf8'));
  return stdout;
}

/** True in a Git repository, not where no folder is. One that Git refuses to read, such as another user's, is said to be so, not taken for none. */
export function isRepository(root: string): boolean {
  const { status, stderr } = runGit(root, ['rev-parse', '--git-dir']);
  if (status !== 0 && isInGit(root)) throw unreadable(root, stderr);
  return status === 0;
}

/** True where a folder that there is, or one above it, has a repository, be it one that Git cannot read. */
export function isInGit(root: string): boolean {
  if (!existsSync(root)) return false;
  for (let folder = resolve(root); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return true;
    if (dirname(folder) === folder) return false;
  }
}

/** True where a part of the history was fetched only. */
export function isShallow(root: string): boolean {
  return mustGit(root, ['rev-parse', '--is-shallow-repository']).trim() === 'true';
}

/** Vietnamese: what lacks because only a part of the history was fetched, and how to get the rest. */
export function lackingHistory(what: string): string {
  return `${what} (shallow clone); hãy chạy \`git fetch --unshallow\` rồi chạy lại`;
}

/** Why a repository cannot be read, and what to do; what Git says itself is no help to who does not know it. */
function unreadable(root: string, said: string): CannotRun {
  if (/dubious ownership/iu.test(said))
    return new CannotRun(
      `Git không đọc kho ${root} vì thư mục thuộc về người dùng khác; hãy chạy \`git config --global --add safe.directory ${root}\` rồi chạy lại`,
    );
  if (!isInGit(root))
    return new CannotRun(
      `${root} không nằm trong kho Git nào; hãy chạy lệnh trong thư mục tải về bằng \`git clone\`, hoặc chỉ ra thư mục ấy bằng --root`,
    );
  return new CannotRun(
    `Git không đọc được kho ${root}, có lẽ kho bị hỏng hoặc thiếu dữ liệu; hãy chạy \`git fsck\` để xem, rồi nhờ người phụ trách, hoặc tải lại kho bằng \`git clone\``,
  );
}

function runGit(root: string, args: readonly string[], environment: Environment = {}) {
  const { status, stdout, stderr } = spawn(root, ['-c', 'core.quotePath=false', ...args], { environment });
  return { status, stdout: stdout.toString('utf8'), stderr: stderr.toString('utf8') };
}

function spawn(
  root: string,
  args: readonly string[],
  { input = '', environment = {} }: { readonly input?: string; readonly environment?: Environment },
) {
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', root, ...args], {
    input,
    env: { ...process.env, LC_ALL: 'C', ...environment },
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  if (error && 'code' in error && error.code === 'ENOENT')
    throw new CannotRun('Không có lệnh git; hãy cài Git rồi chạy lại');
  if (error) throw error;
  return { status, stdout, stderr };
}

/** The full name of the commit that a revision means; refuses one that there is not, and says what to do. */
export function commitOf(root: string, revision: string): string {
  const nameOf = (one: string) =>
    tryGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${one}^{commit}`])?.trim();
  const commit = nameOf(revision);
  if (commit) return commit;
  if (!isRepository(root)) throw unreadable(root, '');
  if (tryGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD']) === null)
    throw new CannotRun(`Kho Git ${root} chưa có phiên bản nào; hãy \`git commit\` các tệp rồi chạy lại`);
  if (!nameOf('HEAD')) throw unreadable(root, '');
  throw new CannotRun(
    isShallow(root)
      ? lackingHistory(`Không có phiên bản \`${revision}\` trong phần lịch sử Git đã tải về ở ${root}`)
      : `Không có phiên bản \`${revision}\` trong lịch sử Git của ${root}; hãy xem các phiên bản bằng \`git log --oneline\`, hoặc tải về phiên bản mới bằng \`git fetch\``,
  );
}

/** True where one commit comes from another, or is it. */
export function comesFrom(root: string, commit: string, ancestor: string): boolean {
  return tryGit(root, ['merge-base', '--is-ancestor', ancestor, commit]) !== null;
}

/** Committer time of a commit, ISO 8601 in UTC. */
export function commitTime(root: string, commit: string): string {
  const seconds = tryGit(root, ['log', '-1', '--format=%ct', commit])?.trim() ?? '';
  return isoTime(seconds);
}

/** Seconds since 1970, as Git prints them, as an ISO 8601 time in UTC. */
function isoTime(seconds: string): string {
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
  if (!done) throw unreadable(root, '');
  return tree;
}
