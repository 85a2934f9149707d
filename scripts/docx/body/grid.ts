/** A table before it is set: it may be turned, or parted into some of its columns. */
import type { TableCell, Table as TableNode } from 'mdast';
import { type FigureHead, figureHead, isNumberHeader } from '#lib/figures/figure-columns.ts';
import { type RowNumbers, rowNumbers } from '#lib/figures/row-numbers.ts';
import { stateIn } from '#lib/figures/state.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { countWords } from '#lib/vietnamese/text.ts';
import type { Alignment } from '../model/formatting.ts';
import type { CellWords } from './column-widths.ts';

/** A cell with its place in the Markdown; `isAgain` where it stands in an earlier part already. */
export interface GridCell extends CellWords {
  readonly node: TableCell | undefined;
  readonly line: number | undefined;
  readonly alignment: Alignment;
  readonly isAgain?: true;
}

/** Rows of cells, all of one length. */
export interface Grid {
  readonly rows: readonly (readonly GridCell[])[];
  /** The rows above that head the others, on every page. */
  readonly headRows: number;
  /** The columns at the left that tell what a row is about: its name, and the number before it. */
  readonly nameColumns: number;
}

/** The cells of a table. */
export function gridOf(table: TableNode): Grid {
  const columns = Math.max(1, ...table.children.map((row) => row.children.length));
  const head = figureHead(table);
  const alignments = alignmentsOf(table, head);
  const values = new Set(head?.values.map(({ index }) => index));
  const numbers = rowNumbers(table);
  const rows = table.children.map((row, index) =>
    Array.from({ length: columns }, (_, column): GridCell => {
      const node = numberedCell(row.children[column], numbers, index, column);
      return {
        node,
        text: node ? measuredText(node) : '',
        isHead: index === 0,
        isMarked: node?.children.some((child) => child.type !== 'text') ?? false,
        line: row.position?.start.line,
        alignment:
          index === 0
            ? 'center'
            : ((values.has(column) ? alignmentOfWords(node, alignments[column]) : null) ??
              alignments[column] ??
              'left'),
      };
    }),
  );
  const isNumbered = isNumberHeader(rows[0]?.[0]?.text ?? '');
  return { rows, headRows: 1, nameColumns: Math.min(isNumbered ? 2 : 1, columns) };
}

/** Rows as columns and columns as rows: what named a row heads a column. */
export function turned({ rows, headRows, nameColumns }: Grid): Grid {
  const cells = (rows[0] ?? []).map((_, column) =>
    rows.map((row): GridCell => {
      const cell = row[column] ?? EMPTY;
      if (column < nameColumns) return { ...cell, isHead: true, alignment: 'center' };
      return cell.isHead ? { ...cell, alignment: 'left' } : cell;
    }),
  );
  return { rows: cells, headRows: nameColumns, nameColumns: headRows };
}

/** A cell as it is typed, or, in a column that is numbered by itself, with its number. */
function numberedCell(
  node: TableCell | undefined,
  numbers: RowNumbers | null,
  row: number,
  column: number,
): TableCell | undefined {
  const value = column === numbers?.column ? (numbers.texts[row] ?? null) : null;
  if (value === null) return node;
  return { type: 'tableCell', children: value === '' ? [] : [{ type: 'text', value }], position: node?.position };
}

/** Longer than any state: words that break into lines begin at the left, whatever the numbers above and below do. */
const MOST_WORDS = 6;

/** Of a text or a day among numbers; null for what stands as they do: a state, a yes or no, units that are counted (`27/34 đơn vị`). */
function alignmentOfWords(node: TableCell | undefined, column: Alignment | undefined): Alignment | null {
  const text = node ? textOf(node).trim() : '';
  if (countWords(text) > MOST_WORDS && !/\d\/\d/u.test(text)) return 'left';
  if (column !== 'right') return null;
  if (DAY.test(text)) return 'center';
  return /^\p{L}/u.test(text) && !LIKE_NUMBER.test(text) && stateIn(text) === null ? 'center' : null;
}

const DAY = /^\d{1,2}\/\d{1,2}\/\d{4}$/u;
/** Answers, and what totals say in place of a number. */
const LIKE_NUMBER = /^(?:có|không(?: cộng)?)$|\d\/\d/iu;

const EMPTY: GridCell = { node: undefined, text: '', isHead: false, line: undefined, alignment: 'left' };

/** The table with some of its columns only, by their places; those that name rows stand in every part. */
export function partOf({ rows, headRows, nameColumns }: Grid, columns: readonly number[], isFirst: boolean): Grid {
  const names = Array.from({ length: nameColumns }, (_, column) => column);
  const cells = rows.map((row) => [
    ...names.map((column): GridCell => ({ ...(row[column] ?? EMPTY), ...(isFirst ? {} : { isAgain: true }) })),
    ...columns.map((column) => row[column] ?? EMPTY),
  ]);
  return { rows: cells, headRows, nameColumns };
}

/** As wide as a picture must be to be seen, 25 to 30 mm by the size of the type. */
const PICTURE = '0'.repeat(14);

/** A mark of a note is about as wide as two digits; a picture has a line of its own, and words where it cannot be shown. */
function measuredText(cell: TableCell): string {
  return cell.children.map(measuredChild).join('');
}

function measuredChild(child: TableCell['children'][number]): string {
  if (child.type === 'footnoteReference') return '00';
  if (child.type === 'image' || child.type === 'imageReference') return `\n${PICTURE}\n${child.alt ?? ''}`;
  // Alone, a tag is blanked out: in a cell it may be a line break.
  return textOf({ type: 'tableCell', children: [child] });
}

/** Alignment of the columns: what the table says, else, in a figure table, values to the right and units in the middle. */
function alignmentsOf(node: TableNode, head: FigureHead | null): readonly (Alignment | undefined)[] {
  const header = node.children[0]?.children ?? [];
  return header.map((_, column) => {
    const given = node.align?.[column];
    if (given) return given;
    if (head?.values.some(({ index }) => index === column)) return 'right';
    return column === head?.unit || column === head?.number ? 'center' : undefined;
  });
}
