/** A paragraph read sentence by sentence: which ask, and which introduces what follows. */
import type { Paragraph } from 'mdast';
import { asks } from './addressee.ts';
import type { Announced } from './announcement.ts';
import { asksForCounted, isCounted } from './counted.ts';
import { asksNothing, isNone } from './nothing-asked.ts';
import { refersBack } from './reference.ts';
import { introductionAt, type Sentence, sentencesIn, wordsAt } from './sentences.ts';
import { isSettled } from './settled.ts';
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
    sentencesIn(words).map((one) => ({ ...one, asks: asks(one.text, isAsking) && !isSettled(one.text) })),
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

/**
 * A paragraph cut before each sentence that asks, and before each that is counted off unless all are asked of one; what stands before the
 * first goes with it. Nothing is left of what proposes nothing, nor of what was asked and is settled.
 */
export function sayingsIn({ words, sentences }: Told, { isAsking, unitName }: Place): readonly Saying[] {
  const isNothing = isAsking ? asksNothing : isNone;
  const groups: ToldSentence[][] = [];
  let isAsked = false;
  for (const sentence of sentences) {
    const { text } = sentence;
    const group = groups.at(-1);
    const isAsk = sentence.asks && !isNothing(text);
    const isNext = isAsk && isAsked && !refersBack(text);
    const isOne = () => isAsking && isCounted(text) && !group?.some((one) => asksForCounted(one.text, unitName));
    if (!group || isNext || isOne()) groups.push([sentence]);
    else group.push(sentence);
    isAsked ||= isAsk;
  }
  return groups
    .filter((group) => !isAsking || !isSettled(group.map(({ text }) => text).join(' ')))
    .map((group) => group.filter(({ text }) => !isNothing(text)))
    .filter((group) => group.length > 0)
    .map((group) => sayingOf({ words, sentences: group }));
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
