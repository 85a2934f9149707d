/** Whether a text says all that another one says. */
import { distance } from 'fastest-levenshtein';
import { fold } from './text.ts';

const MARKS = /\p{M}/gu;

/** True when every word of one text, or a slip of it, is in the other one, in the same order: whoever writes the second in place of the first takes no word away. */
export function keepsWords(before: string, after: string): boolean {
  const [given, kept] = [wordsOf(before), wordsOf(after)];
  if (given.join('') === kept.join('')) return true;
  let at = 0;
  for (const word of given) {
    while (at < kept.length && !isSlip(word, kept[at] ?? '')) at += 1;
    if (at === kept.length) return false;
    at += 1;
  }
  return true;
}

/** What a title has behind the right one, as the author wrote it: words that belong below it; null where it does not go on. */
export function wordsBehind(title: string, right: string): string | null {
  const [given, wanted] = [title.trim().split(/\s+/u), right.trim().split(/\s+/u)];
  const [own, rest] = [given.slice(0, wanted.length).join(' '), given.slice(wanted.length).join(' ')];
  return rest !== '' && fold(own) === fold(right) ? rest : null;
}

function wordsOf(text: string): readonly string[] {
  return (
    fold(text)
      .normalize('NFD')
      .replace(MARKS, '')
      .replaceAll('đ', 'd')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Up to a third of the letters of a word, whatever its marks. */
function isSlip(a: string, b: string): boolean {
  return a === b || distance(a, b) * 3 <= Math.max(a.length, b.length);
}
