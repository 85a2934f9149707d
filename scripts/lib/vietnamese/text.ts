/** Vietnamese text: folding for comparison, words, order. */
import { once } from '../once.ts';
import { inNfc, isOrdinary } from '../ordinary.ts';
import { Remembered } from '../remembered.ts';
import { asSeen } from './look-alike.ts';

const FINAL_PUNCTUATION = /[\s.,:;…!?–-]/u;
const WORD = /[\p{L}\p{N}]/u;

/** Most texts have single spaces, and need not be written anew from one space to the next. */
const UNEVEN = /[^\S ]| {2}/u;

/** A text with one space for each run of white space. */
export function oneSpaced(text: string): string {
  return UNEVEN.test(text) ? text.replace(/\s+/gu, ' ') : text;
}

/**
 * Folds a text for comparison: NFC, lower case, runs of white space as one space, no final punctuation,
 * letters as they look (what they are is for `unicode-text`).
 * Two headings or labels are the same when their folds are equal.
 */
export function fold(text: string): string {
  return text.length > MAX_REMEMBERED ? foldAfresh(text) : folds.get(text, () => foldAfresh(text));
}

function foldAfresh(text: string): string {
  const folded = oneSpaced(asSeen(inNfc(text)).toLowerCase()).trim();
  // From the end: an expression that ends in `$` would begin anew at each dot of a row of dots in its midst.
  let end = folded.length;
  while (end > 0 && FINAL_PUNCTUATION.test(folded.charAt(end - 1))) end -= 1;
  return folded.slice(0, end);
}

// Headings, labels and units recur in every report of a campaign; prose does not.
const folds = new Remembered<string>(20_000);
const MAX_REMEMBERED = 250;

const TONE_MARKS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'oà òa',
    'oá óa',
    'oả ỏa',
    'oã õa',
    'oạ ọa',
    'oè òe',
    'oé óe',
    'oẻ ỏe',
    'oẽ õe',
    'oẹ ọe',
    'uỳ ùy',
    'uý úy',
    'uỷ ủy',
    'uỹ ũy',
    'uỵ ụy',
  ].map((pair) => pair.split(' ') as [string, string]),
);

/** Folds further, so that both places of a tone mark (`uỷ`, `ủy`) compare as one; for finding words in prose. */
export function foldToneMarks(text: string): string {
  return fold(text).replace(/(?<!q)[ou][àáảãạèéẻẽẹỳýỷỹỵ](?!\p{L})/gu, (pair) => TONE_MARKS[pair] ?? pair);
}

/** Folds a label of a table: as {@link fold}, and without the spaces around `/` and `-`. */
export function foldSymbol(text: string): string {
  return fold(text).replace(/\s*([-/])\s*/gu, '$1');
}

/** Of each ordinary unit, whether it is white space (1), of a word (2), or neither. */
const units = once(() =>
  new Uint8Array(0x2030).map((_, code) => {
    const unit = String.fromCharCode(code);
    return /\s/u.test(unit) ? 1 : WORD.test(unit) ? 2 : 0;
  }),
);

/** Number of words: runs without white space that hold a letter or a digit. */
export function countWords(text: string): number {
  let words = 0;
  if (isOrdinary(text)) {
    const kinds = units();
    let isCounted = false;
    for (let at = 0; at < text.length; at++) {
      const kind = kinds[text.charCodeAt(at)];
      if (kind === 1) isCounted = false;
      else if (kind === 2 && !isCounted) {
        words += 1;
        isCounted = true;
      }
    }
    return words;
  }
  for (const run of text.split(/\s+/u)) if (WORD.test(run)) words += 1;
  return words;
}

const collator = once(() => new Intl.Collator('vi', { numeric: true }));

/** Vietnamese alphabetical order, digits by value, ties by code point; the only order that lists are sorted in. */
export function compareVietnamese(a: string, b: string): number {
  return collator().compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Shortens a text for a message, at a word, to about `length` characters. */
export function shorten(text: string, length = 80): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length - 20)).trimEnd()}…`;
}
