/** What is a picture, what is none, and what was one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPicture } from '#lib/pictures/picture.ts';
import { CASES } from '../../helpers/fixtures.ts';
import { gif, jpeg, png } from '../../helpers/pictures.ts';

const read = (bytes: Uint8Array) => {
  const found = readPicture(bytes);
  if (typeof found === 'string') return found;
  const { format, width, height, turn } = found;
  return [format, width, height, ...(turn ? [turn.degrees, turn.isMirrored] : [])];
};
/** Pictures that programs have made. */
const made = (name: string) => readFileSync(join(CASES, 'official-markdown', 'ok-images', name));
const WHOLE = [png(40, 30), jpeg(40, 30), gif(40, 30), ...['so-do.png', 'anh/buoi-hop.jpg', 'anh/dong.gif'].map(made)];
const text = (words: string) => new TextEncoder().encode(words);

test('PNG, JPEG, GIF, moving ones and those for print too', () => {
  expect([...WHOLE, made('anh/cmyk.jpg')].map(read)).toEqual([
    ['png', 40, 30],
    ['jpeg', 40, 30],
    ['gif', 40, 30],
    ['png', 12, 8],
    ['jpeg', 12, 8],
    ['gif', 6, 4],
    ['jpeg', 12, 8],
  ]);
});

test('a photograph is turned as its camera was held', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((orientation) => read(jpeg(40, 30, orientation)).slice(3))).toEqual([
    [],
    [],
    [0, true],
    [180, false],
    [180, true],
    [270, true],
    [90, false],
    [90, true],
    [270, false],
    [],
  ]);
});

test('more pixels than a document can show, as its head says, or more bytes', () => {
  const heavy = new Uint8Array(20 * 1024 * 1024 + 1);
  heavy.set(png(40, 30));
  expect([jpeg(60_000, 60_000), jpeg(10_000, 10_000), jpeg(10_000, 10_001), heavy].map(read)).toEqual([
    'too-large',
    ['jpeg', 10_000, 10_000],
    'too-large',
    'too-large',
  ]);
});

test('a drawing, words, nothing at all, other formats', () => {
  const files = [
    text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    text('\uFEFF<?xml version="1.0"?>\n<!-- a -->\n<svg\nwidth="9"/>'),
    text('version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n'),
    new Uint8Array(),
    text('RIFF    WEBPVP8 '),
    text('BM'),
    png(0, 30),
  ];
  expect(files.map(read)).toEqual(['svg', 'svg', 'pointer', 'empty', 'no-picture', 'no-picture', 'damaged']);
});

test('a file that is cut off anywhere is no picture', () => {
  for (const whole of WHOLE) {
    const head = whole[0] === 0xff ? 3 : 4;
    for (let length = 0; length < whole.length; length++)
      expect([length, read(whole.subarray(0, length))]).toEqual([
        length,
        length === 0 ? 'empty' : length < head ? 'no-picture' : 'damaged',
      ]);
  }
});

test('a JPEG with nothing in its scan', () => {
  const bytes = jpeg(40, 30);
  expect(read(Buffer.concat([bytes.subarray(0, -10), bytes.subarray(-2)]))).toBe('damaged');
});

test('a PNG that lacks rows, interlaced ones too', () => {
  const passes = [8, 8, 12, 24, 28, 60, 90];
  const adam7 = passes.reduce((sum, length) => sum + length, 0);
  expect(
    [
      png(40, 30, { bytes: 30 * 6 }),
      png(40, 30, { bytes: 30 * 6 - 1 }),
      png(40, 30, { bytes: 0 }),
      png(40, 30, { bytes: 9999 }),
    ].map(read),
  ).toEqual([['png', 40, 30], 'damaged', 'damaged', ['png', 40, 30]]);
  expect([adam7, adam7 - 1].map((bytes) => read(png(40, 30, { bytes, isInterlaced: true })))).toEqual([
    ['png', 40, 30],
    'damaged',
  ]);
});

test('what follows the end of a picture does not matter', () => {
  expect(WHOLE.map((whole) => read(Buffer.concat([whole, text('\0\0')])))).toEqual(WHOLE.map(read));
});

test('a PNG with any byte changed behind its head is damaged', () => {
  fc.assert(
    fc.property(fc.integer({ min: 8, max: png(40, 30).length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const bytes = Uint8Array.from(png(40, 30));
      bytes[at] = (bytes[at] ?? 0) ^ by;
      expect(read(bytes)).toBe('damaged');
    }),
  );
});

test('no bytes make it fail', () => {
  const heads = fc
    .constantFrom('\u0089PNG\r\n\u001A\n', '\u00FF\u00D8\u00FF', 'GIF89a')
    .map((head) => Buffer.from(head, 'latin1'));
  fc.assert(
    fc.property(heads, fc.uint8Array({ maxLength: 64 }), (head, rest) => {
      expect(readPicture(Buffer.concat([head, rest]))).toBeTypeOf('string');
    }),
  );
});
