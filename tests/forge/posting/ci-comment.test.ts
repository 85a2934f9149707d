/** `npm run ci:comment` as a job runs it: environment, event and verdict in files, a forge on loopback. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readMarker } from '../../../scripts/forge/comment/marker.ts';
import { startFakeForge } from '../../../scripts/forge/rehearsal/fake-forge.ts';
import type { FakeState } from '../../../scripts/forge/rehearsal/state.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { runBeside } from '../../helpers/running-command.ts';
import { openPull } from '../client/running-forge.ts';
import { verdict } from './verdicts.ts';

const [MAIN, HEAD] = ['a'.repeat(40), 'b'.repeat(40)];
const OWNERS = '* @to-chuc/quan-tri\n';

const STATE: Partial<FakeState> = {
  branches: { main: MAIN, 'le-chan': HEAD },
  commits: [
    { sha: MAIN, parent: null, author: 'lan', message: '', files: { '.github/CODEOWNERS': 'cũ\n' } },
    { sha: HEAD, parent: MAIN, author: 'lan', message: '', files: {} },
  ],
  pulls: [openPull(HEAD)],
};

const run = {
  id: 5,
  event: 'pull_request',
  head_sha: HEAD,
  head_branch: 'le-chan',
  head_repository: { owner: { login: 'to-chuc' } },
  pull_requests: [],
};

/** What the command says, what it says to the jobs behind it, and the forge afterwards. */
async function comment(args: readonly string[], files: Readonly<Record<string, string>>) {
  const fake = await startFakeForge(structuredClone(STATE));
  onTestFinished(() => fake.close());
  const root = temporaryRepository({ 'event.json': JSON.stringify({ workflow_run: run }), output: '', ...files });
  const env = {
    ...fake.environment.github,
    GITHUB_EVENT_NAME: 'workflow_run',
    GITHUB_EVENT_PATH: join(root, 'event.json'),
    GITHUB_OUTPUT: join(root, 'output'),
  };
  const outcome = await runBeside('ci-comment', args, { cwd: root, env });
  return { outcome, output: readFileSync(join(root, 'output'), 'utf8'), state: fake.state };
}

const told = (stdout: string) => ({ status: 0, stdout, stderr: '' });

test('says what a run has found on the pull request that it was of, and to the jobs behind whether reviewers are to be listed', async () => {
  const files = { 'verdict.json': JSON.stringify(verdict(HEAD, { codeowners: OWNERS })) };
  const { outcome, state, output } = await comment(['--verdict', 'verdict.json'], files);
  expect({ outcome, output }).toEqual({ outcome: told('Đã viết lời ở yêu cầu gộp 7\n'), output: 'codeowners=true\n' });
  expect(state.comments.map(({ number, author, body }) => ({ number, author, marker: readMarker(body) }))).toEqual([
    { number: 7, author: 'github-actions[bot]', marker: { head: HEAD, phase: 'check' } },
  ]);
});

test('writes the list of reviewers on the branch where that is asked', async () => {
  const files = { 'verdict.json': JSON.stringify(verdict(HEAD, { codeowners: OWNERS })) };
  const { outcome, state, output } = await comment(['--verdict', 'verdict.json', '--codeowners'], files);
  expect({ outcome, output }).toEqual({
    outcome: told('Đã cập nhật danh sách người duyệt ở yêu cầu gộp 7\n'),
    output: '',
  });
  expect({ files: state.commits.at(-1)?.files, comments: state.comments }).toEqual({
    files: { '.github/CODEOWNERS': OWNERS },
    comments: [],
  });
});

test('a run that left nothing is no failure', async () => {
  const { outcome, state } = await comment(['--verdict', 'verdict.json'], {});
  expect({ outcome, comments: state.comments }).toEqual({
    outcome: told('Không có verdict.json: lần kiểm tra ấy chưa xong hoặc đã bị hủy; không phải làm gì\n'),
    comments: [],
  });
});
