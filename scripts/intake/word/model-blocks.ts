/** What mammoth read, as blocks of the model. */
import * as z from 'zod';
import type { Plain } from './mammoth/plain.ts';
import { readPlain } from './mammoth/read.ts';
import type { WordBlock, WordCell, WordRow } from './model.ts';
import { readInlines } from './model-inlines.ts';
import type { ParagraphFacts } from './reading.ts';

const BLOCKS = z.array(z.looseObject({ type: z.string() }));
const PARAGRAPH = z.object({ styleId: z.string(), children: z.array(z.unknown()) });
const CELL = z.object({
  type: z.literal('tableCell'),
  colSpan: z.number(),
  rowSpan: z.number(),
  children: z.array(z.unknown()),
});
const ROW = z.object({ type: z.literal('tableRow'), isHeader: z.boolean(), children: z.array(CELL) });
const TABLE = z.object({ children: z.array(ROW) });

/** The blocks that plain ones say, each paragraph with what is known of it by its key. */
export function blocksOf(plain: readonly Plain[], facts: readonly ParagraphFacts[]): readonly WordBlock[] {
  return read(readPlain(plain), facts);
}

function read(blocks: unknown, facts: readonly ParagraphFacts[]): readonly WordBlock[] {
  return BLOCKS.parse(blocks).map((block): WordBlock => {
    if (block.type === 'table')
      return { type: 'table', rows: TABLE.parse(block).children.map((row) => rowOf(row, facts)) };
    const { styleId, children } = PARAGRAPH.parse(block);
    const known = facts[Number(styleId)];
    if (!known) throw new TypeError('mammoth gave a paragraph that was not given to it');
    return { type: 'paragraph', inlines: readInlines(children), ...known };
  });
}

function rowOf({ isHeader, children }: z.infer<typeof ROW>, facts: readonly ParagraphFacts[]): WordRow {
  const cells = children.map(
    (cell): WordCell => ({ columns: cell.colSpan, rows: cell.rowSpan, blocks: read(cell.children, facts) }),
  );
  return { isHeader, cells };
}
