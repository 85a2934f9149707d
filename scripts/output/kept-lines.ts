/**
 * What one run leaves for the next: a file of lines, to which each run appends what it has made out.
 *
 *     <crc-32>\t<key>\t<value>\t<value>…              the last line of a key is the one that counts
 *
 * Nobody needs it. A line that is cut off, glued to another or changed has no sum that fits, and is as good as none: it is made out again.
 * What cannot be written stays unwritten. Two processes may append at once, as each writes whole lines in one go.
 */
import { closeSync, fstatSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { bytesAt, type Place } from './bytes-at.ts';
import { traceName } from './traces.ts';

const NEW_LINE = 10;
const TAB = 9;
/** In bytes: so much is read at once, to see where lines stand, and to read some that stand side by side. */
const CHUNK = 1 << 20;
const WINDOW = 1 << 16;
/** So much may wait to be written, in bytes: a run that is killed leaves what it had before. */
const MOST_WAITING = 1 << 18;
/** A file is written anew when lines that count no more are larger than those that do, and than this, in bytes. */
const LEAST_WASTE = 1 << 20;

/** The values of a line, each made a text when it is asked for: of most lines little is. */
export class KeptValues {
  /** What stands behind the key. */
  private readonly rest: Buffer;

  constructor(rest: Buffer) {
    this.rest = rest;
  }

  /** The value at an index; null beyond the last. */
  at(index: number): string | null {
    let start = 0;
    for (let before = 0; before <= index; before++) {
      start = this.rest.indexOf(TAB, start) + 1;
      if (start === 0) return null;
    }
    const end = this.rest.indexOf(TAB, start);
    return this.rest.toString('utf8', start, end < 0 ? undefined : end);
  }
}

/** Values by keys, each of them a text without tabs and line breaks, such as JSON is. */
export class KeptLines {
  private readonly path: string | null;
  private readonly file: number | null;
  private readonly places: ReadonlyMap<string, Place>;
  /** Bytes of the lines that counted when the file was opened. */
  private readonly live: number;
  private window: { readonly start: number; readonly bytes: Buffer } = { start: 0, bytes: Buffer.alloc(0) };
  private waiting: Buffer[] = [];
  private waitingLength = 0;
  private isWritten = false;
  private canWrite = true;

  /** Null is a path at which nothing is, nor will be: nothing is left. */
  constructor(path: string | null) {
    this.path = path;
    this.file = path === null ? null : attempt(() => openSync(path, 'r'));
    this.places = (this.file === null ? null : attempt(() => placesIn(this.file ?? 0))) ?? new Map();
    this.live = [...this.places.values()].reduce((sum, { length }) => sum + length, 0);
  }

  /** The values that earlier runs have left for a key; null where there are none. */
  get(key: string): KeptValues | null {
    const place = this.places.get(key);
    const line = place && attempt(() => this.line(place));
    if (!line) return null;
    const rest = line.subarray(line.indexOf(TAB) + 1);
    const isIt = rest.toString('utf8', 0, rest.indexOf(TAB)) === key;
    return isIt && line.toString('latin1', 0, line.indexOf(TAB)) === sumOf(rest) ? new KeptValues(rest) : null;
  }

  /** Leaves values for a key to the next run, in the place of what it had. */
  put(key: string, values: readonly string[]): void {
    const rest = Buffer.from(`${[key, ...values].join('\t')}\n`);
    const sum = Buffer.from(`${sumOf(rest.subarray(0, -1))}\t`);
    this.waiting.push(sum, rest);
    this.waitingLength += sum.length + rest.length;
    if (this.waitingLength > MOST_WAITING) this.write();
  }

  /** Writes what waits. */
  close(): void {
    this.write();
    const { file, path } = this;
    if (file !== null) attempt(() => closeSync(file));
    // To see how much counts no more takes longer than to see that it cannot be as much: nothing, where nothing counted.
    if (this.isWritten && path !== null && this.live > 0)
      attempt(() => statSync(path).size >= 2 * this.live && compact(path));
  }

  /** Lines are mostly asked for in the order in which they stand. */
  private line(place: Place): Buffer | null {
    const { file, window } = this;
    if (file === null) return null;
    const from = place.start - window.start;
    if (from >= 0 && from + place.length <= window.bytes.length)
      return window.bytes.subarray(from, from + place.length);
    if (place.length > WINDOW) return lineAt(file, place);
    const length = Math.min(WINDOW, fstatSync(file).size - place.start);
    this.window = { start: place.start, bytes: lineAt(file, { start: place.start, length }) };
    return this.window.bytes.subarray(0, place.length);
  }

  private write(): void {
    const { waiting, path } = this;
    [this.waiting, this.waitingLength] = [[], 0];
    if (waiting.length === 0 || !this.canWrite || path === null) return;
    this.isWritten = true;
    this.canWrite = attempt(() => append(path, waiting)) !== null;
  }
}

function append(path: string, lines: readonly Buffer[]): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'a');
  try {
    // A killed run may have left a part of a line.
    writeSync(file, Buffer.concat([Buffer.from('\n'), ...lines]));
  } finally {
    closeSync(file);
  }
}

/** Writes a file anew without the lines that count no more, where these are most of it. */
function compact(path: string): void {
  const file = openSync(path, 'r');
  try {
    const places = [...placesIn(file).values()];
    const live = places.reduce((sum, { length }) => sum + length + 1, 0);
    if (fstatSync(file).size - live < Math.max(live, LEAST_WASTE)) return;
    const temporary = `${dirname(path)}/${traceName('kept')}`;
    const out = openSync(temporary, 'w');
    try {
      for (const place of places) writeSync(out, Buffer.concat([lineAt(file, place), Buffer.from('\n')]));
    } finally {
      closeSync(out);
    }
    renameSync(temporary, path);
  } finally {
    closeSync(file);
  }
}

/** Where the last line of each key stands; of lines without a key nothing is known. */
function placesIn(file: number): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const { size } = fstatSync(file);
  let rest: Buffer = Buffer.alloc(0);
  let start = 0;
  for (let at = 0; at < size; at += CHUNK) {
    rest = Buffer.concat([rest, lineAt(file, { start: at, length: Math.min(CHUNK, size - at) })]);
    let from = 0;
    for (let end = rest.indexOf(NEW_LINE); end >= 0; end = rest.indexOf(NEW_LINE, from)) {
      const [first, second] = [rest.indexOf(TAB, from), rest.indexOf(TAB, rest.indexOf(TAB, from) + 1)];
      if (first >= from && second > first && second < end)
        places.set(rest.toString('utf8', first + 1, second), { start: start + from, length: end - from });
      from = end + 1;
    }
    start += from;
    rest = rest.subarray(from);
  }
  return places;
}

function lineAt(file: number, place: Place): Buffer {
  const bytes = bytesAt(file, place);
  if (!bytes) throw new RangeError('The file is shorter than it was');
  return bytes;
}

function sumOf(bytes: Buffer): string {
  return crc32(bytes).toString(16);
}

/** What can be done; null where it cannot be, be it for want of room, of rights or of a file that is whole. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
