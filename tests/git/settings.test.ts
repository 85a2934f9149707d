/** Settings and variables of whoever calls change nothing of what is read from Git. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { campaignId } from '#lib/paths.ts';
import { changeSince } from '../../scripts/git/change.ts';
import { fileHistory, lastChanges } from '../../scripts/git/file-history.ts';
import { commitOf } from '../../scripts/git/git.ts';
import { headCommit } from '../../scripts/git/head-commit.ts';
import { historyOf, versionsAt } from '../../scripts/git/history.ts';
import { withCommit } from '../../scripts/git/laid-out.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { GitHistory } from '../status/history.ts';

const A = 'reports/c/tỉnh/a.md';
const B = 'reports/c/tỉnh/b.md';
const PICTURE = 'reports/c/tinh/Ảnh đẹp.png';
const TEXT = Array.from({ length: 40 }, (_, index) => `Dòng thứ ${index}.\n`).join('');

/** A history with a first commit that counts, a merge, a rename in it, an author with marks. */
function history(): GitHistory {
  const git = new GitHistory(temporaryRepository({}));
  git.git('2023-06-01T00:00:00Z', 'config', 'user.name', 'Trần Thị B');
  git.commit('2023-06-01T00:00:00Z', { [A]: TEXT, [PICTURE]: 'x', '.mailmap': 'C <c@example.org> <a@example.org>\n' });
  git.merge('2023-06-02T00:00:00Z', '2023-06-03T00:00:00Z', { [A]: null, [B]: `${TEXT}Hết.\n` });
  git.commit('2023-06-05T00:00:00Z', { [B]: `${TEXT}Hết\r\nrồi.\n` });
  return git;
}

/** All that commands read from Git. */
async function read(root: string) {
  const past = historyOf(root);
  const first = commitOf(root, 'HEAD~2');
  const change = changeSince(root, first);
  const laidOut = await withCommit(root, 'HEAD', (tree) =>
    readdirSync(tree, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name, parentPath }) => [name, readFileSync(join(parentPath, name), 'utf8')]),
  );
  return {
    past,
    versions: versionsAt(root, past.head, past, campaignId('c'), [A, B]),
    head: headCommit(root),
    files: fileHistory(root, B, first, commitOf(root, 'HEAD')),
    last: lastChanges(root, B, 'HEAD'),
    change: [change.files, Buffer.from(change.before(B) ?? []).toString('utf8')],
    laidOut,
  };
}

/** What belongs to nobody: a home, another repository. */
let elsewhere = '';
beforeEach(() => {
  elsewhere = temporaryRepository({ '.gitconfig': '', attributes: '*.md filter=x diff=x\n', ignored: '*\n' });
  vi.stubEnv('HOME', elsewhere);
  vi.stubEnv('GIT_CONFIG_GLOBAL', join(elsewhere, '.gitconfig'));
});
afterEach(() => vi.unstubAllEnvs());

const SETTINGS: readonly (readonly [name: string, value: string])[] = [
  ['color.ui', 'always'],
  ['color.diff', 'always'],
  ['color.status', 'always'],
  ['core.abbrev', '4'],
  ['core.attributesFile', 'ELSEWHERE/attributes'],
  ['core.autocrlf', 'true'],
  ['core.eol', 'crlf'],
  ['core.excludesFile', 'ELSEWHERE/ignored'],
  ['core.fsmonitor', 'ELSEWHERE/program'],
  ['core.hooksPath', 'ELSEWHERE/hooks'],
  ['core.ignoreCase', 'true'],
  ['core.pager', 'false'],
  ['core.quotePath', 'true'],
  ['core.untrackedCache', 'true'],
  ['diff.external', 'false'],
  ['diff.ignoreSubmodules', 'all'],
  ['diff.mnemonicPrefix', 'true'],
  ['diff.noprefix', 'true'],
  ['diff.orderFile', 'ELSEWHERE/none'],
  ['diff.relative', 'true'],
  ['diff.renameLimit', '1'],
  ['diff.renames', 'false'],
  ['diff.x.command', 'false'],
  ['diff.x.textconv', 'false'],
  ['filter.x.clean', 'cat /dev/null'],
  ['filter.x.smudge', 'cat /dev/null'],
  ['format.pretty', 'oneline'],
  ['i18n.commitEncoding', 'UTF-16'],
  ['i18n.logOutputEncoding', 'ISO-8859-1'],
  ['log.date', 'relative'],
  ['log.decorate', 'full'],
  ['log.diffMerges', 'off'],
  ['log.follow', 'true'],
  ['log.mailmap', 'true'],
  ['log.showRoot', 'false'],
  ['log.showSignature', 'true'],
  ['pager.log', 'false'],
  ['status.branch', 'true'],
  ['status.short', 'true'],
  ['status.showStash', 'true'],
  ['status.showUntrackedFiles', 'no'],
  ['trace2.normalTarget', 'true'],
  ['alias.log', '!false'],
];

function git(root: string, ...args: readonly string[]): void {
  execFileSync('git', ['-C', root, ...args], {
    stdio: 'pipe',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' },
  });
}

test('settings of the user, then of the repository', async () => {
  const { root } = history();
  // Not committed: a report that would be ignored, so that the head is told to be changed.
  writeFileSync(join(root, 'reports/c/tinh/moi.md'), 'x\n');
  const expected = await read(root);
  expect(expected.head.commit.slice(40)).toBe('-dirty');
  mkdirSync(join(elsewhere, 'hooks'));
  for (const program of ['program', 'hooks/post-index-change']) {
    writeFileSync(join(elsewhere, program), `#!/bin/sh\necho run >> ${elsewhere}/was-run\n`);
    chmodSync(join(elsewhere, program), 0o755);
  }
  const settings = SETTINGS.map(([name, value]) => [name, value.replace('ELSEWHERE', elsewhere)] as const);
  for (const [name, value] of settings)
    execFileSync('git', ['config', '--file', join(elsewhere, '.gitconfig'), name, value], { stdio: 'pipe' });
  expect(await read(root)).toEqual(expected);
  for (const [name, value] of settings) git(root, 'config', name, value);
  expect(await read(root)).toEqual(expected);
  expect(readdirSync(elsewhere).includes('was-run')).toBe(false);
});

test('replaced commits, grafts and other indexes', async () => {
  const { root } = history();
  const expected = await read(root);
  git(root, 'replace', 'HEAD', 'HEAD~1');
  expect(await read(root)).toEqual(expected);
  mkdirSync(join(root, '.git/info'), { recursive: true });
  appendFileSync(join(root, '.git/info/grafts'), `${expected.past.head}\n`);
  expect(await read(root)).toEqual(expected);
});

test.each<[string, (other: string) => string]>([
  ['GIT_ALTERNATE_OBJECT_DIRECTORIES', (other) => `${other}/.git/objects`],
  ['GIT_CEILING_DIRECTORIES', () => '/'],
  ['GIT_COMMON_DIR', (other) => `${other}/.git`],
  ['GIT_DIR', (other) => `${other}/.git`],
  ['GIT_EXTERNAL_DIFF', () => 'false'],
  ['GIT_CONFIG_PARAMETERS', () => "'log.showroot=false' 'core.quotepath=true'"],
  ['GIT_ICASE_PATHSPECS', () => '1'],
  ['GIT_INDEX_FILE', (other) => `${other}/.git/index`],
  ['GIT_LITERAL_PATHSPECS', () => '1'],
  ['GIT_NAMESPACE', () => 'x'],
  ['GIT_OBJECT_DIRECTORY', (other) => `${other}/.git/objects`],
  ['GIT_REPLACE_REF_BASE', () => 'refs/heads/'],
  ['GIT_SHALLOW_FILE', (other) => `${other}/.git/HEAD`],
  ['GIT_TRACE', () => '1'],
  ['GIT_WORK_TREE', (other) => other],
  ['LANGUAGE', () => 'vi'],
  ['TZ', () => 'Pacific/Kiritimati'],
])('the variable %s', async (name, value) => {
  const [{ root }, other] = [history(), new GitHistory(temporaryRepository({}))];
  other.commit('1999-01-01T00:00:00Z', { [B]: 'khác\n' });
  const expected = await read(join(root));
  vi.stubEnv(name, value(other.root));
  expect(await read(root)).toEqual(expected);
});

test('a folder in a repository, whatever `GIT_CEILING_DIRECTORIES` says', () => {
  const git = new GitHistory(temporaryRepository({}));
  git.commit('2023-06-01T00:00:00Z', { [`sub/${A}`]: TEXT });
  vi.stubEnv('GIT_CEILING_DIRECTORIES', git.root);
  const root = join(git.root, 'sub');
  const past = historyOf(root);
  expect(
    versionsAt(root, past.head, past, campaignId('c'), [A])
      .get(A)
      ?.map(({ day }) => day),
  ).toEqual(['2023-06-01']);
});
