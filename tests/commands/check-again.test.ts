/** `npm run check` again: what the last run has left is told as it was, until something changes. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from '../helpers/command.ts';
import { A, commitAll } from '../helpers/commit.ts';
import { goodRepository, reportOf } from '../helpers/fixtures.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const REPORT = 'reports/nam-2023/binh-an/phuong-mot.md';

test('the same is told, in each format, with the same exit code', { timeout: 120_000 }, () => {
  const root = temporaryRepository({ ...goodRepository(), [REPORT]: reportOf('section-number/bad-wrong') });
  commitAll(root, A);
  const cache = temporaryRepository({});
  const check = (...args: string[]) => runScript('check', ['--root', root, ...args], { DECUONG_CACHE: cache });
  const files = () =>
    readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:check|judged)$/u.test(name));
  const anew = ['pretty', 'json', 'github'].map((format) => check('--no-cache', '--format', format));
  expect([anew.map(({ status }) => status), files()]).toEqual([[1, 1, 1], []]);
  for (const _ of [1, 2]) expect(['pretty', 'json', 'github'].map((format) => check('--format', format))).toEqual(anew);
  expect(
    files()
      .map((file) => basename(file))
      .sort(),
  ).toEqual(['last.check', 'nam-2023.judged']);
  writeFileSync(join(root, REPORT), readFileSync(join(root, REPORT), 'utf8').replace('### 5.', '### 2.'));
  expect(check()).toEqual({ status: 0, stdout: '✔ Đã kiểm tra 2 tệp, không có lỗi\n', stderr: '' });
});
