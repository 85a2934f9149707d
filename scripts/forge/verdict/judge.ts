/** The files of a change, each with what is told of it: judged as they are and, where that may differ, as they were. */
import { once } from '#lib/once.ts';
import { REGISTER_FILE } from '#lib/paths.ts';
import { hasErrors } from '#lib/problem.ts';
import { CODEOWNERS_FILES } from '#lib/register/codeowners.ts';
import { Repository } from '#lib/repository/repository.ts';
import { compareVietnamese } from '#lib/vietnamese/text.ts';
import { broughtBy, keyOf } from '../../campaign/brought.ts';
import { checkFiles } from '../../campaign/check-files.ts';
import type { JudgedElsewhere } from '../../campaign/elsewhere.ts';
import { type FreshJudgement, judgeFile } from '../../campaign/judgement.ts';
import { type Reach, reachOf } from '../../campaign/reach.ts';
import { type CheckedFile, checkText } from '../../check/check-file.ts';
import { planCheck } from '../../check/check-repository.ts';
import type { CheckMessage } from '../../check/message.ts';
import type { Change, ChangedFile } from '../../git/change.ts';
import { prefixOf } from '../../git/git.ts';
import { hunksOf, isShown } from '../../git/hunks.ts';
import { Tree } from '../../git/tree.ts';
import { isData } from '../changes.ts';
import { entryOf, lostRegister } from './entry.ts';
import { type Facts, factsOf, NO_FACTS } from './facts.ts';
import { suggestionsOf } from './suggestions.ts';
import type { Suggestion, VerdictFile } from './verdict.ts';

/** Takes over what is known of a file that has not changed, or judges it. */
export type TakesOver = (file: string) => FreshJudgement | JudgedElsewhere;

/** The change that is judged. */
interface Job {
  readonly root: string;
  readonly since: string;
  readonly head: string;
  readonly takesOver: TakesOver;
  step?(file: string): void;
}

/** What is judged of a change; files by their paths from the root. */
export interface Judged {
  readonly touched: readonly VerdictFile[];
  readonly affected: readonly VerdictFile[];
  /** The keys of all messages that are told of these. */
  readonly brought: ReadonlySet<string>;
  /** All others of the repository; null where not all of it had to be judged. */
  readonly others: readonly CheckMessage[] | null;
}

/**
 * Judges what a change touches and what it alters, and reads no more than that takes.
 *
 * @param kept the lines of a file that no suggestion may touch
 */
export function judge(
  job: Job,
  repository: Repository,
  change: Change,
  kept: (file: string) => ReadonlySet<number>,
): Judged {
  if (!repository.read(REGISTER_FILE))
    return { touched: [lostRegister(repository)], affected: [], brought: new Set(), others: [] };
  const data = change.all.filter(({ file }) => isData(file) && !CODEOWNERS_FILES.some((one) => one === file));
  const plan = planCheck(repository, {});
  const base = new Repository(new Tree(job.root, job.since));
  const reach = reachOf(repository, base, change.all, plan.files);
  const facts = new Map<string, Facts>();
  const mend = mender(job, repository, kept);
  const checked = checkSome({ repository, change, reach, takesOver: job.takesOver }, plan.files, (one) => {
    facts.set(one.file, factsOf(one, change.files.has(one.file) ? mend(one) : []));
    job.step?.(one.file);
  });
  const messages = [...plan.messages, ...checked];
  const parts = broughtBy({ repository, base, change, reach }, { messages });

  const byFile = grouped(parts.brought, ({ file }) => fileOf(file, data));
  const entry = (one: ChangedFile | string, messagesOf: readonly CheckMessage[]): VerdictFile =>
    entryOf(repository, one, facts.get(typeof one === 'string' ? one : one.file) ?? NO_FACTS, messagesOf);
  const touched = data.map((one) => entry(one, byFile.get(one.file) ?? []));
  const names = new Set(data.map(({ file }) => file));
  const affected = [...byFile].filter(([file]) => !names.has(file)).map(([file, told]) => entry(file, told));
  // What is right now, and was not.
  const right = new Set(parts.mended.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const left = grouped(parts.others, ({ file }) => file);
  for (const file of right) {
    const still = left.get(file) ?? [];
    if (byFile.has(file) || hasErrors(still)) continue;
    affected.push({ ...entry(file, still), messages: [] });
  }
  return {
    touched: sorted(touched),
    affected: sorted(affected),
    brought: new Set(parts.brought.map(keyOf)),
    others: plan.files.every((file) => facts.has(file)) ? parts.others : null,
  };
}

function grouped(
  messages: readonly CheckMessage[],
  keyFor: (one: CheckMessage) => string,
): ReadonlyMap<string, readonly CheckMessage[]> {
  const groups = new Map<string, CheckMessage[]>();
  for (const one of messages) {
    const key = keyFor(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function sorted(files: readonly VerdictFile[]): readonly VerdictFile[] {
  return files.toSorted((a, b) => compareVietnamese(a.file, b.file));
}

/** What is told of a name of a folder is told at the first file that the change brings into it. */
function fileOf(path: string, changed: readonly ChangedFile[]): string {
  if (changed.some(({ file }) => file === path)) return path;
  return changed.find(({ file, how }) => how !== 'deleted' && file.startsWith(`${path}/`))?.file ?? path;
}

interface Around {
  readonly repository: Repository;
  readonly change: Change;
  readonly reach: Reach;
  readonly takesOver: TakesOver;
}

function checkSome(
  { repository, change, reach: { altered, related }, takesOver }: Around,
  files: readonly string[],
  seen: (checked: CheckedFile) => void,
): readonly CheckMessage[] {
  const given = files.filter((file) => change.files.has(file) || altered.has(file) || related.has(file));
  // Given none, all would be checked.
  if (given.length === 0) return [];
  const wanted = new Set(given);
  // What is told is looked at itself; of the others there are figures to compare with.
  const judgeOne = (file: string) => (wanted.has(file) ? judgeFile(repository, file) : takesOver(file));
  const { messages } = checkFiles({ repository, given, change, seen, judge: judgeOne });
  return messages.filter(({ file }) => wanted.has(file));
}

/** Makes the suggestions for a file that the change touches. */
function mender(
  { root, since, head }: Job,
  repository: Repository,
  kept: (file: string) => ReadonlySet<number>,
): (checked: CheckedFile) => readonly Suggestion[] {
  const shown = once(() => hunksOf(root, since, head));
  const atHead = once(() => new Tree(root, head));
  return ({ file, messages }) => {
    const source = repository.read(file);
    if (!source || !('text' in source) || messages.every(({ fix }) => fix === undefined)) return [];
    const check = (text: string) => checkText(repository, file, text).messages;
    const bytes = atHead().bytes(file);
    // Where main has changed the file too, lines of the merge are not those that the forge shows.
    const isSame =
      bytes !== null && repository.bytes(file) !== null && Buffer.compare(bytes, repository.bytes(file) ?? bytes) === 0;
    const hunks = isSame ? shown().get(prefixOf(root) + file) : undefined;
    return suggestionsOf(source.text, messages, check, kept(file), (start, end) => isShown(hunks, start, end));
  };
}
