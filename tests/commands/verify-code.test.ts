/** `npm run verify` where the repository of the reports holds the code too: a document is of the code of its commit. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { A, B, commitAll } from '../helpers/commit.ts';
import { goodRepository } from '../helpers/fixtures.ts';
import { PROJECT } from '../helpers/project.ts';

const root = mkdtempSync(join(tmpdir(), 'decuong-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const FILE = 'dist/nam-2023/reports/binh-an/phuong-mot.docx';
const WRITER = `decuong ${manifest.version} (docx ${manifest.dependencies.docx})`;
const CODE = [join(PROJECT, 'scripts'), join(PROJECT, 'lint-rules'), join(PROJECT, 'package.json')];
let commit = '';

/** A command of the copy. */
function run(name: string, ...args: readonly string[]) {
  const command = ['--import', 'tsx', join(root, 'scripts', `${name}.ts`), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** What `verify` says of the document last, and how it ends. */
function verdict() {
  const { status, stdout, stderr } = run('verify', FILE);
  return { status, verdict: stdout.trimEnd().split('\n').at(-1)?.trim(), stderr };
}

beforeAll(() => {
  for (const [path, content] of Object.entries({
    ...goodRepository(),
    '.gitignore': 'dist/\nnode_modules\n',
    'package-lock.json': '{}\n',
  })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  for (const path of CODE) cpSync(path, join(root, basename(path)), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'));
  commit = commitAll(root, A);
  if (run('build').status !== 0) throw new Error('The repository cannot be built');
}, 60_000);

test('with the code of its commit it is right', () => {
  expect(verdict()).toEqual({ status: 0, verdict: '✔ đúng từng byte như khi dựng', stderr: '' });
});

test('with other code that builds it otherwise nothing is said to be changed: the commit to compare with is named', () => {
  const profile = join(root, 'scripts/lib/profiles/party-2018.ts');
  appendFileSync(profile, "Object.assign(PARTY_2018, { font: 'Times' });\n");
  const expected = {
    status: 2,
    verdict: `? do ${WRITER} ở phiên bản ${commit} dựng, mã đang chạy đã khác nên chưa so được; hãy lấy phiên bản ấy để so: \`git checkout ${commit}\`, \`npm ci\`, rồi chạy lại lệnh này`,
    stderr: `Chưa kiểm tra được ${FILE}: do bản khác của decuong dựng\nXem cách dùng: thêm --help\n`,
  };
  expect(verdict()).toEqual(expected);
  commitAll(root, B);
  expect(verdict()).toEqual(expected);
});

test('what is built with code that is not committed cannot be verified', () => {
  writeFileSync(join(root, 'lint-rules/extra.ts'), 'export {};\n');
  expect(run('build').status).toBe(0);
  expect(run('verify', FILE)).toEqual({
    status: 2,
    stdout: '',
    stderr: `${FILE} được dựng khi đề cương, báo cáo hoặc mã nguồn của decuong còn thay đổi chưa đưa vào Git, không thể kiểm tra\nXem cách dùng: thêm --help\n`,
  });
});
