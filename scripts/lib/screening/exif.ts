/** The tables of Exif: a TIFF file within a picture (Exif 2.32, 4.6). */
import { latin1 } from '../bytes.ts';

/** What Exif tells of people. */
export interface Exif {
  /** True where it says where the picture was taken. */
  readonly isPlaced: boolean;
  readonly authors: readonly string[];
  readonly texts: readonly string[];
}

const AUTHORS: ReadonlySet<number> = new Set([0x013b, 0x9c9d, 0xa430]);
/** Names, descriptions, comments; those of Windows are UTF-16. */
const TEXTS: ReadonlySet<number> = new Set([0x010d, 0x010e, 0x8298, 0x9286, 0x9c9b, 0x9c9c, 0x9c9e, 0x9c9f]);
const [EXIF_TABLE, GPS_TABLE] = [0x8769, 0x8825];
/** Latitude and longitude; a table may be there without them. */
const POSITIONS: ReadonlySet<number> = new Set([2, 4]);
const SIZES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8 };
const MOST_ENTRIES = 500;
const MOST_TEXTS = 50;
const LONGEST = 65_536;

/** Reads the tables that begin at the first byte; what is damaged is left out. */
export function readExif(bytes: Uint8Array): Exif {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  const [authors, texts]: [string[], string[]] = [[], []];
  let isPlaced = false;
  const seen = new Set<number>();
  const readTable = (at: number, isGps: boolean): void => {
    if (seen.has(at) || authors.length + texts.length > MOST_TEXTS || seen.size > 20 || at + 2 > bytes.length) return;
    seen.add(at);
    const count = Math.min(view.getUint16(at, little), MOST_ENTRIES);
    for (let entry = at + 2; entry < at + 2 + 12 * count && entry + 12 <= bytes.length; entry += 12) {
      const tag = view.getUint16(entry, little);
      const length = view.getUint32(entry + 4, little) * (SIZES[view.getUint16(entry + 2, little)] ?? 1);
      const offset = length <= 4 ? entry + 8 : view.getUint32(entry + 8, little);
      const value = bytes.subarray(offset, offset + Math.min(length, LONGEST));
      if (isGps) isPlaced ||= POSITIONS.has(tag) && value.some((byte) => byte !== 0);
      else if (tag === EXIF_TABLE || tag === GPS_TABLE) readTable(view.getUint32(entry + 8, little), tag === GPS_TABLE);
      else if (AUTHORS.has(tag)) authors.push(textOf(tag, value));
      else if (TEXTS.has(tag)) texts.push(textOf(tag, value));
    }
    const next = at + 2 + 12 * count;
    if (!isGps && next + 4 <= bytes.length && view.getUint32(next, little) > 0)
      readTable(view.getUint32(next, little), false);
  };
  if (bytes.length >= 8) readTable(view.getUint32(4, little), false);
  return { isPlaced, authors, texts: [...texts, ...authors] };
}

function textOf(tag: number, value: Uint8Array): string {
  const isWide = tag >= 0x9c9b && tag <= 0x9c9f;
  // A comment begins with the name of its code table, in eight bytes.
  const isNamed = tag === 0x9286 && /^(?:ASCII|UNICODE|JIS)/u.test(latin1(value.subarray(0, 8)));
  const isUnicode = isNamed && value[0] === 0x55;
  const text = isNamed ? value.subarray(8) : value;
  if (!isUnicode) return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(text);
  // In the order of bytes of whoever wrote it: zeros stand before or behind Latin letters.
  return new TextDecoder(text[0] === 0 ? 'utf-16be' : 'utf-16le').decode(text);
}
