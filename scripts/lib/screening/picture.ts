/** What a picture says beside what it shows: where it was taken, who took it, and words (Exif 2.32, XMP, PNG, IPTC). */

import { latin1 } from '../bytes.ts';
import { inflate } from '../ooxml/inflate.ts';
import type { Content } from './content.ts';
import { readExif } from './exif.ts';
import { decodeEntities, wordsOfLatin } from './text.ts';

const LONGEST = 1024 * 1024;
const MOST_TEXTS = 50;
const MOST_TABLES = 10;

/** True for a picture, whatever its name; nothing is read out of what it shows. */
export function isPicture(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, 16));
  return /^(?:\u0089PNG|ÿØÿ|GIF8|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(?:heic|heix|mif1|avif))/u.test(head);
}

/** What is written into a picture. */
export function contentsOfPicture(bytes: Uint8Array): readonly Content[] {
  const all = latin1(bytes);
  const texts: string[] = [];
  const authors: string[] = [];
  let isPlaced = false;
  for (const start of tiffStarts(all)) {
    const exif = readExif(bytes.subarray(start));
    isPlaced ||= exif.isPlaced;
    authors.push(...exif.authors);
    texts.push(...exif.texts);
  }
  for (const packet of xmpPackets(all)) {
    const xmp = wordsOfLatin(packet);
    isPlaced ||= /exif:GPSL(?:ati|ongi)tude/u.test(xmp);
    authors.push(...xmpAuthors(xmp));
    texts.push(wordsOfXmp(xmp));
  }
  for (const [key, text] of pngTexts(bytes, all)) {
    if (/^(?:author|artist|creator)$/iu.test(key)) authors.push(text);
    texts.push(text);
  }
  const [byLines, captions] = [iptc(all, 'P'), iptc(all, 'x')];
  authors.push(...byLines);
  texts.push(...byLines, ...captions, ...comments(all));
  return [
    ...told(isPlaced, authors),
    ...texts.map((text) => ({ text, separator: null, where: 'thông tin kèm theo ảnh' })),
  ];
}

const MEND =
  'hãy gỡ thông tin kèm theo ảnh rồi đưa lại: trên Windows bấm chuột phải vào tệp, Properties, Details, Remove Properties and Personal Information; hoặc chạy `exiftool -all= -tagsFromFile @ -Orientation <tệp>`';

function told(isPlaced: boolean, authors: readonly string[]): Content[] {
  const names = new Set(authors.map((name) => name.replaceAll('\0', '').trim()).filter((name) => /\p{L}/u.test(name)));
  return [
    ...(isPlaced
      ? [{ message: `Ảnh ghi tọa độ nơi chụp (GPS), là dữ liệu cá nhân; ${MEND}`, severity: 'error' as const }]
      : []),
    ...[...names].map((name) => ({
      message: `Ảnh ghi tên tác giả “${[...name][0]}***”, là dữ liệu cá nhân; ${MEND}`,
      severity: 'error' as const,
    })),
  ];
}

/** Where the tables of Exif may begin: in a file of their own, behind their name, in a chunk of a PNG or a WebP. */
function tiffStarts(all: string): readonly number[] {
  const starts = [...all.matchAll(/(?:^|Exif\0\0|eXIf|EXIF[\s\S]{4})(?=II\*\0|MM\0\*)/gu)];
  return starts.slice(0, MOST_TABLES).map((match) => match.index + match[0].length);
}

/** The packets of XMP in a file. */
export function xmpPackets(all: string): readonly string[] {
  const packets: string[] = [];
  for (let end = 0; ; ) {
    const start = all.indexOf('<x:xmpmeta', end);
    end = start < 0 ? -1 : all.indexOf('</x:xmpmeta>', start);
    if (end < 0 || packets.length >= MOST_TABLES) return packets;
    packets.push(all.slice(start, end));
  }
}

/** The values of XMP, each on a line of its own. */
export function wordsOfXmp(xmp: string): string {
  return decodeEntities(xmp.replace(/="([^"<>]*)"/gu, '>\n\n$1\n\n<').replace(/<[^<>]*>/gu, '\n\n'));
}

/** The values of a kind in the records of Photoshop (IPTC-IIM 4.2, 2:80 `P` and 2:120 `x`), each with its length before it. */
function iptc(all: string, kind: string): readonly string[] {
  const start = all.indexOf('Photoshop 3.0\0');
  const records = start < 0 ? '' : all.slice(start, start + 65_536);
  return records
    .split(`\u001C\u0002${kind}`)
    .slice(1, MOST_TEXTS)
    .map((one) => wordsOfLatin(one.slice(2, 2 + one.charCodeAt(0) * 256 + one.charCodeAt(1))));
}

/** The comments of a JPEG, which stand before its first scan, and of a GIF. */
function comments(all: string): readonly string[] {
  if (all.startsWith('GIF'))
    return all
      .split('!\u00FE')
      .slice(1, MOST_TEXTS)
      .map((one) => wordsOfLatin(one.slice(1).split('\0', 1)[0] ?? ''));
  if (!all.startsWith('\u00FF\u00D8')) return [];
  const head = all.slice(0, all.indexOf('\u00FF\u00DA') + 1);
  return head
    .split('\u00FF\u00FE')
    .slice(1, MOST_TEXTS)
    .map((one) => wordsOfLatin(one.slice(2, one.charCodeAt(0) * 256 + one.charCodeAt(1))));
}

const OWNER = /^<(\/?)(?:dc:creator|xmp:Author|aux:OwnerName|exifEX:CameraOwnerName)\b/u;

function xmpAuthors(xmp: string): readonly string[] {
  const authors = [...xmp.matchAll(/\b(?:xmp:Author|aux:OwnerName|exifEX:CameraOwnerName)="([^"]*)"/gu)].map(
    ([, value = '']) => value,
  );
  let isOwner = false;
  for (const [token] of xmp.matchAll(/<[^<>]*>|[^<]+/gu)) {
    const owner = OWNER.exec(token);
    if (owner) isOwner = owner[1] === '' && !token.endsWith('/>');
    else if (isOwner && !token.startsWith('<')) authors.push(token);
  }
  return authors.slice(0, MOST_TEXTS).map(decodeEntities);
}

/** The texts of a PNG with their keywords (ISO/IEC 15948, 11.3.4). */
function pngTexts(bytes: Uint8Array, all: string): readonly (readonly [key: string, text: string])[] {
  if (!all.startsWith('\u0089PNG')) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: (readonly [string, string])[] = [];
  for (let at = 8; at + 12 <= bytes.length && texts.length < MOST_TEXTS; at += 12 + view.getUint32(at)) {
    const type = all.slice(at + 4, at + 8);
    const data = all.slice(at + 8, at + 8 + view.getUint32(at));
    const key = data.split('\0', 1)[0] ?? '';
    const rest = data.slice(key.length + 1);
    if (type === 'tEXt') texts.push([key, rest]);
    if (type === 'zTXt') texts.push([key, inflated(rest.slice(1))]);
    if (type === 'iTXt') {
      // A flag, a method, a language and a translated keyword stand before the text.
      const text = rest.slice(2).split('\0').slice(2).join('\0');
      texts.push([key, wordsOfLatin(rest.startsWith('\u0001') ? inflated(text) : text)]);
    }
  }
  return texts;
}

/** A zlib stream, without its head of two bytes. */
function inflated(text: string): string {
  const data = Uint8Array.from(text.slice(2), (letter) => letter.charCodeAt(0));
  return latin1(inflate(data, LONGEST) ?? new Uint8Array());
}
