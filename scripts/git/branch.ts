/** A branch as it was fetched: what it changes against the main branch. Nothing is checked out. */
import { CannotRun } from '#lib/cannot-run.ts';
import { OUTLINES, REPORTS } from '#lib/paths.ts';
import { askGit, hasCommit, mustGit } from './git.ts';
import { mainLine } from './main-line.ts';

/** Outlines, reports and what stands beside them that a commit has otherwise than where it left the main branch; relative to the root. */
export function branchFiles(root: string, commit: string): readonly string[] {
  mustHave(root, commit);
  const base = askGit(root, ['merge-base', commit, ...mainLine(root).refs])?.trim();
  if (base === undefined)
    throw new CannotRun(`Phiên bản ${commit} không tách ra từ nhánh chính; không biết nó đổi những gì`);
  const shape = ['--name-only', '--no-renames', '--diff-filter=d', '--relative', '-z'];
  return mustGit(root, ['diff', ...shape, base, commit, '--', OUTLINES, REPORTS])
    .split('\0')
    .filter(Boolean);
}

/** Refuses a commit that was not fetched. */
export function mustHave(root: string, commit: string): void {
  if (hasCommit(root, commit)) return;
  throw new CannotRun(
    `Chưa tải về phiên bản ${commit} của nhánh; hãy chạy \`git fetch\` (trong workflow: \`fetch-depth: 0\`) rồi chạy lại`,
  );
}
