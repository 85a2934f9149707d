/** `npm run ci:secrets`: all that the commits of a change bring, what a later one takes away too. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { runScript } from '../helpers/command.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const ENV = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_DATE: '2023-06-12T08:00:00+07:00',
  GIT_COMMITTER_DATE: '2023-06-12T08:00:00+07:00',
};
const SAID =
  'là dữ liệu cá nhân, không được đưa vào kho; hãy xóa số này (lịch sử Git giữ lại mọi thứ đã đưa vào: nếu đã đẩy lên thì báo người phụ trách)';
const KEPT = 'về sau đã sửa hoặc xóa nhưng lịch sử vẫn giữ';

function git(root: string, ...args: readonly string[]): string {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  return execFileSync('git', ['-C', root, ...who, ...args], { env: ENV, encoding: 'utf8', stdio: 'pipe' }).trim();
}

/** Writes, or takes away where the text is null, and commits; returns the first letters of the commit. */
function commit(root: string, files: Readonly<Record<string, string | null>>, message = 'Sửa'): string {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    if (text === null) rmSync(join(root, file));
    else writeFileSync(join(root, file), text);
  }
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--allow-empty', '-m', message);
  return git(root, 'rev-parse', 'HEAD').slice(0, 12);
}

/** A repository whose first commit, `base`, has a number already. */
function repository(): string {
  const root = temporaryRepository({ 'cu.md': 'gọi 0987654321\n', 'tests/a.md': 'gọi 0912345677\n' });
  git(root, 'init', '--quiet', '--initial-branch', 'main');
  commit(root, {});
  git(root, 'tag', 'base');
  return root;
}

const secrets = (root: string, ...args: readonly string[]) =>
  runScript('ci-secrets', ['--root', root, '--since', 'base', ...args]);

test('nothing to hold back: what was there before, and tests, are not looked at', () => {
  const root = repository();
  commit(root, { 'moi.md': 'sạch\n', 'tests/b.md': '0912345678\n' });
  expect(secrets(root)).toEqual({ status: 0, stdout: '✔ Đã kiểm tra 2 tệp, không có lỗi\n', stderr: '' });
});

test('what is there, what a later commit took away, and messages, as annotations', () => {
  const root = repository();
  const first = commit(root, { 'b.md': 'gọi 0912345678\n', 'c.csv': 'ĐT;A\n0912345679;a\n' });
  commit(root, { 'b.md': 'gọi 0912345678, nhé\n' });
  const third = commit(root, { 'b.md': null, 'c.csv': 'ĐT;A\n0912345679;b\n' }, 'Xóa số 0912345670');
  expect(secrets(root, '--format', 'github')).toEqual({
    status: 1,
    stdout: [
      `::error file=lời commit ${third},line=1,endLine=1,col=8,endColumn=18,title=personal-data::Số điện thoại “***670” ${SAID}\n`,
      `::error file=c.csv,line=2,endLine=2,col=1,endColumn=11,title=personal-data::Số điện thoại “***679” ${SAID}\n`,
      `::error file=b.md,line=1,endLine=1,col=5,endColumn=15,title=personal-data::Ở phiên bản ${first}, ${KEPT}: Số điện thoại “***678” ${SAID}; cách gỡ ở reports/README.md, phần 9\n`,
    ].join(''),
    stderr: '',
  });
});

test('a merge: what the branch brings, what the merge itself brings, not what main has', () => {
  const root = repository();
  git(root, 'checkout', '--quiet', '-b', 'branch');
  const branch = commit(root, { 'b.md': 'gọi 0912345678\n' });
  commit(root, { 'b.md': 'sạch\n' });
  git(root, 'checkout', '--quiet', 'main');
  commit(root, { 'main.md': 'gọi 0912345671\n' });
  git(root, 'merge', '--quiet', '--no-ff', '--no-commit', 'branch');
  commit(root, { 'lén.md': 'gọi 0912345672\n' });
  expect(runScript('ci-secrets', ['--root', root, '--since', 'HEAD^1'])).toEqual({
    status: 1,
    stdout: `lén.md\n  1:5      lỗi   Số điện thoại “***672” ${SAID} [personal-data]\n\nb.md\n  1:5      lỗi   Ở phiên bản ${branch}, ${KEPT}: Số điện thoại “***678” ${SAID}; cách gỡ ở reports/README.md, phần 9 [personal-data]\n\n✖ Đã kiểm tra 6 tệp: 2 lỗi, 0 lưu ý\n`,
    stderr: '',
  });
});

test('a content that only moves out of where it may be', () => {
  const root = repository();
  git(root, 'mv', 'tests/a.md', 'a.md');
  commit(root, {});
  expect(secrets(root).stdout).toBe(
    `a.md\n  1:5      lỗi   Số điện thoại “***677” ${SAID} [personal-data]\n\n✖ Đã kiểm tra 2 tệp: 1 lỗi, 0 lưu ý\n`,
  );
});

test('offices’ own numbers, as the register is at the end', () => {
  const root = repository();
  const header = 'id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces,contacts';
  commit(root, { 'a.md': 'gọi 0912345678\n' });
  commit(root, { 'reports/units.csv': `${header}\na,A,province,party,,,,,,,,,0912.345.678\n` });
  expect(secrets(root)).toEqual({ status: 0, stdout: '✔ Đã kiểm tra 4 tệp, không có lỗi\n', stderr: '' });
});

test('a history that was not fetched, an unknown revision, and none', () => {
  const root = repository();
  commit(root, { 'b.md': 'gọi 0912345678\n' });
  commit(root, { 'b.md': 'sạch\n' });
  git(root, 'checkout', '--quiet', '-b', 'branch', 'base');
  commit(root, { 'c.md': 'sạch\n' });
  git(root, 'merge', '--quiet', '--no-ff', '--no-edit', 'main');
  const clone = temporaryRepository({});
  execFileSync('git', ['clone', '--quiet', '--depth', '2', pathToFileURL(root).href, clone], { env: ENV });
  const use = '\nXem cách dùng: thêm --help\n';
  expect(runScript('ci-secrets', ['--root', clone, '--since', 'HEAD^1'])).toEqual({
    status: 2,
    stdout: '',
    stderr: `Không thấy hết các phiên bản phải soát trong phần lịch sử Git đã tải về (shallow clone); hãy chạy \`git fetch --unshallow\` rồi chạy lại${use}`,
  });
  expect(runScript('ci-secrets', ['--root', root, '--since', 'v9']).status).toBe(2);
  expect(runScript('ci-secrets', ['--root', root])).toEqual({
    status: 2,
    stdout: '',
    stderr: `Thiếu --since: hãy ghi phiên bản Git để so sánh${use}`,
  });
});
