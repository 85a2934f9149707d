/** A report begun from what is reported below: over a real repository and the fake forge; no word of an author is ever replaced. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { startFromBelow } from '../../../scripts/campaign/start-from-below.ts';
import { prefill } from '../../../scripts/forge/opening/prefill.ts';
import { scaffold } from '../../../scripts/lib/outline/scaffold.ts';
import { campaignId, unitId } from '../../../scripts/lib/paths.ts';
import { Disk } from '../../../scripts/lib/repository/disk.ts';
import { Repository } from '../../../scripts/lib/repository/repository.ts';
import { A, commitAll } from '../../helpers/commit.ts';
import { expectFile } from '../../helpers/expectation.ts';
import { goodReport, goodRepository } from '../../helpers/fixtures.ts';
import { PROJECT } from '../../helpers/project.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { runBeside } from '../../helpers/running-command.ts';
import { kinds, runningForge } from '../client/running-forge.ts';

const CAMPAIGN = campaignId('nam-2023');
const UNIT = unitId('binh-an');
const FILE = 'reports/nam-2023/binh-an.md';
const BRANCH = 'tong-hop/nam-2023/binh-an';
const BELOW = 'reports/nam-2023/binh-an/phuong-mot.md';

const OTHER = goodReport().replace('1.250', '1.260');

type Files = Readonly<Record<string, string | null>>;

async function given({ kind = 'github' as (typeof kinds)[number], files = {} as Files } = {}) {
  const all = Object.fromEntries(
    Object.entries({ ...goodRepository(), ...files }).flatMap(([file, text]) => (text === null ? [] : [[file, text]])),
  );
  const root = temporaryRepository(all);
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', root, '-c', 'user.name=b', '-c', 'user.email=b@example.org', ...args], {
      stdio: 'pipe',
      encoding: 'utf8',
    });
  const main = commitAll(root, A);
  git('branch', '-M', 'main');
  const forge = await runningForge(kind, { branches: { main } });
  forge.fake.state.commits.push({ sha: main, parent: null, author: 'lan', message: '', files: {} });
  const press = () => prefill(forge.forge, { root, campaign: CAMPAIGN, unit: UNIT, owner: 'to-chuc' });
  return { root, main, git, press, ...forge };
}

type Given = Awaited<ReturnType<typeof given>>;

function ofDisk(root: string) {
  const repository = new Repository(new Disk(root));
  const outline = repository.outline(CAMPAIGN)?.outline;
  const register = repository.units();
  const unit = register.units.get(UNIT);
  if (!outline || !unit) throw new Error('no unit');
  return {
    begun: () => startFromBelow(repository, outline, unit, () => {}, true),
    empty: (isDraft: boolean) => scaffold(outline, unit, register, { isDraft }),
  };
}

function write(root: string, files: Files) {
  for (const [file, text] of Object.entries(files)) {
    if (text === null) rmSync(join(root, file));
    else {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
  }
}

/** The last commit of the forge on a branch, as a checkout with all branches has it; then maybe one of somebody else upon it. */
function fetched({ root, git, fake }: Given, branch: string, more: Files = {}): string {
  const made = fake.state.commits.find(({ sha }) => sha === fake.state.branches[branch]);
  if (!made) throw new Error('no branch');
  if (git('branch', '--list', branch) === '') git('switch', '-q', '-c', branch, made.parent ?? 'main');
  else git('switch', '-q', branch);
  write(root, made.files);
  git('add', '-A');
  git('commit', '-q', '-m', made.message);
  if (Object.keys(more).length > 0) {
    write(root, more);
    commitAll(root, A);
  }
  const sha = git('rev-parse', 'HEAD').trim();
  git('switch', '-q', 'main');
  fake.state.commits.push({ sha, parent: made.parent, author: 'lan', message: '', files: {} });
  fake.state.branches[branch] = sha;
  for (const pull of fake.state.pulls) if (pull.branch === branch) pull.head = sha;
  return sha;
}

/** Main goes on. */
function goOn({ root, fake }: Given, files: Files): void {
  write(root, files);
  const sha = commitAll(root, A);
  fake.state.commits.push({ sha, parent: null, author: 'lan', message: '', files: {} });
  fake.state.branches.main = sha;
}

test.each(kinds)('%s: one pull request with the report, checked at once', async (kind) => {
  const all = await given({ kind });
  const { root, main, fake, press } = all;
  const told = await press();
  const [pull] = fake.state.pulls;
  const { sha, parent, files, message } = fake.state.commits.at(-1) ?? {};
  expect({ branches: fake.state.branches, parent, files }).toEqual({
    branches: { main, [BRANCH]: sha },
    parent: main,
    files: { [FILE]: ofDisk(root).begun() },
  });
  expect(files?.[FILE]?.split('\n').filter((line) => line.startsWith('draft:'))).toEqual(['draft: true']);
  expect(message).toMatch(
    /^Lấy số liệu từ cấp dưới cho reports\/nam-2023\/binh-an\.md\n\nMáy ghi, SHA-256: [0-9a-f]{64}$/u,
  );
  expect(fake.state.dispatches).toEqual(
    kind === 'gitlab' ? [] : ['check.yml', 'preview.yml'].map((workflow) => ({ workflow, branch: BRANCH })),
  );
  expect({ lines: told.lines, label: told.link?.label }).toEqual({
    lines: [
      `Đã lấy số liệu từ cấp dưới vào ${FILE}.`,
      expect.stringMatching(/^Lưu ý: /u),
      expect.stringMatching(/^Còn 2\/3 đơn vị cấp dưới chưa có báo cáo hợp lệ/u),
    ],
    label: `Xem yêu cầu gộp ${pull?.number}`,
  });
  expectFile(
    join(PROJECT, 'tests', 'fixtures', 'opening', `prefill-${kind}.md`),
    `${pull?.title}\n\n${pull?.body.replaceAll(fake.url, 'https://forge.example')}`,
  );
});

test.each([true, false])('a scaffold in which nobody has written is replaced (draft: %s)', async (isDraft) => {
  const all = await given();
  goOn(all, { [FILE]: ofDisk(all.root).empty(isDraft) });
  await all.press();
  expect(all.fake.state.commits.at(-1)?.files).toEqual({ [FILE]: ofDisk(all.root).begun() });
});

test('a word of an author on the main branch is never replaced', async () => {
  const all = await given();
  const { empty } = ofDisk(all.root);
  for (const text of [`${empty(true)}Bài\n`, empty(true).replace('draft: true\n', 'draft: true \n'), '', 'Bài\n']) {
    goOn(all, { [FILE]: text });
    await expect(all.press()).rejects.toThrow(/^Đã có reports\/nam-2023\/binh-an\.md .*máy không ghi đè\n.*bấm lại$/su);
  }
  expect(all.fake.state.pulls).toEqual([]);
  expect(Object.keys(all.fake.state.branches)).toEqual(['main']);
});

test('once more: nothing where nothing is new; the numbers of now; never where somebody has written', async () => {
  const all = await given();
  const { root, fake, press } = all;
  await press();
  const [pull] = fake.state.pulls;
  const head = fetched(all, BRANCH);
  const dispatched = fake.state.dispatches.length;
  expect((await press()).lines[0]).toBe('Yêu cầu gộp đã có số liệu mới nhất của cấp dưới, không thay gì.');
  expect([fake.state.branches[BRANCH], fake.state.dispatches.length]).toEqual([head, dispatched]);

  goOn(all, { [BELOW]: OTHER });
  await press();
  const { parent, files } = fake.state.commits.at(-1) ?? {};
  expect({ parent, files }).toEqual({ parent: head, files: { [FILE]: ofDisk(root).begun() } });
  expect(fake.state.pulls.map(({ number }) => number)).toEqual([pull?.number]);

  const written = fetched(all, BRANCH, { [FILE]: `${ofDisk(root).begun()}\nLời của tôi\n` });
  goOn(all, { [BELOW]: goodReport() });
  await expect(press()).rejects.toThrow(`Đã có người sửa ${FILE} ở yêu cầu gộp ${pull?.number}; máy không ghi đè`);
  expect(fake.state.branches[BRANCH]).toBe(written);

  // Closed with what was written: the branch stays, another one is taken.
  for (const one of fake.state.pulls) one.isOpen = false;
  await press();
  expect(fake.state.branches).toMatchObject({ [BRANCH]: written, [`${BRANCH}-2`]: fake.state.commits.at(-1)?.sha });
});

test('merged without a word of an author, the numbers of now take its place; with one, never', async () => {
  const all = await given();
  const { root, git, fake, press } = all;
  await press();
  fetched(all, BRANCH);
  for (const pull of fake.state.pulls) pull.isOpen = false;
  git('merge', '-q', '--no-ff', '-m', 'Nhập', BRANCH);
  goOn(all, { 'README.md': 'Thêm\n' });
  expect((await press()).lines[0]).toBe(`${FILE} đã có số liệu mới nhất của cấp dưới; không có gì phải thay.`);
  goOn(all, { [BELOW]: OTHER });
  await press();
  expect(fake.state.commits.at(-1)?.files).toEqual({ [FILE]: ofDisk(root).begun() });
  goOn(all, { [FILE]: `${readFileSync(join(root, FILE), 'utf8')}\nLời của tôi\n` });
  await expect(press()).rejects.toThrow('máy không ghi đè');
});

test('the branch of a pull request about something else is left alone', async () => {
  const all = await given();
  const { fake, git, main, press } = all;
  git('switch', '-q', '-c', BRANCH);
  write(all.root, { [BELOW]: OTHER });
  const other = commitAll(all.root, A);
  git('switch', '-q', 'main');
  fake.state.commits.push({ sha: other, parent: main, author: 'lan', message: '', files: {} });
  fake.state.branches[BRANCH] = other;
  await all.forge.openPullRequest({ branch: BRANCH, title: 'Khác', body: '' });
  await press();
  expect(fake.state.branches).toMatchObject({ [BRANCH]: other, [`${BRANCH}-2`]: fake.state.commits.at(-1)?.sha });
});

test('the command tells the page of the run as well, where it may write nothing', async () => {
  const { root, fake } = await given({ files: { 'reports/nam-2023/binh-an/phuong-mot.md': null } });
  const summary = join(root, 'summary.md');
  const env = { ...fake.environment.github, GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary };
  const run = (unit: string) => runBeside('ci-prefill', ['nam-2023', unit], { cwd: root, env });
  const refused = 'Chưa có báo cáo hợp lệ nào của cấp dưới Tỉnh Bình An để tổng hợp; hãy đợi cấp dưới nộp';
  const { status, stdout, stderr } = await run('binh-an');
  expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(refused) });
  const lines = () => readFileSync(summary, 'utf8').split('\n');
  expect(lines().filter((line) => line.includes(refused))).toHaveLength(1);
  const unknown = 'Không có đơn vị `binh-an/<b>` trong danh mục';
  expect((await run('binh-an/<b>')).stderr.split('\n').filter((line) => line.includes(unknown))).toHaveLength(1);
  expect(lines().filter((line) => line.includes(unknown))).toHaveLength(1);
});
