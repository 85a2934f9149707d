/** What tells that something in a working folder has changed. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { stateDigest, workState } from '../../scripts/git/work-state.ts';
import { A, commitAll } from '../helpers/commit.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const REPORT = 'reports/c/t/a.md';
const files = {
  [REPORT]: '# A\n',
  'reports/c/t/b.md': '# B\n',
  'reports/units.csv': 'id\n',
  'outlines/c/outline.md': '# C\n',
  'decuong.yaml': 'organisation: T\n',
  '.gitignore': 'reports/c/sources/*/figures.csv\nnode_modules/\n',
};

function digest(root: string): string {
  const state = workState(root);
  if (!state) throw new Error('Git tells');
  return stateDigest(state);
}

test.each<[what: string, change: (root: string) => void]>([
  ['a report is edited', (root) => writeFileSync(join(root, REPORT), '# Á\n')],
  ['a report is deleted', (root) => rmSync(join(root, REPORT))],
  ['a report is renamed', (root) => renameSync(join(root, REPORT), join(root, 'reports/c/t/d.md'))],
  ['a report comes', (root) => writeFileSync(join(root, 'reports/c/t/d.md'), '# D\n')],
  [
    'a report becomes a link',
    (root) => {
      rmSync(join(root, REPORT));
      symlinkSync('b.md', join(root, REPORT));
    },
  ],
  ['settings change', (root) => writeFileSync(join(root, 'decuong.yaml'), 'organisation: U\n')],
  [
    'what Git ignores comes',
    (root) => {
      mkdirSync(join(root, 'reports/c/sources/t'), { recursive: true });
      writeFileSync(join(root, 'reports/c/sources/t/figures.csv'), 'x');
    },
  ],
  ['something that a link may lead to comes', (root) => writeFileSync(join(root, 'GHI-CHU.txt'), 'x')],
  ['a commit is made', (root) => commitAll(root, A)],
  ['a file is staged to be forgotten', (root) => execFileSync('git', ['-C', root, 'rm', '-q', '--cached', REPORT])],
])('%s', (_what, change) => {
  const root = temporaryRepository(files);
  commitAll(root, A);
  const before = digest(root);
  expect(digest(root)).toBe(before);
  change(root);
  expect(digest(root) === before).toBe(false);
});

test('what is edited and put back is the same, and so is what no one reads', () => {
  const root = temporaryRepository(files);
  commitAll(root, A);
  const before = digest(root);
  const text = readFileSync(join(root, REPORT));
  writeFileSync(join(root, REPORT), 'x');
  writeFileSync(join(root, REPORT), text);
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'node_modules', 'x.js'), 'x');
  expect(digest(root)).toBe(before);
});

test('a file that Git was told to take for unchanged is read', () => {
  const root = temporaryRepository(files);
  commitAll(root, A);
  execFileSync('git', ['-C', root, 'update-index', '--assume-unchanged', REPORT]);
  const before = digest(root);
  writeFileSync(join(root, REPORT), '# Á\n');
  expect(digest(root) === before).toBe(false);
});

test('nothing is told without a repository, or of a history of which more may come', () => {
  const root = temporaryRepository(files);
  expect(workState(root)).toBe(null);
  commitAll(root, A);
  commitAll(root, A);
  const shallow = join(temporaryRepository({}), 'shallow');
  execFileSync('git', ['clone', '-q', '--depth=1', pathToFileURL(root).href, shallow]);
  expect(workState(shallow)).toBe(null);
});

test('nothing is told of reports that are in another repository', () => {
  const root = temporaryRepository(files);
  commitAll(root, A);
  mkdirSync(join(root, 'reports/c/u'));
  writeFileSync(join(root, 'reports/c/u/a.md'), '# A\n');
  commitAll(join(root, 'reports/c/u'), A);
  expect(workState(root)).toBe(null);
});
