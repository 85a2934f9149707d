/** What a file holds, piece by piece, with what is said of it. All numbers are made up. */
import { expect, test } from 'vitest';
import { contentsOf } from '#lib/screening/contents.ts';
import { png } from '../../helpers/pictures.ts';
import { zip } from './office-files.ts';

const ASK = 'người gửi và người duyệt phải tự mở ra xem có dấu mật, dữ liệu cá nhân không';
const refused = (why: string) => ({
  message: `Không đọc được bên trong tệp (${why}) nên không soát được dấu mật, dữ liệu cá nhân; hãy lưu lại thành tệp đọc được rồi đưa vào`,
  severity: 'error',
});
const LARGE = refused('khóa bằng mật khẩu, bị hỏng, hoặc bung ra quá lớn');
const words = (text: string, where: string | null, separator: string | null = null) => ({ text, separator, where });

function told(file: string, bytes: Uint8Array | string, budget = { bytes: 1_000_000, files: 100 }): unknown {
  return [...contentsOf(file, Buffer.from(bytes), budget)];
}

test('text; text with escapes; Rich Text; what is elsewhere', () => {
  expect(told('a.csv', 'a;b')).toEqual([words('a;b', null, ';')]);
  expect(told('a.md', 'M&#7852;T')).toEqual([
    words('M&#7852;T', null, '|'),
    words('MẬT', 'chữ viết bằng mã ký tự', '|'),
  ]);
  expect(told('a.rtf', '{\\rtf1 a\\cell b}')).toEqual([
    words('{\\rtf1 a\\cell b}', null),
    words('a|b', 'nội dung', '|'),
  ]);
  const pointer = 'version https://git-lfs.github.com/spec/v1\n';
  expect([told('a.bin', pointer), told('a.bin', ` ${pointer}`)]).toEqual([
    [
      { message: `Nội dung tệp nằm ngoài Git (Git LFS), máy không đọc được; ${ASK}`, severity: 'warning' },
      words(pointer, null),
    ],
    [words(` ${pointer}`, null)],
  ]);
});

test('what is known by its bytes: a picture, a PDF, a lock, something else', () => {
  expect(told('a.txt', png(1, 1))).toEqual([]);
  expect(told('a.txt', '%PDF-1.7 /Title (a)')).toEqual([
    words('a', 'thuộc tính của tệp PDF'),
    { message: `Máy không đọc được lời văn trong tệp PDF; ${ASK}`, severity: 'warning' },
  ]);
  const lock = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]);
  expect(told('a.docx', lock)).toEqual([refused('khóa bằng mật khẩu')]);
  expect(told('a.bin', Buffer.from('xxxx\0y'))).toEqual([
    words('xxxx', 'phần chữ của tệp'),
    words('', 'phần chữ của tệp'),
    words('', 'phần chữ của tệp'),
    { message: `Tệp nhị phân: máy chỉ đọc được phần chữ không nén; ${ASK}`, severity: 'warning' },
  ]);
});

test.each(['PX\x03', 'xK\x03', 'PK\x04', 'PK'])('%j is no zip', (head) => {
  expect(told('a.md', head)).toEqual([words(head, null, '|')]);
});

test('a zip that is broken, or empty', () => {
  expect([told('a', 'PK\x03\x04'), told('a', 'PK\x05\x06'), told('a', zip({}))]).toEqual([
    [refused('bị hỏng')],
    [refused('bị hỏng')],
    [],
  ]);
});

test('the files in a zip, each at its place: parts, tables, binary files, folders', () => {
  const inner = zip({ 'b.csv': 'c,d', 'e.bin': Buffer.from('xxxx\0y') });
  expect(told('a.zip', zip({ 'x/': '', 'word/document.xml': '<p>a</p>', 'i.zip': inner, 'p.pdf': '%PDF-' }))).toEqual([
    words('a\n\n', 'nội dung (word/document.xml)', '|'),
    words('c,d', 'i.zip, b.csv', ','),
    words('xxxx', 'i.zip, e.bin, phần chữ của tệp'),
    words('', 'i.zip, e.bin, phần chữ của tệp'),
    words('', 'i.zip, e.bin, phần chữ của tệp'),
    { message: `Trong p.pdf: Máy không đọc được lời văn trong tệp PDF; ${ASK}`, severity: 'warning' },
  ]);
});

test('the cells of sheets are those of their book, whose texts are read once', () => {
  const sheet = '<sheetData><row><c t="s"><v>0</v></c></row></sheetData>';
  const shared = '<sst><si><t>chung</t></si></sst>';
  const book = zip({ 'xl/worksheets/a.xml': sheet, 'xl/worksheets/b.xml': sheet, 'xl/sharedStrings.xml': shared });
  const cells = (name: string) => words('\nchung\n\n', `trang tính (xl/worksheets/${name}.xml)`, '|');
  const expected = [cells('a'), cells('b'), words('chung\n\n', 'trang tính (xl/sharedStrings.xml)', '|')];
  expect(told('a.xlsx', book, { bytes: 10_000, files: 4 })).toEqual(expected);
  expect(told('a.xlsx', book, { bytes: 10_000, files: 3 })).toEqual([...expected.slice(0, 2), LARGE]);
  const alone = zip({ 'xl/worksheets/a.xml': sheet });
  expect(told('a.xlsx', alone)).toEqual([words('\n\n\n', 'trang tính (xl/worksheets/a.xml)', '|')]);
});

test('what may be read is counted over all that a file holds', () => {
  const files = zip({ 'a.txt': 'một', 'b.zip': zip({ 'c.txt': 'hai' }) });
  const inner = zip({ 'c.txt': 'hai' }).length;
  const [a, c] = [words('một', 'a.txt'), words('hai', 'b.zip, c.txt')];
  const notC = { message: `Trong b.zip: ${LARGE.message}`, severity: 'error' };
  const need = 5 + inner + 3;
  expect([need, need - 1, 5 + inner - 1].map((bytes) => told('x.zip', files, { bytes, files: 3 }))).toEqual([
    [a, c],
    [a, notC],
    [a, LARGE],
  ]);
  expect([3, 2, 1].map((count) => told('x.zip', files, { bytes: need, files: count }))).toEqual([
    [a, c],
    [a, notC],
    [a, LARGE],
  ]);
});

test('four zips in one another, and not one more', () => {
  const nested = (depth: number): Uint8Array => zip({ a: depth === 1 ? 'x' : nested(depth - 1) });
  expect([told('z', nested(4)), told('z', nested(5))]).toEqual([
    [words('x', 'a, a, a, a')],
    [{ message: `Trong a: Trong a: Trong a: Trong a: ${refused('nén nhiều lớp').message}`, severity: 'error' }],
  ]);
});
