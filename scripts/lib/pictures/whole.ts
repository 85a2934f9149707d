/** Whether a picture has come whole: a file that was cut off, or changed by a transfer as text, shows as a grey box in Word. */
import { crc32 } from '../bytes.ts';
import { holdsAllRows } from './png-rows.ts';

/** The formats that every Word shows. */
export type PictureFormat = 'png' | 'jpeg' | 'gif';

/** True where every part of the file is there, up to its end mark; of a PNG every checksum is right and no row lacks. */
export function isWhole(bytes: Uint8Array, format: PictureFormat): boolean {
  return CHECKS[format](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** A place behind the end reads as an end that no file has. */
const at = (view: DataView, offset: number): number => (offset < view.byteLength ? view.getUint8(offset) : -1);

const CHECKS: Readonly<Record<PictureFormat, (view: DataView) => boolean>> = { png, jpeg, gif };

/** Chunks (length, type, data, checksum) up to `IEND` (ISO/IEC 15948, 5.3). */
function png(view: DataView): boolean {
  const data: Uint8Array[] = [];
  for (let offset = 8; offset + 12 <= view.byteLength; ) {
    const length = view.getUint32(offset);
    const type = view.getUint32(offset + 4);
    const end = offset + 12 + length;
    if (end > view.byteLength || view.getUint32(end - 4) !== crc32(bytesOf(view, offset + 4, end - 4))) return false;
    if (type === IEND) return data.length > 0 && holdsAllRows(view, data);
    if (type === IDAT) data.push(bytesOf(view, offset + 8, end - 4));
    offset = end;
  }
  return false;
}

function bytesOf({ buffer, byteOffset }: DataView, start: number, end: number): Uint8Array {
  return new Uint8Array(buffer, byteOffset + start, end - start);
}

const IDAT = 0x49444154;
const IEND = 0x49454e44;

/** Segments up to the end of the image (ITU-T T.81, B.1); scans have no length, they go on to the next mark. */
function jpeg(view: DataView): boolean {
  let hasScan = false;
  for (let offset = 2; offset < view.byteLength; ) {
    if (at(view, offset) !== 0xff) return false;
    const marker = at(view, offset + 1);
    if (marker === 0xff) offset += 1;
    else if (marker === 0xd9) return hasScan;
    else if (marker === 0x01 || isRestart(marker)) offset += 2;
    else {
      if (offset + 4 > view.byteLength) return false;
      offset += 2 + view.getUint16(offset + 2);
      if (marker !== 0xda) continue;
      const start = offset;
      while (offset < view.byteLength && !endsScan(view, offset)) offset += 1;
      hasScan ||= offset > start;
    }
  }
  return false;
}

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7;
}

function endsScan(view: DataView, offset: number): boolean {
  const next = at(view, offset + 1);
  return at(view, offset) === 0xff && next > 0 && !isRestart(next);
}

/** Blocks up to the trailer (GIF89a, 12). */
function gif(view: DataView): boolean {
  const tableSize = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let hasImage = false;
  for (let offset = 13 + tableSize(at(view, 10)); offset < view.byteLength; ) {
    const kind = at(view, offset);
    if (kind === 0x3b) return hasImage;
    if (kind !== 0x2c && kind !== 0x21) return false;
    hasImage ||= kind === 0x2c;
    offset += kind === 0x2c ? 11 + tableSize(at(view, offset + 9)) : 2;
    // Blocks of data, each with its length before it, up to an empty one.
    while (at(view, offset) > 0) offset += at(view, offset) + 1;
    offset += 1;
  }
  return false;
}
