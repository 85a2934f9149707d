/** What commands say where Git cannot give what they need: in Vietnamese, with what to do, never in the words of Git. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { CannotRun } from '#lib/cannot-run.ts';
import { Checkout } from '../../scripts/git/checkout.ts';
import { commitOf, commitTime, headOf, isRepository, mustGit, mustGitBytes } from '../../scripts/git/git.ts';
import { headCommit } from '../../scripts/git/head-commit.ts';
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

const BRANCH = '.git/refs/heads/main';

function git(root: string, ...args: readonly string[]): void {
  execFileSync('git', ['-C', root, ...args], { stdio: 'pipe' });
}

function damaged(damage: (root: string) => void): string {
  const root = committed();
  git(root, 'branch', '--quiet', '-M', 'main');
  damage(root);
  return root;
}

const noFiles = (root: string) =>
  `Kho Git ở ${root} được đặt là kho trần (\`core.bare\`) hoặc để tệp ở thư mục khác (\`core.worktree\`); hãy chạy lệnh trong thư mục tải về bằng \`git clone\`, hoặc bỏ cài đặt ấy bằng \`git config --unset\``;
const newer = (root: string) =>
  `Kho ${root} ở dạng mà bản Git trên máy này chưa đọc được; hãy cài bản Git mới hơn rồi chạy lại`;
const partial = (root: string) =>
  `Kho ${root} chỉ được tải về một phần (partial clone) và Git không lấy được phần còn thiếu; hãy nối mạng, chạy \`git fetch --refetch\` rồi chạy lại`;
const gone = (root: string) =>
  `Thư mục ${root} là cây làm việc (worktree) hoặc kho con (submodule) của một kho Git không còn ở /nirgends/x; hãy đưa kho ấy về chỗ cũ, chạy \`git worktree repair\` trong kho ấy, hoặc tải lại kho bằng \`git clone\``;
const badSettings = (root: string) =>
  `Cấu hình của Git có chỗ viết sai, Git không đọc được kho ${root} (bad config line 1 in file .git/config); hãy sửa chỗ ấy rồi chạy lại`;
const inner = () =>
  'reports/nam-2023 là một kho Git con (submodule): lịch sử của nó không nằm trong kho này; hãy đưa chính các tệp ấy vào kho, hoặc chạy lệnh với --root là kho chứa cả outlines và reports';

const notInGit = (root: string) =>
  `${root} không nằm trong kho Git nào; hãy chạy lệnh trong thư mục tải về bằng \`git clone\`, hoặc chỉ ra thư mục ấy bằng --root`;
const broken = (root: string) =>
  `Git không đọc được kho ${root}, có lẽ kho bị hỏng hoặc thiếu dữ liệu; hãy chạy \`git fsck\` để xem, rồi nhờ người phụ trách, hoặc tải lại kho bằng \`git clone\``;
const unknown = (root: string, revision: string) =>
  `Không có phiên bản \`${revision}\` trong lịch sử Git của ${root}; hãy xem các phiên bản bằng \`git log --oneline\`, hoặc tải về phiên bản mới bằng \`git fetch\``;
const lost = (root: string) =>
  `Kho Git ${root} đã có lịch sử, mà nhánh đang đứng (main) không có phiên bản nào; hãy chạy \`git switch main\`, hoặc \`git reflog\` để tìm lại nhánh bị mất`;
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
  'on a branch that was lost': () => damaged((root) => rmSync(join(root, BRANCH))),
  'with an empty branch, as after a power cut': () => damaged((root) => writeFileSync(join(root, BRANCH), '')),
  'at a commit that is lost': () => damaged((root) => writeFileSync(join(root, BRANCH), `${'1'.repeat(40)}\n`)),
  'with garbage for HEAD': () => damaged((root) => writeFileSync(join(root, '.git/HEAD'), 'x\n')),
  'with settings that are broken': () => damaged((root) => writeFileSync(join(root, '.git/config'), '[x\n')),
  'of a newer Git': () => damaged((root) => git(root, 'config', 'core.repositoryformatversion', '9')),
  'called bare': () => damaged((root) => git(root, 'config', 'core.bare', 'true')),
  'whose files are elsewhere': () => damaged((root) => git(root, 'config', 'core.worktree', join(root, 'outlines'))),
  'of a repository that is gone': () =>
    damaged((root) => {
      rmSync(join(root, '.git'), { recursive: true });
      writeFileSync(join(root, '.git'), 'gitdir: /nirgends/x\n');
    }),
  'with reports in a repository of their own': () =>
    damaged((root) => {
      git(root, 'rm', '-r', '--quiet', '--cached', 'reports');
      const inner = join(root, 'reports/nam-2023');
      commitAll(inner, A);
      git(root, 'add', '-A');
    }),
  'in a partial clone without its origin'() {
    const root = committed();
    git(root, 'config', 'uploadpack.allowFilter', 'true');
    const clone = temporaryRepository({});
    execFileSync('git', ['clone', '--quiet', '--filter=blob:none', pathToFileURL(root).href, clone], { stdio: 'pipe' });
    git(clone, 'config', 'remote.origin.url', 'file:///nirgends');
    return clone;
  },
  'while another Git writes': () => damaged((root) => writeFileSync(join(root, '.git/index.lock'), '')),
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
  ['with an empty branch, as after a power cut', 'the history', history, broken],
  ['with an empty branch, as after a power cut', 'the commit of documents', headCommit, broken],
  ['at a commit that is lost', 'the history', history, broken],
  ['at a commit that is lost', 'the commit of documents', headCommit, broken],
  ['on a branch that was lost', 'the history', history, lost],
  ['on a branch that was lost', 'the commit of documents', headCommit, lost],
  ['with garbage for HEAD', 'the commit of documents', headCommit, broken],
  ['without objects', 'the time of a commit', (root) => commitTime(root, 'HEAD'), broken],
  ['with settings that are broken', 'the history', history, badSettings],
  ['of a newer Git', 'the history', history, newer],
  ['called bare', 'files', (root) => new Checkout(root), noFiles],
  ['whose files are elsewhere', 'files', (root) => new Checkout(root), noFiles],
  ['of a repository that is gone', 'the commit of documents', headCommit, gone],
  ['with reports in a repository of their own', 'files', (root) => new Checkout(root), inner],
  ['in a partial clone without its origin', 'texts', (root) => mustGit(root, ['show', `HEAD~1:${REPORT}`]), partial],
  ...['^HEAD', 'HEAD~1..HEAD', 'HEAD^{tree}', `HEAD:${REPORT}`, '--output=x', 'a\u0001b', 'HEAD^{/none}', ''].map(
    (revision): [keyof typeof PLACES, string, (root: string) => unknown, (root: string) => string] => [
      'in a repository',
      `what is no commit: ${JSON.stringify(revision)}`,
      (root) => commitOf(root, revision),
      (root) => unknown(root, revision),
    ],
  ),
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

afterEach(() => vi.unstubAllEnvs());

test('another user’s repository is refused, with how to allow it', () => {
  const top = committed();
  const root = join(top, 'reports');
  vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
  const message = `Git không đọc kho ${top} vì thư mục thuộc về người dùng khác; hãy chạy \`git config --global --add safe.directory ${top}\` rồi chạy lại`;
  for (const read of [history, headCommit, head, headOf, readIndex, (one: string) => new Checkout(one)])
    expect(() => read(root)).toThrow(new CannotRun(message));
});

test('no repository, no commit and no Git are answers where Git is not needed', () => {
  const outside = PLACES['outside of a repository']();
  const unbornRoot = PLACES['before the first commit']();
  const locked = PLACES['while another Git writes']();
  expect([headOf(outside), headOf(unbornRoot), headCommit(unbornRoot).commit]).toEqual([null, null, '']);
  expect(headCommit(locked).commit).toBe(headOf(locked));
  vi.stubEnv('PATH', join(outside, 'bin'));
  expect([isRepository(outside), headOf(outside), headCommit(outside).commit]).toEqual([false, null, '']);
  expect(() => headOf(locked)).toThrow(new CannotRun('Không có lệnh git; hãy cài Git rồi chạy lại'));
});
