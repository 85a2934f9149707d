/** Where words are from that stand in another form than before: in an item, a heading, another paragraph, a table with a column more, in bold. */
import type { Paragraph, WordDocument } from '../model/model.ts';
import { alignLists, byKey } from './align.ts';
import { type Pairs, type Part, partsOf } from './pairs.ts';
import { isSpace, wordKey } from './tokens.ts';

/** So many words in a row are from somewhere; fewer stand by chance where others stood, unless they are a whole paragraph. */
const LEAST_RUN = 3;

/** A word, or a paragraph without any. */
interface Word {
  readonly part: Part;
  readonly key: string;
  /** The words of its paragraph. */
  readonly whole: string;
  /** The spaces behind it, and the end of its paragraph. */
  readonly behind: readonly Part[];
  /** The row and the table around it. */
  readonly around: readonly Part[];
}

/** Pairs the parts of two versions that are the `same`, and besides words, whatever they stand in, with what is behind and around them. */
export function pairOrigins(old: WordDocument, now: WordDocument, same: Pairs): Pairs {
  const [before, after] = [[...wordsOf(old)], [...wordsOf(now)]];
  const origins = new Map(same);
  const taken = new Set(same.values());
  const pair = (was: Part | undefined, is: Part | undefined) => {
    // Spaces are all alike: which of them was paired does not matter.
    if (!was || !is || origins.has(is) || (taken.has(was) && !isSpace(was))) return;
    origins.set(is, was);
    taken.add(was);
  };
  for (const [was, is] of survivors(before, after, same)) {
    pair(was.part, is.part);
    for (const [index, part] of is.behind.entries()) {
      const its = was.behind[index];
      if (its && isSpace(its) === isSpace(part)) pair(its, part);
    }
    for (const [index, part] of is.around.entries()) pair(was.around[index], part);
  }
  return origins;
}

/** The words that go on: those that are the same, and in between what has the same letters in long enough runs. */
function survivors(
  before: readonly Word[],
  after: readonly Word[],
  same: Pairs,
): readonly (readonly [was: Word, is: Word])[] {
  const places = new Map(before.map(({ part }, index) => [part, `${index}`]));
  const bySame = byKey<Word>(
    ({ part }) => places.get(part) ?? '',
    ({ part }) => places.get(same.get(part) ?? part) ?? '+',
  );
  const runs: (readonly [was: Word, is: Word])[][] = [[]];
  for (const step of alignLists(before, after, [bySame, byKey(({ key }) => key)])) {
    if (step.old && step.new) runs.at(-1)?.push([step.old, step.new]);
    else if (runs.at(-1)?.length !== 0) runs.push([]);
  }
  return runs.flatMap((run) => {
    const isLong = run.reduce((sum, [{ part }]) => sum + weight(part), 0) >= LEAST_RUN;
    // A full stop before words that go on stands there by chance.
    const start = isLong ? run.findIndex(([{ key }]) => !CLOSING.test(key)) : run.length;
    return run.filter(([was, is], index) => index >= start || was.whole === is.whole);
  });
}

const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}]$/u;

/** Signs tell nothing by themselves; a picture is from somewhere however alone it is. */
function weight(part: Part): number {
  if (!('type' in part)) return 0;
  if (part.type === 'image') return LEAST_RUN;
  return part.type === 'text' && /[\p{L}\p{N}]/u.test(part.text) ? 1 : 0;
}

function* wordsOf(document: WordDocument): Generator<Word, void> {
  for (const { part, around } of partsOf(document)) {
    if (!('type' in part) || part.type !== 'paragraph') continue;
    const whole = part.children.map(wordKey).join('\u0001');
    for (const word of wordsIn(part)) yield { ...word, whole, around };
  }
}

function wordsIn(paragraph: Paragraph): readonly Omit<Word, 'whole' | 'around'>[] {
  const words: { part: Part; key: string; behind: Part[] }[] = [];
  for (const part of paragraph.children) {
    const last = words.at(-1);
    if (isSpace(part) && last) last.behind.push(part);
    else words.push({ part, key: wordKey(part), behind: [] });
  }
  words.at(-1)?.behind.push(paragraph);
  return words.length > 0 ? words : [{ part: paragraph, key: '', behind: [] }];
}
