/** Runs of words that are not in NFC: letters and their marks typed, or copied from macOS and PDF, apart. */
import type { Span } from './placeholder.ts';

/** The runs in a text; words between two such words that have no marks either way belong to the run. */
export function findDecomposed(text: string): readonly Span[] {
  if (text.normalize('NFC') === text) return [];
  const runs: { start: number; end: number }[] = [];
  let isOpen = false;
  for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
    if (word.normalize('NFC') !== word) {
      const last = runs.at(-1);
      if (isOpen && last) last.end = index + word.length;
      else runs.push({ start: index, end: index + word.length });
      isOpen = true;
    } else if (/[^\p{ASCII}\p{P}]/u.test(word)) isOpen = false;
  }
  return runs;
}
