/** What an author has left standing of an outline's guidance: word for word, in part, or reworded a little. */
import type { Passage } from '../markdown/passage.ts';
import { textOf } from '../markdown/text-of.ts';
import { isOrdinary } from '../ordinary.ts';
import { captionsOf } from '../outline/captions.ts';
import { INSTRUCTION } from '../outline/instruction.ts';
import type { Outline } from '../outline/outline.ts';
import type { Span } from '../span.ts';
import { countWords, fold } from '../vietnamese/text.ts';

/** The folded sentences of an outline's guidance, and their beginnings, to pass over most prose unfolded. */
export interface Guidance {
  readonly sentences: ReadonlySet<string>;
  readonly beginnings: ReadonlySet<string>;
  /** The first letters of those. */
  readonly initials: ReadonlySet<string>;
  /** The words of those that tell the author what to do. */
  readonly instructions: readonly ReadonlySet<string>[];
}

const MIN_WORDS = 4;
/** A sentence among others may be the author's own; a paragraph of its own is less likely to be. */
const MIN_WORDS_OF_SENTENCE = 6;
const BEGINNING = 6;
/** Ends a sentence, but at the end of a text. */
const STOP = /[.;](?=\s)/gu;
/** What may stand before an instruction, with its colon: `Thuận lợi: nêu ngắn gọn …`. */
const LONGEST_LABEL = 81;
/** How many of its words an instruction that was cut or reworded still shares with one of the outline. */
const SHARED = 0.8;

const known = new WeakMap<Outline, Guidance>();

/** What an author may have left standing of an outline's guidance. */
export function guidanceOf(outline: Outline): Guidance {
  const ready = known.get(outline);
  if (ready) return ready;
  const sentences = new Set<string>();
  const instructions: ReadonlySet<string>[] = [];
  const add = (node: { type: string; children?: readonly unknown[] }): void => {
    if (node.type !== 'paragraph') for (const child of node.children ?? []) add(child as { type: string });
    else {
      const text = textOf(node as never);
      for (const one of [text, ...sentencesOf(text).map(({ sentence }) => sentence)]) {
        if (countWords(one) < (one === text ? MIN_WORDS : MIN_WORDS_OF_SENTENCE)) continue;
        // Documents and days that guidance names are named by reports too.
        if (one !== text && /\d/u.test(one)) continue;
        const folded = fold(one);
        sentences.add(folded);
        if (INSTRUCTION.test(one)) instructions.push(new Set(wordsOf(folded)));
      }
    }
  };
  for (const node of outline.guidance) add(node);
  for (const section of outline.all) {
    // Reports have the captions of their tables.
    const captions = captionsOf(section);
    for (const node of section.guidance) if (!captions.some((caption) => caption === node)) add(node);
  }
  const beginnings = new Set([...sentences].map((text) => text.slice(0, BEGINNING)));
  const initials = new Set([...beginnings].map((text) => text.slice(0, 1)));
  const guidance = { sentences, beginnings, initials, instructions };
  known.set(outline, guidance);
  return guidance;
}

/** True when all that a passage says is guidance of the outline. */
export function isGuidance(passage: Passage, guidance: Guidance): boolean {
  const { node, text } = passage;
  if (node?.type !== 'paragraph' || text.length > LONGEST) return false;
  if (isKnown(text, guidance)) return true;
  const left = guidanceIn(passage, guidance);
  return left.length > 0 && left.reduce((sum, { start, end }) => sum + end - start, 0) >= text.trim().length;
}

/** No guidance is longer. */
const LONGEST = 20_000;

/** Several rules ask it of the same passage. */
const found = new WeakMap<Passage, { readonly guidance: Guidance; readonly left: readonly Span[] }>();

/** The sentences of a passage that are guidance, without the white space around them; neighbours are one. */
export function guidanceIn(passage: Passage, guidance: Guidance): readonly Span[] {
  if (passage.node?.type !== 'paragraph' || guidance.sentences.size === 0) return [];
  let one = found.get(passage);
  if (one?.guidance !== guidance) {
    one = { guidance, left: findGuidance(passage, guidance) };
    found.set(passage, one);
  }
  return one.left;
}

function findGuidance({ text }: Passage, guidance: Guidance): readonly Span[] {
  if (text.length > LONGEST) return [];
  const left: Span[] = [];
  for (const { sentence, index } of sentencesOf(text)) {
    const isGiven = (from: number) => {
      const words = from === 0 ? sentence : sentence.slice(from);
      return isKnown(words, guidance) || isReworded(words, guidance);
    };
    const label = sentence.indexOf(':') + 1;
    const said = isGiven(0) ? 0 : label > 1 && label <= LONGEST_LABEL && isGiven(label) ? label : undefined;
    if (said === undefined) continue;
    const start = index + said + sentence.slice(said).search(/\S|$/u);
    const end = index + sentence.trimEnd().length;
    const last = left.at(-1);
    if (last && text.slice(last.end, start).trim() === '') left.splice(-1, 1, { start: last.start, end });
    else left.push({ start, end });
  }
  return left;
}

function sentencesOf(text: string): readonly { readonly sentence: string; readonly index: number }[] {
  const sentences: { sentence: string; index: number }[] = [];
  let index = 0;
  STOP.lastIndex = 0;
  for (let stop = STOP.exec(text); stop; stop = STOP.exec(text)) {
    // A stop behind nothing ends nothing.
    if (stop.index > index) sentences.push({ sentence: text.slice(index, stop.index + 1), index });
    index = stop.index + 1;
  }
  if (index < text.length) sentences.push({ sentence: text.slice(index), index });
  return sentences;
}

function isKnown(text: string, { sentences, beginnings, initials }: Guidance): boolean {
  const first = text.trimStart().charAt(0);
  // What is no ordinary letter may look like one.
  if (isOrdinary(first) && !initials.has(first.toLowerCase())) return false;
  return (
    beginnings.has(fold(text.trimStart().slice(0, 2 * BEGINNING)).slice(0, BEGINNING)) && sentences.has(fold(text))
  );
}

function isReworded(sentence: string, { instructions }: Guidance): boolean {
  if (instructions.length === 0 || !INSTRUCTION.test(sentence) || /\d/u.test(sentence)) return false;
  const words = wordsOf(fold(sentence));
  if (words.length < MIN_WORDS) return false;
  return instructions.some((wanted) => words.filter((word) => wanted.has(word)).length >= SHARED * words.length);
}

function wordsOf(folded: string): readonly string[] {
  return folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
