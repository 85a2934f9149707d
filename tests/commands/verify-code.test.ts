/** `npm run verify` with other code than that of a document, in the repository that holds both and in one that holds reports only. */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { customProperties } from '#lib/ooxml/properties.ts';
import { A, B, commitAll } from '../helpers/commit.ts';
import { goodRepository } from '../helpers/fixtures.ts';
import { PROJECT } from '../helpers/project.ts';

const root = mkdtempSync(join(tmpdir(), 'decuong-'));

const FILE = 'dist/nam-2023/reports/binh-an/phuong-mot.docx';
const CODE = [join(PROJECT, 'scripts'), join(PROJECT, 'lint-rules'), join(PROJECT, 'package.json')];
let commit = '';
/** What the document says of its writer, as `verify` tells it. */
let writer = '';
/** A repository of reports alone, whose documents the same code built. */
const reports = mkdtempSync(join(tmpdir(), 'decuong-'));
const FILE_ELSEWHERE = join(reports, FILE);
afterAll(() => {
  for (const folder of [root, reports]) rmSync(folder, { recursive: true, force: true });
});

function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** A command of the copy. */
function run(name: string, ...args: readonly string[]) {
  const command = ['--import', 'tsx', join(root, 'scripts', `${name}.ts`), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** What `verify` says of the document last, and how it ends. */
function verdict(...args: readonly string[]) {
  const { status, stdout, stderr } = run('verify', ...args);
  return { status, verdict: stdout.trimEnd().split('\n').at(-1)?.trim(), stderr };
}

beforeAll(() => {
  write(root, { ...goodRepository(), '.gitignore': 'dist/\nnode_modules\n', 'package-lock.json': '{}\n' });
  write(reports, goodRepository());
  for (const path of CODE) cpSync(path, join(root, basename(path)), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'));
  commit = commitAll(root, A);
  commitAll(reports, A);
  if (run('build').status !== 0 || run('build', '--root', reports).status !== 0)
    throw new Error('The repositories cannot be built');
  const { 'docProps/custom.xml': custom } = unzipSync(readFileSync(join(root, FILE)));
  const said = new Map(customProperties(custom ?? new Uint8Array()));
  writer = `${said.get('writer')}, mã ${said.get('code')} (${said.get('library')})`;
}, 60_000);

test('with the code of its commit it is right', () => {
  expect(verdict(FILE)).toEqual({ status: 0, verdict: '✔ đúng từng byte như khi dựng', stderr: '' });
});

/** What is said of a document of the code of the first commit. */
const other = (file: string, where: string) => ({
  status: 2,
  verdict: `? do ${writer} dựng, mã đang chạy đã khác nên chưa so được; ${where}`,
  stderr: `Chưa kiểm tra được ${file}: do bản khác của decuong dựng\nXem cách dùng: thêm --help\n`,
});
const checkOut = () =>
  `hãy đưa mã về đúng bản ấy để so: trong thư mục của decuong chạy \`git checkout ${commit}\`, \`npm ci --ignore-scripts\`, rồi chạy lại lệnh này`;

test('with other code that builds it otherwise nothing is said to be changed: the commit to compare with is named', () => {
  const profile = join(root, 'scripts/lib/profiles/party-2018.ts');
  appendFileSync(profile, "Object.assign(PARTY_2018, { font: 'Times' });\n");
  expect(verdict(FILE)).toEqual(other(FILE, checkOut()));
  commitAll(root, B);
  expect(verdict(FILE)).toEqual(other(FILE, checkOut()));
});

test('so it is where the repository of the reports does not hold the code', () => {
  expect(verdict('--root', reports, FILE_ELSEWHERE)).toEqual(other(FILE_ELSEWHERE, checkOut()));
});

test('what is built with code that is not committed cannot be verified', () => {
  writeFileSync(join(root, 'lint-rules/extra.ts'), 'export {};\n');
  const redline = 'dist/redline.docx';
  expect(run('build').status).toBe(0);
  expect(run('redline', 'nam-2023', 'binh-an/phuong-mot', '--from', commit, '--out', redline).status).toBe(0);
  const refusal = (file: string) =>
    `${file} được dựng khi đề cương, báo cáo hoặc mã nguồn của decuong còn thay đổi chưa đưa vào Git, không thể kiểm tra\n`;
  expect(run('verify', FILE, redline)).toEqual({
    status: 2,
    stdout: '',
    stderr: `${refusal(FILE)}${refusal(redline)}Xem cách dùng: thêm --help\n`,
  });
});

test('code without its history, as in a package, knows of no commit to compare with', () => {
  rmSync(join(root, '.git'), { recursive: true });
  expect(verdict('--root', reports, FILE_ELSEWHERE)).toEqual(
    other(FILE_ELSEWHERE, 'hãy lấy đúng bản ấy về chạy để so'),
  );
});
