/** Zip files of strangers: what the directory says is believed as far as it does no harm. */
import { deflateSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { inflate } from '#lib/ooxml/inflate.ts';
import { readZip } from '#lib/ooxml/zip.ts';

const text = (bytes: Uint8Array | null | undefined) => bytes && Buffer.from(bytes).toString('utf8');
const LONG = 'á'.repeat(500);
const FILES = { 'a.txt': Buffer.from('một'), 'thư mục/b.txt': Buffer.from(LONG), '': Buffer.alloc(0) };
const STORED = Buffer.from(zipSync(FILES, { level: 0 }));
const DEFLATED = Buffer.from(zipSync(FILES));
/** A file alone that is stored; the directory of it has 51 bytes. */
const ONE = Buffer.from(zipSync({ 'a.txt': Buffer.from('một') }, { level: 0 }));
const HEAD = ONE.length - 22 - 51;

/** All that can be read, each file of at most so many bytes. */
const told = (bytes: Uint8Array, most = 1000) =>
  readZip(bytes)?.map(({ name, read }) => [name, text(read(most))]) ?? null;

function changed(bytes: Buffer, ...changes: readonly (readonly [at: number, ...bytes: number[]])[]): Buffer {
  const copy = Buffer.from(bytes);
  for (const [at, ...others] of changes) copy.set(others, at < 0 ? copy.length + at : at);
  return copy;
}

const WHOLE = [
  ['a.txt', 'một'],
  ['thư mục/b.txt', LONG],
  ['', ''],
];
const ALONE = [['a.txt', 'một']];
const UNREAD = [['a.txt', null]];

test.each<[string, Uint8Array, unknown]>([
  ['stored files', STORED, WHOLE],
  ['deflated files', DEFLATED, WHOLE],
  ['within a larger buffer', Buffer.concat([Buffer.alloc(7), ONE]).subarray(7), ALONE],
  ['before a comment', Buffer.concat([changed(ONE, [-2, 0xff, 0xff]), Buffer.alloc(0xffff)]), ALONE],
  ['before more than its comment', Buffer.concat([changed(ONE, [-2, 0xfe, 0xff]), Buffer.alloc(0xffff)]), null],
  ['before less than its comment', Buffer.concat([changed(ONE, [-2, 0xff, 0xff]), Buffer.alloc(0xfffe)]), null],
  ['before more than a comment can be', Buffer.concat([changed(ONE, [-2, 0xff, 0xff]), Buffer.alloc(0x10000)]), null],
  ['no file', Buffer.from(zipSync({})), []],
  ['nothing', Buffer.alloc(0), null],
  ['a little', Buffer.alloc(21), null],
  ['something else', Buffer.alloc(200), null],
  ['more files than there are', changed(ONE, [-12, 2]), null],
  ['a directory that is somewhere else', changed(ONE, [-6, 0xff, 0xff]), null],
  ['a directory without its mark', changed(ONE, [HEAD, 0]), null],
  ['a name that is no text', changed(ONE, [HEAD + 46, 0xff]), [['\uFFFD.txt', 'một']]],
  ['a file with a password', changed(ONE, [HEAD + 8, 1]), UNREAD],
  ['a file with another flag', changed(ONE, [HEAD + 8, 2]), ALONE],
  ['a file of another method', changed(ONE, [HEAD + 10, 12]), UNREAD],
  ['a file that is said to be deflated', changed(ONE, [HEAD + 10, 8]), UNREAD],
  ['a file that is said to be too large', changed(ONE, [HEAD + 24, 0xe9, 3]), UNREAD],
  ['a file that is said to be as large as may be', changed(ONE, [HEAD + 24, 0xe8, 3]), ALONE],
  ['a file that is nowhere', changed(ONE, [HEAD + 42, 0xff, 0xff, 0xff, 0x7f]), null],
  ['a file without its mark', changed(ONE, [0, 0]), UNREAD],
  ['a file that goes on behind the end', changed(ONE, [HEAD + 20, 0xff]), UNREAD],
])('%s', (_, bytes, expected) => {
  expect(told(bytes)).toEqual(expected);
});

test('more than names, in the directory and before a file', () => {
  const [local, rest] = [ONE.subarray(0, 35), ONE.subarray(35, HEAD)];
  const record = Buffer.concat([changed(ONE.subarray(HEAD, -22), [30, 3], [32, 2]), Buffer.from('12345')]);
  const start = local.length + 4 + rest.length;
  const end = changed(ONE.subarray(-22), [10, 2], [16, start]);
  expect(told(Buffer.concat([changed(local, [28, 4]), Buffer.from('1234'), rest, record, record, end]))).toEqual([
    ...ALONE,
    ...ALONE,
  ]);
});

test('a directory that is cut short', () => {
  const cut = Buffer.concat([
    ONE.subarray(0, -22),
    Buffer.from('PK\u0001\u0002\0\0\0\0\0\0'),
    changed(ONE.subarray(-22), [10, 2]),
  ]);
  expect(told(cut)).toBe(null);
});

test('what is deflated by another method', () => {
  const one = Buffer.from(zipSync({ 'a.txt': Buffer.from(LONG) }));
  expect(told(changed(one, [one.length - 22 - 51 + 10, 9]))).toEqual(UNREAD);
});

test('no more is read than may be, whatever is said of it', () => {
  const lies = changed(DEFLATED, [DEFLATED.indexOf('PK\u0001\u0002', 0, 'latin1') + 51 + 24, 1, 0]);
  expect([told(STORED, 999)?.[1], told(DEFLATED, 999)?.[1], told(lies, 999)?.[1], told(lies)?.[1]]).toEqual([
    ['thư mục/b.txt', null],
    ['thư mục/b.txt', null],
    ['thư mục/b.txt', null],
    ['thư mục/b.txt', LONG],
  ]);
  const short = changed(ONE, [HEAD + 24, 0]);
  expect([told(short, 5), told(short, 4)]).toEqual([ALONE, UNREAD]);
});

test('deflated bytes are read up to a limit, be it none at all', () => {
  const [empty, one] = [Buffer.from([3, 0]), Buffer.from([0x4b, 4, 0])];
  expect([inflate(empty, 0), inflate(one, 0), inflate(one, 1), inflate(Buffer.from([7]), 9)].map(text)).toEqual([
    '',
    null,
    'a',
    null,
  ]);
});

test('what holds more than may be is not read to its end', () => {
  const asked: number[] = [];
  class Counted extends Uint8Array {
    override subarray(start?: number, end?: number): Uint8Array<ArrayBuffer> {
      asked.push(start ?? 0);
      return new Uint8Array(this.slice(start, end));
    }
  }
  const bomb = new Counted(deflateSync(new Uint8Array(40_000_000)));
  expect([inflate(bomb, 1000), asked]).toEqual([null, [0]]);
  asked.splice(0);
  expect([inflate(bomb, 40_000_000)?.length, asked.length]).toEqual([40_000_000, Math.ceil(bomb.length / 4096)]);
});

test.each([0, 1, 4095, 4096, 4097, 100_000])('%i bytes, however they were deflated', (size) => {
  const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 7919) % 251);
  for (const level of [0, 1, 9] as const) expect(inflate(deflateSync(bytes, { level }), size)).toEqual(bytes);
  expect(inflate(deflateSync(bytes), size - 1)).toBe(null);
});

test('deflated bytes that are cut off, or none', () => {
  const bytes = deflateSync(Uint8Array.from({ length: 50_000 }, (_, at) => (at * at * 31) >> 7));
  expect([
    inflate(bytes.subarray(0, -99), 99_999),
    inflate(bytes.subarray(0, 1000), 99_999),
    inflate(new Uint8Array(), 9),
  ]).toEqual([null, null, null]);
});
