/** `npm run check` again: what the last run has left is told as it was, until something changes. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from '../helpers/command.ts';
import { A, commitAll } from '../helpers/commit.ts';
import { goodReport, goodRepository, reportOf } from '../helpers/fixtures.ts';
import { PROJECT } from '../helpers/project.ts';
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

test('what Git does not tell of: a picture that it ignores, a folder with nothing in it', { timeout: 120_000 }, () => {
  const more = '\n![Ảnh](../../../tmp/a.png) [Phụ lục](../phu-luc/)\n';
  const root = temporaryRepository({ ...goodRepository(), [REPORT]: goodReport() + more, '.gitignore': 'tmp/\n' });
  const [picture, folder] = [join(root, 'tmp/a.png'), join(root, 'reports/nam-2023/phu-luc')];
  const put = () => cpSync(join(PROJECT, 'tests/fixtures/lint-rules/official-markdown/ok-images/so-do.png'), picture);
  const cache = temporaryRepository({});
  const check = (...args: string[]) => runScript('check', ['--root', root, ...args], { DECUONG_CACHE: cache });
  commitAll(root, A);
  put();
  mkdirSync(folder);
  const changes = [() => {}, () => {}, () => rmSync(picture), put, () => rmdirSync(folder)];
  const statuses = changes.map((change) => {
    change();
    const { status, stdout } = check();
    return [status, stdout.includes('phu-luc')];
  });
  expect(statuses).toEqual([
    [0, false],
    [0, false],
    [1, false],
    [0, false],
    [0, true],
  ]);
});
