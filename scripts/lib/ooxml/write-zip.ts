/** Zip files (APPNOTE.TXT, 4.3) without a time of day: the same files give the same bytes on every machine. */
import { deflateSync, strToU8 } from 'fflate';
import { crc32 } from '../bytes.ts';
import { Remembered } from '../remembered.ts';

/** A file that is written into a zip. */
export type ZippedFile = readonly [name: string, content: string | Uint8Array];

/** Parts of as many letters, such as styles or settings, are the same in many packages: they are deflated once. */
const SHORT = 0x8000;
const short = new Remembered<Deflated>(100);

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const [LOCAL_SIZE, CENTRAL_SIZE, END_SIZE] = [30, 46, 22];
/** What a program must know to read it: deflated files. */
const VERSION = 20;
const DEFLATED = 8;
/** A flag: the name is UTF-8. */
const UTF8 = 0x800;
/** 1 January 1980, the first day that a zip can bear. */
const DAY = 0x21;

interface Deflated {
  readonly size: number;
  readonly crc: number;
  readonly data: Uint8Array;
}

interface Entry extends Deflated {
  readonly name: Uint8Array;
  readonly flags: number;
}

/** Zips files in their order. */
export function zipFiles(files: Iterable<ZippedFile>): Uint8Array {
  const entries = [...new Map(files)].map(([name, content]) => entryOf(name, content));
  const room = entries.reduce(
    (sum, { name, data }) => sum + LOCAL_SIZE + CENTRAL_SIZE + 2 * name.length + data.length,
    0,
  );
  const zip = new Uint8Array(room + END_SIZE);
  const view = new DataView(zip.buffer);
  const starts: number[] = [];
  let at = 0;
  for (const entry of entries) {
    starts.push(at);
    view.setUint32(at, LOCAL, true);
    writeHead(view, at + 4, entry);
    zip.set(entry.name, at + LOCAL_SIZE);
    zip.set(entry.data, at + LOCAL_SIZE + entry.name.length);
    at += LOCAL_SIZE + entry.name.length + entry.data.length;
  }
  const directory = at;
  for (const [index, entry] of entries.entries()) {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, VERSION, true);
    writeHead(view, at + 6, entry);
    view.setUint32(at + 42, starts[index] ?? 0, true);
    zip.set(entry.name, at + CENTRAL_SIZE);
    at += CENTRAL_SIZE + entry.name.length;
  }
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return zip;
}

/** What the head of a file and its entry in the directory have in common. */
function writeHead(view: DataView, at: number, { name, flags, crc, data, size }: Entry): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint16(at + 8, DAY, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, data.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}

function entryOf(name: string, content: ZippedFile[1]): Entry {
  const bytes = strToU8(name);
  const isShort = typeof content === 'string' && content.length <= SHORT;
  const packed = isShort ? short.get(content, () => deflated(content)) : deflated(content);
  return { ...packed, name: bytes, flags: bytes.length === name.length ? 0 : UTF8 };
}

function deflated(content: ZippedFile[1]): Deflated {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return { size: bytes.length, crc: crc32(bytes), data: deflateSync(bytes, { level: 6 }) };
}
