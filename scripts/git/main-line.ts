/** The main branch, and what it ever was: reports are official once they are merged into it. */
import { CannotRun } from '#lib/cannot-run.ts';
import { askGit, comesFrom, isShallow, lackingHistory, mustGit } from './git.ts';

/** The branch that reports are merged into, and its first-parent line. */
export interface MainLine {
  /** As people call it: `main`. */
  readonly name: string;
  readonly commits: ReadonlySet<string>;
  /** The line here, and what it was where the repository came from. */
  readonly refs: readonly string[];
}

const [HERE, ORIGIN] = ['refs/heads/', 'refs/remotes/origin/'];
const [REMOTE, HEAD] = ['refs/remotes/', '/HEAD'];

/**
 * Finds the main branch: the one that the origin calls so, else `main` or `master`, else the only one. A clone of a part of the branches
 * has an only one as well, which whoever cloned it chose: there the origin alone can say.
 */
export function mainLine(root: string): MainLine {
  const refs = mustGit(root, ['for-each-ref', '--format=%(refname)', HERE, REMOTE]).split('\n').filter(Boolean);
  const said = askGit(root, ['symbolic-ref', '--quiet', `${ORIGIN}HEAD`])
    ?.trim()
    .slice(ORIGIN.length);
  const refsOf = (name: string) => refs.filter((ref) => ref === HERE + name || ref === ORIGIN + name);
  if (said === undefined && isNarrow(root)) throw unknownMain(root, NARROW);
  const names = said === undefined ? ['main', 'master', ...onlyBranch(refs)] : [said];
  const name = names.find((one) => refsOf(one).length > 0);
  if (name === undefined) throw unknownMain(root, FULL);
  const line = mustGit(root, ['rev-list', '--first-parent', ...refsOf(name), '--']);
  return { name, refs: refsOf(name), commits: new Set(line.split('\n').filter(Boolean)) };
}

const FULL =
  'hãy chạy `git fetch origin main:refs/remotes/origin/main`, hoặc `git remote set-head origin --auto` nếu nhánh chính có tên khác';
const NARROW =
  'kho chỉ tải về một phần các nhánh (như với `--single-branch`, `--depth`): hãy chạy lần lượt `git remote set-branches origin "*"`, `git fetch origin`, `git remote set-head origin --auto`';

function unknownMain(root: string, what: string): CannotRun {
  return new CannotRun(
    `Không rõ nhánh nào của kho ${root} là nhánh chính, nên không biết phiên bản nào là chính thức; ${what}`,
  );
}

/** The branch here, where there is one and no remote has others. */
function onlyBranch(refs: readonly string[]): readonly string[] {
  const [name, ...others] = refs.flatMap((ref) => (ref.startsWith(HERE) ? [ref.slice(HERE.length)] : []));
  const isAlone = refs.every((ref) => ref.startsWith(HERE) || ref.endsWith(HEAD) || ref.endsWith(`/${name}`));
  return name !== undefined && others.length === 0 && isAlone ? [name] : [];
}

/** True where no remote is asked for all of its branches, and one for some. */
function isNarrow(root: string): boolean {
  const lines = (askGit(root, ['config', '--get-regexp', '^remote\\..*\\.(url|fetch)$']) ?? '').split('\n');
  const remotes = new Map<string, string[]>();
  for (const line of lines) {
    const [, remote, key, value = ''] = /^remote\.(.+)\.(url|fetch) (.*)$/u.exec(line) ?? [];
    if (remote === undefined || (key === 'url' && remote !== 'origin')) continue;
    remotes.set(remote, [...(remotes.get(remote) ?? []), ...(key === 'fetch' ? [value] : [])]);
  }
  const isWhole = (refspecs: readonly string[]) =>
    refspecs.some((one) => /^\+?refs\/(?:heads\/)?\*:/u.test(one)) && !refspecs.some((one) => one.startsWith('^'));
  return remotes.size > 0 && ![...remotes.values()].some(isWhole);
}

/** Whether a commit was once the main branch itself; in a part of the history that cannot be told, and is refused. */
export function wasMain(root: string, { commits }: MainLine, commit: string): boolean {
  return commits.has(commit) || !refuseShallow(root, commit);
}

/** Whether a commit ever came into the main branch, with a branch that was merged or by itself. */
export function cameIntoMain(root: string, { refs }: MainLine, commit: string): boolean {
  const isIn = (ref: string) => comesFrom(root, ref, commit);
  return refs.some(isIn) || !refuseShallow(root, commit);
}

function refuseShallow(root: string, commit: string): true {
  if (isShallow(root))
    throw new CannotRun(
      lackingHistory(
        `Không biết phiên bản ${commit} có trên nhánh chính hay không, vì chỉ một phần lịch sử Git đã được tải về`,
      ),
    );
  return true;
}
