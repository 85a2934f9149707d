/** `npm run verify`: whether a document is as it was built. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { A, B, commitAll } from '../docx/commit.ts';
import { runScript } from '../helpers/command.ts';
import { goodReport, goodRepository } from '../helpers/fixtures.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const PATH = 'nam-2023/reports/binh-an/phuong-mot.docx';
const SOURCE = 'reports/nam-2023/binh-an/phuong-mot.md';

const verify = (root: string, ...files: readonly string[]) => runScript('verify', ['--root', root, ...files]);

/** A repository of one commit with its documents in `dist/`; `file` is that of the report. */
function built() {
  const root = temporaryRepository(goodRepository());
  const commit = commitAll(root, A);
  const { status, stderr } = runScript('build', ['--root', root]);
  if (status !== 0) throw new Error(stderr);
  return { root, commit, file: join(root, 'dist', PATH) };
}

type Parts = Readonly<Record<string, Uint8Array>>;

/** Zips the parts of a document again, some of them changed. */
function rezip(file: string, change: (parts: Parts) => Parts = (parts) => parts): void {
  writeFileSync(file, zipSync({ ...change(unzipSync(readFileSync(file))) }, { mtime: new Date(2024, 0, 1) }));
}

const replacing =
  (part: string, from: string, to: string) =>
  (parts: Parts): Parts => ({ ...parts, [part]: strToU8(strFromU8(parts[part] ?? new Uint8Array()).replaceAll(from, to)) });

/** What is said of a document of the report. */
const report = (file: string, commit: string, verdict: string, source = SOURCE, path = PATH) =>
  `${file}\n  văn bản   ${path}\n  nguồn     ${source}\n  phiên bản ${commit} (12/06/2023, Nguyễn Văn A)\n  thể thức  party-2018\n  ${verdict}\n`;
const RIGHT = '✔ đúng từng byte như khi dựng';

test('a document is right as it was built, and stays so when the repository goes on', () => {
  const { root, commit, file } = built();
  expect(verify(root, file)).toEqual({ status: 0, stdout: report(file, commit, RIGHT), stderr: '' });
  writeFileSync(join(root, SOURCE), goodReport().replace('12 tổ dân phố', '13 tổ dân phố'));
  commitAll(root, B);
  expect(verify(root, file)).toEqual({ status: 0, stdout: report(file, commit, RIGHT), stderr: '' });
});

test('a file that was copied elsewhere and renamed', () => {
  const { root, commit, file } = built();
  const copy = join(root, 'Báo cáo (bản gửi).docx');
  writeFileSync(copy, readFileSync(file));
  expect(verify(root, copy)).toEqual({ status: 0, stdout: report(copy, commit, RIGHT), stderr: '' });
});

test.each([
  ['outline.docx', 'outlines/nam-2023/outline.md'],
  ['roll-ups/binh-an.docx', 'các báo cáo của đợt nam-2023'],
])('%s is verified as well', (name, source) => {
  const { root, commit } = built();
  const file = join(root, 'dist/nam-2023', name);
  expect(verify(root, file)).toEqual({ status: 0, stdout: report(file, commit, RIGHT, source, `nam-2023/${name}`), stderr: '' });
});

test.each([
  [
    'a changed word',
    replacing('word/document.xml', '12 tổ dân phố', '21 tổ dân phố'),
    'đã bị sửa, hoặc do một phiên bản khác của decuong dựng: khác ở word/document.xml',
  ],
  [
    'a changed author',
    replacing('docProps/core.xml', 'Ban Chỉ đạo', 'Ban khác'),
    'đã bị sửa, hoặc do một phiên bản khác của decuong dựng: khác ở docProps/core.xml',
  ],
  [
    'another part',
    (parts: Parts) => ({ ...parts, 'word/x.xml': strToU8('<x/>') }),
    'đã bị sửa, hoặc do một phiên bản khác của decuong dựng: khác ở word/x.xml',
  ],
  ['nothing but the packing', undefined, 'nội dung như khi dựng, nhưng tệp đã được đóng gói lại'],
])('%s is told', (_what, change, verdict) => {
  const { root, commit, file } = built();
  rezip(file, change);
  expect(verify(root, file)).toEqual({ status: 1, stdout: report(file, commit, `✖ ${verdict}`), stderr: '' });
});

test('of several files each is told; one that was changed makes the exit code 1', () => {
  const { root, commit, file } = built();
  const changed = join(root, 'changed.docx');
  writeFileSync(changed, readFileSync(file));
  rezip(changed);
  const said = report(file, commit, RIGHT) + report(changed, commit, '✖ nội dung như khi dựng, nhưng tệp đã được đóng gói lại');
  expect(verify(root, file, changed)).toEqual({ status: 1, stdout: said, stderr: '' });
});

const GONE = '0123456789012345678901234567890123456789';

test.each([
  ['a missing file', () => {}, (file: string) => `Không có tệp ${file}`, 'missing.docx'],
  ['a folder', (file: string) => mkdirSync(file), (file: string) => `Không có tệp ${file}`, 'folder.docx'],
  ['what is no zip file', (file: string) => writeFileSync(file, 'PK'), (file: string) => `${file} không phải tệp .docx đọc được`, PATH],
  [
    'a document of another program',
    (file: string) => rezip(file, ({ 'docProps/custom.xml': _, ...parts }) => parts),
    (file: string) => `${file} không phải văn bản do decuong dựng, hoặc đã mất thông tin nguồn (lưu lại bằng chương trình khác)`,
    PATH,
  ],
  [
    'a commit that the repository does not have',
    (file: string, commit: string) => rezip(file, replacing('docProps/custom.xml', commit, GONE)),
    (_file: string, root: string) =>
      `Không có phiên bản \`${GONE}\` trong lịch sử Git của ${root}; nếu kho chưa tải đủ lịch sử, hãy chạy \`git fetch --unshallow\``,
    PATH,
  ],
])('%s cannot be verified', (_what, change, message, name) => {
  const { root, commit } = built();
  const file = join(root, 'dist', name);
  change(file, commit);
  expect(verify(root, file)).toEqual({ status: 2, stdout: '', stderr: `${message(file, root)}\nXem cách dùng: thêm --help\n` });
});

test('a document that was built without a commit cannot be verified', () => {
  const root = temporaryRepository(goodRepository());
  runScript('build', ['--root', root]);
  const file = join(root, 'dist', PATH);
  const message = `${file} được dựng khi kho chưa có phiên bản Git nào, không thể kiểm tra`;
  expect(verify(root, file)).toEqual({ status: 2, stdout: '', stderr: `${message}\nXem cách dùng: thêm --help\n` });
});

test('a document of a repository cannot be verified where there is none', () => {
  const { commit, file } = built();
  const elsewhere = temporaryRepository(goodRepository());
  const message = `Không có phiên bản \`${commit}\` trong lịch sử Git của ${elsewhere}; nếu kho chưa tải đủ lịch sử, hãy chạy \`git fetch --unshallow\``;
  expect(verify(elsewhere, file)).toEqual({ status: 2, stdout: '', stderr: `${message}\nXem cách dùng: thêm --help\n` });
});

test('no file is a wrong use', () => {
  expect(runScript('verify', [])).toEqual({ status: 2, stdout: '', stderr: 'Cần ít nhất một tệp .docx\nXem cách dùng: thêm --help\n' });
});
