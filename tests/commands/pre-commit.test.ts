/** `npm run pre-commit`: what is staged, as it is staged. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { runScript } from '../helpers/command.ts';
import { PROJECT } from '../helpers/project.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const USE = '\nXem cách dùng: thêm --help\n';
const PHONE = '0912345678';
const SAID =
  'Số điện thoại “***678” là dữ liệu cá nhân, không được đưa vào kho; hãy xóa số này (lịch sử Git giữ lại mọi thứ đã đưa vào: nếu đã đẩy lên thì báo người phụ trách) [personal-data]';

function git(root: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(
    'git',
    ['-C', root, '-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args],
    { encoding: 'utf8', env: ENV },
  );
  if (status !== 0) throw new Error(stderr);
}

/** The variables that Git sets for its hooks must not reach the repositories of tests. */
const ENV = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));

function repository(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = temporaryRepository(files);
  git(root, 'init', '--quiet');
  git(root, 'add', '--all');
  return root;
}

const preCommit = (root: string, ...files: string[]) => runScript('pre-commit', ['--root', root, ...files]);

test('nothing to hold back', () => {
  const root = repository({
    'reports/a/b.md': '# Báo cáo\n\nBảo vệ bí mật nhà nước, chi 1.234.567.890 đồng.\n',
    'README.md': 'Xin chào\n',
  });
  expect(preCommit(root)).toEqual({ status: 0, stdout: '✔ Đã kiểm tra 2 tệp, không có lỗi\n', stderr: '' });
});

test('secrets and numbers in files of any kind, before the first commit', () => {
  const root = repository({
    'reports/a/b.md': `---\nnumber: 1\n---\n\n**TỐI MẬT**\n\nGọi ${PHONE}.\n`,
    'reports/units.csv': `id,điện thoại\na,02253747747\n`,
    'outlines/a/letter.md': 'LƯU HÀNH NỘI BỘ\n',
    'outlines/danh sách "mới".txt': Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(`ĐT\t${PHONE}\n`, 'utf16le'),
    ]),
  });
  const { status, stdout, stderr } = preCommit(root);
  const lines = stdout.split('\n').map((line) => line.replace(/\s{2,}/gu, ' ').replace(/ (?:lỗi) .*\[/u, ' ['));
  expect({ status, stderr, lines }).toEqual({
    status: 1,
    stderr: '',
    lines: [
      'outlines/a/letter.md',
      ' 1:1 [state-secret]',
      '',
      'outlines/danh sách "mới".txt',
      ' 1:4 [personal-data]',
      '',
      'reports/a/b.md',
      ' 5:3 [state-secret]',
      ' 7:5 [personal-data]',
      '',
      'reports/units.csv',
      ' 2:3 [personal-data]',
      '',
      '✖ Đã kiểm tra 4 tệp: 5 lỗi, 0 lưu ý',
      '',
    ],
  });
});

test('the staged content counts, not that on the disk', () => {
  const root = repository({ 'reports/a.md': `${PHONE}\n`, 'reports/b.md': 'sạch\n' });
  writeFileSync(join(root, 'reports/a.md'), 'sạch\n');
  writeFileSync(join(root, 'reports/b.md'), `${PHONE}\n`);
  expect(preCommit(root)).toEqual({
    status: 1,
    stdout: `reports/a.md\n  1:1      lỗi   ${SAID}\n\n✖ Đã kiểm tra 2 tệp: 1 lỗi, 0 lưu ý\n`,
    stderr: '',
  });
});

test('only what the commit adds or changes; renamed files too, deleted ones not', () => {
  const root = repository({
    'reports/cu.md': `${PHONE}\n`,
    'reports/xoa.md': `${PHONE}\n`,
    'reports/doi.md': `một\nhai\nba ${PHONE}\n`,
  });
  git(root, 'commit', '--quiet', '-m', 'first');
  git(root, 'rm', '--quiet', 'reports/xoa.md');
  git(root, 'mv', 'reports/doi.md', 'reports/moi.md');
  expect(preCommit(root)).toEqual({
    status: 1,
    stdout: `reports/moi.md\n  3:4      lỗi   ${SAID}\n\n✖ Đã kiểm tra 1 tệp: 1 lỗi, 0 lưu ý\n`,
    stderr: '',
  });
});

test('tests and the page made of them are left out; binary files, large texts and links are not', () => {
  const large = `${'chữ '.repeat(300_000)}\n${PHONE}\n`;
  const root = temporaryRepository({
    'anh.bin': new Uint8Array([0, ...Buffer.from(PHONE)]),
    'ghi-chu.txt': large,
    'reports/lon.md': large,
    'tests/fixtures/a.md': `${PHONE}\n`,
    'lint-rules/README.md': `${PHONE}\n`,
  });
  symlinkSync(PHONE, join(root, 'lien-ket'));
  git(root, 'init', '--quiet');
  git(root, 'add', '--all');
  expect(preCommit(root)).toEqual({
    status: 1,
    stdout: `anh.bin
  1:1      lỗi   Trong phần chữ của tệp: ${SAID}
  1:1      lưu ý Tệp nhị phân: máy chỉ đọc được phần chữ không nén; người gửi và người duyệt phải tự mở ra xem có dấu mật, dữ liệu cá nhân không [personal-data]

ghi-chu.txt
  2:1      lỗi   ${SAID}

lien-ket
  1:1      lỗi   ${SAID}

reports/lon.md
  2:1      lỗi   ${SAID}

✖ Đã kiểm tra 4 tệp: 4 lỗi, 1 lưu ý
`,
    stderr: '',
  });
});

test('offices’ own numbers, as the register is staged', () => {
  const register = (contacts: string) =>
    `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces,contacts\na,A,province,party,,,,,,,,,${contacts}\n`;
  const root = repository({ 'reports/units.csv': register(`hotline 0912 345 678`), 'a.md': `Gọi ${PHONE}\n` });
  expect(preCommit(root)).toEqual({ status: 0, stdout: '✔ Đã kiểm tra 2 tệp, không có lỗi\n', stderr: '' });
  writeFileSync(join(root, 'reports/units.csv'), register(''));
  expect(preCommit(root, 'a.md')).toEqual({
    status: 1,
    stdout: `a.md\n  1:5      lỗi   ${SAID}\n\n✖ Đã kiểm tra 1 tệp: 1 lỗi, 0 lưu ý\n`,
    stderr: '',
  });
});

test('the message of a commit, without what Git shows below it', () => {
  const root = temporaryRepository({
    MSG: `Sửa báo cáo\n\nGọi ${PHONE}\n# Changes:\n#\t0912345679.md\n${SCISSORS}# Do not modify or remove the line above.\n# Everything below it will be ignored.\ndiff --git a/a b/a\n+0912345670\n`,
  });
  expect(runScript('pre-commit', ['--root', root, '--message', 'MSG'], { GIT_EDITOR: 'vi' })).toEqual({
    status: 1,
    stdout: `lời commit\n  3:5      lỗi   ${SAID}\n\n✖ Đã kiểm tra 1 tệp: 1 lỗi, 0 lưu ý\n`,
    stderr: '',
  });
});

const SCISSORS = '# ------------------------ >8 ------------------------\n';

test.each<[string, string, string, string]>([
  ['a line like that of Git, without an editor', `${SCISSORS}${PHONE}\n`, ':', '2:1 '],
  ['a line like that of Git, with one', `${SCISSORS}${PHONE}\n`, 'vi', '2:1 '],
  ['all that Git would write there, without an editor', `${SCISSORS}# a\n# b\ndiff --git\n${PHONE}\n`, ':', '5:1 '],
  ['a comment, which stays as it is with --cleanup=verbatim', `# Gọi ${PHONE}\n`, 'vi', '1:7 '],
  ['a name among others, without an editor', `#\t${PHONE}\n`, ':', '1:3 '],
])('a number in the message of a commit below %s', (_what, text, editor, place) => {
  const root = temporaryRepository({ MSG: text });
  expect(runScript('pre-commit', ['--root', root, '--message', 'MSG'], { GIT_EDITOR: editor })).toEqual({
    status: 1,
    stdout: `lời commit\n  ${place.padEnd(9)}lỗi   ${SAID}\n\n✖ Đã kiểm tra 1 tệp: 1 lỗi, 0 lưu ý\n`,
    stderr: '',
  });
});

test('the message of a commit where comments begin with another sign, or with one that Git chooses', () => {
  const root = repository({ MSG: `a\n#\t${PHONE}\n`, OURS: `a\n;\t${PHONE}\n` });
  const tell = (file: string) =>
    runScript('pre-commit', ['--root', root, '--message', file], { GIT_EDITOR: 'vi' }).status;
  git(root, 'config', 'core.commentChar', ';');
  expect([tell('MSG'), tell('OURS')]).toEqual([1, 0]);
  git(root, 'config', 'core.commentChar', 'auto');
  expect([tell('MSG'), tell('OURS')]).toEqual([1, 1]);
});

test('a name that holds a number is shown masked', () => {
  const root = repository({ [`reports/anh ${PHONE}.md`]: 'sạch\n' });
  expect(preCommit(root)).toEqual({
    status: 1,
    stdout: `reports/anh ***678.md\n  1:1      lỗi   Trong tên tệp: ${SAID}\n\n✖ Đã kiểm tra 1 tệp: 1 lỗi, 0 lưu ý\n`,
    stderr: '',
  });
});

test('files given are read from the disk, Git or not', () => {
  const root = temporaryRepository({ 'a.md': `${PHONE}\n`, 'b.md': 'sạch\n' });
  expect([preCommit(root, 'b.md'), preCommit(root, 'a.md', 'b.md')]).toEqual([
    { status: 0, stdout: '✔ Đã kiểm tra 1 tệp, không có lỗi\n', stderr: '' },
    { status: 1, stdout: `a.md\n  1:1      lỗi   ${SAID}\n\n✖ Đã kiểm tra 2 tệp: 1 lỗi, 0 lưu ý\n`, stderr: '' },
  ]);
  expect(preCommit(root, 'c.md')).toEqual({ status: 2, stdout: '', stderr: `Không có tệp c.md${USE}` });
});

test('without a Git repository, or without Git', () => {
  const root = temporaryRepository({ 'a.md': 'sạch\n' });
  const ceiling = { GIT_CEILING_DIRECTORIES: join(root, '..') };
  expect(runScript('pre-commit', ['--root', root], ceiling)).toEqual({
    status: 2,
    stdout: '',
    stderr: `${root} không nằm trong kho Git nào; hãy chạy lệnh trong thư mục tải về bằng \`git clone\`, hoặc chỉ ra thư mục ấy bằng --root${USE}`,
  });
  mkdirSync(join(root, 'bin'));
  chmodSync(join(root, 'bin'), 0o755);
  expect(runScript('pre-commit', ['--root', root], { PATH: join(root, 'bin') })).toEqual({
    status: 2,
    stdout: '',
    stderr: `Không có lệnh git; hãy cài Git rồi chạy lại${USE}`,
  });
});

test('its imports are light: neither Markdown nor Word is loaded', () => {
  const { stderr } = runScript('pre-commit', ['--help'], { NODE_DEBUG: 'esm' });
  expect(/node_modules\/(?:unified|micromark|mdast-util-from-markdown|docx|zod|yaml)\//u.exec(stderr)?.[0]).toBe(
    undefined,
  );
});

test('the hook reads what Git is about to commit: all, some files, in another working tree', {
  timeout: 60_000,
}, () => {
  const root = repository({ 'a.md': 'sạch\n', 'b.md': 'sạch\n' });
  const script = join(PROJECT, 'scripts', 'pre-commit.ts');
  const tsx = pathToFileURL(join(PROJECT, 'node_modules', 'tsx/dist/esm/index.mjs')).href;
  writeFileSync(
    join(root, '.git/hooks/pre-commit'),
    `#!/bin/sh\nexec "${process.execPath}" --import "${tsx}" "${script}" 1>&2\n`,
    { mode: 0o755 },
  );
  git(root, 'commit', '--quiet', '-m', 'first');
  const refused = (folder: string, ...args: string[]) => {
    try {
      git(folder, 'commit', '--quiet', '-m', 'x', ...args);
      return null;
    } catch (error) {
      return error instanceof Error ? error.message.split('\n')[0] : error;
    }
  };
  writeFileSync(join(root, 'b.md'), `${PHONE}\n`);
  expect([refused(root, '-a'), refused(root, 'b.md')]).toEqual(['b.md', 'b.md']);
  writeFileSync(join(root, 'a.md'), 'vẫn sạch\n');
  git(root, 'add', 'b.md');
  // What is staged stays out of this commit.
  expect(refused(root, '--only', 'a.md')).toBe(null);
  const tree = join(root, 'cây');
  git(root, 'worktree', 'add', '--quiet', tree);
  writeFileSync(join(tree, 'a.md'), `${PHONE}\n`);
  expect([refused(tree, '-a'), refused(tree, 'a.md')]).toEqual(['a.md', 'a.md']);
});

test('another repository, in whose hook the command is called, has an index of its own', () => {
  const [root, other] = [repository({ 'a.md': `${PHONE}\n` }), repository({ 'b.md': 'sạch\n' })];
  const run = (env: Readonly<Record<string, string>>) => runScript('pre-commit', ['--root', root], env).status;
  const [folder, index] = [join(other, '.git'), join(other, '.git/index')];
  expect([
    run({ GIT_DIR: folder, GIT_INDEX_FILE: index }),
    run({ GIT_INDEX_FILE: index }),
    run({ GIT_DIR: folder, GIT_INDEX_FILE: join(root, 'none') }),
    run({ GIT_INDEX_FILE: join(root, '.git/index') }),
  ]).toEqual([1, 1, 1, 1]);
});
