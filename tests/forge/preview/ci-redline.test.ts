/** Two versions compared at a button: one document, and on the page of the run where it is, or why there is none. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { A, B, commitAll } from '../../helpers/commit.ts';
import { goodReport, goodRepository } from '../../helpers/fixtures.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { runBeside } from '../../helpers/running-command.ts';

const FILE = 'reports/nam-2023/binh-an/phuong-mot.md';
const NAME = 'nam-2023.binh-an.phuong-mot_so-sanh.docx';

function given() {
  const root = temporaryRepository(goodRepository());
  const first = commitAll(root, A);
  writeFileSync(join(root, FILE), goodReport().replace(/\.\n$/u, ' hơn nữa.\n'));
  const second = commitAll(root, B);
  const aside = temporaryRepository({});
  const summary = join(aside, 'summary.md');
  writeFileSync(summary, '');
  const env = { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'to-chuc/bao-cao', GITHUB_STEP_SUMMARY: summary };
  const run = (...more: readonly string[]) =>
    runBeside('ci-redline', ['nam-2023', ' binh-an/phuong-mot', '--out', join(aside, 'redline'), ...more], {
      cwd: root,
      env,
    });
  return { root, first, second, aside, run, page: () => readFileSync(summary, 'utf8') };
}

test('the last two versions, where nothing is typed; a branch that was fetched', async () => {
  const { root, first, second, aside, run, page } = given();
  const said = (from: string, to: string) =>
    `Đã ghi \`${NAME}\`: báo cáo từ phiên bản \`${from.slice(0, 7)}\` đến \`${to.slice(0, 7)}\`.`;
  const where = 'Tải về ở cuối trang này, mục Artifacts: bấm tên tệp, rồi mở bằng Word.';
  expect(await run('--from=', '--to=')).toEqual({
    status: 0,
    stdout: `${said(first, second)}\n${where}\n`,
    stderr: '',
  });
  expect(page()).toBe(`${said(first, second)}\n\n${where}\n\n`);
  expect(readdirSync(join(aside, 'redline'))).toEqual([NAME]);

  execFileSync('git', ['-C', root, 'update-ref', 'refs/remotes/origin/phuong-mot', second]);
  const { stdout } = await run(`--from=${first.slice(0, 7)}`, '--to=phuong-mot');
  expect(stdout).toBe(`${said(first, second)}\n${where}\n`);
});

test('why there is none', async () => {
  const { aside, run, page } = given();
  const { status, stderr } = await run('--from=<img>', '--to=');
  expect(status).toBe(2);
  expect(stderr).toMatch(/^Không có phiên bản `<img>`; hãy chép mã phiên bản/u);
  expect(page()).toMatch(/^Không có phiên bản `<img>`; hãy chép mã phiên bản/u);
  expect(readdirSync(aside)).toEqual(['summary.md']);
});
