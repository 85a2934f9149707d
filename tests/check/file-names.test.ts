/** Names that some system cannot hold, and folders that are no campaign's, are told; others are not. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REGISTER_FILE } from '#lib/paths.ts';
import { nameFault, pathFault } from '#lib/portable-name.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkFiles } from '../../scripts/campaign/check-files.ts';
import { fixture, goodReport, goodRepository } from '../helpers/fixtures.ts';
import { temporaryRepository } from '../helpers/repository.ts';

function told(files: Readonly<Record<string, string>>): readonly string[] {
  const repository = new Repository(new Memory({ ...goodRepository(), ...files }));
  return checkFiles({ repository, given: [] }).messages.map(
    ({ file, line, rule, severity, message }) => `${file}:${line} ${severity} [${rule}] ${message}`,
  );
}

test('names of devices, characters of Windows, ends, beginnings, lengths', () => {
  const bad = [
    'con',
    'AUX',
    'nul.md',
    'com1.tar.gz',
    'lpt9',
    'a:b',
    'a*',
    'a?',
    'a"',
    '<a',
    'a>',
    'a|b',
    'a\\b',
    'a\n',
    'a.',
    'a ',
    '-a',
    ' a',
  ];
  const good = [
    '.an',
    'control',
    'com',
    'com10',
    'nula.md',
    'a b',
    'Ảnh họp (1).png',
    'a-b',
    'ạ'.repeat(66),
    'a'.repeat(200),
  ];
  expect(bad.filter((name) => nameFault(name) === null)).toEqual([]);
  expect(good.filter((name) => nameFault(name) !== null)).toEqual([]);
  expect([nameFault('a'.repeat(201)), nameFault('ạ'.repeat(67))]).toEqual(
    Array(2).fill('dài quá 200 byte, có máy không lưu được; hãy rút ngắn'),
  );
  expect([
    pathFault(`${'a'.repeat(100)}/${'a'.repeat(99)}`),
    pathFault(`${'a'.repeat(100)}/${'a'.repeat(100)}`),
  ]).toEqual([null, 'dài quá 200 ký tự kể cả thư mục, Windows không lưu được; hãy rút ngắn']);
});

test('a good repository, with what may stand beside its files', () => {
  expect(
    told({
      'reports/README.md': '',
      'outlines/README.md': '',
      'outlines/documents.csv': fixture('documents.csv'),
      'outlines/nam-2023/ghi-chu.md': '',
      'reports/nam-2023/binh-an/Ảnh họp.png': '',
      'reports/.gitkeep': '',
      'outlines/.obsidian/app.json': '',
    }),
  ).toEqual([]);
});

test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  [
    'an outline in a folder that is no campaign id',
    { 'outlines/Nam 2024/outline.md': fixture('outline.md') },
    [
      'outlines/Nam 2024/outline.md:1 error [outline-valid] Tên thư mục `Nam 2024` không dùng làm mã đợt báo cáo được; mã đợt báo cáo chỉ có chữ thường không dấu, số và gạch nối, như `hai-phong-2023-h1`',
    ],
  ],
  [
    'a report in a folder that is no campaign id',
    { 'reports/con/binh-an/phuong-mot.md': goodReport() },
    [
      'reports/con/binh-an/phuong-mot.md:1 error [front-matter] Tên thư mục `con` là tên thiết bị của Windows; hãy đặt tên khác; mã đợt báo cáo chỉ có chữ thường không dấu, số và gạch nối, như `hai-phong-2023-h1`',
    ],
  ],
  [
    'a folder without any of them',
    { 'outlines/Đợt/so-do.png': '' },
    [
      'outlines/Đợt:1 error [unit-path] Tên thư mục `Đợt` không dùng làm mã đợt báo cáo được; mã đợt báo cáo chỉ có chữ thường không dấu, số và gạch nối, như `hai-phong-2023-h1`',
    ],
  ],
  [
    'an outline that nobody would read',
    { 'outlines/nam-2023/Outline.md': '', 'outlines/letter.md': '' },
    ['outlines/letter.md', 'outlines/nam-2023/Outline.md'].map(
      (file) =>
        `${file}:1 error [unit-path] Đề cương, công văn phải nằm ở outlines/<đợt báo cáo>/outline.md, letter.md; hãy chuyển hoặc đổi tên tệp`,
    ),
  ],
  [
    'pictures: a device, twins, loose marks',
    {
      'reports/nam-2023/anh/aux.png': '',
      'reports/nam-2023/anh/So-do.png': '',
      'reports/nam-2023/anh/so-do.png': '',
      [`reports/nam-2023/anh/${'hà'.normalize('NFD')}.png`]: '',
    },
    [
      'reports/nam-2023/anh/aux.png:1 error [unit-path] Tên `aux.png` là tên thiết bị của Windows; hãy đặt tên khác',
      `reports/nam-2023/anh/${'hà'.normalize('NFD')}.png:1 warning [unit-path] Tên \`${'hà'.normalize('NFD')}.png\` có dấu rời (NFD, thường chép từ máy Mac); hãy đổi tên, gõ lại bằng Unicode dựng sẵn`,
      'reports/nam-2023/anh/So-do.png:1 error [unit-path] Tên chỉ khác reports/nam-2023/anh/so-do.png ở chữ hoa, chữ thường hoặc cách gõ dấu, máy Windows và Mac coi là một; hãy đổi tên một trong hai',
    ],
  ],
  [
    'an id of the register, and its report',
    {
      [REGISTER_FILE]: `${fixture('units.csv')}binh-an/nul,Nul,base,commune,,,Nul,BCĐ,,,,\n`,
      'reports/nam-2023/binh-an/nul.md': goodReport(),
    },
    [
      'reports/units.csv:6 error [unit-path] Cột `id` của danh mục đơn vị viết chưa đúng: `binh-an/nul` là tên tệp báo cáo, là tên thiết bị của Windows; hãy đặt tên khác',
      'reports/nam-2023/binh-an/nul.md:1 error [unit-path] Dòng 6 của danh mục reports/units.csv, đơn vị `binh-an/nul`, có lỗi; hãy sửa dòng ấy trước',
    ],
  ],
  [
    'a letter without an outline',
    {
      'outlines/nam-2024/letter.md':
        '---\nnumber: 12-KH/BCĐ\ndate: 2023-01-10\nsigner: { title: TRƯỞNG BAN, name: Nguyễn Văn A }\ntitle: Về báo cáo\nprofile: party-2018\ntype: KH\nissuer: binh-an\n---\nKính gửi các đơn vị.\n',
    },
    [
      'outlines/nam-2024/letter.md:1 error [front-matter] Không có đề cương (outline.md) cạnh công văn này, công văn không được dựng; hãy đưa đề cương vào cùng thư mục',
    ],
  ],
])('%s', (_what, files, expected) => {
  expect([...told(files)].sort()).toEqual([...expected].sort());
});

test('comments of remark-lint with words that it does not know stop nothing', () => {
  const report = `${goodReport()}\n<!--lint hay-->\n\n<!--lint-->\n\n<!--lint disable citation reason="x"-->\n`;
  expect(told({ 'reports/nam-2023/binh-an/phuong-mot.md': report })).toEqual([]);
});

test.skipIf(process.platform !== 'linux')('names whose bytes are no text are told, and all else is checked', () => {
  const root = temporaryRepository({ ...goodRepository(), 'reports/nam-2023/binh-an/phuong-mot.md': '# a\n' });
  const folder = Buffer.from(join(root, 'reports/nam-2023/'));
  const name = (text: string) => Buffer.concat([folder, Buffer.from(text, 'latin1')]);
  mkdirSync(name('b\xe1o c\xe1o'));
  for (const file of ['b\xe1o c\xe1o/a.md', 'b\xe1o.md', '\xe1nh.png']) writeFileSync(name(file), 'a');
  const { files, messages } = checkFiles({ repository: new Repository(new Disk(root)), given: [] });
  const nameless = messages.filter(({ file }) => file.includes('\uFFFD'));
  expect(
    nameless.map(({ file, line, rule, severity, message }) => `${file}:${line} ${severity} [${rule}] ${message}`),
  ).toEqual(
    ['b\uFFFDo c\uFFFDo', 'b\uFFFDo.md', '\uFFFDnh.png'].map(
      (file) =>
        `reports/nam-2023/${file}:1 error [unit-path] Tên tệp hoặc thư mục này không phải Unicode (UTF-8, thường do giải nén tệp từ máy cũ), không đọc được; hãy đổi tên`,
    ),
  );
  expect([files.at(-1), messages.length > nameless.length]).toEqual(['reports/nam-2023/binh-an/phuong-mot.md', true]);
});
