/** `npm run check -- --since`: what the change brought decides, what else is wrong is counted. */
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OFFICE } from '../forge/verdict/cases.ts';
import { edited, OUTLINE, report, WARD, write } from '../forge/verdict/change.ts';
import { runScript } from '../helpers/command.ts';
import { A, commitAll } from '../helpers/commit.ts';
import { fixture, goodRepository } from '../helpers/fixtures.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const WRONG = report(
  ['1.250', '1,350.5'],
  ['Kết quả ở xã, phường', 'Kết quả ở cơ quan'],
  ['### 1. Kết quả ở cơ quan', '### 2. Kết quả ở cơ quan'],
);
const COMPANY = 'reports/nam-2023/binh-an/cong-ty.md';
const ELSEWHERE = 'Ngoài thay đổi này, kho còn 1 lỗi ở 1 tệp\n';

/** A repository whose second report is wrong. */
function repository(): string {
  const root = temporaryRepository({ ...goodRepository(), [OFFICE]: WRONG });
  commitAll(root, A);
  return root;
}

const check = (root: string, ...args: readonly string[]) =>
  runScript('check', ['--root', root, '--since', 'HEAD', ...args]);

/** What is told, without the words behind the first. */
const told = (root: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = check(root, '--format', 'json', ...args);
  const messages = JSON.parse(stdout) as readonly {
    readonly file: string;
    readonly line: number;
    readonly rule: string;
  }[];
  return { status, messages: messages.map(({ file, line, rule }) => `${file}:${line} ${rule}`), stderr };
};

test('a good change of a repository that is wrong elsewhere', { timeout: 60_000 }, () => {
  const root = repository();
  write(root, { [WARD]: report(['1.250', '1.350']) });
  expect(check(root)).toEqual({ status: 0, stdout: `✔ Đã kiểm tra 3 tệp, không có lỗi\n${ELSEWHERE}`, stderr: '' });
  expect(check(root, '--format', 'github')).toEqual({ status: 0, stdout: '', stderr: ELSEWHERE });
  expect(check(root, '--format', 'json')).toEqual({ status: 0, stdout: '[]\n', stderr: ELSEWHERE });
  expect(check(root, WARD)).toEqual({ status: 0, stdout: '✔ Đã kiểm tra 2 tệp, không có lỗi\n', stderr: '' });
  expect(runScript('check', ['--root', root]).status).toBe(1);
});

test('a change of what is wrong already is its author’s to mend; a file that Git does not know yet is new', {
  timeout: 60_000,
}, () => {
  const root = repository();
  write(root, { [OFFICE]: edited(WRONG, ['Ban Chỉ đạo phường', 'Ban Chỉ đạo Sở']), [COMPANY]: WRONG });
  expect(told(root)).toEqual({
    status: 1,
    messages: [`${COMPANY}:24 figure-value`, `${OFFICE}:24 figure-value`],
    stderr: '',
  });
});

test('a wrong report that is moved is wrong there', { timeout: 60_000 }, () => {
  const root = repository();
  renameSync(join(root, OFFICE), join(root, COMPANY));
  expect(told(root)).toEqual({ status: 1, messages: [`${COMPANY}:24 figure-value`], stderr: '' });
});

test('an outline that asks for more: reports that it makes wrong, and of one that was wrong what is new', {
  timeout: 60_000,
}, () => {
  const root = repository();
  const asking = [
    '### 3. Sơ kết, tổng kết\n\n```yaml\noptional: true',
    '### 3. Sơ kết, tổng kết\n\n```yaml\nwords: 5',
  ] as const;
  write(root, { [OUTLINE]: edited(fixture('outline.md'), ['version: 1', 'version: 2'], asking) });
  expect(told(root)).toEqual({
    status: 1,
    messages: [`${OUTLINE}:3 outline-valid`, `${WARD}:28 required-section`, `${OFFICE}:28 required-section`],
    stderr: ELSEWHERE,
  });
});

test('a name that some system takes for another’s, though the other is told', { timeout: 60_000 }, () => {
  const root = temporaryRepository({ ...goodRepository(), 'reports/nam-2023/B.png': 'b' });
  commitAll(root, A);
  write(root, { 'reports/nam-2023/b.png': 'b' });
  expect(told(root)).toEqual({ status: 1, messages: ['reports/nam-2023/B.png:1 unit-path'], stderr: '' });
});
