/** The tables of Exif, whole and damaged. */
import { expect, test } from 'vitest';
import { readExif } from '#lib/screening/exif.ts';

/** An entry of a table: its tag, type, count, and four bytes or where they stand. */
type Entry = readonly [tag: number, type: number, count: number, value: number | Uint8Array];

const SIZE = 700;

/** Exif data: tables and values at their places; the first table is at 8. */
function exif(
  tables: Readonly<
    Record<number, { readonly entries: readonly Entry[]; readonly next?: number; readonly count?: number }>
  >,
  values: Readonly<Record<number, Uint8Array | string>> = {},
  isLittle = true,
): Buffer {
  const data = Buffer.alloc(SIZE);
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  data.write(isLittle ? 'II*\0' : 'MM\0*', 'latin1');
  view.setUint32(4, 8, isLittle);
  for (const [at, { entries, next = 0, count = entries.length }] of Object.entries(tables)) {
    let place = Number(at) + 2;
    view.setUint16(Number(at), count, isLittle);
    for (const [tag, type, length, value] of entries) {
      view.setUint16(place, tag, isLittle);
      view.setUint16(place + 2, type, isLittle);
      view.setUint32(place + 4, length, isLittle);
      if (typeof value === 'number') view.setUint32(place + 8, value, isLittle);
      else data.set(value, place + 8);
      place += 12;
    }
    view.setUint32(place, next, isLittle);
  }
  for (const [at, value] of Object.entries(values)) data.set(Buffer.from(value), Number(at));
  return data;
}

const told = (bytes: Uint8Array) => {
  const { isPlaced, authors, texts } = readExif(bytes);
  return [isPlaced, authors, texts];
};
const NOTHING = [false, [], []];
const [ARTIST, DESCRIPTION, COMMENT, EXIF, GPS] = [0x013b, 0x010e, 0x9286, 0x8769, 0x8825];
const ABC = Buffer.from('abc\0');
const A: Entry = [ARTIST, 2, 4, ABC];

test.each([true, false])('authors and texts, near and far, in either order of bytes: %s', (isLittle) => {
  const tables = {
    8: { entries: [A, [DESCRIPTION, 2, 6, 300] as const, [0x0112, 3, 1, 1] as const, [0xa430, 2, 5, 310] as const] },
  };
  expect(told(exif(tables, { 300: 'một', 310: 'hai', 313: '..' }, isLittle))).toEqual([
    false,
    ['abc\0', 'hai..'],
    ['một\0', 'abc\0', 'hai..'],
  ]);
});

test.each([0x010d, 0x010e, 0x8298, 0x9286])('the text %i', (tag) => {
  expect(told(exif({ 8: { entries: [[tag, 2, 4, ABC]] } }))).toEqual([false, [], ['abc\0']]);
});

const wide = Buffer.from('Số 1', 'utf16le');
test.each([0x9c9b, 0x9c9c, 0x9c9e, 0x9c9f])('the text %i of Windows', (tag) => {
  expect(told(exif({ 8: { entries: [[tag, 1, wide.length, 300]] } }, { 300: wide }))).toEqual([false, [], ['Số 1']]);
});

test('an author of Windows; other tags tell nothing', () => {
  const entries: readonly Entry[] = [
    [0x9c9d, 1, wide.length, 300],
    [0x9c9a, 2, 4, ABC],
    [0x9ca0, 2, 4, ABC],
    [0x010f, 2, 4, ABC],
  ];
  expect(told(exif({ 8: { entries } }, { 300: wide }))).toEqual([false, ['Số 1'], ['Số 1']]);
});

test.each<[string, Buffer, string]>([
  ['ASCII', Buffer.from('ASCII\0\0\0abc'), 'abc'],
  ['JIS', Buffer.from('JIS\0\0\0\0\0abc'), 'abc'],
  ['UNICODE, little', Buffer.concat([Buffer.from('UNICODE\0'), Buffer.from('aố', 'utf16le')]), 'aố'],
  ['UNICODE, big', Buffer.concat([Buffer.from('UNICODE\0'), Buffer.from('aố', 'utf16le').swap16()]), 'aố'],
  ['nothing', Buffer.from('Một ASCII'), 'Một ASCII'],
])('a comment that begins with %s', (_, value, text) => {
  expect(told(exif({ 8: { entries: [[COMMENT, 7, value.length, 300]] } }, { 300: value }))).toEqual([
    false,
    [],
    [text],
  ]);
});

test('only a comment begins with the name of a code table', () => {
  const value = 'ASCII\0\0\0abc';
  expect(told(exif({ 8: { entries: [[DESCRIPTION, 7, 11, 300]] } }, { 300: value }))).toEqual([false, [], [value]]);
});

test.each<[string, readonly Entry[], Readonly<Record<number, string>>, boolean]>([
  ['a latitude', [[2, 5, 3, 300]], { 300: '\u0001' }, true],
  ['a longitude at the end of its value', [[4, 5, 3, 300]], { 323: '\u0001' }, true],
  ['what stands behind its value', [[4, 5, 3, 300]], { 324: '\u0001' }, false],
  ['a latitude of noughts', [[2, 5, 3, 300]], {}, false],
  [
    'a version, a time',
    [
      [0, 1, 4, 1],
      [7, 5, 3, 300],
    ],
    { 300: '\u0001' },
    false,
  ],
  ['an author where none belongs', [A], {}, false],
  [
    'a latitude, then another of noughts',
    [
      [2, 5, 3, 300],
      [4, 5, 3, 400],
    ],
    { 300: '\u0001' },
    true,
  ],
])('a place: %s', (_, entries, values, isPlaced) => {
  const table = { 8: { entries: [[GPS, 4, 1, 200] as const] }, 200: { entries } };
  expect(told(exif(table, values))).toEqual([isPlaced, [], []]);
});

test('tables within tables and behind them, each once; none is behind that of a place', () => {
  const tables = {
    8: { entries: [A, [EXIF, 4, 1, 100] as const], next: 200 },
    100: { entries: [[0xa430, 2, 4, ABC] as const, [EXIF, 4, 1, 8] as const], next: 100 },
    200: { entries: [[GPS, 4, 1, 300] as const, [2, 5, 1, 500] as const], next: 8 },
    300: { entries: [], next: 400 },
    400: { entries: [A] },
  };
  expect(told(exif(tables, { 500: '\u0001' }))).toEqual([false, ['abc\0', 'abc\0'], ['abc\0', 'abc\0']]);
});

test.each<[string, (data: Buffer) => Uint8Array, unknown]>([
  ['all', (data) => data, [false, ['abc\0'], ['abc\0']]],
  ['up to the end of the entry', (data) => data.subarray(0, 22), [false, ['abc\0'], ['abc\0']]],
  ['less than the entry', (data) => data.subarray(0, 21), NOTHING],
  ['less than the count', (data) => data.subarray(0, 9), NOTHING],
  ['less than where the table is', (data) => data.subarray(0, 7), NOTHING],
  ['nothing', () => new Uint8Array(), NOTHING],
  ['within other bytes', (data) => Buffer.concat([Buffer.alloc(5), data]).subarray(5), [false, ['abc\0'], ['abc\0']]],
])('what is left of a picture: %s', (_, cut, expected) => {
  expect(told(cut(exif({ 8: { entries: [A] } })))).toEqual(expected);
});

test('a value that goes on behind the end is what there is of it', () => {
  expect(told(exif({ 8: { entries: [[ARTIST, 2, 100, SIZE - 2]] } }, { [SIZE - 2]: 'ab' }))).toEqual([
    false,
    ['ab'],
    ['ab'],
  ]);
  expect(told(exif({ 8: { entries: [[ARTIST, 2, 100, 0xffffffff]] } }))).toEqual([false, [''], ['']]);
});

test('types have their sizes; an unknown one is of bytes', () => {
  const sizes = [1, 2, 3, 4, 5, 7, 9, 10, 6].map((type) => {
    const { texts } = readExif(exif({ 8: { entries: [[DESCRIPTION, type, 5, 300]] } }, { 300: 'x'.repeat(50) }));
    return texts.map((text) => text.length);
  });
  expect(sizes).toEqual([[5], [5], [10], [20], [40], [5], [20], [40], [5]]);
});

test('a long value is read in part, and so are many', () => {
  const long = Buffer.concat([exif({ 8: { entries: [[ARTIST, 2, 100_000, SIZE]] } }), Buffer.alloc(100_000, 'a')]);
  expect(readExif(long).authors.map((one) => one.length)).toEqual([65_536]);
  const many = (count: number) => {
    const data = Buffer.alloc(8 + 2 + 12 * count + 4);
    data.write('II*\0', 'latin1');
    data.writeUInt32LE(8, 4);
    data.writeUInt16LE(count, 8);
    for (let entry = 0; entry < count; entry++) exif({ 8: { entries: [A] } }).copy(data, 10 + 12 * entry, 10, 22);
    return readExif(data).authors.length;
  };
  expect([many(500), many(501)]).toEqual([500, 500]);
});

test('after fifty texts no other table is read, nor after twenty tables', () => {
  const chain = (tables: number, each: number) => {
    const length = 2 + 12 * each + 4;
    const data = Buffer.alloc(8 + tables * length);
    data.write('II*\0', 'latin1');
    data.writeUInt32LE(8, 4);
    for (let table = 0; table < tables; table++) {
      const at = 8 + table * length;
      data.writeUInt16LE(each, at);
      for (let entry = 0; entry < each; entry++) exif({ 8: { entries: [A] } }).copy(data, at + 2 + 12 * entry, 10, 22);
      data.writeUInt32LE(table + 1 < tables ? at + length : 0, at + length - 4);
    }
    return readExif(data).authors.length;
  };
  expect([chain(30, 1), chain(3, 25), chain(4, 17), chain(2, 50)]).toEqual([21, 75, 51, 100]);
});
