/** Certain mends of a branch, committed on it: nobody has to run a command for them. */
import { CannotRun } from '#lib/cannot-run.ts';
import { Repository } from '#lib/repository/repository.ts';
import { fixPath, planCheck } from '../../check/check-repository.ts';
import { fixRegisters } from '../../check/fix-register.ts';
import { branchFiles } from '../../git/branch.ts';
import { prefixOf } from '../../git/git.ts';
import { Tree } from '../../git/tree.ts';
import type { CommitFiles, Forge } from '../client/forge.ts';

const MESSAGE = 'Sửa những chỗ chắc chắn trong đề cương, báo cáo';

/** The mended texts of the outlines, letters, reports and registers that a commit changes against the main branch, by their paths from the root. */
function mendsOf(root: string, commit: string): ReadonlyMap<string, string> {
  const files = branchFiles(root, commit);
  const repository = new Repository(new Tree(root, commit));
  const judged = new Set(planCheck(repository, {}).files);
  const mended = files
    .filter((file) => judged.has(file))
    .flatMap((file) => {
      const one = fixPath(repository, file);
      return one ? [[file, one.text] as const] : [];
    });
  const registers = fixRegisters(repository).filter(({ file }) => files.includes(file));
  return new Map([...mended, ...registers.map(({ file, text }) => [file, text] as const)]);
}

/** Commits the mends of a branch and starts its check. Returns the files that it mended; the branch must have been fetched. */
export async function mendBranch(forge: Forge, root: string, branch: string): Promise<readonly string[]> {
  if (branch === (await forge.mainBranch()))
    throw new CannotRun(`Nhánh chính \`${branch}\` chỉ đổi qua yêu cầu gộp; hãy ghi tên nhánh đang viết báo cáo`);
  const base = await forge.branchHead(branch);
  if (base === null)
    throw new CannotRun(`Không có nhánh \`${branch}\`; tên nhánh ghi ngay dưới tiêu đề của yêu cầu gộp`);
  const mends = mendsOf(root, base);
  if (mends.size === 0) return [];
  const prefix = prefixOf(root);
  const files: CommitFiles = Object.fromEntries([...mends].map(([file, text]) => [`${prefix}${file}`, text]));
  await forge.commit({ branch, base, message: MESSAGE, files });
  await forge.startCheck(branch);
  return [...mends.keys()];
}
