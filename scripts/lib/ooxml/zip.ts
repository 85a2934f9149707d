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
const LARGE_END = 0x06064b50;
const END_SIZE = 22;
const LOCAL_SIZE = 30;
/** A mark, a sum and two sizes, of 8 bytes each at most. */
const MOST_BEHIND = 24;
const LONGEST_COMMENT = 0xffff;

/**
 * The files of a zip in the order of its directory; null where that cannot be read, as in a zip of more than 4 GiB (zip64), or does not tell
 * of all that is there: another program may find more than what it tells.
 */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = directoryEnd(view);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  const spans: Span[] = [];
  const start = view.getUint32(end + 16, true);
  let at = start;
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const head = at;
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(head + offset, true));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    entries.push({ name, read: (most) => readEntry(bytes, view, head, most) });
    spans.push(spanOf(view, head));
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  const isEnd = at === end || (at + 4 <= end && view.getUint32(at, true) === LARGE_END);
  return isEnd && isWhole([...spans, { start, end: start }]) ? entries : null;
}

/** The end of the directory, the last that is one: what follows is a comment of the length that it says. */
function directoryEnd(view: DataView): number | null {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === DIRECTORY_END)
      return at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength ? at : null;
  return null;
}

/** Where a file lies, from its own head on, in bytes; damaged where it has none. */
interface Span {
  readonly start: number;
  readonly end: number;
}

function spanOf(view: DataView, head: number): Span {
  const start = view.getUint32(head + 42, true);
  const packed = view.getUint32(head + 20, true);
  if (start + LOCAL_SIZE > view.byteLength) return { start, end: start };
  const names = view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  return { start, end: start + LOCAL_SIZE + names + packed };
}

/** True where files lie side by side from the first byte on, but for the sizes that may stand behind each. */
function isWhole(spans: readonly Span[]): boolean {
  let next = 0;
  return spans
    .toSorted((a, b) => a.start - b.start)
    .every(({ start, end }) => {
      const gap = start - next;
      next = Math.max(next, end);
      return gap <= MOST_BEHIND;
    });
}

function readEntry(bytes: Uint8Array, view: DataView, head: number, most: number): Uint8Array | null {
  const isLocked = (view.getUint16(head + 8, true) & 1) === 1;
  const method = view.getUint16(head + 10, true);
  const packed = view.getUint32(head + 20, true);
  const local = view.getUint32(head + 42, true);
  if (isLocked || view.getUint32(head + 24, true) > most) return null;
  if (local + LOCAL_SIZE > bytes.length || view.getUint32(local, true) !== LOCAL_ENTRY) return null;
  const start = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) return null;
  const data = bytes.subarray(start, start + packed);
  if (method === 0) return packed > most ? null : data;
  return method === 8 ? inflate(data, most) : null;
}
