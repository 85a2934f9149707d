/** Bytes as text: code tables, escapes, and what parts the cells of a row. */
import { expect, test } from 'vitest';
import { latin1 } from '#lib/bytes.ts';
import { decodeEntities, decodeText, separatorOf, unescaped, wordsOfLatin } from '#lib/screening/text.ts';

const wide = (text: string) => Buffer.from(text, 'utf16le');

test.each<[string, Uint8Array, string | null]>([
  ['nothing', Buffer.alloc(0), ''],
  ['UTF-8', Buffer.from('Số'), 'Số'],
  ['UTF-8 with its mark', Buffer.from('\uFEFFSố'), 'Số'],
  ['the code table of Windows', Buffer.from([0xd0, 0xe2, 0x75]), 'Đâu'],
  ['UTF-16 by its mark', wide('\uFEFFSố'), 'Số'],
  ['UTF-16 by its other mark', wide('\uFEFFSố').swap16(), 'Số'],
  ['half a mark', Buffer.from([0xff, 0x41]), 'ÿA'],
  ['half of the other mark', Buffer.from([0xfe, 0x41]), '₫A'],
  ['the ends of marks', Buffer.from([0x41, 0xfe, 0x41, 0xff]), 'A₫Aÿ'],
  ['UTF-16 by its zeros', wide('Số 1'), 'Số 1'],
  ['UTF-16 by its zeros, the other way', wide('Số 1').swap16(), 'Số 1'],
  ['a quarter of zeros', wide('AA\u3041\u3041'), null],
  ['a quarter of zeros, the other way', wide('AA\u3041\u3041').swap16(), null],
  ['more than a quarter', wide('AAA\u3041'), 'AAA\u3041'],
  ['more than a quarter, the other way', wide('AAA\u3041').swap16(), 'AAA\u3041'],
  ['zeros at both', wide('AAA\u0100'), null],
  ['zeros at both, the other way', wide('AAA\u0100').swap16(), null],
  ['zeros at both within the first 4096 bytes', wide(`${'A'.repeat(2047)}\u0100`), null],
  ['zeros at both behind the first 4096 bytes', wide(`${'A'.repeat(2048)}\u0100`), `${'A'.repeat(2048)}\u0100`],
  ['a zero somewhere', Buffer.from('Báo\0cáo'), null],
])('%s', (_, bytes, text) => {
  expect(decodeText(bytes)).toBe(text);
});

test.each<[string, string, string | null]>([
  ['a.md', 'a\tb', '|'],
  ['a.MARKDOWN', 'a,b', '|'],
  ['a.mdx', 'a,b', null],
  ['md', 'a,b', null],
  ['a.csv', 'a', ','],
  ['a.csv', 'a,b;c', ','],
  ['a.CSV', 'a,b;c;d', ';'],
  ['a.csv', 'a;b\tc\td', '\t'],
  ['a.tsv', 'a,b', ','],
  ['a.tab', 'a;b', ';'],
  ['a.csv', '\n  \na;b\nc,d,e', ';'],
  ['a.csv', '  a;b', ';'],
  ['a.csv', '', ','],
  ['a.csv.gz', 'a,b', null],
  ['a.txt', 'a,b', null],
  ['a.TXT', 'a,b\tc', '\t'],
  ['a.txt.bak', 'a', null],
  ['a.yml', 'a,b', null],
  ['a.yml', 'a\n\t', null],
  ['a', '\na\tb', '\t'],
])('%s %j', (file, text, separator) => {
  expect(separatorOf(file, text)).toBe(separator);
});

test.each([
  ['&amp;&lt;&gt;&quot;&apos;&nbsp;', `&<>"'\u00A0`],
  ['&#7852;&#x1eac;&#X1EAC;', 'ẬẬẬ'],
  ['&#1114111;&#1114112;&#x10ffff;&#x110000;', '\u{10FFFF}\u{10FFFF}'],
  [
    '&#12345678; &#x1234567; &amp &#; &#x; &unknown; &zz; &AMP;',
    '&#12345678; &#x1234567; &amp &#; &#x; &unknown; &zz; &AMP;',
  ],
])('the entities of %s', (written, read) => {
  expect(decodeEntities(written)).toBe(read);
});

test('escapes are read, where there are any', () => {
  const texts = ['a &lt; b', String.raw`M\u1eacT \u1EAC`, String.raw`\u12 \x`, 'MẬT', ''];
  expect(texts.map(unescaped)).toEqual(['a < b', 'MẬT Ậ', null, null, null]);
});

test('letters of the same numbers as bytes, and back', () => {
  const bytes = Buffer.from('xxSốxx').subarray(2, -2);
  expect([latin1(bytes), wordsOfLatin(latin1(bytes)), wordsOfLatin('aaaa\0b')]).toEqual(['Sá»\u0091', 'Số', 'aaaa\0b']);
});
