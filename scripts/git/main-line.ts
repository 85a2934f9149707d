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

/** Finds the main branch: the one that the origin calls so, else `main` or `master`, else the only one. */
export function mainLine(root: string): MainLine {
  const refs = mustGit(root, ['for-each-ref', '--format=%(refname)', HERE, ORIGIN]).split('\n');
  const said = askGit(root, ['symbolic-ref', '--quiet', `${ORIGIN}HEAD`])
    ?.trim()
    .slice(ORIGIN.length);
  const refsOf = (name: string) => refs.filter((ref) => ref === HERE + name || ref === ORIGIN + name);
  const branches = refs.flatMap((ref) => (ref.startsWith(HERE) ? [ref.slice(HERE.length)] : []));
  const names = [...(said ? [said] : []), 'main', 'master', ...(branches.length === 1 ? branches : [])];
  const name = names.find((one) => refsOf(one).length > 0);
  if (name === undefined)
    throw new CannotRun(
      `Không rõ nhánh nào của kho ${root} là nhánh chính, nên không biết phiên bản nào là chính thức; hãy chạy \`git fetch origin main:refs/remotes/origin/main\`, hoặc \`git remote set-head origin --auto\` nếu nhánh chính có tên khác`,
    );
  const line = mustGit(root, ['rev-list', '--first-parent', ...refsOf(name), '--']);
  return { name, refs: refsOf(name), commits: new Set(line.split('\n').filter(Boolean)) };
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
