/** `npm run verify`: whether a document is as it was built. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { codeDigest } from '../../scripts/git/code.ts';
import { runScript } from '../helpers/command.ts';
import { A, B, commitAll } from '../helpers/commit.ts';
import { goodReport, goodRepository } from '../helpers/fixtures.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const PATH = 'nam-2023/reports/binh-an/phuong-mot.docx';
const SOURCE = 'reports/nam-2023/binh-an/phuong-mot.md';

const verify = (root: string, ...files: readonly string[]) => runScript('verify', ['--root', root, ...files]);

/** A repository of one commit with its documents in `dist/`, made once; no test changes it. */
const root = mkdtempSync(join(tmpdir(), 'decuong-'));
let commit = '';
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeAll(() => {
  for (const [path, content] of Object.entries(goodRepository())) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  commit = commitAll(root, A);
  if (runScript('build', ['--root', root]).status !== 0) throw new Error('The repository cannot be built');
}, 60_000);

/** A copy of a built document in a folder of its own. */
function copyOf(path = PATH): string {
  return join(temporaryRepository({ 'Bản gửi.docx': readFileSync(join(root, 'dist', path)) }), 'Bản gửi.docx');
}

type Parts = Readonly<Record<string, Uint8Array>>;

/** Zips the parts of a document again, some of them changed. */
function rezip(file: string, change: (parts: Parts) => Parts = (parts) => parts): void {
  writeFileSync(file, zipSync({ ...change(unzipSync(readFileSync(file))) }, { mtime: new Date(2024, 0, 1) }));
}

const replacing =
  (part: string, from: string, to: string) =>
  (parts: Parts): Parts => ({
    ...parts,
    [part]: strToU8(strFromU8(parts[part] ?? new Uint8Array()).replaceAll(from, to)),
  });

/** What is said of a document of the report. */
const report = (file: string, commit: string, verdict: string, source = SOURCE, path = PATH, writer = writerOf(path)) =>
  `${file}\n  văn bản   ${path}\n  nguồn     ${source}\n  phiên bản ${commit} (12/06/2023, Nguyễn Văn A)\n  thể thức  party-2018\n  dựng bởi  ${writer}\n  ${verdict}\n`;
const WRITER = `decuong ${manifest.version}`;
const CODE = codeDigest();
const writerOf = (path: string) =>
  `${WRITER}, mã ${CODE}${path.endsWith('.xlsx') ? '' : ` (docx ${manifest.devDependencies.docx})`}`;
const RIGHT = '✔ đúng từng byte như khi dựng';

test('a document is right as it was built, wherever it is kept', () => {
  const [file, copy] = [join(root, 'dist', PATH), copyOf()];
  expect(verify(root, file, copy)).toEqual({
    status: 0,
    stdout: report(file, commit, RIGHT) + report(copy, commit, RIGHT),
    stderr: '',
  });
});

test('it stays right when the repository goes on', () => {
  const later = temporaryRepository(goodRepository());
  expect(commitAll(later, A)).toBe(commit);
  writeFileSync(join(later, SOURCE), goodReport().replace('12 tổ dân phố', '13 tổ dân phố'));
  commitAll(later, B);
  const file = copyOf();
  expect(verify(later, file)).toEqual({ status: 0, stdout: report(file, commit, RIGHT), stderr: '' });
});

test.each([
  ['outline.docx', 'outlines/nam-2023/outline.md'],
  ['roll-ups/binh-an.docx', 'các báo cáo của đợt nam-2023'],
  ['roll-ups/binh-an.xlsx', 'các báo cáo của đợt nam-2023'],
])('%s is verified as well', (name, source) => {
  const file = copyOf(`nam-2023/${name}`);
  expect(verify(root, file)).toEqual({
    status: 0,
    stdout: report(file, commit, RIGHT, source, `nam-2023/${name}`),
    stderr: '',
  });
});

test('a redline is verified between its two revisions', () => {
  const goesOn = temporaryRepository(goodRepository());
  commitAll(goesOn, A);
  writeFileSync(join(goesOn, SOURCE), goodReport().replace('12 tổ dân phố', '13 tổ dân phố'));
  const now = commitAll(goesOn, B);
  const file = join(goesOn, 'Bản so sánh.docx');
  runScript('redline', ['nam-2023', 'binh-an/phuong-mot', '--root', goesOn, '--out', file]);
  const said = (verdict: string) =>
    `${file}
  văn bản   nam-2023/redlines/binh-an/phuong-mot.docx
  nguồn     thay đổi của ${SOURCE}
  bản cũ    ${commit} (12/06/2023, Nguyễn Văn A)
  bản mới   ${now} (13/06/2023, Trần Thị B)
  thể thức  party-2018
  dựng bởi  ${writerOf(PATH)}
  ${verdict}
`;
  expect(verify(goesOn, file)).toEqual({ status: 0, stdout: said(RIGHT), stderr: '' });
  rezip(file, replacing('word/document.xml', 'Trần Thị B', 'Nguyễn Văn A'));
  expect(verify(goesOn, file)).toEqual({
    status: 1,
    stdout: said(`✖ ${CHANGED} word/document.xml`),
    stderr: '',
  });
});

const CHANGED = 'đã bị sửa: khác ở';
const REPACKED = 'nội dung như khi dựng, nhưng tệp đã được đóng gói lại';

test.each([
  ['a changed word', replacing('word/document.xml', '12 tổ dân phố', '21 tổ dân phố'), `${CHANGED} word/document.xml`],
  ['a changed author', replacing('docProps/core.xml', 'Ban Chỉ đạo', 'Ban khác'), `${CHANGED} docProps/core.xml`],
  [
    'another name of its writer',
    replacing('docProps/custom.xml', WRITER, 'decuong 9'),
    `${CHANGED} docProps/custom.xml`,
  ],
  ['another part', (parts: Parts) => ({ ...parts, 'word/x.xml': strToU8('<x/>') }), `${CHANGED} word/x.xml`],
  ['nothing but the packing', undefined, REPACKED],
])('%s is told', (what, change, verdict) => {
  const file = copyOf();
  rezip(file, change);
  const writer = writerOf(PATH).replace(WRITER, what === 'another name of its writer' ? 'decuong 9' : WRITER);
  const said = report(file, commit, `✖ ${verdict}`, SOURCE, PATH, writer);
  expect(verify(root, file)).toEqual({ status: 1, stdout: said, stderr: '' });
});

test('of several files each is told; one that was changed makes the exit code 1', () => {
  const [right, changed] = [copyOf(), copyOf()];
  rezip(changed);
  const said = report(changed, commit, `✖ ${REPACKED}`) + report(right, commit, RIGHT);
  expect(verify(root, changed, right)).toEqual({ status: 1, stdout: said, stderr: '' });
});

const CUSTOM = 'docProps/custom.xml';
const OTHER_CODE = '0123456789abcdef';
/** The document as other code would have named itself, and how it is told. */
const WRITERS: readonly (readonly [who: string, change: (parts: Parts) => Parts, told: string])[] = [
  [
    'another version',
    (parts) => replacing(CUSTOM, CODE, OTHER_CODE)(replacing(CUSTOM, WRITER, 'decuong 0.0.9')(parts)),
    `decuong 0.0.9, mã ${OTHER_CODE} (docx ${manifest.devDependencies.docx})`,
  ],
  [
    'other code of this version',
    replacing(CUSTOM, CODE, OTHER_CODE),
    `${WRITER}, mã ${OTHER_CODE} (docx ${manifest.devDependencies.docx})`,
  ],
  [
    'a version that named no code',
    (parts) => ({
      ...parts,
      [CUSTOM]: strToU8(
        strFromU8(parts[CUSTOM] ?? new Uint8Array()).replace(/<property [^>]*name="code">.*?<\/property>/u, ''),
      ),
    }),
    `${WRITER} (docx ${manifest.devDependencies.docx})`,
  ],
];

test.each(WRITERS)('a document of %s that this one builds alike is right', (_who, change, told) => {
  const file = copyOf();
  rezip(file, change);
  const verdict = `✔ nội dung đúng như khi dựng: ${writerOf(PATH)} đang chạy cũng dựng ra như vậy`;
  expect(verify(root, file)).toEqual({
    status: 0,
    stdout: report(file, commit, verdict, SOURCE, PATH, told),
    stderr: '',
  });
});

test.each(WRITERS)('a document of %s that this one builds otherwise is not called changed', (_who, change, told) => {
  const file = copyOf();
  rezip(file, (parts) => replacing('word/styles.xml', 'Times New Roman', 'Times')(change(parts)));
  const verdict = `? do ${told} dựng, mã đang chạy đã khác nên chưa so được; hãy lấy đúng bản ấy về chạy để so`;
  expect(verify(root, file)).toEqual({
    status: 2,
    stdout: report(file, commit, verdict, SOURCE, PATH, told),
    stderr: `Chưa kiểm tra được ${file}: do bản khác của decuong dựng\nXem cách dùng: thêm --help\n`,
  });
});

test('a roll-up that tells of late reports is right: the days are those of its commit, whatever came later', () => {
  const late = temporaryRepository(goodRepository());
  const at = commitAll(late, { name: 'Nguyễn Văn A', date: '2024-02-01T08:00:00+07:00' });
  expect(runScript('build', ['--root', late]).status).toBe(0);
  const told = readFileSync(join(late, 'dist/nam-2023/roll-ups/binh-an.md'), 'utf8');
  expect(/ Gửi chậm 1: Phường Một\.\n/u.test(told)).toBe(true);
  rmSync(join(late, SOURCE));
  commitAll(late, { name: 'Nguyễn Văn A', date: '2024-03-01T08:00:00+07:00' });
  const path = 'nam-2023/roll-ups/binh-an.docx';
  const file = join(late, 'dist', path);
  const said = report(file, at, RIGHT, 'các báo cáo của đợt nam-2023', path).replace('12/06/2023', '01/02/2024');
  expect(verify(late, file)).toEqual({ status: 0, stdout: said, stderr: '' });
});

test('of several files one that cannot be verified keeps none from being told', () => {
  const [missing, right] = [join(root, 'không có.docx'), copyOf()];
  expect(verify(root, missing, right)).toEqual({
    status: 2,
    stdout: report(right, commit, RIGHT),
    stderr: `Không có tệp ${missing}\nXem cách dùng: thêm --help\n`,
  });
});

test.each<[string, (file: string) => void, (file: string) => string]>([
  ['a missing file', (file) => rmSync(file), (file) => `Không có tệp ${file}`],
  ['a folder', (file) => [rmSync(file), mkdirSync(file)], (file) => `Không có tệp ${file}`],
  [
    'what is no zip file',
    (file) => writeFileSync(file, 'PK'),
    (file) => `${file} không phải tệp .docx hay .xlsx đọc được: không phải tệp nén zip`,
  ],
  [
    'what names a part twice, so that programs read another text each,',
    (file) => {
      rezip(file, (parts) => ({ 'word/documenX.xml': strToU8('<w:document/>'), ...parts }));
      writeFileSync(
        file,
        Buffer.from(readFileSync(file).toString('latin1').replaceAll('documenX', 'document'), 'latin1'),
      );
    },
    (file) => `${file} không phải tệp .docx hay .xlsx đọc được: phần word/document.xml có hai lần`,
  ],
  [
    'a document of another program',
    (file) => rezip(file, ({ 'docProps/custom.xml': _, ...parts }) => parts),
    (file) =>
      `${file} không phải văn bản do decuong dựng, hoặc đã mất thông tin nguồn (lưu lại bằng chương trình khác)`,
  ],
  [
    'a document that was built without a commit',
    (file) => rezip(file, replacing('docProps/custom.xml', commit, '')),
    (file) => `${file} được dựng khi kho chưa có phiên bản Git nào, không thể kiểm tra`,
  ],
  [
    'a document that was built while something was not committed',
    (file) => rezip(file, replacing('docProps/custom.xml', commit, `${commit}-dirty`)),
    (file) =>
      `${file} được dựng khi đề cương, báo cáo hoặc mã nguồn của decuong còn thay đổi chưa đưa vào Git, không thể kiểm tra`,
  ],
])('%s cannot be verified', (_what, change, message) => {
  const file = copyOf();
  change(file);
  expect(verify(root, file)).toEqual({
    status: 2,
    stdout: '',
    stderr: `${message(file)}\nXem cách dùng: thêm --help\n`,
  });
});

test('no document can be verified where there is no Git repository', () => {
  const elsewhere = temporaryRepository(goodRepository());
  const file = copyOf();
  expect(verify(elsewhere, file)).toEqual({
    status: 2,
    stdout: '',
    stderr: `${file}: ${elsewhere} không nằm trong kho Git nào; hãy chạy lệnh trong thư mục tải về bằng \`git clone\`, hoặc chỉ ra thư mục ấy bằng --root\nXem cách dùng: thêm --help\n`,
  });
});

test('no file is a wrong use', () => {
  expect(verify(root)).toEqual({
    status: 2,
    stdout: '',
    stderr: 'Cần ít nhất một tệp .docx hoặc .xlsx\nXem cách dùng: thêm --help\n',
  });
});
