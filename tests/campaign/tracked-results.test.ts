/** Results that someone has committed are told; those that are only there are not. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkFiles } from '../../scripts/campaign/check-files.ts';
import { goodRepository } from '../helpers/fixtures.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const said = (file: string, count: number) =>
  `${file}:1 error [unit-path] Git đang giữ ${count} tệp ở nơi để kết quả dựng, người nhận không phân biệt được với văn bản do decuong dựng; hãy chạy \`git rm -r --cached ${file.split('/')[0]}\` rồi commit`;

function told(root: string): readonly string[] {
  const messages = checkFiles({ repository: new Repository(new Disk(root)), given: [] }).messages;
  return messages.map(({ file, line, rule, severity, message }) => `${file}:${line} ${severity} [${rule}] ${message}`);
}

test.each<[string, (root: string) => void, readonly string[]]>([
  ['a link in the place of the folder', (root) => symlinkSync('..', join(root, 'dist')), [said('dist', 1)]],
  [
    'documents in the folder',
    (root) => {
      mkdirSync(join(root, 'dist/a'), { recursive: true });
      for (const name of ['b.docx', 'c.docx']) writeFileSync(join(root, 'dist/a', name), '');
    },
    [said('dist/a/b.docx', 2)],
  ],
  [
    'what a killed build might have left',
    (root) => {
      mkdirSync(join(root, '.dist.decuong-4000000/former'), { recursive: true });
      writeFileSync(join(root, '.dist.decuong-4000000/former/a'), '');
    },
    [said('.dist.decuong-4000000/former/a', 1)],
  ],
  ['a folder of a like name', (root) => writeFileSync(join(root, 'district'), ''), []],
])('%s, committed, and only there', (_what, put, expected) => {
  const root = temporaryRepository({ ...goodRepository(), '.gitignore': 'dist\n.*.decuong-*\n' });
  const git = (...args: readonly string[]) => spawnSync('git', ['-C', root, ...args]);
  git('init', '-q');
  put(root);
  git('add', '--all');
  expect(told(root)).toEqual([]);
  git('add', '--all', '--force');
  expect(told(root)).toEqual(expected);
});
