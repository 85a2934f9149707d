/** Bytes as letters, and their checksum: what browsers have no function of their own for. */
import { once } from './once.ts';

/** As many numbers may be given to a function at once. */
const AT_ONCE = 0x2000;

/** Letters of the numbers that bytes are. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return text;
}

/** The bytes whose numbers letters have; of a letter beyond them the lower eight bits. */
export function bytesOfLatin1(letters: string): Uint8Array {
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

/** The bytes of pairs of hexadecimal digits, up to the first that is none; half a pair is none. */
export function bytesOfHex(digits: string): Uint8Array {
  const pairs = /^(?:[\da-f]{2})*/iu.exec(digits)?.[0] ?? '';
  return Uint8Array.from({ length: pairs.length / 2 }, (_, at) => Number.parseInt(pairs.slice(2 * at, 2 * at + 2), 16));
}

const table = once(() =>
  Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    return rest;
  }),
);

/** The checksum of ZIP and PNG (ISO/IEC 15948, Annex D). */
export function crc32(bytes: Uint8Array): number {
  const rests = table();
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) crc = (rests[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
