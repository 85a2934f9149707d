/** What is written into pictures: who, where, and words; whole, damaged, and too many. All numbers are made up. */
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { contentsOfPicture, isPicture, wordsOfXmp, xmpPackets } from '#lib/screening/picture.ts';
import { tiff } from './exif.ts';

const MEND =
  'hãy gỡ thông tin kèm theo ảnh rồi đưa lại: trên Windows bấm chuột phải vào tệp, Properties, Details, Remove Properties and Personal Information; hoặc chạy `exiftool -all= -tagsFromFile @ -Orientation <tệp>`';
const PLACED = { message: `Ảnh ghi tọa độ nơi chụp (GPS), là dữ liệu cá nhân; ${MEND}`, severity: 'error' };
const by = (letter: string) => ({
  message: `Ảnh ghi tên tác giả “${letter}***”, là dữ liệu cá nhân; ${MEND}`,
  severity: 'error',
});
const words = (...texts: readonly string[]) =>
  texts.map((text) => ({ text, separator: null, where: 'thông tin kèm theo ảnh' }));

const utf8 = (text: string) => Buffer.from(text);
const latin = (text: string) => Buffer.from(text, 'latin1');
const join = (...parts: readonly (Uint8Array | string)[]) =>
  Buffer.concat(parts.map((one) => (typeof one === 'string' ? latin(one) : one)));
const xmp = (inner: string) => utf8(`<x:xmpmeta>${inner}</x:xmpmeta>`);
const JPEG = 'ÿØÿà';
const GIF = 'GIF89a';
const PNG = '\u0089PNG\r\n\u001a\n';

function chunk(type: string, data: Uint8Array, claimed = data.length): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(claimed);
  return Buffer.concat([size, latin(type), data, Buffer.alloc(4)]);
}

test('pictures, by their first bytes', () => {
  const heads = [
    '\u0089PNG',
    'ÿØÿ',
    'GIF8',
    'II*\0',
    'MM\0*',
    'RIFFabcdWEBP',
    'RIFF\n\n\n\nWEBP',
    '\0\0\0\u0018ftypheic',
  ];
  const more = ['\n\0\0\0ftypheix', 'abcdftypmif1', 'abcdftypavif'];
  const others = [
    'xÿØÿ',
    ' GIF8',
    'RIFFabcWEBP',
    'RIFFabcdWAVE',
    'abcftypheic',
    'abcdftypmp42',
    'II*',
    '',
    'x\u0089PNG',
  ];
  expect([...heads, ...more].map((one) => isPicture(latin(one)))).toEqual(Array(11).fill(true));
  expect(others.map((one) => isPicture(latin(one)))).toEqual(Array(9).fill(false));
});

const AUTHOR = tiff({ artist: 'An' });

test.each<[string, Uint8Array]>([
  ['in a file of its own', AUTHOR],
  ['in a JPEG', join(JPEG, 'Exif\0\0', AUTHOR)],
  ['in a PNG', join(PNG, chunk('eXIf', AUTHOR))],
  ['in a WebP', join('RIFFabcdWEBPEXIF\n\0\0\0', AUTHOR)],
])('Exif %s', (_, picture) => {
  expect(contentsOfPicture(picture)).toEqual([by('A'), ...words('An\0\0\0\0\0\0')]);
});

test('Exif where no Exif is, and more than ten', () => {
  expect(contentsOfPicture(join(JPEG, 'Exif\0', AUTHOR))).toEqual([]);
  const many = (count: number) => contentsOfPicture(join(JPEG, ...Array(count).fill(join('Exif\0\0', AUTHOR)))).length;
  expect([many(10), many(11)]).toEqual([11, 11]);
});

test('who and where, of all tables; each name once, what has no letters none', () => {
  const both = [
    tiff({ artist: 'An' }),
    tiff({ isPlaced: true }),
    tiff({ artist: '-- ' }),
    tiff({ artist: 'An ' }),
    tiff({ artist: 'Ơn' }),
  ];
  const all = contentsOfPicture(join(JPEG, ...both.map((one) => join('Exif\0\0', one))));
  expect(all.slice(0, 3)).toEqual([PLACED, by('A'), by('Ơ')]);
  expect(all.slice(3)).toEqual(words('An\0\0\0\0\0\0', '-- \0\0\0\0\0', 'An \0\0\0\0\0', 'Ơn\0\0\0\0\0\0'));
});

test('packets of XMP, from beginning to end, ten of them', () => {
  expect(xmpPackets('a<x:xmpmeta>1</x:xmpmeta>b<x:xmpmeta x="2"></x:xmpmeta><x:xmpmeta>3')).toEqual([
    '<x:xmpmeta>1',
    '<x:xmpmeta x="2">',
  ]);
  expect([xmpPackets(''), xmpPackets('</x:xmpmeta><x:xmpmeta>')]).toEqual([[], []]);
  const many = Array.from({ length: 12 }, (_, at) => `<x:xmpmeta>${at}</x:xmpmeta>`).join('');
  expect(xmpPackets(many)).toEqual(Array.from({ length: 10 }, (_, at) => `<x:xmpmeta>${at}`));
});

test('the words of XMP: attributes, elements, entities', () => {
  expect(wordsOfXmp('<a b="một &amp; hai" c="">ba<d/>bốn</a>').split(/\n+/u)).toEqual([
    '',
    'một & hai',
    'ba',
    'bốn',
    '',
  ]);
});

test.each(['exif:GPSLatitude="1"', 'exif:GPSLongitude="1"'])('a place in XMP: %s', (said) => {
  expect(contentsOfPicture(join(JPEG, xmp(`<a ${said}/>`)))[0]).toEqual(PLACED);
});

test.each<[string, string, readonly string[]]>([
  [
    'in attributes',
    '<a xmp:Author="An" aux:OwnerName="Bình" exifEX:CameraOwnerName="&#272;ức" x:Author="Y"/>',
    ['A', 'B', 'Đ'],
  ],
  [
    'in elements',
    '<dc:creator><rdf:Seq><rdf:li>An</rdf:li><rdf:li>Bình</rdf:li></rdf:Seq></dc:creator><dc:title>Xa</dc:title>',
    ['A', 'B'],
  ],
  [
    'in others',
    '<xmp:Author>An</xmp:Author><aux:OwnerName>Bình</aux:OwnerName><exifEX:CameraOwnerName>Chi</exifEX:CameraOwnerName>',
    ['A', 'B', 'C'],
  ],
  ['in none', '<dc:creator/><dc:title>Xa</dc:title><dc:creators>Ya</dc:creators>', []],
  ['outside', 'Xa<dc:creator>An</dc:creator>Ya', ['A']],
  ['no longitude', '<exif:GPSLine/>', []],
])('authors in XMP: %s', (_, inner, letters) => {
  const all = contentsOfPicture(join(JPEG, xmp(inner)));
  expect(all.slice(0, -1)).toEqual(letters.map(by));
});

test('fifty authors of XMP are enough', () => {
  const names = Array.from({ length: 60 }, (_, at) => String.fromCodePoint(0x4e00 + at));
  const all = contentsOfPicture(join(JPEG, xmp(names.map((name) => `<xmp:Author>${name}</xmp:Author>`).join(''))));
  expect(all.slice(0, -1)).toEqual(names.slice(0, 50).map(by));
});

const itxt = (key: string, flag: string, text: Uint8Array) => join(utf8(key), `\0${flag}\0vi\0tên\0`, text);

test('the texts of a PNG, packed or not', () => {
  const picture = join(
    PNG,
    chunk('IHDR', Buffer.alloc(13)),
    chunk('tEXt', utf8('Author\0An')),
    chunk('tEXt', utf8('ARTIST\0Bình')),
    chunk('zTXt', join('Creator\0\0', deflateSync(latin('Chi')))),
    chunk('zTXt', latin('Comment\0\0hỏng')),
    chunk('iTXt', itxt('Comment', '\0', utf8('Số\0hai'))),
    chunk('iTXt', itxt('Author', '\u0001', deflateSync(utf8('Đức')))),
    chunk('tEXt', utf8('Authors\0Yên')),
    chunk('tEXt', utf8('CoAuthor\0Yên')),
    chunk('xEXt', utf8('Author\0Yên')),
    chunk('tEXt', utf8('trống')),
    chunk('IEND', new Uint8Array()),
  );
  const yen = utf8('Yên').toString('latin1');
  expect(contentsOfPicture(picture)).toEqual([
    by('A'),
    by('B'),
    by('C'),
    by('Đ'),
    ...words('An', utf8('Bình').toString('latin1'), 'Chi', '', utf8('Số\0hai').toString('latin1'), 'Đức', yen, yen, ''),
  ]);
});

test('a PNG that is cut, that lies, that has too many texts', () => {
  const one = join(PNG, chunk('tEXt', utf8('k\0một')));
  expect(
    [one.subarray(0, -1), one.subarray(0, 19), join('ÿØÿ', one.subarray(3))].map((each) => contentsOfPicture(each)),
  ).toEqual([words(utf8('một').toString('latin1')), [], []]);
  expect(contentsOfPicture(join(PNG, chunk('tEXt', utf8('k\0a'), 1000), chunk('tEXt', utf8('k\0b')))).length).toBe(1);
  const many = (count: number) =>
    contentsOfPicture(join(PNG, ...Array(count).fill(chunk('tEXt', utf8('k\0a'))))).length;
  expect([many(50), many(51)]).toEqual([50, 50]);
});

const record = (kind: string, text: Uint8Array) =>
  join(`\u001C\u0002${kind}`, Buffer.from([text.length >> 8, text.length & 255]), text);

test('by-lines and captions of Photoshop', () => {
  const long = utf8('dài '.repeat(100));
  const records = join(
    'Photoshop 3.0\0',
    record('P', utf8('Ân')),
    record('x', long),
    record('Q', utf8('Không')),
    record('P', utf8('Bình')),
  );
  expect(contentsOfPicture(join(JPEG, records, 'rest'))).toEqual([
    by('Â'),
    by('B'),
    ...words('Ân', 'Bình', 'dài '.repeat(100)),
  ]);
  expect(contentsOfPicture(join(JPEG, record('P', utf8('Ân')), 'Photoshop 3.0\0'))).toEqual([]);
  const many = (count: number) =>
    contentsOfPicture(join(JPEG, 'Photoshop 3.0\0', ...Array(count).fill(record('x', utf8('a'))))).length;
  expect([many(49), many(50)]).toEqual([49, 49]);
  const far = (between: number) =>
    contentsOfPicture(join(JPEG, 'Photoshop 3.0\0', Buffer.alloc(between), record('x', utf8('a')))).length;
  expect([far(65_536 - 14 - 6), far(65_536)]).toEqual([1, 0]);
});

const comment = (text: Uint8Array) =>
  join('\u00FF\u00FE', Buffer.from([(text.length + 2) >> 8, (text.length + 2) & 255]), text);

test('the comments of a JPEG, before its first scan', () => {
  const long = 'dài '.repeat(100);
  expect(
    contentsOfPicture(join(JPEG, comment(utf8('Số')), 'x', comment(utf8(long)), '\u00FF\u00DA', comment(utf8('quét')))),
  ).toEqual(words('Số', long));
  expect(contentsOfPicture(join('MM\0*', comment(utf8('Số')), '\u00FF\u00DA'))).toEqual([]);
  const many = (count: number) =>
    contentsOfPicture(join(JPEG, ...Array(count).fill(comment(utf8('a'))), '\u00FF\u00DA')).length;
  expect([many(49), many(50)]).toEqual([49, 49]);
});

test('the comments of a GIF', () => {
  const one = (text: string) => join('!\u00FE', Buffer.from([utf8(text).length]), utf8(text), '\0');
  expect(contentsOfPicture(join(GIF, one('Số'), 'x', one('hai'), ';'))).toEqual(words('Số', 'hai'));
  const many = (count: number) => contentsOfPicture(join(GIF, ...Array(count).fill(one('a')))).length;
  expect([many(49), many(50)]).toEqual([49, 49]);
});
