/** Bytes as letters, and their checksum, as Node has them. */
import { crc32 as crcOfNode } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOfHex, bytesOfLatin1, crc32, latin1 } from '#lib/bytes.ts';

const hex = fc.array(fc.constantFrom('0', '9', 'a', 'F', 'x'), { maxLength: 9 }).map((digits) => digits.join(''));

test('they are those of Node', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40_000 }), fc.string({ unit: 'grapheme' }), hex, (bytes, text, digits) => {
      expect([latin1(bytes), crc32(bytes)]).toEqual([Buffer.from(bytes).toString('latin1'), crcOfNode(bytes)]);
      expect([...bytesOfLatin1(text)]).toEqual([...Buffer.from(text, 'latin1')]);
      expect([...bytesOfHex(digits)]).toEqual([...Buffer.from(digits, 'hex')]);
    }),
    { numRuns: 60 },
  );
});
