/** `npm run redline`: who changed what, and when, from the history of a repository. */
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readChanges } from '../docx/redline/read.ts';
import { readParts } from '../docx/word-document.ts';
import { runScript } from '../helpers/command.ts';
import { A, B, commitAll } from '../helpers/commit.ts';
import { goodReport, goodRepository } from '../helpers/fixtures.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const REPORT = 'reports/nam-2023/binh-an/phuong-mot.md';
const redline = (root: string, ...args: readonly string[]) =>
  runScript('redline', ['nam-2023', 'binh-an/phuong-mot', '--root', root, ...args]);
const changesIn = (root: string, path: string) => readChanges(readParts(readFileSync(join(root, path))));

/** Three revisions: A wrote the report, B changed a figure and took a model out, A added a sentence of a line of its own. */
function edited() {
  const root = temporaryRepository(goodRepository());
  const first = commitAll(root, A);
  const byB = goodReport()
    .replace('kiểm tra 4 tổ', 'kiểm tra 6 tổ')
    .replace(
      '- Cách làm “Một việc, một đầu mối” ở bộ phận một cửa.\n',
      '- Cách làm “Một việc, một đầu mối” ở bộ phận một cửa.\n- Mô hình mới.\n',
    )
    .replace('Công tác hòa giải được duy trì đều.\n\n', '');
  writeFileSync(join(root, REPORT), byB);
  const second = commitAll(root, B);
  writeFileSync(
    join(root, REPORT),
    byB.replace('## VI. KIẾN NGHỊ\n', '## VI. KIẾN NGHỊ\n\nCảm ơn tỉnh đã quan tâm.\n'),
  );
  commitAll(root, { ...A, date: '2023-06-14T00:15:00+07:00' });
  return { root, first, second };
}

// By the clock on the wall of the author, as Word shows it.
const LATER = '2023-06-14T00:15:00Z';
const [BY_B, AT_B] = [B.name, '2023-06-13T09:30:00Z'];

test('every change has the author and the time of its commit', () => {
  const { root, first } = edited();
  const path = 'dist/nam-2023/redlines/binh-an/phuong-mot.docx';
  expect(redline(root, '--from', first, '--out', join(root, path))).toEqual({
    status: 0,
    stdout: `${join(root, path)}\n`,
    stderr: '',
  });
  expect(changesIn(root, path)).toEqual([
    ['- 4', BY_B, AT_B],
    ['+ 6', BY_B, AT_B],
    ['- ¶', BY_B, AT_B],
    ['- Công tác hòa giải được duy trì đều.', BY_B, AT_B],
    ['+ ¶', BY_B, AT_B],
    ['+ Mô hình mới.', BY_B, AT_B],
    ['+ ¶', A.name, LATER],
    ['+ Cảm ơn tỉnh đã quan tâm.', A.name, LATER],
  ]);
});

test('without revisions, what the last commit changed', () => {
  const { root } = edited();
  expect(redline(root).stdout).toBe(`${root}/dist/nam-2023/redlines/binh-an/phuong-mot.docx\n`);
  expect(changesIn(root, 'dist/nam-2023/redlines/binh-an/phuong-mot.docx')).toEqual([
    ['+ ¶', A.name, LATER],
    ['+ Cảm ơn tỉnh đã quan tâm.', A.name, LATER],
  ]);
});

test('the same revisions give the same bytes', () => {
  const { root, first, second } = edited();
  for (const out of ['a.docx', 'b.docx']) redline(root, '--from', first, '--to', second, '--out', join(root, out));
  expect(readFileSync(join(root, 'a.docx')).equals(readFileSync(join(root, 'b.docx')))).toBe(true);
});

test.each([
  ['a campaign elsewhere', ['..', 'x'], 'Không có đợt báo cáo `..` (không có outlines/../outline.md)'],
  ['a unit elsewhere', ['nam-2023', '../../../x'], 'Không có đơn vị `../../../x` trong danh mục reports/units.csv'],
  ['no unit', ['nam-2023'], 'Cần đúng hai tham số: ĐỢT và ĐƠN-VỊ'],
  [
    'only one revision',
    ['nam-2023', 'binh-an/phuong-mot'],
    `${REPORT} chỉ có một phiên bản, không có gì để so sánh; hãy chỉ ra phiên bản cũ bằng --from`,
  ],
])('%s ends with 2', (_what, args, message) => {
  const root = temporaryRepository(goodRepository());
  commitAll(root, A);
  expect(runScript('redline', [...args, '--root', root])).toEqual({
    status: 2,
    stdout: '',
    stderr: `${message}\nXem cách dùng: thêm --help\n`,
  });
});

test('a new revision to an old one is refused, with the words that swap them', () => {
  const { root, first, second } = edited();
  expect(redline(root, '--from', second, '--to', first)).toEqual({
    status: 2,
    stdout: '',
    stderr: `Phiên bản --from mới hơn phiên bản --to, mà không ai đã sửa ngược từ mới về cũ; hãy đổi chỗ: --from ${first} --to ${second}\nXem cách dùng: thêm --help\n`,
  });
});

test.each(['reports/nam-2023/binh-an/phuong-mot.md', '.git/x.docx'])(
  '--out %s is refused, and nothing is written',
  (out) => {
    const { root } = edited();
    const before = readFileSync(join(root, REPORT));
    const file = join(root, out);
    expect(redline(root, '--out', file)).toEqual({
      status: 2,
      stdout: '',
      stderr: `Không ghi được vào ${file} vì đó là nơi để nguồn của kho; hãy chọn thư mục khác bằng --out\nXem cách dùng: thêm --help\n`,
    });
    expect([readFileSync(join(root, REPORT)).equals(before), existsSync(join(root, '.git/x.docx'))]).toEqual([
      true,
      false,
    ]);
  },
);

test('--out writes over what it wrote itself, and over nothing else', () => {
  const { root, first } = edited();
  const foreign = ' vì ở đó đã có tệp không do lệnh này ghi, hoặc đã được sửa bằng chương trình khác';
  const path = (name: string) => join(root, name);
  redline(root, '--from', first, '--out', path('a.docx'));
  const written = readFileSync(path('a.docx'));
  const saved = zipSync({ ...unzipSync(written), 'docProps/app.xml': strToU8('<Properties/>') });
  for (const [name, content] of [
    ['package.json', '{}'],
    ['saved.docx', saved],
    ['other.docx', zipSync({ ...unzipSync(written), 'docProps/custom.xml': strToU8('<Properties/>') })],
  ] as const)
    writeFileSync(path(name), content);
  symlinkSync('a.docx', path('link.docx'));
  mkdirSync(path('folder'));
  const refusals: Readonly<Record<string, string>> = {
    [path('package.json')]: foreign,
    [path('saved.docx')]: foreign,
    [path('other.docx')]: foreign,
    [path('link.docx')]: ' vì đó là liên kết (symbolic link)',
    [path('folder')]: ' vì đó không phải tệp thường',
    '/dev/null': ' vì đó không phải tệp thường',
  };
  const before = readdirSync(root);
  const told = Object.keys(refusals).map((out) => redline(root, '--out', out));
  expect(told).toEqual(
    Object.entries(refusals).map(([out, why]) => ({
      status: 2,
      stdout: '',
      stderr: `Không ghi được vào ${out}${why}; hãy chọn thư mục khác bằng --out\nXem cách dùng: thêm --help\n`,
    })),
  );
  expect([readdirSync(root), readFileSync(path('package.json'), 'utf8'), lstatSync('/dev/null').isFile()]).toEqual([
    before,
    '{}',
    false,
  ]);
  expect(redline(root, '--out', path('a.docx')).status).toBe(0);
  expect(readFileSync(path('a.docx')).equals(written)).toBe(false);
});
