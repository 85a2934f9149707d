/** Which changes must wait for tests, and what the jobs are told. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changesCode } from '../../scripts/forge/changes.ts';
import { runScript } from '../helpers/command.ts';
import { A, commitAll } from '../helpers/commit.ts';
import { temporaryRepository } from '../helpers/repository.ts';

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
    ],
    false,
  ],
  ['data and code', ['reports/units.csv', 'scripts/check.ts'], true],
  ['a guide', ['reports/README.md'], true],
  ['a workflow', ['.github/workflows/check.yml'], true],
  ['samples', ['tests/fixtures/samples/reports/units.csv'], true],
  ['a file that is called as the folder', ['reports.ts'], true],
])('%s', (_what, files, expected) => {
  expect(changesCode(files)).toBe(expected);
});

test('the command compares with a revision', { timeout: 60_000 }, () => {
  const root = temporaryRepository({
    'reports/units.csv': 'id\n',
    'outlines/đợt/outline.md': 'a\n',
    'a.ts': 'const a = 1;\n',
  });
  commitAll(root, A);
  const run = (...args: string[]) => runScript('ci-changes', ['--root', root, ...args]);
  const told = (code: boolean) => ({ status: 0, stdout: `code=${code}\n`, stderr: '' });
  writeFileSync(join(root, 'outlines/đợt/outline.md'), 'b\n');
  commitAll(root, A);
  expect(run('--since', 'HEAD^1')).toEqual(told(false));
  mkdirSync(join(root, 'reports/c'));
  renameSync(join(root, 'a.ts'), join(root, 'reports/c/a.ts'));
  commitAll(root, A);
  expect(run('--since', 'HEAD^1')).toEqual(told(true));
  expect(run()).toEqual({
    status: 2,
    stdout: '',
    stderr: 'Thiếu --since: hãy ghi phiên bản Git để so sánh\nXem cách dùng: thêm --help\n',
  });
  // Taken for no change, a wrong revision would let code pass untested.
  expect(run('--since', 'HEAD~9')).toEqual({
    status: 2,
    stdout: '',
    stderr: `Không có phiên bản \`HEAD~9\` trong lịch sử Git của ${root}; hãy xem các phiên bản bằng \`git log --oneline\`, hoặc tải về phiên bản mới bằng \`git fetch\`\nXem cách dùng: thêm --help\n`,
  });
});
