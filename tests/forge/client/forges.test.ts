/** One table of operations for all forges, over HTTP: what each returns, and what the forge remembers afterwards, whole. */

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Forge } from '../../../scripts/forge/client/forge.ts';
import { type FakeState, fakeState } from '../../../scripts/forge/rehearsal/state.ts';
import { kinds, runningForge } from './running-forge.ts';

const MAIN = 'a'.repeat(40);
const HEAD = 'b'.repeat(40);
const OWN = 'tro-ly[bot]';
const SHA = expect.stringMatching(/^[0-9a-f]{40}$/u);

/** A repository with one pull request on a branch of its own, and one of a fork. */
function given(some: Partial<FakeState> = {}): Partial<FakeState> {
  const pull = {
    title: 'Báo cáo Lê Chân',
    body: '',
    author: 'lan',
    branch: 'le-chan',
    base: 'main',
    head: HEAD,
    repository: 'to-chuc/bao-cao',
    isDraft: false,
    isOpen: true,
    hunks: { 'reports/a/b.md': [{ start: 3, end: 9 }] },
  };
  return {
    account: OWN,
    branches: { main: MAIN, 'le-chan': HEAD },
    commits: [
      {
        sha: MAIN,
        parent: null,
        author: 'lan',
        message: 'Mở đợt',
        files: { 'reports/units.csv': 'id\n', 'cu.md': 'cũ\n' },
      },
      { sha: HEAD, parent: MAIN, author: 'lan', message: 'Viết', files: { 'reports/a/b.md': 'Xin chào\n' } },
    ],
    pulls: [
      { number: 7, ...pull },
      { number: 8, ...pull, repository: 'nguoi-khac/bao-cao', head: 'c'.repeat(40), branch: 'sua', isDraft: true },
      { number: 9, ...pull, isOpen: false, head: 'd'.repeat(40) },
    ],
    ...some,
  };
}

interface Operation {
  readonly name: string;
  readonly given?: Partial<FakeState>;
  readonly act: (forge: Forge) => Promise<unknown>;
  readonly returns?: unknown;
  /** What the forge remembers otherwise than before. */
  readonly state?: Partial<FakeState>;
}

const PULL = { number: 7, head: HEAD, branch: 'le-chan', isFork: false, isDraft: false, isOpen: true };
const FORK = { number: 8, head: 'c'.repeat(40), branch: 'sua', isFork: true, isDraft: true, isOpen: true };

const comments = Array.from({ length: 250 }, (_, at) => ({
  id: 1000 + at,
  number: 7,
  author: at % 2 === 0 ? OWN : 'ai-do',
  body: `Lời ${at}`,
}));
const issues = Array.from({ length: 130 }, (_, at) => ({
  number: 1000 + at,
  author: at % 3 === 0 ? OWN : 'ai-do',
  title: `Việc ${at}`,
  body: at % 2 === 0 ? `<!-- dấu --> ${at}` : 'Không có dấu',
  isOpen: at % 4 === 0,
}));

const OPERATIONS: readonly Operation[] = [
  { name: 'finds a pull request', act: (forge) => forge.pullRequest(7), returns: PULL },
  { name: 'finds one of a fork', act: (forge) => forge.pullRequest(8), returns: FORK },
  {
    name: 'finds one that is closed, and says so',
    act: (forge) => forge.pullRequest(9),
    returns: { ...PULL, number: 9, head: 'd'.repeat(40), isOpen: false },
  },
  { name: 'finds none of that number', act: (forge) => forge.pullRequest(77), returns: null },
  {
    name: 'finds a pull request by its commit and branch',
    act: (forge) => forge.pullRequestOf(HEAD, 'to-chuc', 'le-chan'),
    returns: PULL,
  },
  {
    name: 'finds one of a fork by its commit, owner and branch',
    act: (forge) => forge.pullRequestOf('c'.repeat(40), 'nguoi-khac', 'sua'),
    returns: FORK,
  },
  {
    name: 'finds none for a commit that is no longer the newest',
    act: (forge) => forge.pullRequestOf('e'.repeat(40), 'to-chuc', 'le-chan'),
    returns: null,
  },
  {
    name: 'finds none that is closed',
    act: (forge) => forge.pullRequestOf('d'.repeat(40), 'to-chuc', 'le-chan'),
    returns: null,
  },
  {
    name: 'tells own comments from those of others, over all pages',
    given: { comments },
    act: (forge) => forge.ownComments(7),
    returns: comments.filter(({ author }) => author === OWN).map(({ id, body }) => ({ id: String(id), body })),
  },
  {
    name: 'adds a comment',
    act: (forge) => forge.addComment(7, 'Báo cáo **đạt** ✅'),
    state: { comments: [{ id: 101, number: 7, author: OWN, body: 'Báo cáo **đạt** ✅' }] },
  },
  {
    name: 'changes a comment',
    given: { comments: comments.slice(0, 3) },
    act: (forge) => forge.changeComment(7, '1002', 'Mới'),
    state: { comments: comments.slice(0, 3).map((one) => (one.id === 1002 ? { ...one, body: 'Mới' } : one)) },
  },
  {
    name: 'removes a comment',
    given: { comments: comments.slice(0, 3) },
    act: (forge) => forge.removeComment(7, '1000'),
    state: { comments: comments.slice(1, 3) },
  },
  {
    name: 'lets a comment be gone that is gone',
    act: (forge) => forge.removeComment(7, '1000'),
  },
  {
    name: 'opens a pull request into the main branch',
    given: { branches: { main: MAIN, 'le-chan': HEAD, 'mo-dot': HEAD } },
    act: async (forge) => {
      const { number, url } = await forge.openPullRequest({ branch: 'mo-dot', title: 'Mở đợt', body: 'Đủ đơn vị' });
      return { number, url: url.replace(/^http:\/\/[^/]+/u, '') };
    },
    returns: expect.objectContaining({ number: 101 }),
    state: {
      pulls: [
        ...(given().pulls ?? []),
        {
          number: 101,
          title: 'Mở đợt',
          body: 'Đủ đơn vị',
          author: OWN,
          branch: 'mo-dot',
          base: 'main',
          head: HEAD,
          repository: 'to-chuc/bao-cao',
          isDraft: false,
          isOpen: true,
          hunks: {},
        },
      ],
    },
  },
  {
    name: 'changes the pull request of a branch that has one',
    act: async (forge) => (await forge.openPullRequest({ branch: 'le-chan', title: 'Khác', body: 'Lời khác' })).number,
    returns: 7,
    state: {
      pulls: (given().pulls ?? []).map((one) => (one.number === 7 ? { ...one, title: 'Khác', body: 'Lời khác' } : one)),
    },
  },
  { name: 'tells where a branch stands', act: (forge) => forge.branchHead('le-chan'), returns: HEAD },
  { name: 'tells of a branch that is not there', act: (forge) => forge.branchHead('không/có#gì'), returns: null },
  {
    name: 'commits on a branch, and its pull request goes on',
    act: async (forge) => {
      const files = { 'reports/a/b.md': 'Đã sửa\n', 'cu.md': null, 'reports/a/Mới #1.md': 'Mới\n' };
      const { commit } = await forge.commit({ branch: 'le-chan', base: HEAD, message: 'Sửa', files });
      return commit === (await forge.branchHead('le-chan'));
    },
    returns: true,
    state: madeCommit('le-chan', HEAD, 'Sửa', {
      'reports/a/b.md': 'Đã sửa\n',
      'reports/a/Mới #1.md': 'Mới\n',
      'cu.md': null,
    }),
  },
  {
    name: 'makes the branch where there is none',
    act: async (forge) => {
      await forge.commit({ branch: 'moi/mot', base: MAIN, message: 'Thêm', files: { 'reports/a/c.md': 'C\n' } });
    },
    state: madeCommit('moi/mot', MAIN, 'Thêm', { 'reports/a/c.md': 'C\n' }),
  },
  {
    name: 'moves a branch of its own to where it is wanted',
    given: { branches: { main: MAIN, may: HEAD } },
    act: async (forge) => {
      const change = { branch: 'may', base: MAIN, message: 'Thêm', files: { 'reports/a/c.md': 'C\n' } };
      await forge.commit({ ...change, isOurs: true });
    },
    state: { ...madeCommit('may', MAIN, 'Thêm', { 'reports/a/c.md': 'C\n' }), branches: { main: MAIN, may: SHA } },
  },
  {
    name: 'commits nothing where nothing changes',
    act: (forge) => {
      const files = { 'reports/a/b.md': 'Xin chào\n', 'khong-co.md': null };
      return forge.commit({ branch: 'le-chan', base: HEAD, message: 'Sửa', files });
    },
    returns: { commit: HEAD },
  },
  {
    name: 'never writes over what came meanwhile',
    act: (forge) =>
      forge
        .commit({ branch: 'le-chan', base: MAIN, message: 'Sửa', files: { 'reports/a/b.md': 'Đè\n' } })
        .catch(({ status, message }) => ({ status, message })),
    returns: { status: 409, message: 'Nhánh le-chan vừa có thay đổi mới; không ghi đè, hãy chạy lại' },
  },
  {
    name: 'opens an issue',
    act: (forge) => forge.openIssue('Nhắc báo cáo', 'Còn **2** đơn vị'),
    returns: { number: 101 },
    state: { issues: [{ number: 101, author: OWN, title: 'Nhắc báo cáo', body: 'Còn **2** đơn vị', isOpen: true }] },
  },
  {
    name: 'changes and closes an issue',
    given: { issues: issues.slice(0, 2) },
    act: (forge) => forge.changeIssue(1000, { title: 'Xong', body: 'Đủ', isOpen: false }),
    state: {
      issues: issues
        .slice(0, 2)
        .map((one) => (one.number === 1000 ? { ...one, title: 'Xong', body: 'Đủ', isOpen: false } : one)),
    },
  },
  {
    name: 'opens an issue again, and leaves its words',
    given: { issues: issues.slice(0, 2) },
    act: (forge) => forge.changeIssue(1001, { isOpen: true }),
    state: { issues: issues.slice(0, 2).map((one) => ({ ...one, isOpen: true })) },
  },
  {
    name: 'finds own issues by their marker, open or not, over all pages',
    given: { issues },
    act: (forge) => forge.ownIssues('<!-- dấu -->'),
    returns: issues
      .filter(({ author, body }) => author === OWN && body.includes('<!-- dấu -->'))
      .map(({ number, title, body, isOpen }) => ({ number, title, body, isOpen })),
  },
  {
    name: 'makes a release with files, changes its words, takes a file back',
    act: async (forge) => {
      const made = await forge.release('ky/2023', MAIN, 'Kỳ 2023', 'Đợt 1');
      await forge.addAsset(made, 'le-chan.docx', Buffer.from('một'));
      await forge.addAsset(made, 'SHA256SUMS', Buffer.from('hai'));
      const again = await forge.release('ky/2023', HEAD, 'Kỳ 2023', 'Đợt 2');
      const old = again.assets.find(({ name }) => name === 'le-chan.docx');
      await forge.removeAsset(again, old?.id ?? '');
      return { made: made.assets, again: again.assets.map(({ name }) => name) };
    },
    returns: { made: [], again: ['le-chan.docx', 'SHA256SUMS'] },
    state: {
      releases: [
        {
          id: 101,
          tag: 'ky/2023',
          commit: MAIN,
          title: 'Kỳ 2023',
          body: 'Đợt 2',
          isDraft: false,
          assets: [
            {
              id: 103,
              name: 'SHA256SUMS',
              sha256: createHash('sha256').update('hai').digest('hex'),
              content: Buffer.from('hai'),
            },
          ],
        },
      ],
    },
  },
];

/** A state in which a branch has one commit more. */
function madeCommit(branch: string, parent: string, message: string, files: Record<string, string | null>) {
  const { commits = [], branches = {}, pulls = [] } = given();
  return {
    commits: [...commits, { sha: SHA, author: OWN, parent, message, files }],
    branches: { ...branches, [branch]: SHA },
    pulls: pulls.map((one) => (one.branch === branch && one.isOpen ? { ...one, head: SHA } : one)),
  };
}

describe.each(kinds)('%s', (kind) => {
  test.each(OPERATIONS)('$name', async ({ given: some = {}, act, returns, state }) => {
    const before = given(some);
    const { forge, fake } = await runningForge(kind, structuredClone(before));
    expect(await act(forge)).toEqual(returns);
    const { calls: _, last: __, ...after } = fake.state;
    const { calls: ___, last: ____, ...expected } = fakeState({ ...before, ...state });
    expect(after).toEqual(expected);
  });
});
