/** What stands in a cell of a table of Markdown: one line, whatever the cell had. */
import type { PhrasingContent, TableCell } from 'mdast';
import { text } from '#lib/markdown/nodes.ts';
import type { WordBlock } from '../../word/model.ts';
import { phrasingOf, type Surroundings } from '../text/phrasing.ts';

/** A cell of plain words. */
export function plainCell(words: string): TableCell {
  return { type: 'tableCell', children: words === '' ? [] : [text(words)] };
}

/** Blocks one under the other in a cell; in a plain one side by side and without marks. Tables in cells come cell by cell. */
export function cellPhrasing(blocks: readonly WordBlock[], around: Surroundings, isPlain = false): PhrasingContent[] {
  const lines = blocks.flatMap((block): PhrasingContent[][] => {
    if (block.type === 'table') {
      around.tell('Bảng lồng trong ô của một bảng khác: đã ghi lời của nó thành các dòng trong ô');
      return block.rows.flatMap(({ cells }) => cells.map((cell) => cellPhrasing(cell.blocks, around, isPlain)));
    }
    const label = block.numbering?.label ?? '';
    const words = phrasingOf(block.inlines, isPlain ? 'heading' : 'cell', around);
    if (label === '' || words.length === 0) return [words];
    return [[{ type: 'text', value: `${block.numbering?.isOrdered ? label : '-'} ` }, ...words]];
  });
  const gap: PhrasingContent = isPlain ? { type: 'text', value: ' ' } : { type: 'html', value: '<br>' };
  return lines.filter((line) => line.length > 0).flatMap((line, at) => [...(at > 0 ? [gap] : []), ...line]);
}
