/** How reports came to be what they are: what each change on the first-parent line brought, who wrote it, who merged it. */
import type { Day } from '#lib/date.ts';
import { type CampaignId, REPORTS } from '#lib/paths.ts';
import { mustGit, mustGitBytes } from './git.ts';
import { type History, versionsAt } from './history.ts';
import type { Version } from './report-versions.ts';

/** A change of a report on the main line. */
export interface Revision {
  /** The commit, in full. */
  readonly commit: string;
  /** The day in Vietnam since which it stands there; null where the history ends, and nobody can tell. */
  readonly day: Day | null;
  /** Who wrote what came with it; empty where nobody can tell. */
  readonly authors: readonly string[];
  /** Who merged it; null where it came without a merge. */
  readonly merger: string | null;
  /** The number of the pull request; null where it came without one. */
  readonly pull: number | null;
  /** The name under which Git keeps the text. */
  readonly blob: string;
}

/** What a commit says of itself. */
interface Told {
  readonly author: string;
  readonly message: string;
}

/** The revisions of reports of a campaign, by file, oldest first; none of what is not committed. */
export function revisionsAt(
  root: string,
  history: History,
  campaign: CampaignId,
  files: readonly string[],
): ReadonlyMap<string, readonly Revision[]> {
  const { head, boundary, days } = history;
  const versions = versionsAt(root, head, history, campaign, files);
  if (head === null || versions.size === 0) return new Map();
  const parents = parentsIn(root, head);
  const bringers = bringersOf(parents, [...days.keys()]);
  const changes = changesIn(root, head, `${REPORTS}/${campaign}`, bringers);
  const told = toldBy(root, new Set([...versions.values()].flatMap((list) => list.map(({ commit }) => commit))));
  const revisionOf = ({ commit, day, blob, path }: Version): Revision => {
    const one = told.get(commit);
    if (!one || boundary.has(commit)) return { commit, day, authors: [], merger: null, pull: null, blob };
    const isMerge = (parents.get(commit)?.length ?? 0) > 1;
    const brought = isMerge ? (changes.get(`${commit} ${path}`) ?? []) : [];
    return {
      commit,
      day,
      authors: [...new Set((brought.length > 0 ? brought : [one]).flatMap(authorsOf))],
      merger: isMerge ? one.author : null,
      pull: pullOf(one.message),
      blob,
    };
  };
  return new Map([...versions].map(([file, list]) => [file, list.map(revisionOf)]));
}

/** The parents of every commit, by name. */
function parentsIn(root: string, head: string): ReadonlyMap<string, readonly string[]> {
  const lines = mustGit(root, ['rev-list', '--parents', head]).split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [name = '', ...parents] = line.split(' ');
      return [name, parents] as const;
    }),
  );
}

/** For each commit the one of the main line that brought it: itself where it stands on the line. */
function bringersOf(
  parents: ReadonlyMap<string, readonly string[]>,
  line: readonly string[],
): ReadonlyMap<string, string> {
  const bringers = new Map(line.map((commit) => [commit, commit]));
  for (const commit of line.toReversed()) {
    const left = [...(parents.get(commit) ?? [])];
    for (let one = left.pop(); one !== undefined; one = left.pop()) {
      if (bringers.has(one)) continue;
      bringers.set(one, commit);
      left.push(...(parents.get(one) ?? []));
    }
  }
  return bringers;
}

/** What changed each file of a folder, by the commit that brought it and the path; oldest first. */
function changesIn(
  root: string,
  head: string,
  folder: string,
  bringers: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly Told[]> {
  const shape = ['--full-history', '--no-merges', '--reverse', '--name-only', '--no-renames', '--relative', FORMAT];
  const changes = new Map<string, Told[]>();
  for (const { name, paths, ...told } of readLog(mustGit(root, ['log', ...shape, head, '--', folder])))
    for (const path of paths) {
      const key = `${bringers.get(name) ?? name} ${path}`;
      const known = changes.get(key);
      if (known) known.push(told);
      else changes.set(key, [told]);
    }
  return changes;
}

/** What some commits say of themselves. */
function toldBy(root: string, commits: ReadonlySet<string>): ReadonlyMap<string, Told> {
  const input = [...commits].map((commit) => `${commit}\n`).join('');
  const log = mustGitBytes(root, ['log', '--no-walk=unsorted', '--no-patch', FORMAT, '--stdin'], input);
  return new Map([...readLog(log.toString('utf8'))].map(({ name, author, message }) => [name, { author, message }]));
}

const FORMAT = '--format=%x01%H%x02%an%x02%B%x02';

function* readLog(log: string): Generator<Told & { readonly name: string; readonly paths: readonly string[] }> {
  for (const record of log.split('\u0001').slice(1)) {
    const [name = '', author = '', message = '', paths = ''] = record.split('\u0002');
    yield { name, author, message, paths: paths.split('\n').filter(Boolean) };
  }
}

/** Who wrote a commit, and with whom: what several commits became one of names all. */
function authorsOf({ author, message }: Told): readonly string[] {
  const others = [...message.matchAll(/^Co-authored-by:\s*([^<\n]*[^<\s])\s*(?:<|$)/gimu)];
  return [author, ...others.map(([, name = '']) => name)];
}

/** The number that forges write into what they merge. */
const PULLS = [
  /^Merge pull request #(\d{1,9})\b/u,
  /^[^\n]*\(#(\d{1,9})\)/u,
  /^See merge request [^\s!]*!(\d{1,9})$/mu,
] as const;

function pullOf(message: string): number | null {
  const found = PULLS.map((pull) => pull.exec(message)?.[1]).find((number) => number !== undefined);
  return found === undefined ? null : Number(found);
}
