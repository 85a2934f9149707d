/** Which of the messages of a repository a change brings, and which were there before it or are none of its business. */
import { REGISTER_FILE } from '#lib/paths.ts';
import { ruleId } from '#lib/problem.ts';
import { Repository } from '#lib/repository/repository.ts';
import { planCheck } from '../check/check-repository.ts';
import type { CheckMessage } from '../check/message.ts';
import type { Change } from '../git/change.ts';
import { Tree } from '../git/tree.ts';
import { type Checked, checkFiles } from './check-files.ts';
import { type Reach, reachOf } from './reach.ts';

/** What is judged of a change. */
export interface ChangeJob {
  readonly repository: Repository;
  /** As it was before. */
  readonly base: Repository;
  readonly change: Pick<Change, 'files'>;
  readonly reach: Reach;
}

/** The messages of a repository, parted. */
export interface Brought {
  /** Of files that the change touches all; of others what was not told before. */
  readonly brought: readonly CheckMessage[];
  readonly others: readonly CheckMessage[];
  /** What was told before of files that the change does not touch and no longer is. */
  readonly mended: readonly CheckMessage[];
}

/** Rules that compare reports with each other. */
const ACROSS: ReadonlySet<string> = new Set(['duplicate-number', 'roll-up-mismatch'].map(ruleId));

/** What a file that has not changed is judged as, in a past in which nothing has. */
const UNCHANGED = { files: new Set<string>(), gone: [], before: () => null };

/** Parts the messages of some files; the past is judged only where it may have been judged otherwise. */
export function broughtBy(
  { repository, base, change, reach }: ChangeJob,
  { messages }: Pick<Checked, 'messages'>,
): Brought {
  const isAcross = ({ file, rule }: CheckMessage) => reach.related.has(file) && ACROSS.has(rule);
  const compared = new Set([...reach.altered, ...messages.filter(isAcross).map(({ file }) => file)]);
  const before = messagesBefore(base, compared);
  const told = new Set(before.map(keyOf));
  // Names are compared with each other, and looked at without a file being read.
  const namesBefore = namesOf(base);
  const namesNow = namesOf(repository);
  const isBrought = (one: CheckMessage): boolean => {
    if (change.files.has(one.file)) return true;
    const key = keyOf(one);
    if (namesNow.has(key)) return !namesBefore.has(key);
    return compared.has(one.file) && !told.has(key);
  };
  const now = new Set(messages.map(keyOf));
  return {
    brought: messages.filter(isBrought),
    others: messages.filter((one) => !isBrought(one)),
    mended: before.filter((one) => reach.altered.has(one.file) && !now.has(keyOf(one))),
  };
}

/** The same of a repository and its past in Git; reads of that past as little as can be. */
export function broughtSince(repository: Repository, change: Change, checked: Checked): Brought {
  const base = new Repository(new Tree(repository.root, change.base));
  const reach = reachOf(repository, base, change.all, checked.files);
  return broughtBy({ repository, base, change, reach }, checked);
}

/** Vietnamese: how much is wrong that a change did not bring; empty where nothing is. */
export function elsewhereText(others: readonly CheckMessage[]): string {
  const errors = others.filter(({ severity }) => severity === 'error');
  const files = new Set(errors.map(({ file }) => file)).size;
  return errors.length === 0 ? '' : `Ngoài thay đổi này, kho còn ${errors.length} lỗi ở ${files} tệp`;
}

function messagesBefore(base: Repository, files: ReadonlySet<string>): readonly CheckMessage[] {
  // Before there was a register nothing was judged.
  if (files.size === 0 || !base.read(REGISTER_FILE)) return [];
  const there = planCheck(base, {}).files.filter((file) => files.has(file));
  // Given none, all would be checked.
  if (there.length === 0) return [];
  const { messages } = checkFiles({ repository: base, given: there, change: UNCHANGED });
  return messages.filter(({ file }) => files.has(file));
}

function namesOf(repository: Repository): ReadonlySet<string> {
  return new Set(repository.read(REGISTER_FILE) ? planCheck(repository, {}).messages.map(keyOf) : []);
}

/** A message by what it says and where: what it points at in other files may have moved. */
export function keyOf({ file, line, column, rule, severity, message }: CheckMessage): string {
  return JSON.stringify([file, line, column, rule, severity, message.replace(/dòng \d+/giu, '')]);
}
