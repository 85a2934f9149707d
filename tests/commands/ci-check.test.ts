/** `npm run ci:check`: what a runner of a forge is told of a change. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { parseVerdict } from '../../scripts/forge/verdict/verdict.ts';
import { CASES, MENDABLE, OFFICE } from '../forge/verdict/cases.ts';
import { type ChangeCase, changed, git, report, WARD, write } from '../forge/verdict/change.ts';
import { runScript } from '../helpers/command.ts';
import { A, commitAll } from '../helpers/commit.ts';
import { expectFile } from '../helpers/expectation.ts';
import { goodRepository } from '../helpers/fixtures.ts';
import { PROJECT } from '../helpers/project.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { filesIn } from '../output/sums.ts';

/** Nothing of the runner that these tests may run in. */
const NOWHERE = Object.fromEntries(
  Object.keys(process.env)
    .filter((name) => /^(?:GITHUB|GITEA|FORGEJO|GITLAB|CI)(?:_|$)/u.test(name))
    .map((name) => [name, '']),
);

/** What a runner of GitHub says of a pull request. */
function onGithub(folder: string, event: unknown): Record<string, string> {
  const file = join(folder, 'event.json');
  writeFileSync(file, JSON.stringify(event));
  return {
    ...NOWHERE,
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'to-chuc/bao-cao',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: file,
    GITHUB_OUTPUT: join(folder, 'output.txt'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
  };
}

function run(one: ChangeCase, env: (folder: string, base: string, head: string) => Record<string, string>) {
  const { root, base, head } = changed(one);
  const folder = temporaryRepository({});
  const out = join(folder, 'verdict.json');
  const args = ['--root', root, '--since', base, '--out', out, '--as-of', '2023-12-11'];
  const outcome = runScript('ci-check', args, env(folder, base, head));
  const verdict = existsSync(out) ? parseVerdict(readFileSync(out, 'utf8')) : null;
  return { outcome, verdict, base, head, folder };
}

const pull = (folder: string, base: string, head: string) =>
  onGithub(folder, { pull_request: { number: 1, head: { sha: head }, base: { sha: base } } });

function caseOf(name: string): ChangeCase {
  const one = CASES[name];
  if (!one) throw new Error(`There is no case ${name}`);
  return one;
}

const DEFECT =
  'Giá trị “1,350.5” của “Số lượt người dự học tập” viết theo kiểu nước ngoài; số Việt Nam dùng dấu chấm ngăn hàng nghìn, dấu phẩy trước phần thập phân; cần số nguyên không âm, như `1.204` (đề cương: outlines/nam-2023/outline.md:34)';

test('one defect: an annotation, a verdict, whether code is touched', { timeout: 60_000 }, () => {
  const { outcome, verdict, base, head, folder } = run(caseOf('one-defect'), pull);
  expect(outcome).toEqual({
    status: 1,
    stdout: `::error file=${WARD},line=24,endLine=24,col=41,endColumn=51,title=figure-value::${DEFECT}\n`,
    stderr: '',
  });
  expect([verdict?.head, verdict?.base, verdict?.phase]).toEqual([head, base, 'check']);
  expect(readFileSync(join(folder, 'output.txt'), 'utf8')).toBe('code=false\n');
  const summary = readFileSync(join(folder, 'summary.md'), 'utf8')
    .replaceAll(head, '<head>')
    .replaceAll(base, '<base>')
    .replaceAll(head.slice(0, 7), '<head>');
  expectFile(join(PROJECT, 'tests', 'fixtures', 'verdicts', 'one-defect', 'summary.md'), summary);
});

test('more than nine: the most important, and how many more', { timeout: 60_000 }, () => {
  const defect = ['1.250', '1,350.5'] as const;
  const scaffold = caseOf('fresh-scaffold').change[WARD] ?? '';
  const change = { [WARD]: scaffold, [OFFICE]: report(defect), 'reports/lac.md': report(defect) };
  const { outcome } = run({ before: goodRepository(), change }, pull);
  const lines = outcome.stdout.trimEnd().split('\n');
  const places = lines.map((line) =>
    line.replace(/^::(\w+) file=([^,]+),line=(\d+),.*,title=([\w-]+)::.*$/u, '$1 $2:$3 $4'),
  );
  expect(places).toEqual([
    'error reports/lac.md:1 unit-path',
    `error ${OFFICE}:24 figure-value`,
    `error ${OFFICE}:42 required-section`,
    ...[3, 5, 6, 7].map((line) => `error ${WARD}:${line} placeholder`),
    ...[21, 31].map((line) => `error ${WARD}:${line} section-content`),
    '::notice::Còn 17 lời báo nữa; xem đủ ở nhận xét của máy trong yêu cầu gộp (pull request)',
  ]);
});

test('a merge with main, which the event is behind of: what main brings is not the pull request’s', {
  timeout: 60_000,
}, () => {
  const root = temporaryRepository(goodRepository());
  const base = commitAll(root, A);
  git(root, 'branch', '-M', 'main');
  git(root, 'checkout', '-q', '-b', 'nhanh');
  write(root, { [WARD]: report(...MENDABLE, ['tới toàn thể đảng viên', 'tới toàn thể cán bộ, đảng viên']) });
  const head = commitAll(root, A);
  git(root, 'checkout', '-q', 'main');
  write(root, { [WARD]: report(['cán bộ nhiệt tình', 'cán bộ rất nhiệt tình']), [OFFICE]: 'x\n' });
  const target = commitAll(root, A);
  git(root, 'checkout', '-q', '--detach');
  git(root, 'merge', '-q', '--no-ff', '-m', 'Merge', 'nhanh');
  const folder = temporaryRepository({});
  const out = join(folder, 'verdict.json');
  const { status } = runScript('ci-check', ['--root', root, '--out', out], pull(folder, base, head));
  const verdict = parseVerdict(readFileSync(out, 'utf8'));
  expect({
    status,
    commits: [verdict?.base, verdict?.head],
    files: verdict?.files.map(({ file, state, suggestions }) => [
      file,
      state,
      suggestions.map(({ isInDiff }) => isInDiff),
    ]),
    elsewhere: verdict?.elsewhere,
  }).toEqual({
    status: 1,
    commits: [target, head],
    files: [[WARD, 'wrong', [false, false]]],
    elsewhere: { files: 1, errors: 8, warnings: 0 },
  });
});

test('on a forge without annotations all is told line by line, and so is what is wrong elsewhere', {
  timeout: 60_000,
}, () => {
  const before = { ...goodRepository(), [OFFICE]: 'x\n' };
  const one = { before, change: { [WARD]: report(['1.250', '1,350.5']) } };
  const { outcome } = run(one, (...known) => ({ ...pull(...known), FORGEJO_ACTIONS: 'true' }));
  const plain = `${WARD}\n  24:41    lỗi   ${DEFECT} [figure-value]\n\n✖ Đã kiểm tra 1 tệp: 1 lỗi, 0 lưu ý\nNgoài thay đổi này, kho còn 8 lỗi ở 1 tệp\n`;
  expect(outcome).toEqual({ status: 1, stdout: plain, stderr: '' });
  expect(run(one, () => NOWHERE).outcome).toEqual(outcome);
});

test('what is wrong elsewhere stops nothing; drafts neither', { timeout: 60_000 }, () => {
  const before = { ...goodRepository(), [OFFICE]: 'x\n' };
  const draft = { before, change: { [WARD]: report(['number:', 'draft: true\nnumber:'], ['1.250', '1,350.5']) } };
  const { outcome, verdict } = run(draft, pull);
  expect([outcome.status, outcome.stdout.split(' ')[0], verdict?.elsewhere.errors]).toEqual([0, '::warning', 8]);
});

test('the same with what earlier runs have left as without', { timeout: 120_000 }, () => {
  const before = { ...goodRepository(), [OFFICE]: 'x\n' };
  const { root, base, head } = changed({ before, change: { [WARD]: report(['1.250', '1,350.5']) } });
  const cache = temporaryRepository({});
  const told = (DECUONG_CACHE: string) => {
    const folder = temporaryRepository({});
    const out = join(folder, 'verdict.json');
    const env: Record<string, string> = { ...pull(folder, base, head), DECUONG_CACHE };
    const outcome = runScript(
      'ci-check',
      ['--root', root, '--since', base, '--out', out, '--as-of', '2023-12-11'],
      env,
    );
    const files = [out, env.GITHUB_OUTPUT, env.GITHUB_STEP_SUMMARY];
    return { outcome, left: files.map((file = '') => readFileSync(file, 'utf8')) };
  };
  const anew = told('');
  expect([anew.outcome.status, readdirSync(cache)]).toEqual([1, []]);
  for (const _ of ['none yet', 'all of it']) {
    expect(told(cache)).toEqual(anew);
    expect(filesIn(cache).map((file) => basename(file))).toEqual(['nam-2023.judged']);
  }
});

test('no verdict without an event', { timeout: 60_000 }, () => {
  const eventless = run(caseOf('one-defect'), (folder) => ({ ...onGithub(folder, {}) }));
  expect([eventless.outcome.status, eventless.outcome.stderr.split('\n')[0], eventless.verdict]).toEqual([
    2,
    'Không đọc được sự kiện trong tệp mà biến GITHUB_EVENT_PATH chỉ đến; lệnh này chạy trong công việc (job) của workflow',
    null,
  ]);
});
