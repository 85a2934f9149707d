/** What enters the history of a repository: files that are staged, and files and messages of commits. */

import { CannotRun } from '#lib/cannot-run.ts';
import { isRepository, isShallow, lackingHistory, mustGit, mustGitBytes } from './git.ts';
import { hookIndex } from './hook-index.ts';

/** A file that is added or changed. */
export interface Added {
  /** Relative to the top of the working tree. */
  readonly file: string;
  readonly blob: string;
  /** The commit that brings it; null of what is staged. */
  readonly commit: string | null;
}

/** A file that is added, with its bytes; null where they are too many. */
export interface AddedBytes extends Added {
  readonly bytes: Uint8Array | null;
}

/** As many bytes are asked for at once. */
const AT_ONCE = 64 * 1024 * 1024;

/** Files that the next commit adds or changes, as the index of `git commit` has them: with `-a` it is not the usual one. */
export function stagedFiles(root: string): readonly Added[] {
  return readRaw(
    mustGitBytes(
      root,
      ['diff', '--cached', '--raw', '-z', '--no-abbrev', '--no-renames', '--no-relative'],
      '',
      hookIndex(root),
    ),
  );
}

/** The text of a file at a revision, or as it is staged where that is empty; null where there is none. The file is relative to the root. */
export function textAt(root: string, revision: string, file: string): string | null {
  if (!isRepository(root)) return null;
  const list = revision === '' ? ['ls-files', '--stage', '-z', '--', file] : ['ls-tree', '-z', revision, '--', file];
  const blob = /[\da-f]{40,64}/u.exec(mustGitBytes(root, list, '', hookIndex(root)).toString('utf8'))?.[0];
  return blob === undefined ? null : mustGit(root, ['cat-file', 'blob', blob]);
}

/** A commit that `HEAD` has and an earlier revision has not. */
export interface NewCommit {
  readonly commit: string;
  readonly message: string;
}

/** The commits since a revision, oldest first; refuses where a part of them was not fetched. */
export function commitsSince(root: string, since: string): readonly NewCommit[] {
  const log = [
    'log',
    '--no-show-signature',
    '--reverse',
    '--topo-order',
    '-z',
    '--format=%H %P%n%B',
    `${since}..HEAD`,
    '--',
  ];
  const commits = mustGit(root, log)
    .split('\0')
    .filter(Boolean)
    .map((record) => {
      const [ids = '', ...message] = record.split('\n');
      const [commit = '', ...parents] = ids.split(' ').filter(Boolean);
      return { commit, isRoot: parents.length === 0, message: message.join('\n') };
    });
  if (isShallow(root) && commits.some(({ isRoot }) => isRoot))
    throw new CannotRun(lackingHistory('Không thấy hết các phiên bản phải soát trong phần lịch sử Git đã tải về'));
  return commits.map(({ commit, message }) => ({ commit, message }));
}

/** Files that some commits add or change, each content once, under each of its names; of a merge what none of its parents has. */
export function filesOf(root: string, commits: readonly NewCommit[]): readonly Added[] {
  const ids = commits.map(({ commit }) => `${commit}\n`).join('');
  const raw = mustGitBytes(
    root,
    ['diff-tree', '--stdin', '-r', '-c', '--root', '-z', '--raw', '--no-abbrev', '--no-renames'],
    ids,
  );
  const once = new Map<string, Added>();
  for (const one of readRaw(raw)) {
    const key = `${one.blob} ${one.file}`;
    if (!once.has(key)) once.set(key, one);
  }
  return [...once.values()];
}

/** The names of the contents of all files at `HEAD`. */
export function headFiles(root: string): ReadonlyMap<string, string> {
  const lines = mustGit(root, ['ls-tree', '-r', '-z', '--full-tree', 'HEAD']).split('\0').filter(Boolean);
  return new Map(lines.map((line) => [line.slice(line.indexOf('\t') + 1), line.split(/[ \t]/u)[2] ?? '']));
}

/** Reads files that were added, those of at most `most` bytes. */
export function* readAdded(root: string, files: readonly Added[], most: number): Generator<AddedBytes> {
  const sizes = sizesOf(root, files);
  for (let from = 0; from < files.length; ) {
    let to = from;
    for (let bytes = 0; to < files.length && (to === from || bytes < AT_ONCE); to++) {
      const size = sizes[to] ?? 0;
      bytes += size <= most ? size : 0;
    }
    yield* readSome(root, files.slice(from, to), sizes.slice(from, to), most);
    from = to;
  }
}

function sizesOf(root: string, files: readonly Added[]): readonly number[] {
  const names = files.map(({ blob }) => `${blob}\n`).join('');
  const lines = mustGitBytes(root, ['cat-file', '--batch-check=%(objectsize)'], names).toString('utf8').split('\n');
  return files.map((_, index) => Number(lines[index]));
}

/** Git answers each name with a line, the bytes, a line feed. */
function* readSome(
  root: string,
  files: readonly Added[],
  sizes: readonly number[],
  most: number,
): Generator<AddedBytes> {
  const isWanted = (index: number) => (sizes[index] ?? Number.POSITIVE_INFINITY) <= most;
  const names = files.flatMap(({ blob }, index) => (isWanted(index) ? [`${blob}\n`] : []));
  const contents = mustGitBytes(root, ['cat-file', '--batch'], names.join(''));
  let offset = 0;
  for (const [index, file] of files.entries()) {
    if (!isWanted(index)) yield { ...file, bytes: null };
    else {
      const start = contents.indexOf(0x0a, offset) + 1;
      offset = start + (sizes[index] ?? 0) + 1;
      yield { ...file, bytes: contents.subarray(start, offset - 1) };
    }
  }
}

/** Tests must show what is forbidden, and so must the page that is made of them: they are left out. */
const SHOWN = /^(?:tests\/|lint-rules\/README\.md$)/u;

/**
 * Reads what `--raw -z` prints: a commit, or `:` for each parent, modes and contents with the new ones last, then the file. Files and
 * links are read, whose targets are text; submodules and what goes have no content.
 */
function readRaw(output: Buffer): readonly Added[] {
  const fields = output.toString('utf8').split('\0');
  const files: Added[] = [];
  let commit: string | null = null;
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index] ?? '';
    const [, colons = '', rest = ''] = /^(:+)(.*)$/su.exec(field) ?? [];
    if (colons === '') commit = field.trim() || commit;
    else {
      const parents = colons.length;
      const values = rest.split(' ');
      const [mode = '', blob = ''] = [values[parents], values[2 * parents + 1]];
      const file = fields[++index] ?? '';
      if (/^1[02]0/u.test(mode) && !SHOWN.test(file)) files.push({ file, blob, commit });
    }
  }
  return files;
}
