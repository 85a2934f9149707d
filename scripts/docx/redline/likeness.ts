/** How alike two blocks or rows are, from 0 to 1; 1 only where they say the same. */
import type { Block, Paragraph, Row } from '../model/model.ts';
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

/** The same text for blocks that look and say the same. */
export function keyOfBlock(block: Block): string {
  return [formOf(block), ...wordsOf(block)].join('\u0001');
}

/** The same text for rows that say the same. */
export function keyOfRow(row: Row): string {
  return wordsOfRow(row).join('\u0001');
}

/** Blocks of different form are never one: Word tracks no change of a paragraph's style, nor of the columns of a table. */
function formOf(block: Block): string {
  if (block.type === 'paragraph') return `${block.style} ${block.item?.mark.type ?? ''} ${block.item?.level ?? ''}`;
  return block.type === 'table' ? `${block.look} ${block.widths.length}` : block.type;
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

function wordsOfParagraph({ children }: Paragraph): readonly string[] {
  // Spaces are in every paragraph and tell nothing.
  return children.filter((token) => token.type !== 'text' || token.text.trim() !== '').map(likenessKey);
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
