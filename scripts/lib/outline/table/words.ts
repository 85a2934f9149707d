/** The fixed words of a figure table in an outline: read without regard to case and marks, and guessed where they are misspelt. */
import { plainLetters } from '../../vietnamese/plain-letters.ts';
import { NEAR, similarity } from '../../vietnamese/similarity.ts';
import { fold } from '../../vietnamese/text.ts';

/** What words stand for, by all their spellings. */
export type Words<T> = readonly (readonly [meaning: T, ...spellings: string[]])[];

/** What a text stands for; null where it is none of the words. */
export function meantBy<T>(words: Words<T>, text: string): T | null {
  const key = fold(text);
  return words.find(([, ...spellings]) => spellings.some((one) => fold(one) === key))?.[0] ?? null;
}

/** The word that a misspelt text is nearest to; null where none is near. */
export function nearestWord<T>(words: Words<T>, text: string): { readonly meaning: T; readonly word: string } | null {
  const key = plainLetters(text);
  const found = words.flatMap(([meaning, ...spellings]) =>
    spellings.map((one) => ({ meaning, word: spellings[0] ?? one, likeness: similarity(key, plainLetters(one)) })),
  );
  const [best] = found.sort((a, b) => b.likeness - a.likeness);
  return best && best.likeness >= NEAR ? { meaning: best.meaning, word: best.word } : null;
}
