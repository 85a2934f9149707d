/** Certain mends of a branch, as a commit on it: of a real repository, on a forge that knows its branches. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mendBranch } from '../../../scripts/forge/mending/mend-branch.ts';
import { fakeState } from '../../../scripts/forge/rehearsal/state.ts';
import { A, commitAll } from '../../helpers/commit.ts';
import { goodReport, goodRepository, reportOf } from '../../helpers/fixtures.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { runBeside } from '../../helpers/running-command.ts';
import { kinds, runningForge } from '../client/running-forge.ts';

const ONE = 'reports/nam-2023/binh-an/phuong-mot.md';
const OWN = 'tro-ly[bot]';

/** A repository whose branch `sua` has a file otherwise, and whose main has gone on since; a forge has both. */
async function given(text: string, { kind = 'github', file = ONE, files = goodRepository() }: Partial<Given> = {}) {
  const root = temporaryRepository(files);
  const git = (...args: readonly string[]) => execFileSync('git', ['-C', root, ...args], { stdio: 'pipe' });
  const start = commitAll(root, A);
  git('branch', '-M', 'main');
  git('switch', '-q', '-c', 'sua');
  writeFileSync(join(root, file), text);
  const head = commitAll(root, A);
  git('switch', '-q', 'main');
  writeFileSync(join(root, 'reports/ghi-chu.txt'), 'main\n');
  const main = commitAll(root, A);
  const texts = Object.fromEntries(Object.entries(files).map(([path, content]) => [path, content.toString()]));
  const state = {
    account: OWN,
    branches: { main, sua: head },
    commits: [
      { sha: start, parent: null, author: 'lan', message: '', files: texts },
      { sha: head, parent: start, author: 'lan', message: '', files: { [file]: text } },
      { sha: main, parent: start, author: 'lan', message: '', files: { 'reports/ghi-chu.txt': 'main\n' } },
    ],
  };
  return { root, head, state, ...(await runningForge(kind, structuredClone(state))) };
}

interface Given {
  readonly kind: (typeof kinds)[number];
  /** What the branch changes. */
  readonly file: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

const wrong = reportOf('section-number/bad-wrong');
const MESSAGE = 'Sửa những chỗ chắc chắn trong đề cương, báo cáo';

test.each(kinds)('%s: mends what the branch changes, as one commit upon it, and has it checked', async (kind) => {
  const { root, head, state, forge, fake } = await given(wrong, { kind });
  expect(await mendBranch(forge, root, 'sua')).toEqual([ONE]);
  const { calls: _, last: __, ...after } = fake.state;
  const sha = expect.stringMatching(/^[0-9a-f]{40}$/u);
  const {
    calls: ___,
    last: ____,
    ...expected
  } = fakeState({
    ...state,
    branches: { ...state.branches, sua: sha },
    commits: [...state.commits, { sha, parent: head, author: OWN, message: MESSAGE, files: { [ONE]: goodReport() } }],
    dispatches: kind === 'gitlab' ? [] : ['check.yml', 'preview.yml'].map((workflow) => ({ workflow, branch: 'sua' })),
  });
  expect(after).toEqual(expected);
});

test('leaves alone what has nothing certain to mend', async () => {
  const { root, state, forge, fake } = await given(reportOf('placeholder/bad-dots'));
  expect(await mendBranch(forge, root, 'sua')).toEqual([]);
  const { calls: _, last: __, ...after } = fake.state;
  const { calls: ___, last: ____, ...expected } = fakeState(state);
  expect(after).toEqual(expected);
});

test('keeps the byte order mark and the line ends that the author has', async () => {
  const theirs = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
  const { root, forge, fake } = await given(theirs(wrong));
  await mendBranch(forge, root, 'sua');
  expect(fake.state.commits.at(-1)?.files).toEqual({ [ONE]: theirs(goodReport()) });
});

test('mends nothing that the branch does not change', async () => {
  const files = { ...goodRepository(), [ONE]: wrong };
  const { root, head, forge } = await given('Khác\n', { files, file: 'reports/ghi-chu-khac.txt' });
  expect([await mendBranch(forge, root, 'sua'), await forge.branchHead('sua')]).toEqual([[], head]);
});

test.each<[string, string, string]>([
  ['the main branch', 'main', 'Nhánh chính `main` chỉ đổi qua yêu cầu gộp; hãy ghi tên nhánh đang viết báo cáo'],
  ['one that is not there', 'không-có', 'Không có nhánh `không-có`; tên nhánh ghi ngay dưới tiêu đề của yêu cầu gộp'],
])('refuses %s', async (_, branch, message) => {
  const { root, forge } = await given(wrong);
  expect(await mendBranch(forge, root, branch).catch((error: Error) => error.message)).toBe(message);
});

test('refuses a branch that has gone on since it was fetched', async () => {
  const { root, forge, fake } = await given(wrong);
  fake.state.branches.sua = 'f'.repeat(40);
  expect(await mendBranch(forge, root, 'sua').catch((error: Error) => error.message)).toBe(
    `Chưa tải về phiên bản ${'f'.repeat(40)} của nhánh; hãy chạy \`git fetch\` (trong workflow: \`fetch-depth: 0\`) rồi chạy lại`,
  );
});

test('the command says what it mended, in the log and on the page of the run', async () => {
  const { root, fake } = await given(wrong);
  const page = join(temporaryRepository({ 'page.md': '' }), 'page.md');
  const env = { ...fake.environment.github, GITHUB_STEP_SUMMARY: page };
  const outcome = await runBeside('ci-mend', ['--branch', 'sua'], { cwd: root, env });
  expect({ outcome, page: readFileSync(page, 'utf8') }).toEqual({
    outcome: { status: 0, stdout: `Đã sửa ${ONE}\n`, stderr: '' },
    page: 'Đã sửa 1 tệp trên nhánh.\n',
  });
});

test('the command says which variables it lacks', async () => {
  const { root } = await given(wrong);
  const outcome = await runBeside('ci-mend', ['--branch', 'sua'], { cwd: root, env: {} });
  expect(outcome).toEqual({
    status: 2,
    stdout: '',
    stderr: `Thiếu hoặc sai biến môi trường GITHUB_REPOSITORY: lệnh này chạy trong công việc (job) của GitHub Actions, Forgejo Actions hay GitLab CI
Muốn chạy tay, hãy đặt GITHUB_REPOSITORY (như to-chuc/bao-cao), GITHUB_TOKEN và, nếu không phải github.com, GITHUB_API_URL, GITHUB_SERVER_URL
Xem cách dùng: thêm --help
`,
  });
});
