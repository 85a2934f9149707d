/** When reports were filed, as the first-parent history of Git shows it. */
import { type Day, vietnamDay } from '#lib/date.ts';

/** The arguments of the one `git log` that {@link filingDays} reads, for all reports of a campaign; user settings cannot change what it prints. */
export function logArguments(commit: string, folder: string): readonly string[] {
  const settings = ['-c', 'log.showRoot=true', '-c', 'core.quotePath=false'];
  const shape = [
    '--first-parent',
    '-m',
    '--name-status',
    '-M',
    '-l1000',
    '--relative',
    '--no-show-signature',
    '--no-color',
    '--format=%x01%H %ct',
  ];
  return [...settings, 'log', ...shape, commit, '--', folder];
}

/**
 * The day in Vietnam on which each file was filed: the committer date of the commit on the first-parent line since which it has stood
 * there without a break.
 *
 * - What a merge brings is dated by the merge: before it, the file stood on a branch only.
 * - A file that was deleted (or whose merge was reverted) and came back counts from its coming back: in between, nothing was filed.
 * - A file that Git sees renamed inside the campaign (`-M`: deleted and added in one commit, at least half alike) counts from the filing
 *   under its old name: a report put right in its path is the same report.
 * - Only that the file stood counts, whatever it held: whether it is a draft or has errors is asked of it as it is now.
 * - What already stood at a commit of `boundary`, where a shallow clone ends, came at a time that nobody can tell: it has no day.
 *
 * @param log what `git log` printed, newest commit first
 */
export function filingDays(
  log: string,
  files: Iterable<string>,
  boundary: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>();
  // Going back in time: the name that each file bears at this commit, and the one that it bears today.
  const names = new Map([...files].map((file) => [file, file]));
  for (const record of log.split('\u0001').slice(1)) {
    const [head = '', ...lines] = record.split('\n');
    const [commit = '', seconds = ''] = head.split(' ');
    const renamed: (readonly [string, string])[] = [];
    const gone: string[] = [];
    for (const line of lines) {
      const [status = '', path = '', target] = line.split('\t');
      if (/^[DR]/u.test(status)) gone.push(path);
      const name = target ?? path;
      const file = names.get(name);
      if (file === undefined || !/^[ACR]/u.test(status)) continue;
      names.delete(name);
      if (status.startsWith('R')) renamed.push([path, file]);
      else if (!boundary.has(commit)) days.set(file, vietnamDay(Number(seconds)));
    }
    // A name that is still looked for does not stand here: its file is not committed yet.
    for (const name of gone) names.delete(name);
    for (const [name, file] of renamed) names.set(name, file);
  }
  return days;
}
