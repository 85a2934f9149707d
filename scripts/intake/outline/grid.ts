/** A Word table as rows of texts, one for each column, its header in one row. */
import type { WordCell, WordTable } from '../word/model.ts';
import { isBold, piecesOf, typedText, wordsOf } from './lines.ts';

/** A cell's words. */
export interface GridCell {
  readonly text: string;
  readonly isBold: boolean;
}

/** A table whose cells each take one place. */
export interface Grid {
  /** What its first rows say over all columns. */
  readonly title: readonly string[];
  /** Names of columns, as short as tells them apart. */
  readonly header: readonly string[];
  /** The same with the heads that reach over several columns. */
  readonly wholeHeader: readonly string[];
  /** Heads that the short names do without. */
  readonly heads: readonly string[];
  readonly rows: readonly (readonly GridCell[])[];
}

const EMPTY: GridCell = { text: '', isBold: false };

/** The grid of a table; null where it has no rows below its header. */
export function gridOf(given: WordTable): Grid | null {
  const first = given.rows.findIndex(({ cells }) => cells.length !== 1 || cells[0]?.columns === 1);
  const title = given.rows.slice(0, Math.max(first, 0));
  const table = { ...given, rows: given.rows.slice(title.length) };
  const rows = spread(table);
  const height = headerHeight(table);
  if (height >= rows.length) return null;
  const above = rows.slice(0, height).map((row) => row.map(({ cell }) => (cell ? textOf(cell) : '')));
  const leaves = (above.at(-1) ?? []).map((leaf, at) => leaf || above.findLast((row) => row[at] !== '')?.[at] || '');
  const wholeHeader = leaves.map((_, at) => [...new Set(above.map((row) => row[at] ?? ''))].filter(Boolean).join(' '));
  const header = new Set(leaves).size === leaves.length ? leaves : wholeHeader;
  const said = header.join('\n');
  return {
    title: title.flatMap(({ cells }) => cells.map(textOf)).filter((text) => text !== ''),
    header,
    wholeHeader,
    heads: [...new Set(above.flat())].filter((text) => text !== '' && !said.includes(text)),
    rows: rows.slice(height).map((row) => row.map(({ cell, isFirst }) => (cell && isFirst ? cellOf(cell) : EMPTY))),
  };
}

interface Place {
  readonly cell: WordCell | null;
  /** False where a cell reaches over from the left or from above. */
  readonly isFirst: boolean;
}

/** Every place of the table, with the cell that lies over it. */
function spread({ rows }: WordTable): readonly (readonly Place[])[] {
  const places: Place[][] = rows.map(() => []);
  for (const [at, { cells }] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (places[at]?.[column]) column += 1;
      for (let down = 0; down < cell.rows && at + down < rows.length; down++)
        for (let across = 0; across < cell.columns; across++) {
          const row = places[at + down];
          if (row) row[column + across] = { cell, isFirst: down === 0 && across === 0 };
        }
      column += cell.columns;
    }
  }
  const width = Math.max(...places.map((row) => row.length), 0);
  return places.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? { cell: null, isFirst: true }));
}

/** Headers are as high as Word repeats them, or as their merged cells. */
function headerHeight({ rows }: WordTable): number {
  const marked = rows.findIndex(({ isHeader }) => !isHeader);
  if (marked > 0) return marked;
  const first = rows[0]?.cells ?? [];
  const isGrouped = first.some(({ columns }) => columns > 1) && first.length > 1;
  return Math.max(isGrouped ? 2 : 1, ...first.map((cell) => (isGrouped ? cell.rows : 1)));
}

function textOf({ blocks }: WordCell): string {
  return blocks.map(wordsOf).join(' ').replace(/\s+/gu, ' ').trim();
}

function cellOf(cell: WordCell): GridCell {
  const pieces = piecesOf(cell.blocks);
  const marks = pieces.map((one) =>
    one.type === 'line' && one.bullet !== null ? (one.bullet === 1 ? '+ ' : '- ') : '',
  );
  const [only] = cell.blocks;
  const mark = pieces.length === 0 && only ? typedText(only) : '';
  // A dash among the numbers of rows says that a row is a part of another.
  if (/^[-+]$/u.test(mark)) return { text: mark, isBold: false };
  const text = pieces.map((one, at) => `${marks[at]}${one.type === 'line' ? one.text : wordsOf(one)}`).join(' ');
  return { text, isBold: pieces.length > 0 && pieces.every((one) => one.type === 'line' && isBold(one)) };
}
