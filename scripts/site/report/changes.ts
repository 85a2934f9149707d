/** What changed between two texts of a report: block by block, and in blocks word by word. */
import { diffWordsWithSpace } from 'diff';
import type { Nodes, RootContent } from 'mdast';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { alignLists, byKey, byLikeness } from '../../docx/redline/align.ts';

/** Words of a block: as they were, gone, or new. */
interface Words {
  readonly type: 'same' | 'del' | 'ins';
  readonly text: string;
}

/** A block that changed, or how many that follow each other did not. */
export type Change =
  | { readonly type: 'changed'; readonly words: readonly Words[] }
  | { readonly type: 'same'; readonly blocks: number };

/** What is less alike is not one block that changed, but two. */
const LEAST_ALIKE = 0.4;

/** Compares two texts. */
export function changesBetween(old: string, now: string): readonly Change[] {
  const steps = alignLists(blocksOf(old), blocksOf(now), [byKey((one) => one), byLikeness(likeness(), LEAST_ALIKE)]);
  const changes: Change[] = [];
  for (const { old: before, new: after } of steps) {
    const last = changes.at(-1);
    if (before !== after) changes.push({ type: 'changed', words: wordsOf(before, after) });
    else if (last?.type === 'same') changes[changes.length - 1] = { type: 'same', blocks: last.blocks + 1 };
    else changes.push({ type: 'same', blocks: 1 });
  }
  return changes;
}

function wordsOf(before: string | null, after: string | null): readonly Words[] {
  if (before === null || after === null)
    return before === null ? [{ type: 'ins', text: after ?? '' }] : [{ type: 'del', text: before }];
  return diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    type: added ? 'ins' : removed ? 'del' : 'same',
    text: value,
  }));
}

/** The words of a block, each with how often it stands there. */
interface Counts {
  readonly counts: ReadonlyMap<string, number>;
  readonly all: number;
}

/** The share of words that two blocks have in common; the words of each block are counted once. */
function likeness(): (one: string, other: string) => number {
  const known = new Map<string, Counts>();
  const countsOf = (text: string): Counts => {
    const before = known.get(text);
    if (before) return before;
    const words = text.split(/\s+/u);
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    const found = { counts, all: words.length };
    known.set(text, found);
    return found;
  };
  return (one, other) => {
    const [a, b] = [countsOf(one), countsOf(other)];
    let common = 0;
    for (const [word, count] of a.counts) common += Math.min(count, b.counts.get(word) ?? 0);
    return (2 * common) / (a.all + b.all);
  };
}

/** The blocks of a text as lines of words: of front matter each line, of tables each row, of lists each item. Comments are left out. */
function blocksOf(text: string): readonly string[] {
  return parseMarkdown(text)
    .children.flatMap(linesOf)
    .filter((line) => line !== '');
}

function linesOf(node: RootContent): readonly string[] {
  switch (node.type) {
    case 'yaml':
      return node.value.split('\n').map(withoutComment);
    case 'html':
      return [textOf(node).trim()];
    case 'table':
      return node.children.map(({ children }) => children.map(wordsIn).join(' | '));
    case 'list':
    case 'listItem':
    case 'blockquote':
    case 'footnoteDefinition':
      return node.children.flatMap(linesOf);
    default:
      return [wordsIn(node)];
  }
}

/** What of a line of YAML comes before a comment: a `#` that nothing stands before, but in quotes. */
const BEFORE_COMMENT = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^"'#]|(?<=\S)["'#])*/u;

function withoutComment(line: string): string {
  const before = BEFORE_COMMENT.exec(line)?.[0] ?? '';
  return line[before.length] === '#' ? before.trimEnd() : line;
}

function wordsIn(node: Nodes): string {
  return textOf(node).trim();
}
