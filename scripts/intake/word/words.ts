/** The words of blocks, a line each. */
import type { WordBlock, WordInline } from './model.ts';

/** The words of blocks as lines; of a table, a line each row. */
export function wordsOfBlocks(blocks: readonly WordBlock[]): string {
  return blocks
    .map((block) =>
      block.type === 'paragraph'
        ? wordsOfInlines(block.inlines)
        : block.rows.map(({ cells }) => cells.map((cell) => wordsOfBlocks(cell.blocks)).join(' | ')).join('\n'),
    )
    .join('\n');
}

/** The words of a line. */
export function wordsOfInlines(inlines: readonly WordInline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.value;
      if (inline.type === 'break') return '\n';
      return inline.type === 'link' ? wordsOfInlines(inline.inlines) : '';
    })
    .join('');
}

/** Letters and digits side by side; signs of the right half of Latin 1 are letters of old code tables. */
const WORD = /[\p{L}\p{N}\p{M}\u00A1-\u00BF×÷\u00AD]+/gu;

/** The words of a text one by one. */
export function wordsIn(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}
