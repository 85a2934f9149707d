/** A paragraph read sentence by sentence: which ask, and which introduces what follows. */
import type { Paragraph } from 'mdast';
import { asks, isCounted } from './addressee.ts';
import type { Announced } from './announcement.ts';
import { asksNothing, isNone } from './nothing-asked.ts';
import { refersBack } from './reference.ts';
import { introductionAt, type Sentence, sentencesIn, wordsAt } from './sentences.ts';
import { type Words, wordsOf } from './words.ts';

/** The section that items are of. */
export interface Place extends Announced {
  /** True where the section is one of proposals. */
  readonly isAsking: boolean;
  readonly about: string;
}

interface ToldSentence extends Sentence {
  readonly asks: boolean;
}

/** A paragraph that is read. */
export interface Told {
  readonly type: 'told';
  readonly words: Words;
  readonly sentences: readonly ToldSentence[];
  /** True where a sentence asks. */
  readonly asks: boolean;
}

/** What an item says in its first paragraph. */
export interface Saying {
  readonly words: Words;
  /** What it says before it asks: why. */
  readonly why: string;
  /** The rest. */
  readonly says: string;
}

/** A paragraph of a section. */
export function read(node: Paragraph, { isAsking }: Place): Told {
  const words = wordsOf(node);
  return told(
    words,
    sentencesIn(words).map((one) => ({ ...one, asks: asks(one.text, isAsking) })),
  );
}

function told(words: Words, sentences: readonly ToldSentence[]): Told {
  return { type: 'told', words, sentences, asks: sentences.some((one) => one.asks) };
}

/** The text of a paragraph. */
export function textOfTold({ sentences }: Told): string {
  return sentences.map((one) => one.text).join(' ');
}

/** A paragraph that introduces what follows: the words that do, and what it says before them. */
export function introductionIn({ words, sentences }: Told): { readonly introduction: Words; readonly before: Told } {
  const at = introductionAt(sentences);
  return { introduction: wordsAt(words, sentences.slice(at)), before: told(words, sentences.slice(0, at)) };
}

/** A paragraph cut before each sentence that asks; what stands before the first goes with it. Nothing is left of one that proposes nothing. */
export function sayingsIn({ words, sentences }: Told, { isAsking }: Place): readonly Saying[] {
  const groups: ToldSentence[][] = [];
  let isAsked = false;
  for (const sentence of sentences) {
    if (isAsking ? asksNothing(sentence.text) : isNone(sentence.text)) continue;
    const isNext = (sentence.asks && isAsked && !refersBack(sentence.text)) || (isAsking && isCounted(sentence.text));
    if (groups.length === 0 || isNext) groups.push([]);
    groups.at(-1)?.push(sentence);
    isAsked ||= sentence.asks;
  }
  return groups.map((group) => sayingOf({ words, sentences: group }));
}

/** A paragraph, or some sentences of one, as one item. */
export function sayingOf({ words, sentences }: Pick<Told, 'words' | 'sentences'>): Saying {
  const first = Math.max(
    0,
    sentences.findIndex((one) => one.asks),
  );
  const texts = sentences.map((one) => one.text);
  return {
    words: wordsAt(words, sentences),
    why: texts.slice(0, first).join(' '),
    says: texts.slice(first).join(' '),
  };
}
