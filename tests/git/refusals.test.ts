/** What commands say where Git cannot give what they need: in Vietnamese, with what to do, never in the words of Git. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { CannotRun } from '#lib/cannot-run.ts';
import { Checkout } from '../../scripts/git/checkout.ts';
import { commitOf, mustGit, mustGitBytes } from '../../scripts/git/git.ts';
import { historyOf } from '../../scripts/git/history.ts';
import { runScript } from '../helpers/command.ts';
import { A, B, commitAll } from '../helpers/commit.ts';
import { goodReport, goodRepository } from '../helpers/fixtures.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const REPORT = 'reports/nam-2023/binh-an/phuong-mot.md';
const REDLINE = ['redline', 'nam-2023', 'binh-an/phuong-mot'] as const;

/** A repository of two commits. */
function committed(): string {
  const root = temporaryRepository(goodRepository());
  commitAll(root, A);
  writeFileSync(join(root, REPORT), `${goodReport()}\nPhường cảm ơn.\n`);
  commitAll(root, B);
  return root;
}

const notInGit = (root: string) =>
  `${root} không nằm trong kho Git nào; hãy chạy lệnh trong thư mục tải về bằng \`git clone\`, hoặc chỉ ra thư mục ấy bằng --root`;
const broken = (root: string) =>
  `Git không đọc được kho ${root}, có lẽ kho bị hỏng hoặc thiếu dữ liệu; hãy chạy \`git fsck\` để xem, rồi nhờ người phụ trách, hoặc tải lại kho bằng \`git clone\``;
const unknown = (root: string, revision: string) =>
  `Không có phiên bản \`${revision}\` trong lịch sử Git của ${root}; hãy xem các phiên bản bằng \`git log --oneline\`, hoặc tải về phiên bản mới bằng \`git fetch\``;
const cutOff = (root: string, revision: string) =>
  `Không có phiên bản \`${revision}\` trong phần lịch sử Git đã tải về ở ${root} (shallow clone); hãy chạy \`git fetch --unshallow\` rồi chạy lại`;
const unborn = (root: string) => `Kho Git ${root} chưa có phiên bản nào; hãy \`git commit\` các tệp rồi chạy lại`;

/** Makes the repository, or what is left of one. */
const PLACES = {
  'outside of a repository': () => temporaryRepository(goodRepository()),
  'before the first commit'() {
    const root = temporaryRepository(goodRepository());
    execFileSync('git', ['-C', root, 'init', '--quiet']);
    return root;
  },
  'in an empty .git'() {
    const root = temporaryRepository(goodRepository());
    mkdirSync(join(root, '.git'));
    return root;
  },
  'without objects'() {
    const root = committed();
    rmSync(join(root, '.git/objects'), { recursive: true });
    mkdirSync(join(root, '.git/objects'));
    return root;
  },
  'with a broken index'() {
    const root = committed();
    writeFileSync(join(root, '.git/index'), 'x');
    return root;
  },
  'in a repository': committed,
  'in a shallow clone'() {
    const clone = temporaryRepository({});
    execFileSync('git', ['clone', '--quiet', '--depth', '1', pathToFileURL(committed()).href, clone]);
    return clone;
  },
  'in a shallow clone that ends inside of a merged branch'() {
    const root = committed();
    const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args], { stdio: 'pipe' });
    git('checkout', '--quiet', '-b', 'branch');
    for (const plea of ['Đề nghị sớm trả lời.', 'Phường xin ý kiến.']) {
      writeFileSync(join(root, REPORT), `${goodReport()}\nPhường cảm ơn. ${plea}\n`);
      commitAll(root, A);
    }
    git('checkout', '--quiet', '-');
    git('-c', 'user.name=B', '-c', 'user.email=b@example.org', 'merge', '--quiet', '--no-ff', '-m', 'B', 'branch');
    const clone = temporaryRepository({});
    execFileSync('git', ['clone', '--quiet', '--depth', '2', pathToFileURL(root).href, clone]);
    return clone;
  },
} as const;

const readIndex = (root: string) => mustGit(root, ['ls-files', '--stage']);
const head = (root: string) => commitOf(root, 'HEAD');
const history = (root: string) => historyOf(root);

test.each<[keyof typeof PLACES, string, (root: string) => unknown, (root: string) => string]>([
  ['outside of a repository', 'a commit', head, notInGit],
  ['outside of a repository', 'the index', readIndex, notInGit],
  ['before the first commit', 'a commit', head, unborn],
  ['in an empty .git', 'a commit', head, broken],
  ['in an empty .git', 'the index', readIndex, broken],
  ['in an empty .git', 'the history', history, broken],
  ['in an empty .git', 'files', (root) => new Checkout(root), broken],
  ['without objects', 'a commit', head, broken],
  ['without objects', 'the history', history, broken],
  ['without objects', 'texts', (root) => mustGitBytes(root, ['show', `HEAD:${REPORT}`]), broken],
  ['with a broken index', 'the index', readIndex, broken],
  ['with a broken index', 'files', (root) => new Checkout(root), broken],
  ['in a repository', 'an unknown commit', (root) => commitOf(root, 'v9'), (root) => unknown(root, 'v9')],
  ['in a repository', 'an option', (root) => commitOf(root, '--all'), (root) => unknown(root, '--all')],
  ['in a shallow clone', 'a commit', (root) => commitOf(root, 'HEAD^1'), (root) => cutOff(root, 'HEAD^1')],
])('%s: %s', (place, _, read, message) => {
  const root = PLACES[place]();
  expect(() => read(root)).toThrow(new CannotRun(message(root)));
});

test.each<[keyof typeof PLACES, readonly [string, ...string[]], (root: string) => string]>([
  ['outside of a repository', ['pre-commit'], notInGit],
  ['outside of a repository', REDLINE, notInGit],
  ['with a broken index', ['pre-commit'], broken],
  ['with a broken index', ['status', 'nam-2023'], broken],
  ['in a repository', ['check', '--since', 'v9'], (root) => unknown(root, 'v9')],
  [
    'in a repository',
    ['redline', 'nam-2023', 'binh-an/so-noi-vu'],
    () =>
      'reports/nam-2023/binh-an/so-noi-vu.md chưa có trong lịch sử Git; hãy kiểm tra tên đợt và mã đơn vị, hoặc `git commit` trước',
  ],
  [
    'in a shallow clone',
    REDLINE,
    () =>
      `${REPORT} chỉ có một phiên bản trong phần lịch sử Git đã tải về (shallow clone); hãy chạy \`git fetch --unshallow\` rồi chạy lại`,
  ],
  [
    'in a shallow clone that ends inside of a merged branch',
    [...REDLINE, '--from', 'HEAD^1'],
    () =>
      'Không biết ai đã sửa những chữ có từ trước phần lịch sử Git đã tải về (shallow clone); hãy chạy `git fetch --unshallow` rồi chạy lại',
  ],
])('%s: %j', (place, [command, ...args], message) => {
  const root = PLACES[place]();
  expect(runScript(command, [...args, '--root', root])).toEqual({
    status: 2,
    stdout: '',
    stderr: `${message(root)}\nXem cách dùng: thêm --help\n`,
  });
});
