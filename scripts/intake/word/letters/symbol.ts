/** Characters of fonts whose letters are pictures: Symbol, Wingdings. */
import { readSymbol } from '../mammoth/read.ts';

const PRIVATE = /[\uF000-\uF0FF]/gu;
const BULLET = '•';

/** The character of `w:sym`; '' where the file names none. */
export function symbolOf(font: string, hex: string): string {
  if (!/^[\da-f]{1,6}$/iu.test(hex)) return '';
  const known = readSymbol(font, hex.toUpperCase());
  if (known !== null) return known;
  const code = Number.parseInt(hex, 16);
  const plain = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  return plain >= 0x20 && plain <= 0x10ffff && (plain < 0xd800 || plain > 0xdfff) ? String.fromCodePoint(plain) : '';
}

/** Text in which pictures of a font, as Word writes them, are characters that any font has. */
export function withSymbols(text: string, font: string | undefined): string {
  return text.replace(
    PRIVATE,
    (char) => readSymbol(font ?? '', hexOf(char)) ?? readSymbol('Wingdings', hexOf(char)) ?? char,
  );
}

/** The bullet that a font shows for a text. */
export function bulletOf(font: string, text: string): string {
  return text.replace(PRIVATE, (char) => readSymbol(font, hexOf(char)) ?? BULLET);
}

function hexOf(char: string): string {
  return char.charCodeAt(0).toString(16).toUpperCase();
}
