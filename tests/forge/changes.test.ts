/** Which changes must wait for tests. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { touchesCode } from '../../scripts/forge/changes.ts';
import { A, commitAll } from '../helpers/commit.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const PROGRAM = 'scripts/decuong.ts';

test.each<[string, readonly string[], boolean]>([
  ['nothing', [], false],
  [
    'data',
    [
      'reports/units.csv',
      'outlines/documents.csv',
      'outlines/nam-2023/outline.md',
      'reports/nam-2023/binh-an/README.md',
      '.github/CODEOWNERS',
      '.gitlab/CODEOWNERS',
      'CODEOWNERS',
    ],
    false,
  ],
  ['data and code', ['reports/units.csv', 'scripts/check.ts'], true],
  ['a guide', ['reports/README.md'], true],
  ['a workflow', ['.github/workflows/check.yml'], true],
  ['samples', ['tests/fixtures/samples/reports/units.csv'], true],
  ['a file that is called as the folder', ['reports.ts'], true],
])('%s', (_what, files, expected) => {
  const root = temporaryRepository({ [PROGRAM]: 'const a = 1;\n' });
  const since = commitAll(root, A);
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), 'a\n');
  }
  if (files.length > 0) commitAll(root, A);
  expect(touchesCode(root, since)).toBe(expected);
});

test('code that becomes data, and what lies beside the root', () => {
  const top = temporaryRepository({ [PROGRAM]: '', 'a.ts': 'const a = 1;\n', 'kho/reports/a.md': 'a\n' });
  const first = commitAll(top, A);
  writeFileSync(join(top, 'kho/reports/a.md'), 'b\n');
  const second = commitAll(top, A);
  renameSync(join(top, 'a.ts'), join(top, 'kho/reports/a.ts'));
  const third = commitAll(top, A);
  const root = join(top, 'kho');
  expect([first, second, third].map((since) => touchesCode(root, since))).toEqual([true, true, false]);
});

test('an office has data alone: whatever changes there, no tests wait; what makes code of it, or takes code away, has them', () => {
  const root = temporaryRepository({ 'package.json': '{}\n' });
  const first = commitAll(root, A);
  for (const file of ['package.json', '.github/workflows/check.yml', 'decuong.yaml', 'scripts/a.ts']) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), 'a\n');
  }
  const second = commitAll(root, A);
  const found = [touchesCode(root, first)];
  writeFileSync(join(root, PROGRAM), 'a\n');
  const third = commitAll(root, A);
  found.push(touchesCode(root, second));
  rmSync(join(root, PROGRAM));
  commitAll(root, A);
  found.push(touchesCode(root, third));
  expect(found).toEqual([false, true, true]);
});
