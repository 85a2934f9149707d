/** The branch that a button writes on: its own one, and never one that may hold words of somebody who has closed it. */
import { CannotRun } from '#lib/cannot-run.ts';
import { comesFrom, hasCommit } from '../../git/git.ts';
import type { Forge, PullRequest } from '../client/forge.ts';

/** More than a button is ever pressed for one thing. */
const MOST_BRANCHES = 50;

/** Where a button writes: upon `base`. */
export interface Branch {
  readonly branch: string;
  readonly base: string;
  /** The pull request that is open already. */
  readonly pull: PullRequest | null;
}

/** The main branch as it was fetched, and whose the repository is on the forge. */
export interface Home {
  readonly root: string;
  readonly main: string;
  readonly owner: string;
}

/**
 * The first branch of a name that is free, or that an open pull request is of: one that somebody closed may hold what units wrote.
 *
 * @param isOf whether the open one that has this newest commit is of the same thing: names may meet
 */
export async function branchOf(
  forge: Forge,
  name: string,
  { root, main, owner }: Home,
  isOf: (head: string) => boolean = () => true,
): Promise<Branch> {
  for (let count = 1; count <= MOST_BRANCHES; count++) {
    const branch = count === 1 ? name : `${name}-${count}`;
    const head = await forge.branchHead(branch);
    if (head === null) return { branch, base: main, pull: null };
    const pull = await forge.pullRequestOf(head, owner, branch);
    if (pull && isOf(head)) return { branch, base: head, pull };
    if (!pull && hasCommit(root, head) && comesFrom(root, main, head)) return { branch, base: main, pull: null };
  }
  throw new CannotRun(`Có quá nhiều nhánh ${name}-…; hãy xóa các nhánh cũ, đã đóng rồi chạy lại`);
}
