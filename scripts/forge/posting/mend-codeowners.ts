/** The list of reviewers on a branch that changes the register: what the program can write, nobody is asked for. */
import { CODEOWNERS_MAX_BYTES, codeownersFile } from '#lib/register/codeowners.ts';
import { type Forge, ForgeError, type PullRequest } from '../client/forge.ts';
import type { Verdict } from '../verdict/verdict.ts';

const MESSAGE = 'Cập nhật danh sách người duyệt theo danh mục đơn vị';

/** Whether the list is to be written: not on a fork's branch, which takes no commit of ours, nor upon what must never have been committed. */
export function lacksCodeowners({ codeowners, secrets }: Verdict, { isFork }: PullRequest): boolean {
  return codeowners !== null && Buffer.byteLength(codeowners) < CODEOWNERS_MAX_BYTES && !isFork && secrets.length === 0;
}

/** Commits the list on the branch of a pull request and starts its check. Returns what was done, in Vietnamese. */
export async function mendCodeowners(forge: Forge, verdict: Verdict, pull: PullRequest): Promise<string> {
  const { codeowners, codeownersFile: file = codeownersFile(null), head: base } = verdict;
  const { branch, number } = pull;
  if (codeowners === null || !lacksCodeowners(verdict, pull))
    return `Danh sách người duyệt ở yêu cầu gộp ${number} đã đúng`;
  try {
    const { commit } = await forge.commit({ branch, base, message: MESSAGE, files: { [file]: codeowners } });
    if (commit === base) return `Danh sách người duyệt ở yêu cầu gộp ${number} đã đúng`;
  } catch (error) {
    if (error instanceof ForgeError && error.status === 409)
      return `Yêu cầu gộp ${number} vừa có phiên bản mới; danh sách người duyệt sẽ được ghi sau lần kiểm tra ấy`;
    throw error;
  }
  await forge.startCheck(branch);
  return `Đã cập nhật danh sách người duyệt ở yêu cầu gộp ${number}`;
}
