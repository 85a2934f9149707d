/** Who changed the lines of a file between two revisions, from Git. */
import type { Changes } from '../docx/redline/redline.ts';
import { isoTime, tryGit } from '../git/git.ts';

interface Author {
  readonly author: string;
  /** ISO 8601 in UTC. */
  readonly date: string;
}

/**
 * What has come is the work of the commit that `git blame` names for its line; what is gone, of the commit after the last one that had
 * the line (`git blame --reverse`). Where Git does not tell, it is the last commit that changed the file.
 */
export function changesOf(root: string, file: string, from: string, to: string): Changes {
  const commits = (
    tryGit(root, ['log', '--reverse', '--topo-order', '--format=%H %ct %an', `${from}..${to}`, '--', file]) ?? ''
  )
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [hash = '', seconds = '0', ...name] = line.split(' ');
      return { hash, author: name.join(' '), date: isoTime(seconds) };
    });
  const last: Author = commits.at(-1) ?? { author: 'decuong', date: '1980-01-01T00:00:00Z' };
  const indexes = new Map(commits.map(({ hash }, index) => [hash, index]));
  const come = blame(root, [to, '--', file]);
  const gone = blame(root, ['--reverse', `${from}..${to}`, '--', file]);
  return (type, line) => {
    const hash = line === undefined ? undefined : (type === 'inserted' ? come : gone)[line - 1];
    const index = hash === undefined ? undefined : indexes.get(hash);
    // A line that the oldest revision had last was taken out by the first commit after it.
    const after = hash === undefined ? last : commits[(index ?? -1) + 1];
    const { author, date } = (type === 'inserted' ? (index === undefined ? last : commits[index]) : after) ?? last;
    return { type, author, date };
  };
}

/** The commit of each line. */
function blame(root: string, args: readonly string[]): readonly string[] {
  return (tryGit(root, ['blame', '--porcelain', ...args]) ?? '')
    .split('\n')
    .flatMap((line) => /^\^?([0-9a-f]{40}) \d+ \d+/u.exec(line)?.[1] ?? []);
}
