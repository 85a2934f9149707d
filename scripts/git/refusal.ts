/** Why Git does not read a repository, and what to do: what it says itself is no help to who does not know it. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';

/** What Git says, and what it means: Vietnamese, the cause and how to mend it. The first that fits is told. */
const CAUSES: readonly (readonly [said: RegExp, told: (root: string, groups: readonly string[]) => string])[] = [
  [
    /dubious ownership in repository at '(?<folder>[^\n]*)'/iu,
    (root, [folder = root]) =>
      `Git không đọc kho ${folder} vì thư mục thuộc về người dùng khác; hãy chạy \`git config --global --add safe.directory ${shellWord(folder)}\` rồi chạy lại`,
  ],
  [
    /bad (?:numeric |boolean )?config[^\n]*/iu,
    (root, [said = '']) =>
      `Cấu hình của Git có chỗ viết sai, Git không đọc được kho ${root} (${said}); hãy sửa chỗ ấy rồi chạy lại`,
  ],
  [
    /unknown repository extension|Expected git repo version|unknown index entry format|index uses .* extension/iu,
    (root) => `Kho ${root} ở dạng mà bản Git trên máy này chưa đọc được; hãy cài bản Git mới hơn rồi chạy lại`,
  ],
  [
    /promisor remote|could not fetch [0-9a-f]{7}/iu,
    (root) =>
      `Kho ${root} chỉ được tải về một phần (partial clone) và Git không lấy được phần còn thiếu; hãy nối mạng, chạy \`git fetch --refetch\` rồi chạy lại`,
  ],
  [
    /Permission denied/iu,
    (root) =>
      `Không có quyền đọc kho Git ở ${root}; hãy nhờ người quản trị máy cấp quyền đọc cả thư mục \`.git\` rồi chạy lại`,
  ],
  [
    /not a git repository: (?<folder>[^\n]+)/iu,
    (root, [folder = '']) =>
      `Thư mục ${root} là cây làm việc (worktree) hoặc kho con (submodule) của một kho Git không còn ở ${folder}; hãy đưa kho ấy về chỗ cũ, chạy \`git worktree repair\` trong kho ấy, hoặc tải lại kho bằng \`git clone\``,
  ],
  [/must be run in a work tree/iu, (root) => noWorkTree(root)],
];

/** Refuses a repository of which Git has said something. */
export function unreadable(root: string, said: string): CannotRun {
  for (const [pattern, told] of CAUSES) {
    const found = pattern.exec(said);
    if (found) return new CannotRun(told(root, found.length > 1 ? found.slice(1) : [found[0]]));
  }
  return new CannotRun(
    isInGit(root) || !isNoRepository(said)
      ? `Git không đọc được kho ${root}, có lẽ kho bị hỏng hoặc thiếu dữ liệu; hãy chạy \`git fsck\` để xem, rồi nhờ người phụ trách, hoặc tải lại kho bằng \`git clone\``
      : `${root} không nằm trong kho Git nào; hãy chạy lệnh trong thư mục tải về bằng \`git clone\`, hoặc chỉ ra thư mục ấy bằng --root`,
  );
}

/** True where Git has found no repository, or no folder; what stands there may be one all the same, see {@link isInGit}. */
export function isNoRepository(said: string): boolean {
  return /not a git repository(?!:)|git diff --no-index|cannot change to/iu.test(said);
}

/** True where a folder that there is, or one above it, has a repository, be it one that Git cannot read. */
export function isInGit(root: string): boolean {
  if (!existsSync(root)) return false;
  for (let folder = resolve(root); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return true;
    if (dirname(folder) === folder) return false;
  }
}

/** Vietnamese: the repository has its files elsewhere, or none. */
export function noWorkTree(root: string): string {
  return `Kho Git ở ${root} được đặt là kho trần (\`core.bare\`) hoặc để tệp ở thư mục khác (\`core.worktree\`); hãy chạy lệnh trong thư mục tải về bằng \`git clone\`, hoặc bỏ cài đặt ấy bằng \`git config --unset\``;
}

/** A word as a shell takes it. */
function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/u.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
