/** Width of text. */
import { HYPHEN } from './bonds.ts';
import { pt } from './measure.ts';
import { BOLD_WIDTHS, FIRST_CHARACTER, ITALIC_WIDTHS, REGULAR_WIDTHS } from './times-widths.ts';

/** Letters of Times New Roman. */
export interface Font {
  /** Points. */
  readonly size: number;
  readonly bold?: true;
  readonly italics?: true;
}

const EM = 2048;
/** An average letter, for characters outside the tables. */
const OTHER_WIDTH = 1024;
/** What the horn of `ơ` and `ư` adds, about. */
const HORN = '\u{31B}';
const HORN_WIDTH = 64;

/** Width of a text on one line, in twips. */
export function widthOf(text: string, { size, bold, italics }: Font): number {
  const face = bold ? BOLD : italics ? ITALIC : REGULAR;
  const letters = text.normalize('NFC');
  let units = 0;
  for (let at = 0; at < letters.length; at++) {
    const code = letters.codePointAt(at) ?? 0;
    // One letter of two units.
    if (code > 0xffff) at++;
    units += face.known[code] || measured(code, face);
  }
  return (units / EM) * pt(size);
}

interface Face {
  readonly widths: readonly number[];
  /** Widths of letters by their codes, of those that have been measured: what lies behind has no room in it, and is measured again. */
  readonly known: Uint16Array;
}

/** Measures a letter that is not known. */
function measured(code: number, { widths, known }: Face): number {
  const units = unitsOf(String.fromCodePoint(code), widths);
  known[code] = units;
  return units;
}

/** Latin letters with all marks, and the dashes and quotation marks. */
const KNOWN = 0x2100;

const faceOf = (widths: readonly number[]): Face => ({ widths, known: new Uint16Array(KNOWN) });
const [REGULAR, BOLD, ITALIC] = [faceOf(REGULAR_WIDTHS), faceOf(BOLD_WIDTHS), faceOf(ITALIC_WIDTHS)];

/** Characters that are as wide as one of the tables. */
const BASES: Readonly<Record<string, string>> = { Đ: 'D', đ: 'd', '\u00A0': ' ', [HYPHEN]: '-' };

/** Width of a letter with its marks, in 1/2048 em. */
function unitsOf(letter: string, widths: readonly number[]): number {
  const base = BASES[letter] ?? letter.normalize('NFD');
  let units = 0;
  for (const part of base) {
    if (part === HORN) units += HORN_WIDTH;
    else if (!/\p{M}/u.test(part)) units += widths[(part.codePointAt(0) ?? 0) - FIRST_CHARACTER] ?? OTHER_WIDTH;
  }
  return units;
}
