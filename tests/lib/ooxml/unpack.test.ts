/** Packages that lie: what the directory says decides, before anything is inflated, and no more is ever inflated than it says. */
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { unpack } from '#lib/ooxml/unpack.ts';
import { descriptor, type Forged, zip } from './forged-zip.ts';

/** The contents that can be read, or why none is. */
function told(bytes: Uint8Array): unknown {
  const parts = unpack(bytes);
  if (typeof parts === 'string') return parts;
  return [...parts].map(([name, part]) => [name, part.size, part.read() && Buffer.from(part.read() ?? []).toString()]);
}

const A: Forged = { name: 'a.xml', content: Buffer.from('<a/>') };
const B: Forged = { name: 'b.xml', content: Buffer.from('<b>á</b>') };
const ALIKE = Buffer.from('<a/>'.repeat(300));
const zeros = (name: string, size: number): Forged => ({ name, content: new Uint8Array(1024 * 1024), size });

test.each<[string, Uint8Array, unknown]>([
  [
    'two parts',
    zip([A, B]),
    [
      ['a.xml', 4, '<a/>'],
      ['b.xml', 9, '<b>á</b>'],
    ],
  ],
  ['a part that is not deflated', zip([{ ...A, method: 0 }]), [['a.xml', 4, '<a/>']]],
  [
    'sizes behind a part',
    zip([{ ...A, flags: 8, behind: descriptor(A.content) }, B]),
    [
      ['a.xml', 4, '<a/>'],
      ['b.xml', 9, '<b>á</b>'],
    ],
  ],
  [
    'sizes behind a part, without a mark',
    zip([{ ...A, flags: 8, behind: descriptor(A.content, 4, false) }]),
    [['a.xml', 4, '<a/>']],
  ],
  [
    'other sizes behind a part',
    zip([{ ...A, flags: 8, behind: descriptor(A.content, 5) }]),
    'phần a.xml có cỡ khác với mục lục',
  ],
  ['a folder', zip([{ name: 'word/', content: Buffer.alloc(0), method: 0 }]), [['word/', 0, '']]],
  ['more than it says', zip([{ ...A, content: ALIKE, size: 4 }]), [['a.xml', 4, null]]],
  ['less than it says', zip([{ ...A, size: 5 }]), [['a.xml', 5, null]]],
  ['less than it says, as it is', zip([{ ...A, method: 0, size: 5 }]), [['a.xml', 5, null]]],
  ['a text', Buffer.from('Báo cáo của Phường Một'), 'không phải tệp nén zip'],
  ['nothing', Buffer.alloc(0), 'không phải tệp nén zip'],
  ['half of a file', zip([A, B]).subarray(0, 90), 'có dữ liệu thừa ở cuối, hoặc tệp chưa được tải về đủ'],
  ['a comment at the end', zip([A], { after: 'PK' }), 'có dữ liệu thừa ở cuối, hoặc tệp chưa được tải về đủ'],
  [
    'a package before it',
    zip([A], { before: zip([B]) }),
    'phần a.xml nằm đè lên phần khác, hoặc cách phần trước một quãng lạ',
  ],
  [
    'two parts of one stream',
    zip([A, { ...A, name: 'b.xml', directory: { at: 0 } }]),
    'phần b.xml nằm đè lên phần khác, hoặc cách phần trước một quãng lạ',
  ],
  ['a part that is two in one', zip([A, A]), 'phần a.xml có hai lần'],
  ['names that differ by case alone', zip([A, { ...A, name: 'A.xml' }]), 'phần A.xml có hai lần'],
  [
    'another name in the directory',
    zip([{ ...A, directory: { name: 'c.xml' } }]),
    'phần c.xml có đầu khác với mục lục',
  ],
  ['another size in the directory', zip([{ ...A, directory: { size: 400 } }]), 'phần a.xml có đầu khác với mục lục'],
  // Other flags, another method, sum, size packed, size: what both heads say.
  ...[6, 8, 14, 18, 22].map((at): [string, Uint8Array, unknown] => [
    `another byte ${at} in the head of a part`,
    changed(zip([A]), at, [0x77]),
    'phần a.xml có đầu khác với mục lục',
  ]),
  ...['/a.xml', '../a.xml', 'word/../../a.xml', '..\\a.xml', 'C:\\a.xml', 'a//b.xml', './a.xml', 'a/..', ''].map(
    (name): [string, Uint8Array, unknown] => [
      `the name “${name}”`,
      zip([{ ...A, name }]),
      `phần ${name} có tên trỏ ra ngoài tệp`,
    ],
  ),
  ['a name with a line', zip([{ ...A, name: '../\n✔' }]), 'phần ../<U+000A>✔ có tên trỏ ra ngoài tệp'],
  ['an encrypted part', zip([{ ...A, flags: 1 }]), 'phần a.xml bị mã hóa'],
  ['another method', zip([{ ...A, method: 12 }]), 'phần a.xml được nén bằng cách lạ'],
  ['zip64', zip([A], { count: 0xffff }), 'là tệp nén zip64, văn bản không lớn như thế'],
  ['a part of zip64', zip([{ ...A, size: 0xffffffff }]), 'phần a.xml là zip64, văn bản không lớn như thế'],
  ['a count that is not true', zip([A], { count: 2 }), 'mục lục của tệp bị hỏng'],
  ['many parts', zip([A], { count: 5000 }), 'có 5000 phần, nhiều nhất là 4096'],
  [
    'a bomb',
    zip([zeros('word/document.xml', 100 * 1024 * 1024)]),
    'phần word/document.xml làm cả tệp khi giải nén lên đến 100 MB, lớn bất thường',
  ],
  [
    'a bomb of many',
    zip(Array.from({ length: 40 }, (_, at) => zeros(`${at}`, 1024 * 1024))),
    'phần 32 làm cả tệp khi giải nén lên đến 33 MB, lớn bất thường',
  ],
])('%s', (_what, bytes, expected) => {
  const start = performance.now();
  expect(told(bytes)).toEqual(expected);
  expect(performance.now() - start).toBeLessThan(1000);
});

/** The same bytes but for some, which begin so far from the end, or from the beginning where that is not negative. */
function changed(bytes: Buffer, at: number, others: readonly number[]): Buffer {
  const copy = Buffer.from(bytes);
  copy.set(others, at < 0 ? copy.length + at : at);
  return copy;
}

/** With an extra field of three bytes and a comment of two in the directory of a package of one part. */
function withExtras(bytes: Buffer): Buffer {
  const start = bytes.readUInt32LE(bytes.length - 6);
  const record = Buffer.concat([bytes.subarray(start, -22), Buffer.from('12345')]);
  record.writeUInt16LE(3, 30);
  record.writeUInt16LE(2, 32);
  const end = Buffer.from(bytes.subarray(-22));
  end.writeUInt32LE(record.length, 12);
  return Buffer.concat([bytes.subarray(0, start), record, end]);
}

const DAMAGED = 'mục lục của tệp bị hỏng';
const ZIP64 = 'là tệp nén zip64, văn bản không lớn như thế';
const ONE = zip([A]);
const NAME_AT = ONE.readUInt32LE(ONE.length - 6) + 46;

test.each<[string, Uint8Array, unknown]>([
  ['fewer parts than there are', zip([A, B], { count: 1 }), DAMAGED],
  ['as many parts as there may be, and none of them', zip([A], { count: 4096 }), DAMAGED],
  ['a directory larger than it is', changed(ONE, -10, [0xff]), DAMAGED],
  ['a directory that is somewhere else', changed(ONE, -6, [0xff, 0xff, 0xff, 0x7f]), DAMAGED],
  ['a directory without its mark', changed(ONE, NAME_AT - 46, [0]), DAMAGED],
  ['a directory of zip64', changed(ONE, -10, [0xff, 0xff, 0xff, 0xff]), ZIP64],
  ['a directory where zip64 says', changed(ONE, -6, [0xff, 0xff, 0xff, 0xff]), ZIP64],
  ['a name that is no text', changed(changed(ONE, 30, [0xff]), NAME_AT, [0xff]), DAMAGED],
  ['a name that begins with a mark nobody sees', zip([{ ...A, name: '\uFEFFa.xml' }]), [['\uFEFFa.xml', 4, '<a/>']]],
  ['more than names in the directory', withExtras(ONE), [['a.xml', 4, '<a/>']]],
])('what a directory says: %s', (_what, bytes, expected) => {
  expect(told(bytes)).toEqual(expected);
});

/** Some bytes put in, before the directory, which begins so much later. */
function inserted(bytes: Buffer, at: number, more: string): Buffer {
  const all = Buffer.concat([bytes.subarray(0, at), Buffer.from(more), bytes.subarray(at)]);
  all.writeUInt32LE(bytes.readUInt32LE(bytes.length - 6) + more.length, all.length - 6);
  return all;
}

const HEAD = NAME_AT - 46;
const LATER = zip([{ ...A, flags: 8, behind: descriptor(A.content) }]);
const TWO = zip([A, B]);
/** The records of the directory of two parts, whose names are as long. */
const [FIRST, SECOND] = [TWO.subarray(-124, -73), TWO.subarray(-73, -22)];
const SWAPPED = Buffer.concat([TWO.subarray(0, -124), SECOND, FIRST, TWO.subarray(-22)]);
const OTHER_HEAD = 'phần a.xml có đầu khác với mục lục';
const READ = [['a.xml', 4, '<a/>']];

test.each<[string, Uint8Array, unknown]>([
  ['another mark', changed(TWO, HEAD, [0]), 'phần b.xml có đầu khác với mục lục'],
  ['other flags', changed(ONE, 6, [2]), OTHER_HEAD],
  ['another method', changed(ONE, 8, [0]), OTHER_HEAD],
  ['another checksum', changed(ONE, 14, [0, 0]), OTHER_HEAD],
  ['another packed size', changed(ONE, 18, [0]), OTHER_HEAD],
  ['nothing yet, as the sizes stand behind', changed(LATER, 14, Array(12).fill(0)), READ],
  ['nothing, and no sizes behind', changed(ONE, 14, Array(12).fill(0)), OTHER_HEAD],
  ['a part of it yet', changed(LATER, 14, Array(8).fill(0)), OTHER_HEAD],
  ['something else, and the sizes behind', changed(LATER, 22, [5]), OTHER_HEAD],
  ['an extra field', inserted(changed(ONE, 28, [4]), 35, '1234'), READ],
  ['the same, where the directory goes another way round', SWAPPED, [['b.xml', 9, '<b>á</b>'], ...READ]],
])('what a part’s own head says: %s', (_what, bytes, expected) => {
  expect(told(bytes)).toEqual(expected);
});

test.each<[string, Uint8Array, unknown]>([
  [
    'another checksum',
    changed(LATER, LATER.indexOf('PK\u0007\u0008') + 4, [0, 0]),
    'phần a.xml có cỡ khác với mục lục',
  ],
  [
    'another packed size',
    changed(LATER, LATER.indexOf('PK\u0007\u0008') + 8, [0]),
    'phần a.xml có cỡ khác với mục lục',
  ],
  ['a gap before the directory', inserted(ONE, HEAD, 'x'), 'có quãng lạ trước mục lục'],
])('what stands behind a part: %s', (_what, bytes, expected) => {
  expect(told(bytes)).toEqual(expected);
});

test('a part whose checksum is another one is not read', () => {
  expect(told(changed(changed(ONE, 14, [0, 0]), HEAD + 16, [0, 0]))).toEqual([['a.xml', 4, null]]);
});

test('a packed size of zip64', () => {
  expect(told(zip([{ ...A, packed: 0xffffffff }]))).toBe('phần a.xml là zip64, văn bản không lớn như thế');
});

test('names that lead out, and names that only look so', () => {
  const names = ['..', '.', 'a/.', '_rels/.rels', 'a.', 'a..', '..a', 'ab:c'];
  expect(names.map((name) => told(zip([{ ...A, name }])))).toEqual([
    ...['..', '.', 'a/.'].map((name) => `phần ${name} có tên trỏ ra ngoài tệp`),
    ...['_rels/.rels', 'a.', 'a..', '..a', 'ab:c'].map((name) => [[name, 4, '<a/>']]),
  ]);
});

test.each([
  ['a hundred times the file', 400_000, (length: number) => 100 * length],
  ['half a gigabyte', 6 * 1024 * 1024, () => 512 * 1024 * 1024],
])('a package may come to %s, and to no byte more', (_, padding, most) => {
  const pad: Forged = { name: 'pad', content: new Uint8Array(padding), method: 0 };
  const packageOf = (total: number) => zip([pad, { ...A, size: total - padding }]);
  const total = most(packageOf(padding).length);
  const isRead = [total, total + 1].map((one) => typeof unpack(packageOf(one)) !== 'string');
  expect(isRead).toEqual([true, false]);
});

test('a package of zeros that stand for more than half a gigabyte is refused however large it is', () => {
  const sixth = zeros('', 90 * 1024 * 1024);
  const large = Buffer.alloc(6 * 1024 * 1024, 1);
  const parts = Array.from({ length: 6 }, (_, at) => ({ ...sixth, name: `${at}` }));
  expect(told(zip([{ name: 'x.png', content: large, method: 0 }, ...parts]))).toBe(
    'phần 5 làm cả tệp khi giải nén lên đến 546 MB, lớn bất thường',
  );
});

test('whatever byte is another one, a package is read or refused, and nothing that is read is other than it says', () => {
  const whole = zip([A, B, { ...A, name: 'c.xml', content: ALIKE }]);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
      const changed = Buffer.from(whole);
      changed[at] = byte;
      const parts = unpack(changed);
      if (typeof parts === 'string') return;
      for (const part of parts.values()) expect(part.read()?.length ?? part.size).toBe(part.size);
    }),
    { numRuns: 2000 },
  );
});

test('what we pack is read', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}\.xml$/u), fc.uint8Array()), (files) => {
      fc.pre(Object.keys(files).length > 0);
      const parts = unpack(zipSync(files));
      if (typeof parts === 'string') throw new Error(parts);
      expect(Object.fromEntries([...parts].map(([name, part]) => [name, part.read()?.join()]))).toEqual(
        Object.fromEntries(Object.entries(files).map(([name, content]) => [name, content.join()])),
      );
    }),
  );
});
