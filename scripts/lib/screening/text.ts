/** Bytes as text, whatever the code table, and what parts the cells of its rows. */
import { bytesOfLatin1 } from '../bytes.ts';
import type { Separator } from '../privacy/text-line.ts';

const SAMPLE = 4096;
const LAST_CHARACTER = 0x10ffff;

/** The text in some bytes; null where they are none. Spreadsheets save “Unicode text” as UTF-16, old programs in the code table of Windows. */
export function decodeText(bytes: Uint8Array): string | null {
  const double = doubleOrder(bytes);
  if (double !== null) return decodeDouble(bytes, double);
  const wide = wideTable(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1258').decode(bytes);
  }
}

type Order = 'little' | 'big';

/** The order of bytes of UTF-32, with its mark or without: no other text has a character in each four bytes. */
function doubleOrder(bytes: Uint8Array): Order | null {
  const sample = bytes.subarray(0, bytes.length - (bytes.length % 4)).subarray(0, SAMPLE);
  if (sample.length === 0) return null;
  const view = new DataView(sample.buffer, sample.byteOffset, sample.byteLength);
  const isText = (isLittle: boolean): boolean => {
    for (let at = 0; at < sample.length; at += 4) {
      const code = view.getUint32(at, isLittle);
      if (code === 0 || code > LAST_CHARACTER) return false;
    }
    return true;
  };
  return isText(true) ? 'little' : isText(false) ? 'big' : null;
}

function decodeDouble(bytes: Uint8Array, order: Order): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const characters: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) characters.push(character(view.getUint32(at, order === 'little')));
  return characters.join('').replace(/^\uFEFF/u, '');
}

/** UTF-16 by its mark, or by the zeros that every other byte of a text is. */
function wideTable(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 4 && even === 0) return 'utf-16le';
  return even > sample.length / 4 && odd === 0 ? 'utf-16be' : null;
}

const TABLE = /\.(?:csv|tsv|txt|tab)$/iu;

/** What parts the cells of a row in a file of that name: tables are saved with commas, semicolons or tabs. */
export function separatorOf(file: string, text: string): Separator {
  if (/\.(?:md|markdown)$/iu.test(file)) return '|';
  const line = firstLine(text);
  if (!TABLE.test(file) || /\.txt$/iu.test(file)) return line.includes('\t') ? '\t' : null;
  const counted = ([',', ';', '\t'] as const).map((one) => [one, line.split(one).length] as const);
  return counted.reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

/** The first line that is not blank; a pattern for one would take as deep a stack as the line is long. */
function firstLine(text: string): string {
  const at = text.search(/\S/u);
  const end = text.indexOf('\n', at);
  return at < 0 ? '' : text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? undefined : end);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/** Text of XML and HTML, with what it writes as `&amp;` or `&#7852;` read. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/giu, (written, decimal, hexadecimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? written;
    return character(decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal));
  });
}

/** A text with its escapes read: HTML’s `&#7852;`, `\u1eac` of JSON and YAML; null where it has none. */
export function unescaped(text: string): string | null {
  const plain = decodeEntities(text).replace(/\\u([0-9a-f]{4})/giu, (_, code) => character(Number.parseInt(code, 16)));
  return plain === text ? null : plain;
}

function character(code: number): string {
  return code > LAST_CHARACTER ? '' : String.fromCodePoint(code);
}

/** What was found among such letters, as the text that it is. */
export function wordsOfLatin(letters: string): string {
  return decodeText(bytesOfLatin1(letters)) ?? letters;
}
