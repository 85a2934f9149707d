/** Width of text, and the lines that a centred text is best set in. */
import { Remembered } from '#lib/remembered.ts';
import { COMPOUNDS } from './compounds.ts';
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
  const { widths, known } = bold ? BOLD : italics ? ITALIC : REGULAR;
  let units = 0;
  for (const letter of text.normalize('NFC')) {
    units += known.get(letter, () => unitsOf(letter, widths));
  }
  return (units / EM) * pt(size);
}

interface Face {
  readonly widths: readonly number[];
  /** Widths of letters that have been measured. */
  readonly known: Remembered<number>;
}

const faceOf = (widths: readonly number[]): Face => ({ widths, known: new Remembered(1000) });
const [REGULAR, BOLD, ITALIC] = [faceOf(REGULAR_WIDTHS), faceOf(BOLD_WIDTHS), faceOf(ITALIC_WIDTHS)];

/** Width of a letter with its marks, in 1/2048 em. */
function unitsOf(letter: string, widths: readonly number[]): number {
  const base = letter === 'Đ' ? 'D' : letter === 'đ' ? 'd' : letter.normalize('NFD');
  let units = 0;
  for (const part of base) {
    if (part === HORN) units += HORN_WIDTH;
    else if (!/\p{M}/u.test(part)) units += widths[(part.codePointAt(0) ?? 0) - FIRST_CHARACTER] ?? OTHER_WIDTH;
  }
  return units;
}

/** Real fonts differ from the tables by a little; a line is filled only so far. */
const FILL = 0.97;
/** What a bad break costs, as a share of the square of the line's width. */
const BAD_BREAK = 0.5;

/**
 * Sets a text in as few lines of at most `width` twips as it takes, as even as can be, and with no break at a number
 * (`6 | tháng`, `năm | 2023`) or in a word of two syllables (`thực | hiện`) where that can be helped: a chancery does not
 * leave one word on the last line of a title.
 */
export function evenLines(text: string, font: Font, width: number): readonly string[] {
  const words = text.split(/\s+/u).filter(Boolean);
  const measured: Measured = {
    words,
    limit: width * FILL,
    widths: words.map((word) => widthOf(word, font)),
    space: widthOf(' ', font),
  };
  let set: Lines | null = null;
  for (let count = 1; set === null && count <= words.length; count += 1) set = bestLines(measured, count);
  return set?.lines ?? words;
}

interface Measured {
  readonly words: readonly string[];
  readonly widths: readonly number[];
  readonly space: number;
  /** Widest line allowed. */
  readonly limit: number;
}

interface Lines {
  readonly cost: number;
  readonly lines: readonly string[];
}

/** The cheapest way to set words in `count` lines; null where they do not fit. */
function bestLines(measured: Measured, count: number): Lines | null {
  // best[end]: the first `end` words in as many lines as rounds have passed
  let best: readonly (Lines | null)[] = [{ cost: 0, lines: [] }, ...measured.words.map(() => null)];
  for (let round = 0; round < count; round += 1) best = best.map((_, end) => addLine(measured, best, end));
  return best.at(-1) ?? null;
}

/** The cheapest way to end a line after the first `end` words. */
function addLine(
  { words, widths, space, limit }: Measured,
  best: readonly (Lines | null)[],
  end: number,
): Lines | null {
  let cheapest: Lines | null = null;
  let width = -space;
  for (let from = end - 1; from >= 0; from -= 1) {
    width += space + (widths[from] ?? 0);
    // A word longer than a line stands alone on it.
    if (width > limit && end - from > 1) break;
    const before = best[from];
    if (!before) continue;
    const cost =
      before.cost + (limit - width) ** 2 + (isBadBreak(words[end - 1], words[end]) ? BAD_BREAK * limit ** 2 : 0);
    if (cheapest === null || cost < cheapest.cost)
      cheapest = { cost, lines: [...before.lines, words.slice(from, end).join(' ')] };
  }
  return cheapest;
}

function isBadBreak(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return (
    /^\d+$/u.test(before) ||
    /^[\d–-]/u.test(after) ||
    COMPOUNDS.has(`${before} ${after}`.normalize('NFC').toLowerCase())
  );
}
