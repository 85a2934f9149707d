/** The versions that a report had on the first-parent line of Git. */
import type { Day } from '#lib/date.ts';

/** A version of a report. */
export interface Version {
  /** The name under which Git keeps its text. */
  readonly blob: string;
  /** The day in Vietnam since which it stood there; null where the history ends, and nobody can tell. */
  readonly day: Day | null;
  /** The commit of the line that brought it, and the path that the file had there. */
  readonly commit: string;
  readonly path: string;
}

/** The arguments of the one `git log` that {@link reportVersions} reads, for all reports of a campaign. */
export function logArguments(commit: string, folder: string): readonly string[] {
  const shape = ['--first-parent', '-m', '--raw', '--no-abbrev', '-M', '-l1000', '--relative'];
  return ['log', ...shape, '--format=%x01%H', commit, '--', folder];
}

/**
 * The versions of each file, oldest first, since it last came to stand there.
 *
 * - What a merge brings is dated by the merge: before it, the file stood on a branch only.
 * - A file that was deleted (or whose merge was reverted) and came back counts from its coming back: in between, nothing was filed.
 * - A file that Git sees renamed inside the campaign (`-M`: deleted and added in one commit, at least half alike) has the versions that
 *   it had under its old name: a report put right in its path is the same report.
 *
 * @param log what `git log` printed, newest commit first
 * @param dayOf the day of a commit of the line; null where a shallow clone ends
 */
export function reportVersions(
  log: string,
  files: Iterable<string>,
  dayOf: (commit: string) => Day | null,
): ReadonlyMap<string, readonly Version[]> {
  const versions = new Map<string, Version[]>();
  // Going back in time: the name that each file bears at this commit, and the one that it bears today.
  const names = new Map([...files].map((file) => [file, file]));
  for (const record of log.split('\u0001').slice(1)) {
    const [commit = '', ...lines] = record.split('\n');
    const day = dayOf(commit);
    const renamed: (readonly [string, string])[] = [];
    const gone: string[] = [];
    for (const line of lines) {
      const [change = '', path = '', target] = line.split('\t');
      const [, , , blob = '', status = ''] = change.split(' ');
      if (/^[DR]/u.test(status)) gone.push(path);
      const name = target ?? path;
      const file = names.get(name);
      if (file === undefined || !/^[ACMRT]/u.test(status)) continue;
      const known = versions.get(file);
      const version = { blob, day, commit, path: name };
      if (known) known.unshift(version);
      else versions.set(file, [version]);
      if (/^[MT]/u.test(status)) continue;
      names.delete(name);
      if (status.startsWith('R')) renamed.push([path, file]);
    }
    // A name that is still looked for does not stand here: its file is not committed yet.
    for (const name of gone) names.delete(name);
    for (const [name, file] of renamed) names.set(name, file);
  }
  return versions;
}
