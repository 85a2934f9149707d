/** The list of reviewers on the branch of a pull request: written where it can be, by one commit. */
import { expect, test } from 'vitest';
import { mendCodeowners } from '../../../scripts/forge/posting/mend-codeowners.ts';
import { type FakeState, fakeState } from '../../../scripts/forge/rehearsal/state.ts';
import type { Verdict } from '../../../scripts/forge/verdict/verdict.ts';
import { kinds, runningForge } from '../client/running-forge.ts';
import { verdict } from './verdicts.ts';

const [MAIN, HEAD] = ['a'.repeat(40), 'b'.repeat(40)];
const OWNERS = '* @to-chuc/quan-tri\n';
const PULL = { number: 7, head: HEAD, branch: 'le-chan', isFork: false, isDraft: false, isOpen: true };
const STATE: Partial<FakeState> = {
  branches: { main: MAIN, 'le-chan': HEAD },
  commits: [
    { sha: MAIN, parent: null, author: 'lan', message: '', files: { '.github/CODEOWNERS': 'cũ\n' } },
    { sha: HEAD, parent: MAIN, author: 'lan', message: '', files: {} },
  ],
};

test('it is written where the verdict says that the forge looks for it', async () => {
  const { forge, fake } = await runningForge('gitlab', structuredClone(STATE));
  await mendCodeowners(forge, verdict(HEAD, { codeowners: OWNERS, codeownersFile: '.gitlab/CODEOWNERS' }), PULL);
  expect(fake.state.commits.at(-1)?.files).toEqual({ '.gitlab/CODEOWNERS': OWNERS });
});

test.each(kinds)('%s: writes it upon what was judged, and has the branch checked', async (kind) => {
  const rights = ['contents: write', 'actions: write'];
  const { forge, fake } = await runningForge(kind, structuredClone({ ...STATE, rights }));
  const told = await mendCodeowners(forge, verdict(HEAD, { codeowners: OWNERS }), PULL);
  const { calls: _, last: __, ...state } = fake.state;
  const sha = expect.stringMatching(/^[0-9a-f]{40}$/u);
  const made = {
    sha,
    parent: HEAD,
    author: 'github-actions[bot]',
    message: 'Cập nhật danh sách người duyệt theo danh mục đơn vị',
    files: { '.github/CODEOWNERS': OWNERS },
  };
  const {
    calls: ___,
    last: ____,
    ...expected
  } = fakeState({
    ...STATE,
    rights,
    branches: { ...STATE.branches, 'le-chan': sha },
    commits: [...(STATE.commits ?? []), made],
    dispatches:
      kind === 'gitlab' ? [] : ['check.yml', 'preview.yml'].map((workflow) => ({ workflow, branch: 'le-chan' })),
  });
  expect({ told, state }).toEqual({ told: 'Đã cập nhật danh sách người duyệt ở yêu cầu gộp 7', state: expected });
});

test.each<[string, Partial<Verdict>, boolean]>([
  ['one that is right', { codeowners: null }, false],
  ['one that is right by now', { codeowners: 'cũ\n' }, false],
  ['a fork’s', { codeowners: OWNERS }, true],
  ['one upon a secret', { codeowners: OWNERS, secrets: [{ file: 'a.md', line: 1, message: 'Có dấu mật' }] }, false],
  ['one that the forge would not read', { codeowners: 'a'.repeat(3_000_000) }, false],
])('leaves alone %s', async (_, some, isFork) => {
  const { forge, fake } = await runningForge('github', structuredClone(STATE));
  const told = await mendCodeowners(forge, verdict(HEAD, some), { ...PULL, isFork });
  const { calls: __, last: ___, ...state } = fake.state;
  const { calls: ____, last: _____, ...expected } = fakeState(STATE);
  expect({ told, state }).toEqual({ told: 'Danh sách người duyệt ở yêu cầu gộp 7 đã đúng', state: expected });
});

test('leaves it to the next run where the author has gone on', async () => {
  const { forge, fake } = await runningForge('github', structuredClone(STATE));
  fake.state.branches['le-chan'] = 'c'.repeat(40);
  expect(await mendCodeowners(forge, verdict(HEAD, { codeowners: OWNERS }), PULL)).toBe(
    'Yêu cầu gộp 7 vừa có phiên bản mới; danh sách người duyệt sẽ được ghi sau lần kiểm tra ấy',
  );
});
