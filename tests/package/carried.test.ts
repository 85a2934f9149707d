/** What makes packages other than a commit, and what of a folder goes into them. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { carried, differing } from '../../scripts/pack/carried.ts';
import { A, commitAll } from '../helpers/commit.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const FILES = {
  'package.json': '{}\n',
  'README.md': 'a\n',
  'CHANGELOG.md': 'a\n',
  LICENSE: 'a\n',
  'scripts/lib/a.ts': 'a\n',
  'scripts/create/templates/a.md': 'a\n',
  'lint-rules/a.ts': 'a\n',
  'tests/a.test.ts': 'a\n',
  'outlines/documents.csv': 'a\n',
  'outlines/other/outline.md': 'a\n',
  'reports/README.md': 'a\n',
  'reports/units.csv': 'a\n',
  'reports/hai-phong-2023-h1/hai-phong/le-chan.md': 'a\n',
  'reports/other/a.md': 'a\n',
};

function written(root: string, file: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), 'b\n');
}

test.each([
  ['a new report of a sample', 'reports/hai-phong-2023-h1/hai-phong/an-duong.md', false],
  ['a table at the top', 'so-lieu.csv', false],
  ['a new campaign', 'outlines/2027/outline.md', false],
  ['a report of another campaign', 'reports/other/a.md', false],
  ['a test', 'tests/a.test.ts', false],
  ['a report of a sample', 'reports/hai-phong-2023-h1/hai-phong/le-chan.md', true],
  ['the register', 'reports/units.csv', true],
  ['a guide', 'reports/README.md', true],
  ['a new guide', 'reports/GUIDE.md', true],
  ['a new README', 'README.vi.md', true],
  ['the changelog', 'CHANGELOG.md', true],
  ['a manifest', 'package.json', true],
  ['a new lockfile', 'package-lock.json', true],
  ['code', 'scripts/lib/a.ts', true],
  ['new code', 'scripts/lib/deep/b.ts', true],
  ['a new template', 'scripts/create/templates/b.md', true],
  ['a rule', 'lint-rules/a.ts', true],
])('%s, written and not committed', (_, file, isOther) => {
  const root = temporaryRepository(FILES);
  commitAll(root, A);
  expect(differing(root)).toEqual([]);
  written(root, file);
  expect(differing(root)).toEqual(isOther ? [file] : []);
});

test('what is gone differs as well', () => {
  const root = temporaryRepository(FILES);
  commitAll(root, A);
  rmSync(join(root, 'scripts', 'lib', 'a.ts'));
  rmSync(join(root, 'tests', 'a.test.ts'));
  expect(differing(root)).toEqual(['scripts/lib/a.ts']);
});

test('a package of a commit has no file that the commit does not have', () => {
  const root = temporaryRepository(FILES);
  commitAll(root, A);
  written(root, 'reports/hai-phong-2023-h1/hai-phong/an-duong.md');
  expect(carried(root, true)).toEqual([
    'LICENSE',
    'outlines/documents.csv',
    'reports/hai-phong-2023-h1/hai-phong/le-chan.md',
    'reports/units.csv',
    'scripts/create/templates/a.md',
  ]);
});

test('a package of no commit has folders as they are', () => {
  expect(carried(temporaryRepository(FILES), false)).toEqual([
    'LICENSE',
    'scripts/create/templates',
    'scripts/create/workflows',
    'outlines/documents.csv',
    'reports/units.csv',
    'outlines/hai-phong-2023-h1',
    'reports/hai-phong-2023-h1',
    'outlines/party-bloc-2023',
    'reports/party-bloc-2023',
  ]);
});
