/** The history of a file between two revisions, as it is: with branches and merges, and the names that the file had. */
import { REPORTS } from '#lib/paths.ts';
import { lacksBlob } from './blobs.ts';
import { mustGit, mustGitBytes, prefixOf } from './git.ts';
import { unreadable } from './refusal.ts';
import { runGit } from './run.ts';

/** A commit of a history. */
export interface Commit {
  /** In full. */
  readonly name: string;
  /** In full; none of a commit from before the history. */
  readonly parents: readonly string[];
  readonly author: string;
  /** When the author made it, by the clock on his wall: ISO 8601 with a `Z` that means nothing, as Word writes times. */
  readonly date: string;
  /** The path that the file has there, or would have. */
  readonly file: string;
}

/** For each commit the names under which Git keeps some files there; null where a file is not there. */
export type Blobs = (commit: string, file: string) => string | null;

/**
 * The commits that lead from one revision to another, parents before children, the other one last; those from before, which have no
 * parents, first. The first of all is `from`. A file that Git sees renamed (at least half alike) is followed under its old names.
 *
 * @param file path, relative to `root`, that the file has at `to`
 */
export function fileHistory(root: string, file: string, from: string, to: string): readonly Commit[] {
  const shape = ['--topo-order', '--reverse', '--boundary', '--date=iso-strict'];
  const log = mustGit(root, ['log', ...shape, '--format=%m%x00%H%x00%P%x00%an%x00%ad', `${from}..${to}`]);
  const listed = log
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [side, name = '', parents = '', author = '', date = ''] = line.split('\u0000');
      const isBefore = side === '-';
      return {
        isBefore,
        name,
        parents: isBefore ? [] : parents.split(' ').filter(Boolean),
        author,
        date: wallTime(date),
      };
    });
  const before = listed.filter(({ isBefore, name }) => isBefore && name !== from);
  const first = { name: from, parents: [], author: '', date: '' };
  const since = listed.filter(({ isBefore }) => !isBefore);
  // One that is older, or the same, leads nowhere.
  const last = since.at(-1)?.name === to || from === to ? [] : [{ ...first, name: to }];
  const commits = [first, ...before, ...since, ...last];
  const names = namesIn(root, file, commits);
  return commits.map(({ name, parents, author, date }) => ({
    name,
    parents,
    author,
    date,
    file: names.get(name) ?? file,
  }));
}

/** The time without its zone. */
function wallTime(date: string): string {
  return `${date.slice(0, '2023-06-13T09:30:00'.length)}Z`;
}

type Linked = Pick<Commit, 'name' | 'parents'>;

/** The path of a file in each commit, found from the last one backwards. */
function namesIn(root: string, file: string, commits: readonly Linked[]): ReadonlyMap<string, string> {
  const blobs = blobsIn(
    root,
    commits.map(({ name }) => name),
  );
  const names = new Map<string, string>();
  const last = commits.at(-1)?.name;
  if (last !== undefined) names.set(last, file);
  const follow = (parent: string, child: string) => {
    const known = names.get(parent);
    if (known !== undefined && blobs(parent, known) !== null) return;
    const name = names.get(child) ?? file;
    const isNew = blobs(parent, name) === null && blobs(child, name) !== null;
    names.set(parent, (isNew ? nameBefore(root, parent, child, name) : null) ?? known ?? name);
  };
  for (const { name, parents } of commits.toReversed()) for (const parent of parents) follow(parent, name);
  // A revision that the other one does not come from.
  const first = commits[0]?.name;
  if (first !== undefined && last !== undefined && !names.has(first)) follow(first, last);
  return names;
}

/** The path from which a commit renamed a file of one of its parents; null where it did not. */
function nameBefore(root: string, parent: string, child: string, file: string): string | null {
  const shape = ['-r', '-z', '--raw', '-M', '-l1000', '--diff-filter=R', '--relative', '--no-commit-id'];
  const fields = mustGit(root, ['diff-tree', ...shape, parent, child, '--', REPORTS]).split('\u0000');
  // Mode, names and score; the old path; the new one.
  const at = fields.findIndex((field, index) => field === file && fields[index - 2]?.startsWith(':'));
  return at < 0 ? null : (fields[at - 1] ?? null);
}

/** What some commits have; each path is looked up in all of them at once, when it is first asked for. */
export function blobsIn(root: string, commits: readonly string[]): Blobs {
  const prefix = prefixOf(root);
  const found = new Map<string, ReadonlyMap<string, string>>();
  const lookUp = (file: string): ReadonlyMap<string, string> => {
    // Git reads a name up to the end of its line.
    if (file.includes('\n')) return new Map();
    const input = commits.map((commit) => `${commit}:${prefix}${file}\n`).join('');
    const { status, stdout, stderr } = runGit(root, ['cat-file', '--batch-check=%(objecttype) %(objectname)'], input);
    // Of what is broken Git says an error, among whatever a user has it say, and goes on as if it were not there.
    if (status !== 0 || /^(?:error|fatal): /mu.test(stderr)) throw unreadable(root, stderr);
    const told = stdout.toString('utf8');
    if (/ missing$/mu.test(told)) refuseLost(root, commits, file);
    const blobs = told.split('\n').map((line) => /^blob (\w+)$/u.exec(line)?.[1]);
    return new Map(commits.flatMap((commit, index) => (blobs[index] ? [[commit, blobs[index]]] : [])));
  };
  return (commit, file) => {
    const known = found.get(file) ?? lookUp(file);
    found.set(file, known);
    return known.get(commit) ?? null;
  };
}

/** Refuses a repository that has lost the text of a file which some commits have: it looks as if the file had not been there. */
function refuseLost(root: string, commits: readonly string[], file: string): void {
  const shape = ['--objects', '--no-walk', '--missing=print', '--no-object-names', '--stdin'];
  const objects = mustGitBytes(root, ['rev-list', ...shape], `${commits.join('\n')}\n--\n${file}\n`).toString('utf8');
  const lost = /^\?(\w+)/mu.exec(objects)?.[1];
  if (lost !== undefined) throw lacksBlob(lost);
}

/** The last two commits that changed a file and left one, the newest first, under whatever name; fewer where there are fewer. */
export function lastChanges(root: string, file: string, commit: string): readonly string[] {
  const changes = (from: string, path: string) =>
    mustGit(root, ['log', '--format=%H', from, '--', path]).split('\n').filter(Boolean);
  const all = changes(commit, file);
  const blobs = blobsIn(root, all);
  const [last, previous] = all.filter((one) => blobs(one, file) !== null);
  if (last === undefined || previous !== undefined) return [last, previous].flatMap((one) => one ?? []);
  // `git log --follow` would take the report of another unit, which is much like it, for this one.
  for (const parent of mustGit(root, ['rev-parse', `${last}^@`])
    .split('\n')
    .filter(Boolean)) {
    const old = nameBefore(root, parent, last, file);
    if (old !== null) return [last, ...changes(parent, old).slice(0, 1)];
  }
  return [last];
}
