/** Zip files of strangers: the directory is read first, and nothing is inflated beyond what the reader allows. */
import { inflate } from './inflate.ts';

/** A file in a zip. */
export interface ZipEntry {
  readonly name: string;
  /** Its bytes; null where there are more than `most`, where they are locked by a password, or damaged. */
  read(most: number): Uint8Array | null;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

/** The files of a zip in the order of its directory; null where that cannot be read, as in a zip of more than 4 GiB (zip64). */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = directoryEnd(view);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const head = at;
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(head + offset, true));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    entries.push({ name, read: (most) => readEntry(bytes, view, head, most) });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function directoryEnd(view: DataView): number | null {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  return null;
}

function readEntry(bytes: Uint8Array, view: DataView, head: number, most: number): Uint8Array | null {
  const isLocked = (view.getUint16(head + 8, true) & 1) === 1;
  const method = view.getUint16(head + 10, true);
  const packed = view.getUint32(head + 20, true);
  const local = view.getUint32(head + 42, true);
  if (isLocked || view.getUint32(head + 24, true) > most) return null;
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL_ENTRY) return null;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) return null;
  const data = bytes.subarray(start, start + packed);
  if (method === 0) return packed > most ? null : data;
  return method === 8 ? inflate(data, most) : null;
}
