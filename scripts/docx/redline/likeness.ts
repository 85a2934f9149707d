/** How alike two blocks or rows are, from 0 to 1; 1 only where they say the same. */
import { type Block, type Inline, type Paragraph, picturesIn, type Row } from '../model/model.ts';
import type { ParagraphStyle } from '../model/styles.ts';
import { TABLE_TYPES } from '../model/table-types.ts';
import { likenessKey } from './tokens.ts';

/** What is less alike than this is not one thing that changed, but two. */
export const LEAST_ALIKE = 0.4;
/** What has a place of its own is one thing however it changes. */
export const HARDLY_ALIKE = 0.01;

/** How alike two blocks of a text are. */
export function likenessOfBlocks(a: Block, b: Block): number {
  if (formOf(a) !== formOf(b)) return 0;
  const alike = likeness(wordsOf(a), wordsOf(b));
  return a.type === 'table' && a.look === 'layout' ? Math.max(alike, LEAST_ALIKE) : alike;
}

/** How alike two blocks of one cell or one note are: what has the same look there is one thing. */
export function likenessInCells(a: Block, b: Block): number {
  return formOf(a) === formOf(b) ? Math.max(HARDLY_ALIKE, likenessOfBlocks(a, b)) : 0;
}

/** How alike two rows of a table are. */
export function likenessOfRows(a: Row, b: Row): number {
  return likeness(wordsOfRow(a), wordsOfRow(b));
}

/** The same text for blocks that look the same and whose tokens have the same keys. */
export function keyOfBlock(block: Block, key: TokenKey): string {
  const words = block.type === 'table' ? block.rows.map((row) => keyOfRow(row, key)) : tokensIn(block).map(key);
  return [formOf(block), ...words].join('\u0001');
}

/** The same text for rows whose tokens have the same keys. */
export function keyOfRow({ cells }: Row, key: TokenKey): string {
  return cells.flatMap(({ blocks }) => [...blocks.flatMap(tokensIn).map(key), '|']).join('\u0001');
}

type TokenKey = (token: Inline) => string;

/** Blocks of different form are never one: Word tracks no change of a paragraph's style, nor of the columns of a table of data. */
function formOf(block: Block): string {
  if (block.type === 'paragraph') return `${block.style} ${block.item?.mark.type ?? ''} ${block.item?.level ?? ''}`;
  if (block.type === 'table') return block.look === 'layout' ? block.look : `${block.look} ${block.widths.length}`;
  return block.type;
}

/** Whether two paragraphs look the same, whatever they say. */
export function sameLooks(a: Paragraph, b: Paragraph): boolean {
  const looks = ({ children, change: _, was: __, line: ___, bookmark: ____, ...own }: Paragraph) =>
    JSON.stringify([
      picturesIn(children).length > 0,
      ...Object.entries(own).sort(([one], [other]) => (one < other ? -1 : 1)),
    ]);
  return looks(a) === looks(b);
}

const IN_CELLS: ReadonlySet<ParagraphStyle> = new Set(TABLE_TYPES.flatMap(({ text, heading }) => [text, heading]));

/**
 * The same of two paragraphs that are one: their places in lists do not count, nor which rows of a table stay together, which follows from
 * how many there are.
 */
export function looksLike(old: Paragraph, now: Paragraph): boolean {
  const own = ({ item: _, keepNext, ...looks }: Paragraph): Paragraph =>
    keepNext && !IN_CELLS.has(looks.style) ? { ...looks, keepNext } : looks;
  return sameLooks(own(old), own(now));
}

const known = new WeakMap<Block | Row, readonly string[]>();

function wordsOf(block: Block): readonly string[] {
  const words =
    known.get(block) ??
    (block.type === 'paragraph'
      ? wordsOfParagraph(block)
      : block.type === 'table'
        ? block.rows.flatMap(wordsOfRow)
        : []);
  known.set(block, words);
  return words;
}

function wordsOfRow(row: Row): readonly string[] {
  const words = known.get(row) ?? row.cells.flatMap(({ blocks }) => [...blocks.flatMap(wordsOf), '|']);
  known.set(row, words);
  return words;
}

function wordsOfParagraph(block: Paragraph): readonly string[] {
  return tokensIn(block).map(likenessKey);
}

/** The tokens of a paragraph but for spaces, which are in every paragraph and tell nothing. */
function tokensIn(block: Block): readonly Inline[] {
  return block.type === 'paragraph'
    ? block.children.filter((token) => token.type !== 'text' || token.text.trim() !== '')
    : [];
}

/** Dice's coefficient of two lists of words; less than 1 where their order differs. */
function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === b.length && a.every((word, index) => word === b[index])) return 1;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      common += 1;
      left.set(word, count - 1);
    }
  }
  return Math.min(0.99, (2 * common) / (a.length + b.length || 1));
}
