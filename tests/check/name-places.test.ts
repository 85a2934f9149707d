/** At which path each fault of names is told, and that it is told once. */
import { expect, test } from 'vitest';
import { checkFileNames } from '../../scripts/check/file-names.ts';

const DEVICE = (name: string) => `Tên \`${name}\` là tên thiết bị của Windows; hãy đặt tên khác`;
const TWIN = (other: string) =>
  `Tên chỉ khác ${other} ở chữ hoa, chữ thường hoặc cách gõ dấu, máy Windows và Mac coi là một; hãy đổi tên một trong hai`;
const LOOSE = (name: string) =>
  `Tên \`${name}\` có dấu rời (NFD, thường chép từ máy Mac); hãy đổi tên, gõ lại bằng Unicode dựng sẵn`;
const MISPLACED =
  'Đề cương, công văn phải nằm ở outlines/<đợt báo cáo>/outline.md, letter.md; hãy chuyển hoặc đổi tên tệp';
const NO_CAMPAIGN = (name: string) =>
  `Tên thư mục \`${name}\` không dùng làm mã đợt báo cáo được; mã đợt báo cáo chỉ có chữ thường không dấu, số và gạch nối, như \`hai-phong-2023-h1\``;
const [LOOSE_A, LOOSE_O] = ['à'.normalize('NFD'), 'ò'.normalize('NFD')];
const LONG = 'a'.repeat(90);

test.each<[string, readonly string[], readonly (readonly [string, string, string?])[]]>([
  ['nothing', [], []],
  ['what lies in no campaign', ['reports/x.csv', 'outlines/.x/con-y', 'reports/A.txt'], []],
  [
    'a bad folder with an outline, a letter, a report',
    ['outlines/Đ/outline.md', 'outlines/Đ/x.png', 'outlines/E/letter.md', 'reports/F/a/b.md', 'reports/F/x.png'],
    [],
  ],
  ['a bad folder without', ['reports/Đ/a.png', 'reports/Đ/b.png'], [['reports/Đ', NO_CAMPAIGN('Đ')]]],
  ['a bad folder with a report only in name', ['outlines/Đ/b/c.md'], [['outlines/Đ', NO_CAMPAIGN('Đ')]]],
  [
    'a bad folder that is a device',
    ['reports/aux/a.png'],
    [
      [
        'reports/aux',
        'Tên thư mục `aux` là tên thiết bị của Windows; hãy đặt tên khác; mã đợt báo cáo chỉ có chữ thường không dấu, số và gạch nối, như `hai-phong-2023-h1`',
      ],
    ],
  ],
  ['a file beside the campaigns', ['reports/con.csv'], [['reports/con.csv', DEVICE('con.csv')]]],
  ['a folder, once', ['reports/n/con/a.png', 'reports/n/con/b.png'], [['reports/n/con', DEVICE('con')]]],
  [
    'a folder and what is in it',
    ['reports/n/con/aux'],
    [
      ['reports/n/con', DEVICE('con')],
      ['reports/n/con/aux', DEVICE('aux')],
    ],
  ],
  ['the folders of all are not judged', ['Con/n/a.png'], []],
  [
    'a path that is too long, at its end',
    [`reports/n/${LONG}/${LONG}/${LONG}/a.png`],
    [
      [
        `reports/n/${LONG}/${LONG}/${LONG}/a.png`,
        'Tên `a.png` dài quá 200 ký tự kể cả thư mục, Windows không lưu được; hãy rút ngắn',
      ],
    ],
  ],
  [
    'folders that are twins, once',
    ['reports/n/A/x', 'reports/n/a/y', 'reports/n/a/z'],
    [['reports/n/a', TWIN('reports/n/A')]],
  ],
  [
    'three, by the first',
    ['reports/n/a.png', 'reports/n/A.png', 'reports/n/a.PNG'],
    [
      ['reports/n/A.png', TWIN('reports/n/a.png')],
      ['reports/n/a.PNG', TWIN('reports/n/a.png')],
    ],
  ],
  [
    'twins by their marks',
    ['reports/n/à.png', `reports/n/${LOOSE_A}.png`],
    [[`reports/n/${LOOSE_A}.png`, TWIN('reports/n/à.png')]],
  ],
  ['twins in two folders are none', ['reports/n/a/x', 'reports/n/b/X'], []],
  [
    'loose marks, each',
    [`reports/n/${LOOSE_A}/${LOOSE_O}`],
    [
      [`reports/n/${LOOSE_A}`, LOOSE(LOOSE_A), 'warning'],
      [`reports/n/${LOOSE_A}/${LOOSE_O}`, LOOSE(LOOSE_O), 'warning'],
    ],
  ],
  [
    'a device with loose marks beside its twin',
    ['reports/n/con', 'reports/n/CON'],
    [
      ['reports/n/con', DEVICE('con')],
      ['reports/n/CON', DEVICE('CON')],
    ],
  ],
  [
    'outlines and letters too deep',
    ['outlines/n/x/outline.md', 'outlines/n/x/letter.md'],
    [
      ['outlines/n/x/outline.md', MISPLACED],
      ['outlines/n/x/letter.md', MISPLACED],
    ],
  ],
  ['an outline in other letters', ['outlines/n/OUTLINE.MD'], [['outlines/n/OUTLINE.MD', MISPLACED]]],
  [
    'what is like one',
    [
      'outlines/n/my-outline.md',
      'outlines/n/outline.md.bak',
      'outlines/n/outlineXmd',
      'reports/n/outline.md',
      'reports/n/x/y/letter.md',
    ],
    [],
  ],
  [
    'an outline at its place is judged elsewhere, and so is a report',
    ['outlines/Con/outline.md', 'outlines/con/outline.md', 'reports/n/con/b.md'],
    [],
  ],
  ['a README is a file', ['reports/n/con/README.md'], [['reports/n/con', DEVICE('con')]]],
  ['an outline among reports is a file', ['reports/outline.md', 'reports/letter.md'], []],
  ['a report with another end is a file', ['reports/n/con/b.MD'], [['reports/n/con', DEVICE('con')]]],
])('%s', (_, files, expected) => {
  const told = checkFileNames(files);
  expect(told.map(({ file, severity, message }) => [file, message, severity])).toEqual(
    expected.map(([file, message, severity = 'error']) => [file, message, severity]),
  );
  expect(told.map(({ rule, line, column, actual }) => [rule, line, column, actual])).toEqual(
    expected.map(([file]) => ['unit-path', 1, 1, file]),
  );
});
