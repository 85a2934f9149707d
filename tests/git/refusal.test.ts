/** What Git says in English, and what is told of it. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CannotRun } from '#lib/cannot-run.ts';
import { isInGit, isNoRepository, unreadable } from '../../scripts/git/refusal.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const OWNER = (folder: string, word = folder) =>
  `Git không đọc kho ${folder} vì thư mục thuộc về người dùng khác; hãy chạy \`git config --global --add safe.directory ${word}\` rồi chạy lại`;
const SETTINGS = (said: string) =>
  `Cấu hình của Git có chỗ viết sai, Git không đọc được kho /kho (${said}); hãy sửa chỗ ấy rồi chạy lại`;
const NEWER = 'Kho /kho ở dạng mà bản Git trên máy này chưa đọc được; hãy cài bản Git mới hơn rồi chạy lại';
const PARTIAL =
  'Kho /kho chỉ được tải về một phần (partial clone) và Git không lấy được phần còn thiếu; hãy nối mạng, chạy `git fetch --refetch` rồi chạy lại';
const LOCKED =
  'Không có quyền đọc kho Git ở /kho; hãy nhờ người quản trị máy cấp quyền đọc cả thư mục `.git` rồi chạy lại';
const GONE = (folder: string) =>
  `Thư mục /kho là cây làm việc (worktree) hoặc kho con (submodule) của một kho Git không còn ở ${folder}; hãy đưa kho ấy về chỗ cũ, chạy \`git worktree repair\` trong kho ấy, hoặc tải lại kho bằng \`git clone\``;
const BARE =
  'Kho Git ở /kho được đặt là kho trần (`core.bare`) hoặc để tệp ở thư mục khác (`core.worktree`); hãy chạy lệnh trong thư mục tải về bằng `git clone`, hoặc bỏ cài đặt ấy bằng `git config --unset`';
const BROKEN =
  'Git không đọc được kho /kho, có lẽ kho bị hỏng hoặc thiếu dữ liệu; hãy chạy `git fsck` để xem, rồi nhờ người phụ trách, hoặc tải lại kho bằng `git clone`';
const NONE =
  '/kho không nằm trong kho Git nào; hãy chạy lệnh trong thư mục tải về bằng `git clone`, hoặc chỉ ra thư mục ấy bằng --root';

test.each<[string, string]>([
  ["fatal: detected dubious ownership in repository at '/kho chính'\nTo add …", OWNER('/kho chính', "'/kho chính'")],
  ["fatal: Detected Dubious ownership in repository at 'D:/a-b@c%+=:,._1'\n", OWNER('D:/a-b@c%+=:,._1')],
  ["fatal: detected dubious ownership in repository at '/kho’s; x'\n", OWNER('/kho’s; x', "'/kho’s; x'")],
  ["dubious ownership in repository at '/a'b'", OWNER("/a'b", String.raw`'/a'\''b'`)],
  ["dubious ownership in repository at '/a b;c'", OWNER('/a b;c', "'/a b;c'")],
  ["dubious ownership in repository at '/a;'", OWNER('/a;', "'/a;'")],
  ["dubious ownership in repository at ' /a'", OWNER(' /a', "' /a'")],
  ["dubious ownership in repository at ''", OWNER('', "''")],
  ['fatal: bad config line 1 in file .git/config\nmore', SETTINGS('bad config line 1 in file .git/config')],
  [
    "fatal: bad numeric config value 'x' for 'core.abbrev'\n",
    SETTINGS("bad numeric config value 'x' for 'core.abbrev'"),
  ],
  ["fatal: bad boolean config value 'x'", SETTINGS("bad boolean config value 'x'")],
  ["fatal: Bad config variable 'x'", SETTINGS("Bad config variable 'x'")],
  ['fatal: bad config file line 3', SETTINGS('bad config file line 3')],
  ['fatal: bad config in blob', SETTINGS('bad config in blob')],
  ['fatal: unknown repository extension found:\n\tx', NEWER],
  ['warning: Expected git repo version <= 1, found 9', NEWER],
  ['error: unknown index entry format 0x1', NEWER],
  ['error: index uses abcd extension, which we do not understand', NEWER],
  ['fatal: could not fetch 0123abc from promisor', PARTIAL],
  ['fatal: could not fetch 0123abcdef0123', PARTIAL],
  ['could not read from promisor remote', PARTIAL],
  ['error: open(".git/index"): Permission denied', LOCKED],
  ['fatal: not a git repository: /gone/x\n', GONE('/gone/x')],
  ['fatal: this operation must be run in a work tree', BARE],
  // Less than a name of a commit, another sentence: Git does not read it, and why is not known.
  ['fatal: could not fetch 0123ab', BROKEN],
  ['fatal: bad object HEAD', BROKEN],
  ['', BROKEN],
  ['fatal: not a git repository (or any of the parent directories): .git', NONE],
  ["fatal: cannot change to '/kho': No such file or directory", NONE],
  ['usage: git diff --no-index [<options>] <path> <path>', NONE],
])('%j', (said, told) => {
  expect(unreadable('/kho', said)).toEqual(new CannotRun(told));
});

test('no repository is one thing, one that is gone another', () => {
  const said = ['fatal: not a git repository (or any', 'not a git repository: /x', 'Cannot change to', 'git diff', 'x'];
  expect(said.map(isNoRepository)).toEqual([true, false, true, false, false]);
});

test('a folder is in Git with any above it, if it is there', () => {
  const root = temporaryRepository({ 'a/.git': 'gitdir: /gone', 'a/b/c/x': '', 'd/x': '' });
  const folders = ['a', 'a/b/c', 'a/b/none', 'd'].map((one) => join(root, one));
  expect([...folders, '/'].map(isInGit)).toEqual([true, true, false, false, false]);
});

test('what Git does not find in a folder of Git is broken, not none', () => {
  const root = temporaryRepository({ '.git/x': '', 'b/x': '' });
  for (const folder of [root, join(root, 'b')])
    expect(unreadable(folder, 'fatal: not a git repository (or any of the parent directories): .git')).toEqual(
      new CannotRun(BROKEN.replace('/kho', folder)),
    );
});
