/** What stands in files that no one here can read: words as they are, PDF, locks. All numbers are made up. */
import { expect, test } from 'vitest';
import { contentsOfBinary, contentsOfPdf, isLocked, isPdf } from '#lib/screening/binary.ts';

const textsOf = (contents: ReturnType<typeof contentsOfPdf>) =>
  contents.map((one) => ('text' in one ? one.text : one.message));

test('runs of three letters and more, of one byte, of two, of two from the second on', () => {
  const bytes = Buffer.concat([
    Buffer.from('ab\u0001abc\u0002Số 1\u0003‐x\u0300\u0004'),
    Buffer.from('a\u0001Ậbc', 'utf16le'),
  ]);
  const contents = contentsOfBinary(bytes);
  const [one, two] = textsOf(contents);
  expect(contents.map((each) => 'where' in each && [each.separator, each.where])).toEqual(
    Array(3).fill([null, 'phần chữ của tệp']),
  );
  expect(one).toBe('abc\n\nSố 1\n\n‐x\u0300');
  expect(two?.endsWith('Ậbc') || textsOf(contents)[2]?.endsWith('Ậbc')).toBe(true);
});

test.each([
  ['at even places', '', 1],
  ['at odd places', 'x', 2],
] as const)('letters of two bytes %s', (_, before, reading) => {
  const bytes = Buffer.concat([Buffer.from(before), Buffer.from('\u0001Tối\tMật ﬀ~\u00A0é', 'utf16le')]);
  expect(textsOf(contentsOfBinary(bytes))[reading]).toBe('Tối\tMật \n\n~\u00A0é');
});

const OLD = Buffer.from('d0cf11e0a1b11ae1', 'hex');
test('locked files of Office', () => {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  const files = [
    Buffer.concat([OLD, name]),
    OLD,
    name,
    Buffer.concat([Buffer.from('x'), OLD, name]),
    Buffer.concat([OLD, Buffer.from('EncryptedPackage')]),
  ];
  expect(files.map(isLocked)).toEqual([true, false, false, false, false]);
});

test('a PDF tells so within its first 1024 bytes', () => {
  const files = ['%PDF-1.7', `${' '.repeat(1019)}%PDF-`, `${' '.repeat(1020)}%PDF-`, 'PDF'];
  expect(files.map((text) => isPdf(Buffer.from(text)))).toEqual([true, true, false, false]);
});

test('a PDF says its properties, its notes, its links, whatever they are written in', () => {
  const wide = Buffer.from('\uFEFFSố', 'utf16le').swap16();
  const pdf = Buffer.concat([
    Buffer.from(
      '%PDF-1.7 /Title (a\\)b\\(c\\\\) /Author  <536 1> /Subject(\\123\\1\\0601) /Keywords(x\ny) /Contents () /URI<>',
    ),
    Buffer.from('/Contents ('),
    Buffer.from(wide.toString('latin1').replaceAll('\\', '\\\\'), 'latin1'),
    Buffer.from(`) /Title <${wide.toString('hex')}> /Other (no) /Titles (no) Title (no) /Author <5g> /URI(a(b))`),
    Buffer.from('<x:xmpmeta><dc:title>Tối</dc:title></x:xmpmeta>'),
  ]);
  const contents = contentsOfPdf(pdf);
  expect(textsOf(contents)).toEqual(['a)b(c\\', 'Sa', 'S\u000101', 'x\ny', '', '', 'Số', 'Số', '\n\n\n\nTối\n\n']);
  expect(
    contents.every((one) => 'where' in one && one.where === 'thuộc tính của tệp PDF' && one.separator === null),
  ).toBe(true);
});
