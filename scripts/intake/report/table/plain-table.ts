/** Any other table, with one header and no merged cells. */
import type { Table, TableCell } from 'mdast';
import type { WordTable } from '../../word/model.ts';
import type { Surroundings } from '../text/phrasing.ts';
import { paragraphsOf, quoted } from '../text/words.ts';
import { cellPhrasing, plainCell } from './cell.ts';
import { type Grid, gridOf, headOf } from './grid.ts';

/** A table of Markdown with all words of one of Word; those of a merged cell stand where it begins. */
export function plainTable(node: WordTable, around: Surroundings): Table | null {
  const grid = gridOf(node);
  const { rows, columns, headRows, isMerged } = grid;
  const first = rows[0]?.find((spot) => spot?.text)?.text ?? '';
  if (columns === 0) return null;
  if (isMerged)
    around.tell(
      `Bảng ${first === '' ? '' : `bắt đầu bằng ${quoted(first)} `}có ô gộp: đã tách ra, lời của ô gộp ghi ở ô đầu tiên của nó`,
    );
  return {
    type: 'table',
    align: Array.from({ length: columns }, (_, column) => alignmentOf(grid, column)),
    children: [
      { type: 'tableRow', children: headerCells(grid, around) },
      ...rows.slice(headRows).map((row) => ({
        type: 'tableRow' as const,
        children: row.map(
          (spot): TableCell => ({
            type: 'tableCell',
            children: spot?.isOwn ? cellPhrasing(spot.cell.blocks, around) : [],
          }),
        ),
      })),
    ],
  };
}

/** Where the cells of a column stand, when all of them stand there. */
function alignmentOf({ rows, headRows }: Grid, column: number): 'center' | 'right' | null {
  const cells = rows.slice(headRows).flatMap((row) => row[column]?.cell ?? []);
  const found = new Set(paragraphsOf(cells.flatMap(({ blocks }) => blocks)).map(({ alignment }) => alignment));
  const [only, another] = found;
  return another === undefined && (only === 'center' || only === 'right') ? only : null;
}

/** Of a header of several rows the words from above; of one row what stands there. */
function headerCells(grid: Grid, around: Surroundings): TableCell[] {
  const [first] = grid.rows;
  if (grid.headRows > 1)
    return Array.from({ length: grid.columns }, (_, column) => plainCell(headOf(grid, column, grid.headRows)));
  return (first ?? []).map((spot) => ({
    type: 'tableCell',
    children: spot?.isOwn ? cellPhrasing(spot.cell.blocks, around, true) : [],
  }));
}
