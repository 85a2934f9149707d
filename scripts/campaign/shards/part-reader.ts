/** Reads a part, of which nothing is kept in memory but where its lines stand. */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { CannotRun } from '#lib/cannot-run.ts';
import { systemPath, systemReason } from '#lib/system-error.ts';
import { bytesAt, type Place } from '../../output/bytes-at.ts';
import { sha256Of } from '../../output/sha256.ts';
import { Damaged, parsed } from '../record/record.ts';
import { FILES, type Head, head, type Kind, LINES } from './part.ts';

/** In bytes. */
const CHUNK = 1 << 20;
const NEW_LINE = 10;
const TAB = 9;
const sum = z.string().regex(/^[0-9a-f]{64}$/u);

/** A part that has come whole; what turns out to be no part is refused, by the name of its folder. */
export class PartReader {
  readonly head: Head;
  readonly folder: string;
  private readonly file: number;
  private readonly places = new Map<string, Place>();

  constructor(folder: string) {
    this.folder = folder;
    this.file = this.telling(() => openSync(regular(join(folder, LINES)), 'r'));
    this.head = this.telling(() => this.index());
  }

  close(): void {
    closeSync(this.file);
  }

  /** Of which files or paths the part holds something of a kind. */
  of(kind: Kind): readonly string[] {
    return [...this.places.keys()].flatMap((key) => {
      const [one, of = ''] = key.split('\t');
      return one === kind ? [this.telling(() => parsed(z.string(), JSON.parse(of)))] : [];
    });
  }

  has(kind: Kind, of: string): boolean {
    return this.places.has(keyOf(kind, of));
  }

  /** What the part holds of a file or path, as `read` makes it out; null where it holds nothing. */
  get<T>(kind: Kind, of: string, read: (value: unknown) => T): T | null {
    const place = this.places.get(keyOf(kind, of));
    if (!place) return null;
    return this.telling(() => {
      const line = this.bytes(place).toString('utf8');
      return read(JSON.parse(line.slice(line.indexOf('\t', line.indexOf('\t') + 1) + 1)));
    });
  }

  /** A file that was made, byte for byte as it was; null where it was not made. */
  made(path: string): (() => Uint8Array) | null {
    if (!this.has('made', path)) return null;
    return () => {
      const expected = this.get('made', path, (value) => parsed(sum, value));
      return this.telling(() => {
        const content = readFileSync(regular(join(this.folder, FILES, path)));
        const actual = sha256Of(content);
        if (actual !== expected) throw new Damaged(`${path} không đúng mã băm`);
        return content;
      });
    };
  }

  /** Reads all lines once: what the first says, and where the others stand; what the last says must be their sum. */
  private index(): Head {
    const hash = createHash('sha256');
    let [first, last] = ['', ''];
    for (const { line, place, isWhole } of this.lines()) {
      if (!isWhole || last !== '') throw new Damaged('bị cắt cụt hoặc ghép thêm');
      // As little as can be becomes a text: a piece of one would keep the whole in memory.
      const end = line.indexOf(TAB, line.indexOf(TAB) + 1);
      const key = line.subarray(0, end < 0 ? undefined : end).toString('utf8');
      if (key.startsWith('sum\t')) last = key;
      else {
        if (first === '') first = key;
        else if (end < 0 || this.places.has(key)) throw new Damaged('có dòng sai hoặc lặp');
        else this.places.set(key, place);
        hash.update(line).update('\n');
      }
    }
    if (last !== `sum\t${hash.digest('hex')}`) throw new Damaged('không đúng mã băm ở dòng cuối');
    return parsed(head, JSON.parse(first.slice(first.indexOf('\t') + 1)));
  }

  private *lines(): Generator<{ readonly line: Buffer; readonly place: Place; readonly isWhole: boolean }> {
    const { size } = fstatSync(this.file);
    let rest: Buffer = Buffer.alloc(0);
    let start = 0;
    for (let at = 0; at < size; at += CHUNK) {
      rest = Buffer.concat([rest, this.bytes({ start: at, length: Math.min(CHUNK, size - at) })]);
      let from = 0;
      for (let end = rest.indexOf(NEW_LINE); end >= 0; end = rest.indexOf(NEW_LINE, from)) {
        yield { line: rest.subarray(from, end), place: { start, length: end - from }, isWhole: true };
        start += end - from + 1;
        from = end + 1;
      }
      rest = rest.subarray(from);
    }
    if (rest.length > 0) yield { line: rest, place: { start, length: rest.length }, isWhole: false };
  }

  private bytes(place: Place): Buffer {
    const bytes = bytesAt(this.file, place);
    if (!bytes) throw new Damaged('bị cắt cụt hoặc ghép thêm');
    return bytes;
  }

  /** Tells what cannot be read as a fault of the part. */
  private telling<T>(read: () => T): T {
    try {
      return read();
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === null) throw error;
      throw new CannotRun(`Phần ${this.folder} bị hỏng: ${reason}; hãy làm lại phần này`);
    }
  }
}

/** What is wrong with a part that an error tells of; null for one that is a bug. */
function reasonOf(error: unknown): string | null {
  if (error instanceof Damaged) return error.message;
  if (error instanceof SyntaxError || error instanceof RangeError) return 'không đọc được nội dung';
  const reason = systemReason(error);
  return reason === null ? null : `${systemPath(error) ?? 'tệp của phần'} ${reason}`;
}

function keyOf(kind: Kind, of: string): string {
  return `${kind}\t${JSON.stringify(of)}`;
}

/** Refuses what is no file by itself: a link leads where the part has no business. */
function regular(path: string): string {
  if (!lstatSync(path).isFile()) throw new Damaged(`${path} không phải tệp`);
  return path;
}
