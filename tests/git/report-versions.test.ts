/** Since when a report has stood there, as real Git histories show it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { campaignId } from '#lib/paths.ts';
import { historyOf, versionsAt } from '../../scripts/git/history.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { GitHistory } from '../status/history.ts';

const CAMPAIGN = campaignId('c');
const A = 'reports/c/tinh/a.md';
const B = 'reports/c/tinh/b.md';
const TEXT = Array.from({ length: 40 }, (_, index) => `Dòng thứ ${index} của báo cáo.\n`).join('');
const OTHER = Array.from({ length: 40 }, (_, index) => `${index}: một văn bản khác hẳn, không giống gì.\n`).join('');

/** The day of the first version of each file; those of unknown day are left out. */
function daysOf(root: string, files: readonly string[] = [A, B]) {
  const history = historyOf(root);
  const first = [...versionsAt(root, history.head, history, CAMPAIGN, files)].map(([file, [one]]) => [file, one?.day]);
  return Object.fromEntries(first.filter(([, day]) => day !== null));
}

test.each<[string, (git: GitHistory) => void, Record<string, string>]>([
  ['one commit', (git) => git.commit('2023-06-10T03:00:00Z', { [A]: TEXT }), { [A]: '2023-06-10' }],
  [
    'each file by its own commit, later changes aside',
    (git) => [
      git.commit('2023-06-10T03:00:00Z', { [A]: TEXT }),
      git.commit('2023-06-11T03:00:00Z', { [B]: OTHER }),
      git.commit('2023-06-20T03:00:00Z', { [A]: `${TEXT}!` }),
    ],
    { [A]: '2023-06-10', [B]: '2023-06-11' },
  ],
  [
    'the last minute of a day in Vietnam',
    (git) => git.commit('2023-06-14T16:59:59Z', { [A]: TEXT }),
    { [A]: '2023-06-14' },
  ],
  ['the first minute of the next', (git) => git.commit('2023-06-14T17:00:00Z', { [A]: TEXT }), { [A]: '2023-06-15' }],
  ['a time with another zone', (git) => git.commit('2023-06-14T20:00:00-05:00', { [A]: TEXT }), { [A]: '2023-06-15' }],
  [
    'a pull request counts from its merge',
    (git) => [
      git.commit('2023-06-01T00:00:00Z', { x: '' }),
      git.merge('2023-06-10T03:00:00Z', '2023-06-16T03:00:00Z', { [A]: TEXT }),
    ],
    { [A]: '2023-06-16' },
  ],
  [
    'a reverted merge and its coming back',
    (git) => {
      git.commit('2023-06-01T00:00:00Z', { x: '' });
      const merge = git.merge('2023-06-10T03:00:00Z', '2023-06-11T03:00:00Z', { [A]: TEXT });
      git.git('2023-06-12T03:00:00Z', 'revert', '--no-edit', '-m', '1', merge);
      git.git('2023-06-19T03:00:00Z', 'revert', '--no-edit', 'HEAD');
    },
    { [A]: '2023-06-19' },
  ],
  [
    'a file that went and came back',
    (git) => [
      git.commit('2023-06-10T03:00:00Z', { [A]: TEXT, x: '' }),
      git.commit('2023-06-12T03:00:00Z', { [A]: null }),
      git.commit('2023-06-17T03:00:00Z', { [A]: TEXT }),
    ],
    { [A]: '2023-06-17' },
  ],
  [
    'a rename keeps the filing under the old name',
    (git) => [
      git.commit('2023-06-10T03:00:00Z', { 'reports/c/tinh/sai.md': TEXT }),
      git.commit('2023-06-17T03:00:00Z', { 'reports/c/tinh/sai.md': null, [A]: TEXT }),
    ],
    { [A]: '2023-06-10' },
  ],
  [
    'so does one with a few mends, and a second rename, in a merge',
    (git) => [
      git.commit('2023-06-10T03:00:00Z', { 'reports/c/tinh/sai.md': TEXT }),
      git.commit('2023-06-11T03:00:00Z', {
        'reports/c/tinh/sai.md': null,
        'reports/c/tinh/sai-nua.md': `${TEXT}Thêm một dòng.\n`,
      }),
      git.merge('2023-06-12T03:00:00Z', '2023-06-13T03:00:00Z', { 'reports/c/tinh/sai-nua.md': null, [A]: TEXT }),
    ],
    { [A]: '2023-06-10' },
  ],
  [
    'names that are swapped',
    (git) => [
      git.commit('2023-06-10T03:00:00Z', { [A]: TEXT }),
      git.commit('2023-06-11T03:00:00Z', { [A]: null, [B]: TEXT }),
      git.commit('2023-06-12T03:00:00Z', { [A]: OTHER }),
    ],
    { [A]: '2023-06-12', [B]: '2023-06-10' },
  ],
  [
    'another report in place of one that goes is no rename',
    (git) => [
      git.commit('2023-06-10T03:00:00Z', { [A]: TEXT }),
      git.commit('2023-06-17T03:00:00Z', { [A]: null, [B]: OTHER }),
    ],
    { [B]: '2023-06-17' },
  ],
  [
    'a file that takes over the text of another keeps its own day',
    (git) => [
      git.commit('2023-06-10T03:00:00Z', { 'reports/c/tinh/sai.md': TEXT }),
      git.commit('2023-06-11T03:00:00Z', { [A]: OTHER }),
      git.commit('2023-06-12T03:00:00Z', { 'reports/c/tinh/sai.md': null, [A]: TEXT, [B]: OTHER }),
    ],
    { [A]: '2023-06-11', [B]: '2023-06-12' },
  ],
  [
    'a clock that goes wrong: no day is before that of the commit below',
    (git) => [
      git.commit('2023-06-12T03:00:00Z', { x: '' }),
      git.commit('2023-06-10T03:00:00Z', { [A]: TEXT }),
      git.commit('2023-06-14T03:00:00Z', { [B]: OTHER }),
    ],
    { [A]: '2023-06-12', [B]: '2023-06-14' },
  ],
  ['what is not committed has no day', (git) => git.commit('2023-06-10T03:00:00Z', { x: '' }), {}],
])('%s', (_, write, expected) => {
  const git = new GitHistory(temporaryRepository({}));
  write(git);
  expect(daysOf(git.root)).toEqual(expected);
});

test('settings of the user change nothing', () => {
  const git = new GitHistory(temporaryRepository({}));
  git.commit('2023-06-10T03:00:00Z', { 'reports/c/tinh/sai.md': TEXT });
  git.commit('2023-06-11T03:00:00Z', { 'reports/c/tinh/sai.md': null, [A]: TEXT });
  for (const [key, value] of [
    ['log.showRoot', 'false'],
    ['diff.renames', 'false'],
    ['log.showSignature', 'true'],
    ['color.ui', 'always'],
    ['diff.noprefix', 'true'],
  ] as const) {
    git.git('2023-06-11T03:00:00Z', 'config', key, value);
  }
  expect(daysOf(git.root)).toEqual({ [A]: '2023-06-10' });
});

test('a root below the top of the Git repository', () => {
  const git = new GitHistory(temporaryRepository({}));
  git.commit('2023-06-10T03:00:00Z', { [`kho/${A}`]: TEXT, [B]: OTHER });
  expect(daysOf(`${git.root}/kho`)).toEqual({ [A]: '2023-06-10' });
});

test('a shallow clone knows the days of what came after its end, and no others', () => {
  const git = new GitHistory(temporaryRepository({}));
  git.commit('2023-06-10T03:00:00Z', { [A]: TEXT });
  git.commit('2023-06-11T03:00:00Z', { x: '' });
  git.commit('2023-06-12T03:00:00Z', { [B]: OTHER });
  const clone = temporaryRepository({});
  git.git('2023-06-12T03:00:00Z', 'clone', '-q', '--depth', '2', pathToFileURL(git.root).href, clone);
  expect([historyOf(clone).boundary.size, daysOf(clone)]).toEqual([1, { [B]: '2023-06-12' }]);
});

test('where there is no Git, no day is known', () => {
  const root = temporaryRepository({ [A]: TEXT });
  expect([historyOf(root), daysOf(root)]).toEqual([
    { head: null, boundary: new Set(), days: new Map(), own: new Map() },
    {},
  ]);
});

test('the versions since a file last came, oldest first, by the names of their texts', () => {
  const AT = '2023-06-13T03:00:00Z';
  const git = new GitHistory(temporaryRepository({}));
  git.commit('2023-06-09T03:00:00Z', { [A]: OTHER });
  git.commit('2023-06-10T03:00:00Z', { [A]: null });
  git.commit('2023-06-11T03:00:00Z', { [A]: TEXT });
  git.merge('2023-06-12T03:00:00Z', AT, { [A]: `${TEXT}!` });
  const history = historyOf(git.root);
  const nameOf = (revision: string) => git.git(AT, 'rev-parse', `${revision}:${A}`);
  expect(versionsAt(git.root, history.head, history, CAMPAIGN, [A]).get(A)).toEqual([
    { blob: nameOf('HEAD^1'), day: '2023-06-11', commit: git.git(AT, 'rev-parse', 'HEAD^1'), path: A },
    { blob: nameOf('HEAD'), day: '2023-06-13', commit: git.git(AT, 'rev-parse', 'HEAD'), path: A },
  ]);
});

test('a Git that cannot be read is told, not taken for none', () => {
  const git = new GitHistory(temporaryRepository({}));
  const head = git.commit('2023-06-10T03:00:00Z', { [A]: TEXT });
  rmSync(join(git.root, '.git/objects', head.slice(0, 2), head.slice(2)));
  expect(() => historyOf(git.root)).toThrow(
    `Git không đọc được kho ${git.root}, có lẽ kho bị hỏng hoặc thiếu dữ liệu; hãy chạy \`git fsck\` để xem, rồi nhờ người phụ trách, hoặc tải lại kho bằng \`git clone\``,
  );
});
