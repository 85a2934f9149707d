/** Tables as spreadsheets save them in other encodings; what is none of these stays refused. */
import { expect, test } from 'vitest';
import { decode } from '#lib/repository/source.ts';

const TEXT = 'id,name\nvn,Việt Nam\nvn/a,Ủy ban nhân dân xã Quảng Lộc\nvn/b,Phường Hạc Thành – BCĐ\n';
const MARKS = '\u0300\u0309\u0303\u0301\u0323';
const BYTES = [0xcc, 0xd2, 0xde, 0xec, 0xf2];

/** The code page of Windows for Vietnamese has letters with tones apart. */
function windows1258(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1258');
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]));
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = codes.get(letter);
      if (code !== undefined) return [code];
      const parts = [...letter.normalize('NFD')];
      const tone = parts.find((part) => MARKS.includes(part)) ?? '';
      const base = parts
        .filter((part) => part !== tone)
        .join('')
        .normalize('NFC');
      return [codes.get(base) ?? 0x3f, codes.get(tone) ?? 0x3f];
    }),
  );
}

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

test.each<[string, Uint8Array, string | undefined]>([
  ['UTF-8', Buffer.from(TEXT), undefined],
  ['UTF-16 with its mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), 'UTF-16'],
  ['UTF-16 without', Buffer.from(TEXT, 'utf16le'), 'UTF-16'],
  ['UTF-16 the other way round', utf16be(`\uFEFF${TEXT}`), 'UTF-16'],
  ['the same without its mark', utf16be(TEXT), 'UTF-16'],
  ['Windows-1258', windows1258(TEXT), 'Windows-1258'],
])('%s', (_, bytes, encoding) => {
  expect(decode(bytes, 'reports/units.csv')).toEqual({
    text: TEXT,
    hasByteOrderMark: false,
    ...(encoding === undefined ? {} : { encoding }),
  });
});

test('marks of the code page are those of the table', () => {
  const decoder = new TextDecoder('windows-1258');
  expect(BYTES.map((byte) => decoder.decode(Uint8Array.of(byte))).sort()).toEqual([...MARKS].sort());
});

test.each<[string, Uint8Array]>([
  ['Western letters', Buffer.from('id,name\nvn,Xã Hòa Bình\n', 'latin1')],
  ['an old Vietnamese code table', Buffer.from('id,name\nvn,Céng hßa x· héi chñ nghÜa\n', 'latin1')],
  ['half a letter of UTF-16', Buffer.from([...Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), 0x41])],
  ['a workbook', Buffer.from('PK\u0003\u0004\u0014\0\u0006\0', 'latin1')],
])('%s is no text', (_, bytes) => {
  const source = decode(bytes, 'reports/units.csv');
  expect('problem' in source && source.problem.rule).toBe('unicode-text');
});
