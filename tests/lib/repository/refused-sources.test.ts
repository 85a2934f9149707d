/** What is said of bytes that are no source, with the rule and the place. */
import { expect, test } from 'vitest';
import { decode } from '#lib/repository/source.ts';

const MIB = 1024 * 1024;
const bytes = (text: string) => new TextEncoder().encode(text);
const NOT_UTF8 =
  'Tệp không phải UTF-8 (có thể còn ở bảng mã TCVN3, VNI hoặc Windows-1258); hãy chuyển sang Unicode UTF-8 rồi lưu lại';
const TABLE_NOT_UTF8 =
  'Danh mục không phải UTF-8, chữ có dấu có thể đã mất khi Excel lưu; hãy mở bản gốc, trong Excel chọn Save As (Lưu thành) → “CSV UTF-8 (Comma delimited)”; Excel vẫn ngăn bằng dấu `;` thì đổi List separator của Windows thành dấu phẩy';
const WIDE =
  'Tệp lưu ở bảng mã UTF-16 (“Unicode” của Notepad), không phải UTF-8; hãy mở bằng Notepad, chọn Save As (Lưu thành) với Encoding là UTF-8';
const BINARY =
  'Tệp nhị phân (có byte 0), không phải văn bản; hãy lưu nội dung thành văn bản UTF-8 thay vì tải tệp Word, Excel hay PDF lên';
const TOO_LARGE = 'Tệp lớn hơn 8 MiB, không phải là một báo cáo; hãy chia nhỏ hoặc bỏ phần không phải lời văn';
const MANY_ROWS = 'Danh mục lớn hơn 3 MiB; hãy bỏ các dòng, các cột thừa';

test.each<[string, string, Uint8Array, readonly [string, number, number, number, string]]>([
  ['a NUL at once', 'a.md', bytes('\0'), ['unicode-text', 1, 1, 0, BINARY]],
  ['a NUL behind letters of two bytes', 'a.csv', bytes('é\né\0'), ['unicode-text', 2, 3, 5, BINARY]],
  ['other bytes at once', 'a.csv', Buffer.from([0xff]), ['unicode-text', 1, 1, 0, TABLE_NOT_UTF8]],
  ['a report in UTF-16', 'a.md', Buffer.from('\uFEFFCó', 'utf16le'), ['unicode-text', 1, 1, 0, WIDE]],
  ['a report in UTF-16 without a mark', 'a.md', Buffer.from('# C', 'utf16le'), ['unicode-text', 1, 1, 0, WIDE]],
  [
    'other bytes at the end of letters',
    'a.md',
    Buffer.from([...bytes('é\nđ'), 0xe1]),
    ['unicode-text', 2, 2, 3, NOT_UTF8],
  ],
  [
    'other bytes behind a mark of order and one that stands for what is unknown',
    'a.md',
    Buffer.from([...bytes('\uFEFFa\uFFFDb\uFFFD'), 0xb8]),
    ['unicode-text', 1, 6, 5, NOT_UTF8],
  ],
  [
    'a report of more than 8 MiB',
    'a.MD',
    new Uint8Array(8 * MIB + 1).fill(0x61),
    ['official-markdown', 1, 1, 0, TOO_LARGE],
  ],
  ['a table of more than 3 MiB', 'a.md.csv', new Uint8Array(3 * MIB + 1).fill(0x61), ['unit-path', 1, 1, 0, MANY_ROWS]],
])('%s', (_, file, given, [rule, line, column, offset, message]) => {
  const source = decode(given, file);
  const point = { line, column, offset };
  expect('problem' in source && [source.problem.rule, source.problem.place, source.problem.message]).toEqual([
    rule,
    { start: point, end: point },
    message,
  ]);
});

test('as many bytes as may be are text, which may be too much for a report all the same', () => {
  const text = (length: number) => `${'a'.repeat(1022)}\n\n`.repeat(length / 1024);
  const table = decode(bytes(text(3 * MIB)), 'a.csv');
  expect('text' in table && table.text === text(3 * MIB)).toBe(true);
  const report = decode(bytes(text(8 * MIB)), 'a.md');
  expect('problem' in report && report.problem.message).toBe(
    'Tệp có hơn 1500000 ký tự, không phải là một báo cáo; từ dòng này trở đi hãy chia nhỏ hoặc bỏ phần thừa',
  );
});

test('a table has no bounds but those of bytes', () => {
  const text = `${'> '.repeat(1000)}a`;
  expect(decode(bytes(text), 'a.csv')).toEqual({ text, hasByteOrderMark: false });
});

test('a mark of order is known by all of its bytes, and dropped once', () => {
  expect(
    ['\uFEFFa', '\uFEFF\uFEFFa', 'a', '\uFEBFa', 'ï', '\uF000', '\uFEC0'].map((text) => decode(bytes(text), 'a.csv')),
  ).toEqual([
    { text: 'a', hasByteOrderMark: true },
    { text: '\uFEFFa', hasByteOrderMark: true },
    ...['a', '\uFEBFa', 'ï', '\uF000', '\uFEC0'].map((text) => ({ text, hasByteOrderMark: false })),
  ]);
});
