/** Runs of words that are not in NFC: letters and their marks typed, or copied from macOS and PDF, apart. */
import type { Span } from '../span.ts';

/**
 * The runs in a text in NFC; `isLoose` tells whether a span of it was typed with loose marks. Words between two such words
 * that have no marks either way belong to the run, which ends with its line.
 */
export function findDecomposed(text: string, isLoose: (span: Span) => boolean): readonly Span[] {
  if (!isLoose({ start: 0, end: text.length })) return [];
  const runs: { start: number; end: number }[] = [];
  let isOpen = false;
  for (const { 0: word, index: start } of text.matchAll(/\S+/gu)) {
    const span = { start, end: start + word.length };
    if (/\p{L}/u.test(word) && isLoose(span)) {
      const last = runs.at(-1);
      if (isOpen && last && !text.slice(last.end, start).includes('\n')) last.end = span.end;
      else runs.push(span);
      isOpen = true;
    } else if (/[^\p{ASCII}\p{P}]/u.test(word)) isOpen = false;
  }
  return runs;
}
