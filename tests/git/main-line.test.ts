/** Which branch is the main one, what it ever was, and what came into it. */
import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { CannotRun } from '#lib/cannot-run.ts';
import { cameIntoMain, mainLine, wasMain } from '../../scripts/git/main-line.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { GitHistory } from '../status/history.ts';

const DATE = '2023-06-01T00:00:00Z';
const [HERE, ORIGIN] = ['refs/heads/', 'refs/remotes/origin/'];

/** A repository with one commit on `main`, and something done there with Git. */
function repository(...commands: readonly (readonly string[])[]): { git: GitHistory; first: string } {
  const git = new GitHistory(temporaryRepository({}));
  const first = git.commit(DATE, { 'a.md': 'a\n' });
  for (const command of commands) git.git(DATE, ...command);
  return { git, first };
}

const putOrigin = (name: string) => ['update-ref', `${ORIGIN}${name}`, 'HEAD'] as const;
const callOrigin = (ref: string) => ['symbolic-ref', `${ORIGIN}HEAD`, ref] as const;

test.each<[string, readonly (readonly string[])[], string, readonly string[]]>([
  ['`main`', [['branch', 'a']], 'main', [`${HERE}main`]],
  [
    '`master`, if there is no `main`',
    [
      ['branch', '-m', 'master'],
      ['branch', 'a'],
    ],
    'master',
    [`${HERE}master`],
  ],
  ['`main` before `master`', [['branch', 'master']], 'main', [`${HERE}main`]],
  ['the only one here and there', [['branch', '-m', 'a'], putOrigin('a')], 'a', [`${HERE}a`, `${ORIGIN}a`]],
  ['`main` of the origin', [['branch', '-m', 'a'], putOrigin('main')], 'main', [`${ORIGIN}main`]],
  ['`main` here and there', [putOrigin('main'), putOrigin('a')], 'main', [`${HERE}main`, `${ORIGIN}main`]],
  ['what the origin says', [putOrigin('a'), callOrigin(`${ORIGIN}a`)], 'a', [`${ORIGIN}a`]],
  ['no branch of another remote', [['update-ref', 'refs/remotes/x/main', 'HEAD']], 'main', [`${HERE}main`]],
  [
    'no tag',
    [
      ['branch', '-m', 'a'],
      ['tag', 'main'],
    ],
    'a',
    [`${HERE}a`],
  ],
  [
    'no branch of a longer name',
    [['branch', '-m', 'x/main'], putOrigin('x/main')],
    'x/main',
    [`${HERE}x/main`, `${ORIGIN}x/main`],
  ],
])('the main branch is %s', (_, commands, name, refs) => {
  const { git, first } = repository(...commands);
  expect(mainLine(git.root)).toEqual({ name, refs, commits: new Set([first]) });
});

test.each<[string, readonly (readonly string[])[]]>([
  [
    'of two',
    [
      ['branch', '-m', 'a'],
      ['branch', 'b'],
    ],
  ],
  ['of one where the origin has others', [['branch', '-m', 'a'], putOrigin('b'), putOrigin('c')]],
  ['of which the origin says one that is not here', [callOrigin(`${ORIGIN}a`)]],
])('where no branch is the main one, that is said: %s', (_, commands) => {
  const { git } = repository(...commands);
  expect(() => mainLine(git.root)).toThrow(
    new CannotRun(
      `Không rõ nhánh nào của kho ${git.root} là nhánh chính, nên không biết phiên bản nào là chính thức; hãy chạy \`git fetch origin main:refs/remotes/origin/main\`, hoặc \`git remote set-head origin --auto\` nếu nhánh chính có tên khác`,
    ),
  );
});

test('a file with the name of the branch is not the branch', () => {
  const { git, first } = repository();
  const second = git.commit(DATE, { [`${HERE}main`]: 'x\n' });
  expect(mainLine(git.root).commits).toEqual(new Set([second, first]));
});

test('a branch that was merged came into main, and never was main, here or where it came from', () => {
  const { git, first } = repository();
  const merge = git.merge(DATE, DATE, { 'a.md': 'b\n' });
  const [, merged = ''] = git.git(DATE, 'log', '-1', '--format=%P', merge).split(' ');
  git.git(DATE, 'checkout', '-q', '-b', 'aside', first);
  const aside = git.commit(DATE, { 'c.md': 'c\n' });
  git.git(DATE, 'update-ref', `${ORIGIN}main`, first);
  for (const ref of [HERE, ORIGIN]) {
    const main = mainLine(git.root);
    expect(main.commits).toEqual(new Set([merge, first]));
    const told = [first, merge, merged, aside].map((one) => [
      wasMain(git.root, main, one),
      cameIntoMain(git.root, main, one),
    ]);
    expect(told).toEqual([
      [true, true],
      [true, true],
      [false, true],
      [false, false],
    ]);
    // Then the same with what is here, and what is there, the other way round.
    if (ref === HERE) {
      git.git(DATE, 'update-ref', `${ORIGIN}main`, merge);
      git.git(DATE, 'update-ref', `${HERE}main`, first);
    }
  }
});

test('in a part of the history, what is not in it cannot be told', () => {
  const { git, first } = repository();
  const second = git.commit(DATE, { 'a.md': 'b\n' });
  git.git(DATE, 'checkout', '-q', '-b', 'aside');
  const aside = git.commit(DATE, { 'a.md': 'c\n' });
  git.git(DATE, 'checkout', '-q', 'main');
  const root = temporaryRepository({});
  const from = pathToFileURL(git.root).href;
  execFileSync('git', ['clone', '-q', '--depth', '1', '--no-single-branch', '-b', 'main', from, root], {
    stdio: 'pipe',
  });
  const main = mainLine(root);
  expect(main.commits).toEqual(new Set([second]));
  expect([wasMain(root, main, second), cameIntoMain(root, main, second)]).toEqual([true, true]);
  for (const [one, ask] of [
    [first, wasMain],
    [aside, wasMain],
    [aside, cameIntoMain],
  ] as const)
    expect(() => ask(root, main, one)).toThrow(
      new CannotRun(
        `Không biết phiên bản ${one} có trên nhánh chính hay không, vì chỉ một phần lịch sử Git đã được tải về (shallow clone); hãy chạy \`git fetch --unshallow\` rồi chạy lại`,
      ),
    );
});
