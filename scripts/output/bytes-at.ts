/** A piece of an open file. */
import { readSync } from 'node:fs';

/** Where a piece of a file stands, in bytes. */
export interface Place {
  readonly start: number;
  readonly length: number;
}

/** The bytes at a place; null where the file ends before it does. */
export function bytesAt(file: number, { start, length }: Place): Buffer | null {
  const bytes = Buffer.allocUnsafe(length);
  for (let read = 0; read < length; ) {
    const more = readSync(file, bytes, read, length - read, start + read);
    if (more === 0) return null;
    read += more;
  }
  return bytes;
}
