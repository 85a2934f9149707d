/** The code table that the letters of a run are in, by its font, and those letters in Unicode. */
import { decodeLegacy } from '#lib/vietnamese/legacy-encoding.ts';

/** A code table; `TCVN3H` is that of fonts which show small letters as capitals, '' is Unicode. */
export type Encoding = '' | (typeof ENCODINGS)[number];

/** All old tables. */
export const ENCODINGS = ['TCVN3', 'TCVN3H', 'VNI'] as const;

/** Letters that neither table has: whoever typed them typed Unicode, whatever the font. */
const UNICODE = /[ĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9]|\p{M}/u;

/** The code table of a text in a font. */
export function encodingOf(font: string | undefined, text: string): Encoding {
  if (font === undefined || UNICODE.test(text)) return '';
  if (/^vni[- ]/iu.test(font)) return 'VNI';
  if (!/^\.vn/iu.test(font)) return '';
  return /H$/u.test(font.trim()) ? 'TCVN3H' : 'TCVN3';
}

/** True for the name of a code table. */
export function isEncoding(name: unknown): name is Encoding {
  return ENCODINGS.some((encoding) => encoding === name);
}

/** Letters of a code table in Unicode, NFC. */
export function decoded(text: string, encoding: Encoding): string {
  if (encoding === '') return text.normalize('NFC');
  if (encoding === 'TCVN3H') return decodeLegacy(text, 'TCVN3').toUpperCase();
  return decodeLegacy(text, encoding);
}
