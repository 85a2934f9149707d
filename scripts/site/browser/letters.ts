/** Words as they are compared: however they were typed, with marks or without. */

const WORD = /[\p{L}\p{N}]+/gu;

/** A text in small letters, each with its marks in one way. */
export function lowered(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** A text in small letters without tones and marks, đ as d. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[’ʼ‘`]/gu, "'")
    .toLowerCase()
    .replaceAll('đ', 'd');
}

/** The words of a text, in small letters. */
export function wordsOf(text: string): readonly string[] {
  return lowered(text).match(WORD) ?? [];
}

/**
 * How a word may have been meant: who types no marks types d for đ as well, which Vietnamese has at the head of words alone. Marks are left
 * away by Pagefind itself, which takes đ for a letter of its own.
 */
export function readingsOf(word: string): readonly string[] {
  return /^d[a-z]/u.test(word) && folded(word) === word ? [word, `đ${word.slice(1)}`] : [word];
}

/** All ways to read some words, of which each may be read in several; no more than so many. */
export function combined(readings: readonly (readonly string[])[], most: number): readonly string[] {
  let all: readonly string[] = [''];
  for (const one of readings)
    all = all.flatMap((before) => one.map((word) => `${before} ${word}`.trim())).slice(0, most);
  return all;
}
