/**
 * Of which commit each thing is that is built: not of the newest, but of the newest that changed what it is made of. So a commit changes
 * the documents of what it touches, and no others.
 */
import { once } from '#lib/once.ts';
import type { Provenance } from '#lib/ooxml/provenance.ts';
import { OUTLINES, REPORTS } from '#lib/paths.ts';
import { changedFiles } from './changed-files.ts';
import { isOtherCode } from './code.ts';
import { mustGit, timeOf } from './git.ts';
import { headCommit } from './head-commit.ts';

/** Among the sources of what any commit may have changed: it is of the newest. */
export const EVERYTHING = '/';

/** Among sources: whatever stands among the reports of a campaign and is none, such as pictures and lists of sources. */
export function otherFiles(campaign: string): string {
  return `${REPORTS}/${campaign}//`;
}

/** Where things that are built come from. */
export interface Origins {
  /** What is of everything. */
  readonly head: Provenance;
  /** What is made of some files, and of all in some folders, whose paths end in `/`; relative to the root. */
  of(sources: readonly string[]): Provenance;
}

/** All is of one commit. */
export function oneOrigin(head: Provenance): Origins {
  return { head, of: () => head };
}

/**
 * What a working folder is of, on the first-parent line of HEAD: what a merge brings is of the merge. What is not as HEAD has it is of HEAD
 * with a change. In a shallow clone what has not changed since is of the commit at which the clone ends.
 */
export function originsAtHead(root: string): Origins {
  const changes = once(() => changedFiles(root));
  const head = headCommit(root, changes);
  const { commit, code } = head;
  // Where the code that runs is in no commit, nothing that it builds is.
  if (commit === '' || isOtherCode(root, 'HEAD') === true) return oneOrigin(head);
  const repositories = new Set(changes().filter((file) => file.endsWith('/')));
  // Whatever a link leads to may have changed.
  const open = new Set([EVERYTHING, ...[...changes(), ...linksIn(root)].flatMap(withFolders)]);
  const isOpen = (source: string) =>
    open.has(source) || (repositories.size > 0 && withFolders(source).some((folder) => repositories.has(folder)));
  const { commits, places } = lastCommits(root);
  return {
    head,
    of(sources) {
      if (sources.some(isOpen)) return head;
      const newest = commits[Math.min(...sources.map((source) => places.get(source) ?? Number.POSITIVE_INFINITY))];
      return newest ? { ...newest, code } : head;
    },
  };
}

/** Symbolic links among outlines and reports. */
function linksIn(root: string): readonly string[] {
  const listed = mustGit(root, ['ls-files', '--stage', '-z', '--', OUTLINES, REPORTS]).split('\0');
  return listed.flatMap((line) => (line.startsWith('120000 ') ? [line.slice(line.indexOf('\t') + 1)] : []));
}

/** The commits of the first-parent line that changed outlines or reports, newest first; and which of these is the last one of each path. */
function lastCommits(root: string): {
  readonly commits: readonly Omit<Provenance, 'code'>[];
  readonly places: ReadonlyMap<string, number>;
} {
  const shape = ['--first-parent', '-m', '--name-only', '--no-renames', '--relative', '-z', '--format=%x01%H %ct'];
  const log = mustGit(root, ['log', ...shape, 'HEAD', '--', OUTLINES, REPORTS]);
  const commits: Omit<Provenance, 'code'>[] = [];
  const places = new Map<string, number>();
  for (const record of log.split('\u0001').slice(1)) {
    const [head = '', ...files] = record.split(/[\0\n]+/u);
    const [commit = '', seconds = ''] = head.split(' ');
    const place = commits.push({ commit, modified: timeOf(seconds) }) - 1;
    for (const path of files.flatMap(withFolders)) if (!places.has(path)) places.set(path, place);
  }
  return { commits, places };
}

/** A path, what it counts to where it is no report, then the folders above it, which end in `/`. */
function withFolders(file: string): readonly string[] {
  const paths = [file];
  if (file.startsWith(`${REPORTS}/`) && !file.endsWith('.md')) paths.push(otherFiles(file.split('/')[1] ?? ''));
  for (let end = file.lastIndexOf('/', file.length - 2); end > 0; end = file.lastIndexOf('/', end - 1))
    paths.push(file.slice(0, end + 1));
  return paths;
}
