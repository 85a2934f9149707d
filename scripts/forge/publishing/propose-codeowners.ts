/** The list of reviewers on the main branch, where the register has gone on without it: one pull request that writes it. */
import { CannotRun } from '#lib/cannot-run.ts';
import { REGISTER_FILE } from '#lib/paths.ts';
import { hasErrors } from '#lib/problem.ts';
import { CODEOWNERS_MAX_BYTES, codeowners, codeownersFile } from '#lib/register/codeowners.ts';
import { Repository } from '#lib/repository/repository.ts';
import { hasCommit, headOf, prefixOf } from '../../git/git.ts';
import { Tree } from '../../git/tree.ts';
import type { Forge } from '../client/forge.ts';

const BRANCH = 'decuong/codeowners';
const TITLE = 'Cập nhật danh sách người duyệt theo danh mục đơn vị';
const body = (file: string) =>
  `Danh mục đơn vị (\`${REGISTER_FILE}\`) đã đổi mà danh sách người duyệt (\`${file}\`) chưa đổi theo. Máy đã ghi lại danh sách ấy ở đây; chỉ cần duyệt và nhập (merge).\n`;

/** Proposes the list that HEAD, the main branch, should have. Returns what was done, in Vietnamese. */
export async function proposeCodeowners(forge: Forge, root: string): Promise<string> {
  const main = headOf(root);
  if (main === null || prefixOf(root) !== '')
    return 'Không có lịch sử Git, hoặc kho nằm trong thư mục con: không có danh sách người duyệt';
  const repository = new Repository(new Tree(root, main));
  const { register, problems } = repository.register();
  if (hasErrors(problems))
    throw new CannotRun(`${REGISTER_FILE} có lỗi; hãy chạy \`npm run check\` và sửa danh mục trước`);
  const { maintainers, forge: kind } = repository.settled();
  const file = codeownersFile(kind);
  const text = codeowners(register, maintainers, kind);
  if (Buffer.byteLength(text) >= CODEOWNERS_MAX_BYTES)
    throw new CannotRun(`${file} sẽ từ 3 MB trở lên và GitHub bỏ qua cả tệp; hãy để trống bớt cột \`team\``);
  if (textAt(root, main, file) === text) return 'Danh sách người duyệt đã đúng';
  const head = await forge.branchHead(BRANCH);
  // The same list, proposed on a main branch that has not gone on: nothing to write again.
  const isThere = head !== null && hasCommit(root, head) && textAt(root, head, file) === text;
  if (!isThere) {
    await forge.commit({
      branch: BRANCH,
      base: main,
      message: TITLE,
      files: { [file]: text },
      isOurs: true,
    });
  }
  const { number, url } = await forge.openPullRequest({ branch: BRANCH, title: TITLE, body: body(file) });
  if (!isThere) await forge.startCheck(BRANCH);
  return `Danh sách người duyệt chưa đúng với danh mục: xem yêu cầu gộp ${number}: ${url}`;
}

function textAt(root: string, commit: string, file: string): string | null {
  const source = new Tree(root, commit).text(file);
  return source && 'text' in source ? source.text : null;
}
