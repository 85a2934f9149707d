/** Names that some system cannot hold, each with its reason; and names that only look like one. */
import { expect, test } from 'vitest';
import { nameFault, pathFault, twinKey } from '#lib/portable-name.ts';

const DEVICE = 'là tên thiết bị của Windows; hãy đặt tên khác';
const holdsNot = (what: string) => `có ${what}, Windows không lưu được; hãy bỏ ký tự ấy`;
const CONTROL = holdsNot('ký tự điều khiển');
const END = 'kết thúc bằng dấu chấm hoặc dấu cách, Windows không lưu được; hãy bỏ ký tự cuối';
const BEGINNING = 'bắt đầu bằng gạch nối hoặc dấu cách, dễ bị hiểu là tùy chọn; hãy bỏ ký tự đầu';
const LONG = 'dài quá 200 byte, có máy không lưu được; hãy rút ngắn';
const LONG_PATH = 'dài quá 200 ký tự kể cả thư mục, Windows không lưu được; hãy rút ngắn';

test.each<readonly [string, string]>([
  ...['con', 'Con', 'PRN', 'aux', 'nul', 'conin$', 'CONOUT$', 'com0', 'com9', 'com¹', 'lpt0', 'lpt9', 'LPT³'].map(
    (name) => [name, DEVICE] as const,
  ),
  ...['con.md', 'nul.tar.gz', 'aux.', 'aux .png', 'nul .x.png', 'com1  .md'].map((name) => [name, DEVICE] as const),
  ...['<', '>', ':', '"', '|', '?', '*', '\\'].map((sign) => [`a${sign}b`, holdsNot(`ký tự \`${sign}\``)] as const),
  ...['\0', '\n', '\u001b', '\u007f', '\u0085'].map((sign) => [`a${sign}b`, CONTROL] as const),
  ['a.', END],
  ['a ', END],
  ['..', END],
  ['.', END],
  ['-rf', BEGINNING],
  [' a', BEGINNING],
  ['a'.repeat(201), LONG],
  ['ạ'.repeat(67), LONG],
])('%j cannot be held', (name, fault) => {
  expect(nameFault(name)).toBe(fault);
});

test.each([
  ...[
    'falcon',
    'con-an',
    'control',
    'xcon.md',
    'conin',
    'com',
    'com10',
    'coma',
    'lpt',
    'lptx',
    'nula.md',
    'a.con',
    'aux a.png',
  ],
  ...['.an', 'a.b', 'a b', 'a-b', 'a-', 'Ảnh họp (1).png', '№ 4', 'a'.repeat(200), 'ạ'.repeat(66), ''],
])('%j can be held', (name) => {
  expect(nameFault(name)).toBeNull();
});

test.each([
  ['reports/nam-2023/a.md', null],
  ['reports/con/a.md', DEVICE],
  ['reports/nam-2023/a ', END],
  ['-a/b', BEGINNING],
  [`${'a'.repeat(100)}/${'a'.repeat(99)}`, null],
  [`${'a'.repeat(100)}/${'a'.repeat(100)}`, LONG_PATH],
  [`${'a'.repeat(201)}/b`, LONG],
])('the path %j: %s', (path, fault) => {
  expect(pathFault(path)).toBe(fault);
});

test('one name to a Mac and to Windows', () => {
  expect([twinKey('Hà.PNG'), twinKey('hà.png'.normalize('NFD')), twinKey('ha.png')]).toEqual([
    'hà.png',
    'hà.png',
    'ha.png',
  ]);
});
