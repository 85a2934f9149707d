/** The sentences of words, whatever marks they bear. */
import { joinWords, slice, textIn, type Words } from './words.ts';

/** A sentence, or a part of one that a semicolon ends: what it parts may be asked of two bodies. */
export interface Sentence {
  readonly text: string;
  /** Which of them it is. */
  readonly at: number;
  /** Where it begins and ends in the text of the words. */
  readonly from: number;
  readonly to: number;
}

const END = /[.;!?…][”’"'»)\]]*\s+/gu;
const STOPS = /[.!?…][”’"'»)\]]*$/u;

/** The sentences of words, in order, without the spaces between them. */
export function sentencesIn(words: Words): readonly Sentence[] {
  const text = textIn(words);
  const end = text.trimEnd().length;
  const sentences: Sentence[] = [];
  let from = text.length - text.trimStart().length;
  for (const { index, 0: mark } of text.matchAll(END)) {
    const [to, next] = [index + mark.trimEnd().length, index + mark.length];
    if (next >= end) break;
    sentences.push({ text: text.slice(from, to), at: sentences.length, from, to });
    from = next;
  }
  // A picture may be all that words hold, or end them.
  if (end > from || words.some(({ type }) => type !== 'text'))
    sentences.push({ text: text.slice(from, end), at: sentences.length, from, to: Infinity });
  return sentences;
}

/** The words of some sentences; those that follow each other stay as they stand. */
export function wordsAt(words: Words, sentences: readonly Sentence[]): Words {
  const starts = sentences.filter(({ at }, index) => sentences[index - 1]?.at !== at - 1);
  const ends = sentences.filter(({ at }, index) => sentences[index + 1]?.at !== at + 1);
  return joinWords(starts.map(({ from }, index) => slice(words, from, ends[index]?.to ?? from)));
}

/** Which sentence introduces what follows; the paragraph that it ends may say more. */
export function introductionAt(sentences: readonly Sentence[]): number {
  const begins = ({ text, at }: Sentence) => STOPS.test(sentences[at - 1]?.text ?? '') && /^\p{Lu}/u.test(text);
  return Math.max(0, sentences.findLastIndex(begins));
}
