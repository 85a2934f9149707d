/** Values kept on the disk instead of in memory while a run lasts. */
import { closeSync, mkdtempSync, openSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { about } from '#lib/system-error.ts';
import { bytesAt, type Place } from './bytes-at.ts';
import { clearTraces, remove, traceName } from './traces.ts';

const NAME = 'spool';
/** So much waits to be written at once, in bytes. */
const MOST_WAITING = 1 << 20;

/** Where a value stands in a spool. */
export type Spooled = Place;

/** A temporary file that no one else sees: it goes with the process, however that ends. */
export class Spool {
  private readonly folder: string;
  private readonly file: number;
  private end = 0;
  private waiting: Buffer[] = [];
  private written = 0;

  constructor() {
    clearTraces(NAME, tmpdir());
    this.folder = mkdtempSync(join(tmpdir(), `${traceName(NAME)}.`));
    this.file = openSync(join(this.folder, NAME), 'wx+');
    // Where a file lives on as long as it is open; elsewhere it goes when it is closed.
    remove(this.folder);
  }

  put(value: string): Spooled {
    const bytes = Buffer.from(value);
    const place = { start: this.end, length: bytes.length };
    this.waiting.push(bytes);
    this.end += bytes.length;
    if (this.end - this.written > MOST_WAITING) this.write();
    return place;
  }

  get(place: Spooled): string {
    if (place.start + place.length > this.written) this.write();
    const bytes = bytesAt(this.file, place);
    if (!bytes) throw new Error('A spool is shorter than what was put in it');
    return bytes.toString('utf8');
  }

  close(): void {
    closeSync(this.file);
    remove(this.folder);
  }

  private write(): void {
    const bytes = Buffer.concat(this.waiting);
    this.waiting = [];
    about(tmpdir(), () => writeAll(this.file, bytes, this.written));
    this.written = this.end;
  }
}

function writeAll(file: number, bytes: Uint8Array, start: number): void {
  for (let written = 0; written < bytes.length; )
    written += writeSync(file, bytes, written, bytes.length - written, start + written);
}
