/** `npm run check`: formats, exit codes, bad input. */

import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runScript } from '../helpers/command.ts';
import { fixture, goodReport, goodRepository, reportOf, ruleCase } from '../helpers/fixtures.ts';
import { PROJECT } from '../helpers/project.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const REPORT = 'reports/nam-2023/binh-an/phuong-mot.md';
const { homepage } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { homepage: string };
const check = (...args: string[]) => runScript('check', args);
/** The problems of a run as `file:line:column rule`. */
const places = (stdout: string) =>
  (JSON.parse(stdout) as { file: string; line: number; column: number; rule: string }[]).map(
    ({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`,
  );

test('all is fine', () => {
  expect(check('--root', temporaryRepository(goodRepository()))).toEqual({
    status: 0,
    stdout: '✔ Đã kiểm tra 2 tệp, không có lỗi\n',
    stderr: '',
  });
});

describe('one problem in the three formats', () => {
  const MESSAGE =
    'Mục “2. Kiểm tra, giám sát” mang số `5`, đúng phải là `2`; hãy sửa số (đề cương: outlines/nam-2023/outline.md:37)';
  const report = reportOf('section-number/bad-wrong');
  const NUMBER = report.indexOf('### 5.') + '### '.length;
  const bad = () => temporaryRepository({ ...goodRepository(), [REPORT]: report });

  test('pretty', () => {
    const stdout = `${REPORT}\n  26:1     lỗi   ${MESSAGE} [section-number]\n\n${REPORT}: còn 1 mục (1 lỗi)\n✖ Đã kiểm tra 2 tệp: 1 lỗi, 0 lưu ý\n`;
    expect(check('--root', bad())).toEqual({ status: 1, stdout, stderr: '' });
  });

  test('json', () => {
    const { status, stdout } = check('--root', bad(), '--format', 'json');
    expect({ status, messages: JSON.parse(stdout) }).toEqual({
      status: 1,
      messages: [
        {
          file: REPORT,
          line: 26,
          column: 1,
          endLine: 26,
          endColumn: 26,
          rule: 'section-number',
          severity: 'error',
          message: MESSAGE,
          expected: ['2'],
          actual: '5',
          outline: { file: 'outlines/nam-2023/outline.md', line: 37 },
          url: `${homepage}/blob/main/lint-rules/README.md#section-number`,
          fix: { start: NUMBER, end: NUMBER + 1, text: '2' },
        },
      ],
    });
  });

  test('github, with what the runner unescapes escaped', () => {
    const stdout = `::error file=${REPORT},line=26,endLine=26,col=1,endColumn=26,title=section-number::${MESSAGE}\n`;
    expect(check('--root', bad(), '--format', 'github')).toEqual({ status: 1, stdout, stderr: '' });
  });
});

test('a warning is no failure', () => {
  const root = temporaryRepository({
    ...goodRepository(),
    [REPORT]: reportOf('figure-value/bad-unknown'),
  });
  const { status, stdout } = check('--root', root, '--format', 'json');
  expect({ status, places: places(stdout) }).toEqual({ status: 0, places: [`${REPORT}:24:41 figure-value`] });
});

test('files given are checked, with the outline that they follow', () => {
  const root = temporaryRepository({
    ...goodRepository(),
    'outlines/nam-2023/outline.md': ruleCase('outline-valid/bad-choose').outline,
    'reports/nam-2023/binh-an/so-mot.md': '',
  });
  const { status, stdout } = check('--root', root, '--format', 'json', REPORT);
  expect({ status, places: places(stdout) }).toEqual({
    status: 1,
    places: ['outlines/nam-2023/outline.md:53:9 outline-valid'],
  });
});

test('bad files are told at their place, all of them', () => {
  const good = goodReport();
  const latin = Buffer.from(good.replace('Phường có', 'Ph?ng có'));
  latin[latin.indexOf('?')] = 0xb8;
  const root = temporaryRepository({
    ...goodRepository(),
    [REPORT]: `\uFEFF${good.replaceAll('\n', '\r\n')}`,
    'outlines/trong/outline.md': '',
    'outlines/nhi-phan/outline.md': new Uint8Array([0xff, 0xfe, 0, 1]),
    'reports/nam-2023/binh-an.md': new Uint8Array([0x50, 0x4b, 0, 4]),
    'reports/nam-2023/binh-an/cong-ty.md': latin,
    'reports/nam-2023/binh-an/so-mot.md': '',
    'reports/nam-2023/binh-an/phuong-hai.md': good,
    'reports/nam-2099/binh-an/phuong-mot.md': good,
    'reports/lac.md': good,
  });
  symlinkSync('/etc/hostname', join(root, 'reports/nam-2023/ngoai.md'));
  const { status, stdout, stderr } = check('--root', root, '--format', 'json');
  expect({ status, stderr, places: places(stdout) }).toEqual({
    status: 1,
    stderr: '',
    places: [
      'reports/nam-2023/ngoai.md:1:1 unit-path',
      'outlines/nhi-phan/outline.md:1:1 outline-valid',
      'outlines/trong/outline.md:1:1 outline-valid',
      'reports/lac.md:1:1 unit-path',
      'reports/nam-2023/binh-an.md:1:3 unicode-text',
      'reports/nam-2023/binh-an/cong-ty.md:13:3 unicode-text',
      'reports/nam-2023/binh-an/phuong-hai.md:1:1 unit-path',
      'reports/nam-2023/binh-an/so-mot.md:1:1 front-matter',
      'reports/nam-2099/binh-an/phuong-mot.md:1:1 front-matter',
    ],
  });
});

test('monstrous files are told, too', () => {
  const good = goodReport();
  const root = temporaryRepository({
    ...goodRepository(),
    [REPORT]: good.replace('## VI. KIẾN NGHỊ', `## VI. ${'á'.repeat(100_000)}`),
    'reports/nam-2023/binh-an/cong-ty.md': `${good}\n${Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')}\n`,
    'outlines/nhieu/outline.md':
      fixture('outline.md') + Array.from({ length: 10_000 }, (_, index) => `\n## ${index + 7}. Mục\n`).join(''),
  });
  const { status, stdout, stderr } = check('--root', root, '--format', 'json');
  expect({ status, stderr, places: places(stdout) }).toEqual({
    status: 1,
    stderr: '',
    places: [
      'outlines/nhieu/outline.md:2475:1 outline-valid',
      'reports/nam-2023/binh-an/cong-ty.md:107:1 official-markdown',
      `${REPORT}:63:1 official-markdown`,
    ],
  });
});

describe('what cannot run ends with 2 and one line', () => {
  const use = '\nXem cách dùng: thêm --help\n';
  const cases: readonly (readonly [string, (root: string) => readonly string[], (root: string) => string])[] = [
    [
      'a root that is not there',
      (root) => ['--root', join(root, 'không')],
      (root) => `Không đọc được thư mục gốc ${join(root, 'không')}; hãy kiểm tra đường dẫn sau --root`,
    ],
    [
      'a root without a register',
      (root) => ['--root', join(root, 'outlines')],
      (root) =>
        `Không có danh mục đơn vị reports/units.csv trong ${join(root, 'outlines')}; hãy chạy lệnh ở thư mục gốc của kho, hoặc chỉ ra bằng --root\nChưa có kho thì \`npm create decuong\` làm sẵn một kho có danh mục, đề cương và hướng dẫn`,
    ],
    [
      'an unknown option',
      (root) => ['--root', root, '--nhanh'],
      () => 'Dùng sai lệnh: tùy chọn `--nhanh` không có, hoặc thiếu giá trị',
    ],
    [
      'an unknown format',
      (root) => ['--root', root, '--format', 'xml'],
      () => 'Không có dạng `xml`; hãy dùng pretty, json hoặc github',
    ],
    [
      'an unknown campaign',
      (root) => ['--root', root, '--campaign', 'khac'],
      () => 'Không có đợt báo cáo `khac` (không có outlines/khac/outline.md)',
    ],
    ['a file that is not there', (root) => ['--root', root, 'reports/x.md'], () => 'Không có tệp reports/x.md'],
    [
      'a file outside the root',
      (root) => ['--root', root, '../../etc/hostname'],
      (root) => `Tệp ../../etc/hostname nằm ngoài thư mục gốc ${root}; chỉ kiểm tra tệp trong thư mục gốc`,
    ],
    [
      'a link out of the root',
      (root) => ['--root', root, 'reports/ngoai.md'],
      (root) => `Tệp reports/ngoai.md nằm ngoài thư mục gốc ${root}; chỉ kiểm tra tệp trong thư mục gốc`,
    ],
  ];

  test.each(cases)('%s', (_, args, message) => {
    const root = temporaryRepository(goodRepository());
    mkdirSync(join(root, 'reports'), { recursive: true });
    symlinkSync('/etc/hostname', join(root, 'reports/ngoai.md'));
    expect(check(...args(root))).toEqual({ status: 2, stdout: '', stderr: message(root) + use });
  });
});
