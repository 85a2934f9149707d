/** A table of a Word document as rows of cells that all have the same columns. */
import type { WordCell, WordTable } from '../../word/model.ts';
import { linesOf } from '../text/words.ts';

/** A place of a table; a merged cell takes several. */
export interface Spot {
  readonly cell: WordCell;
  /** The words of its cell, on one line; of a merged cell at each of its places. */
  readonly text: string;
  /** True for the upper left place of a cell. */
  readonly isOwn: boolean;
}

/** A table whose rows are all of one length; null where no cell stands. */
export interface Grid {
  readonly rows: readonly (readonly (Spot | null)[])[];
  readonly columns: number;
  /** Rows above that Word repeats, or that cells of the first row reach down to. */
  readonly headRows: number;
  readonly isMerged: boolean;
}

/** Lays a table out; cells that reach down stand in the rows below too. */
export function gridOf({ rows }: WordTable): Grid {
  const laid: (Spot | null)[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (laid[at]?.[column]) column += 1;
      const text = linesOf(cell.blocks).join(' ');
      for (let down = 0; down < cell.rows && at + down < rows.length; down += 1)
        for (let right = 0; right < cell.columns; right += 1) {
          const line = laid[at + down];
          if (line) line[column + right] = { cell, text, isOwn: down === 0 && right === 0 };
        }
      column += cell.columns;
    }
  }
  const columns = Math.max(0, ...laid.map((line) => line.length));
  const repeated = rows.findIndex(({ isHeader }) => !isHeader);
  const reach = Math.max(1, ...(rows[0]?.cells.map((cell) => cell.rows) ?? []));
  return {
    rows: laid.map((line) => Array.from({ length: columns }, (_, column) => line[column] ?? null)),
    columns,
    headRows: Math.min(rows.length, Math.max(repeated, reach < rows.length ? reach : 1)),
    isMerged: rows.some(({ cells }) => cells.some((cell) => cell.columns > 1 || cell.rows > 1)),
  };
}

/** Rows as columns and columns as rows. */
export function turned(grid: Grid): Grid {
  const rows = Array.from({ length: grid.columns }, (_, column) => grid.rows.map((row) => row[column] ?? null));
  return { ...grid, rows, columns: grid.rows.length, headRows: 1 };
}

/** What a column is called: the words of its head from above, each once. */
export function headOf({ rows }: Grid, column: number, headRows: number): string {
  const words = rows.slice(0, headRows).map((row) => row[column]?.text ?? '');
  return words.filter((text, at) => text !== '' && words.indexOf(text) === at).join(' ');
}
