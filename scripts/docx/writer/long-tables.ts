/** Long tables before a signature. */
import { type Block, paragraph, type Table } from '../model/model.ts';
import { isSpacer } from '../model/spacing.ts';

/** LibreOffice does not take along a table of one row; of two it leaves one behind where only the last is kept with what follows. */
const TAIL = 2;

/**
 * The blocks with the last rows of a long table before a signature in a table of their own, behind a line that is not seen. LibreOffice
 * takes rows along to the page of what follows only from a table's first page or two; a table as a whole goes along from everywhere.
 */
export function seamed(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block, index): readonly Block[] => {
    const [gap, signature] = blocks.slice(index + 1);
    const isBefore = gap && isSpacer(gap) && signature?.type === 'table' && signature.look === 'layout';
    return block.type === 'table' && block.isLong && isBefore ? parted(block) : [block];
  });
}

/** In a redline a row that came or went stays in its table, so that the line goes with none. */
function parted(table: Table): readonly Block[] {
  const { rows } = table;
  if (rows.some(({ change }) => change)) return [table];
  const tail: Table = { ...table, rows: rows.slice(-TAIL), headRows: 0 };
  return [{ ...table, rows: rows.slice(0, -TAIL) }, paragraph('TableSeam', []), tail];
}
