/** Where words may begin, told by their first letters alone, as a table of letters tells it in a twentieth of the time of a pattern. */
import { isOrdinary } from './vietnamese/ordinary.ts';

/** Ordinary units are below; what lies beyond may be a letter in another look. */
const UNITS = 0x2030;
const LETTERS = 3;
/** A number of as many bits has one for each word. */
const MOST_WORDS = 31;
const ALL = -1;
const WORD = /[\p{L}\p{N}]/u;

/** A letter of a word: what may be typed for it, and what may stand behind it that is of no letter yet. */
export interface Letter {
  readonly units: string;
  readonly behind?: string;
}

/** Words, of which the first three letters are looked at. */
export class Starts {
  /** For each letter and each unit, the words that may have it there. */
  private readonly masks = Array.from({ length: LETTERS }, () => new Int32Array(UNITS).fill(ALL));
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
    for (const [word, letters] of words.entries())
      for (const [at, mask] of this.masks.entries()) {
        const before = letters[at - 1]?.behind ?? '';
        for (const unit of bothCases(letters[at]?.units ?? '') + bothCases(before)) set(mask, unit, word);
        if (at === 1) for (const unit of bothCases(before)) set(this.loose, unit, word);
      }
  }

  /** The first place from an offset on where a word may begin; -1 where none does. */
  next(text: string, from: number): number {
    const [first, second, third] = this.masks as [Int32Array, Int32Array, Int32Array];
    for (let at = from; at < text.length; at++) {
      const words = maskAt(first, text, at);
      if (words === 0) continue;
      const two = words & maskAt(second, text, at + 1);
      if (two === 0 || (this.atWord && at > 0 && this.inWord[text.charCodeAt(at - 1)] === 1)) continue;
      if ((two & maskAt(this.loose, text, at + 1)) !== 0 || (two & maskAt(third, text, at + 2)) !== 0) return at;
    }
    return -1;
  }
}

function set(mask: Int32Array, unit: string, word: number): void {
  const code = unit.charCodeAt(0);
  if (code < UNITS) mask[code] = (mask[code] ?? 0) | (1 << word);
}

/** What is no ordinary unit may be anything; behind the end nothing is. */
function maskAt(mask: Int32Array, text: string, at: number): number {
  if (at >= text.length) return 0;
  return mask[text.charCodeAt(at)] ?? ALL;
}

function bothCases(units: string): string {
  return units.toLowerCase() + units.toUpperCase();
}
