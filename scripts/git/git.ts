/** Git, as the commands call it. A failure of Git is told, never taken for an answer. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
import { isInGit, isNoRepository, unreadable } from './refusal.ts';
import { type Environment, NoGit, runGit } from './run.ts';

/** The status by which Git says no; all others but 0 are failures. */
const NO = 1;

/** What a Git command prints that may say no; null where it does. Where it fails, the repository is refused. */
export function askGit(root: string, args: readonly string[]): string | null {
  const { status, stdout, stderr } = runGit(root, args);
  if (status !== 0 && status !== NO) throw unreadable(root, stderr);
  return status === 0 ? stdout.toString('utf8') : null;
}

/** What a Git command prints that has no reason to fail; where it does, the repository is refused. */
export function mustGit(root: string, args: readonly string[]): string {
  return mustGitBytes(root, args).toString('utf8');
}

/** The same as bytes, of a command that reads what is put `in`. */
export function mustGitBytes(root: string, args: readonly string[], input = '', environment: Environment = {}): Buffer {
  const { status, stdout, stderr } = runGit(root, args, input, environment);
  if (status !== 0) throw unreadable(root, stderr);
  return stdout;
}

/** True in a Git repository, not where no folder is. One that Git refuses to read, such as another user's, is said to be so, not taken for none. */
export function isRepository(root: string): boolean {
  try {
    const { status, stderr } = runGit(root, ['rev-parse', '--git-dir']);
    if (status !== 0 && (isInGit(root) || !isNoRepository(stderr))) throw unreadable(root, stderr);
    return status === 0;
  } catch (error) {
    if (error instanceof NoGit && !isInGit(root)) return false;
    throw error;
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

/** The full name of the commit that a revision means; refuses one that there is not, and says what to do. */
export function commitOf(root: string, revision: string): string {
  const commit = findCommit(root, revision);
  if (commit !== null) return commit;
  throw new CannotRun(
    `Không có phiên bản \`${revision}\` trong lịch sử Git của ${root}; hãy xem các phiên bản bằng \`git log --oneline\`, hoặc tải về phiên bản mới bằng \`git fetch\``,
  );
}

/** The same; null where there is no such commit, and refused where that cannot be told, in a part of a history or where there is none. */
export function findCommit(root: string, revision: string): string | null {
  if (!isRepository(root)) throw unreadable(root, NOWHERE);
  const commit = nameOf(root, revision);
  if (commit !== null) return commit;
  if (headOf(root) === null)
    throw new CannotRun(`Kho Git ${root} chưa có phiên bản nào; hãy \`git commit\` các tệp rồi chạy lại`);
  if (isShallow(root))
    throw new CannotRun(
      lackingHistory(`Không có phiên bản \`${revision}\` trong phần lịch sử Git đã tải về ở ${root}`),
    );
  return null;
}

/** What Git says of a folder that is in no repository. */
const NOWHERE = 'not a git repository (or any of the parent directories)';

/** The full name of the commit at HEAD; null before the first one, and where there is no repository. One that is lost or broken is refused. */
export function headOf(root: string): string | null {
  if (!isRepository(root)) return null;
  const head = nameOf(root, 'HEAD');
  if (head !== null) return head;
  // Before the first commit, HEAD names a branch that is not there yet; one that cannot be read is warned of.
  const branch = askGit(root, ['symbolic-ref', '--quiet', 'HEAD'])?.trim() ?? '';
  const { status, stdout, stderr } = runGit(root, ['for-each-ref', '--format=%(objectname)', branch]);
  if (branch === '' || status !== 0 || stdout.length > 0 || /^(?:warning|error):/mu.test(stderr))
    throw unreadable(root, stderr);
  if (hasHistory(root))
    throw new CannotRun(
      `Kho Git ${root} đã có lịch sử, mà nhánh đang đứng (${branch.replace(/^refs\/heads\//u, '')}) không có phiên bản nào; hãy chạy \`git switch main\`, hoặc \`git reflog\` để tìm lại nhánh bị mất`,
    );
  return null;
}

/** The full name of the commit at HEAD; a folder without history is refused. */
export function mustHead(root: string): string {
  const head = headOf(root);
  if (head === null) throw new CannotRun('Thư mục này chưa có lịch sử Git nào; hãy lấy kho về rồi chạy lại');
  return head;
}

/** True where there were commits, be it on other branches or on one that was lost. */
function hasHistory(root: string): boolean {
  const refs = mustGit(root, ['for-each-ref', '--count=1', '--format=%(refname)']);
  return refs !== '' || existsSync(resolve(root, mustGit(root, ['rev-parse', '--git-path', 'logs/HEAD']).trim()));
}

/** The one commit that a revision means; a range or an exclusion means none. */
function nameOf(root: string, revision: string): string | null {
  const said = askGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])?.trim();
  return said !== undefined && /^[0-9a-f]{40,64}$/u.test(said) ? said : null;
}

/** The path of a folder in its repository: empty, or with `/` at its end. */
export function prefixOf(root: string): string {
  return mustGit(root, ['rev-parse', '--show-prefix']).replace(/\n$/u, '');
}

/** True where a commit is there: it may not have been fetched. */
export function hasCommit(root: string, commit: string): boolean {
  return nameOf(root, commit) !== null;
}

/** True where one commit comes from another, or is it. */
export function comesFrom(root: string, commit: string, ancestor: string): boolean {
  return askGit(root, ['merge-base', '--is-ancestor', ancestor, commit]) !== null;
}

/** Committer time of a commit, ISO 8601 in UTC. */
export function commitTime(root: string, commit: string): string {
  return timeOf(mustGit(root, ['log', '-1', '--format=%ct', commit]));
}

/** The last second of the year 9999: no date that we write has more than four digits of years. */
const LAST = Date.parse('9999-12-31T00:00:00Z') / 1000;

/** Seconds since 1970, as Git prints them; whatever a commit claims, a time that can be written. */
export function secondsOf(printed: string): number {
  const seconds = Number(printed);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), LAST) : LAST;
}

/** Seconds since 1970, as Git prints them, as an ISO 8601 time in UTC. */
export function timeOf(printed: string): string {
  return new Date(secondsOf(printed) * 1000).toISOString().replace('.000Z', 'Z');
}
