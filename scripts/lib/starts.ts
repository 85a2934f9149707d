/** Where words may begin, told by their first letters alone, as a table of letters tells it in a twentieth of the time of a pattern. */
import { isOrdinary } from './ordinary.ts';

/** Ordinary units are below; what lies beyond may be a letter in another look. */
const UNITS = 0x2030;
const LETTERS = 3;
/** A number of as many bits has one for each word. */
const MOST_WORDS = 32;
const ALL = -1;
const WORD = /[\p{L}\p{N}]/u;

/** A letter of a word: what may be typed for it, and what may stand behind it that is of no letter yet. */
export interface Letter {
  readonly units: string;
  readonly behind?: string;
}

/** A word in ordinary letters. */
export function lettersOf(word: string): readonly Letter[] {
  return [...word].map((unit) => ({ units: unit === ' ' ? ' \n\t' : unit }));
}

/** Words, of which the first three letters are looked at. */
export class Starts {
  /** For each letter and each unit, the words that may have it there. */
  private readonly masks = Array.from({ length: LETTERS }, () => new Int32Array(UNITS).fill(ALL));
  /** For each letter, the words that do not have so many. */
  private readonly ended: readonly number[];
  /** For each unit, the words of which it may stand behind the first letter. */
  private readonly loose = new Int32Array(UNITS).fill(ALL);
  private readonly inWord = new Uint8Array(UNITS);
  private readonly atWord: boolean;

  /** `atWord`: true for words that no letter and no digit stands before. */
  constructor(words: readonly (readonly Letter[])[], { atWord }: { readonly atWord: boolean }) {
    if (words.length > MOST_WORDS) throw new RangeError(`${words.length} words`);
    this.atWord = atWord;
    for (let code = 0; code < UNITS; code++) {
      const unit = String.fromCharCode(code);
      if (!isOrdinary(unit)) continue;
      this.loose[code] = 0;
      for (const mask of this.masks) mask[code] = 0;
      this.inWord[code] = Number(WORD.test(unit));
    }
    this.ended = this.masks.map((_, at) =>
      words.reduce((all, letters, word) => (letters[at] ? all : all | (1 << word)), 0),
    );
    for (const [word, letters] of words.entries())
      for (const [at, mask] of this.masks.entries()) {
        if (!letters[at]) for (let code = 0; code < UNITS; code++) mask[code] = (mask[code] ?? 0) | (1 << word);
        const before = letters[at - 1]?.behind ?? '';
        for (const unit of bothCases(letters[at]?.units ?? '') + bothCases(before)) set(mask, unit, word);
        if (at === 1) for (const unit of bothCases(before)) set(this.loose, unit, word);
      }
  }

  /** The first place from an offset on where a word may begin; -1 where none does. */
  next(text: string, from: number): number {
    const [first, second, third] = this.masks as [Int32Array, Int32Array, Int32Array];
    const [, one = 0, two = 0] = this.ended;
    for (let at = from; at < text.length; at++) {
      const words = maskAt(first, text, at, 0);
      if (words === 0) continue;
      const left = words & maskAt(second, text, at + 1, one);
      if (left === 0 || (this.atWord && at > 0 && this.inWord[text.charCodeAt(at - 1)] === 1)) continue;
      if ((left & maskAt(third, text, at + 2, two)) !== 0 || (left & maskAt(this.loose, text, at + 1, 0)) !== 0)
        return at;
    }
    return -1;
  }
}

function set(mask: Int32Array, unit: string, word: number): void {
  const code = unit.charCodeAt(0);
  if (code < UNITS) mask[code] = (mask[code] ?? 0) | (1 << word);
}

/** What is no ordinary unit may be anything; behind the end words may have `ended`. */
function maskAt(mask: Int32Array, text: string, at: number, ended: number): number {
  if (at >= text.length) return ended;
  return mask[text.charCodeAt(at)] ?? ALL;
}

function bothCases(units: string): string {
  return units.toLowerCase() + units.toUpperCase();
}
