/** Deflated bytes of strangers (RFC 1951). */
import { inflateRawSync } from 'node:zlib';

/** What deflated bytes hold; null where that is more than `most` bytes, whatever anyone says of it, or where they are damaged. */
export function inflate(data: Uint8Array, most: number): Uint8Array | null {
  try {
    // A limit of 0 would be none.
    const whole = inflateRawSync(data, { maxOutputLength: Math.max(1, most) });
    return whole.length > most ? null : whole;
  } catch {
    return null;
  }
}
