/** The lines of their own that stand between blocks, where Word and LibreOffice would set these otherwise than meant. */
import { type Block, type Paragraph, paragraph, type Table } from '../model/model.ts';

/**
 * The blocks with a line of its own wherever Word would run tables into each other or add a line of its own size, and behind a table,
 * where LibreOffice leaves a heading alone at the foot of a page.
 */
export function spaced(blocks: readonly Block[], isLast: boolean): readonly Block[] {
  const apart = blocks.flatMap((block, index): readonly Block[] => {
    const before = blocks[index - 1];
    if (block.type === 'table' && before && (block.look === 'data' || before.type === 'table'))
      return [gap('TableGap'), ...seamed(block, blocks[index + 1])];
    return before?.type === 'table' && before.look === 'data'
      ? [gap('TableEnd'), block]
      : seamed(block, blocks[index + 1]);
  });
  return apart.at(-1)?.type === 'paragraph' ? apart : [...apart, gap(isLast ? 'TableEnd' : 'TableGap')];
}

/** LibreOffice does not take along a table of one row; of two it leaves one behind where only the last is kept with what follows. */
const TAIL = 2;

/**
 * A long table before a signature, its last rows in a table of their own behind a line that is not seen. LibreOffice takes rows along
 * to the page of what follows only from a table's first page or two; a table as a whole goes along from everywhere.
 */
function seamed(block: Block, next: Block | undefined): readonly Block[] {
  if (block.type !== 'table' || !block.isLong || next?.type !== 'table' || next.look !== 'layout') return [block];
  const { rows } = block;
  const tail: Table = { ...block, rows: rows.slice(-TAIL), headRows: 0 };
  return [{ ...block, rows: rows.slice(0, -TAIL) }, gap('TableSeam'), tail];
}

function gap(style: Paragraph['style']): Paragraph {
  return paragraph(style, []);
}
