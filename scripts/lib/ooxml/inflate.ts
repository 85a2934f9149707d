/** Deflated bytes of strangers (RFC 1951). */
import { Inflate } from 'fflate';

/** So many packed bytes are unpacked at once: they become a thousand times as many at most. */
const AT_ONCE = 4096;

/** What deflated bytes hold; null where that is more than `most` bytes, whatever anyone says of it, or where they are damaged. */
export function inflate(data: Uint8Array, most: number): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((piece) => {
    pieces.push(piece);
    size += piece.length;
  });
  try {
    for (let at = 0; at < data.length && size <= most; at += AT_ONCE)
      stream.push(data.subarray(at, at + AT_ONCE), at + AT_ONCE >= data.length);
  } catch {
    return null;
  }
  return size > most || data.length === 0 ? null : joined(pieces, size);
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
