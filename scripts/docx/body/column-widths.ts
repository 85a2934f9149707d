import { mm } from '../measure/measure.ts';
import { type Font, widthOf } from '../measure/text-width.ts';
import { piecesOf } from './word-pieces.ts';

/** The words of a cell, its lines parted by line ends; those of a head are bold. */
export interface CellWords {
  readonly text: string;
  readonly isHead: boolean;
  /** Some of them stand out: they may be wider than plain ones. */
  readonly isMarked?: boolean;
}

/** How a table's columns share its width. */
export interface Columns {
  /** In twips; they sum up to the whole. */
  readonly widths: readonly number[];
  /** The lines of the highest cell that heads others, about; infinite where a word of the table does not fit. */
  readonly header: number;
  /** The lines of all rows together, about. */
  readonly height: number;
}

/** Millimetres: texts up to such a width are not broken (a unit, a large number, `3.081/3.321, tạm tính`) where that takes hardly more lines. */
const UNBROKEN = [40, 30, 20, 0];
/** The same of a header: `Số liệu`, `Ghi chú`. */
const UNBROKEN_HEADER = 18;
/** As much lower a table must get for texts to be broken. */
const GAIN = 0.9;
/** Room for what the width tables do not know. */
const SLACK = 1.05;

/**
 * Columns that sum up to `total` twips: none narrower than its longest word, and what is left shared out by how much more each needs
 * (CSS 2.1, 17.5.2.2, automatic layout). Of the ways not to break short texts the one that makes the table low.
 */
export function columnsOf(columns: readonly MeasuredColumn[], total: number, margins: number): Columns {
  let best: Columns | null = null;
  for (const unbroken of UNBROKEN) {
    const needs = columns.map((cells) => needOf(cells, mm(unbroken), margins));
    const fits = sum(needs.map(({ least }) => least)) <= total;
    if (!fits && unbroken > 0) continue;
    const widths = shareOut(needs, total);
    const { height, header } = linesOf(columns, widths, margins);
    if (!best || height < best.height * GAIN)
      best = { widths, height, header: fits ? header : Number.POSITIVE_INFINITY };
  }
  return best ?? { widths: [], header: 0, height: 0 };
}

/** Widths in twips. */
interface Measured {
  readonly lines: readonly number[];
  readonly longestLine: number;
  readonly longestWord: number;
  readonly isHead: boolean;
}

/** The cells of a column, from above, as wide as they are in some type. */
export type MeasuredColumn = readonly Measured[];

interface Need {
  readonly least: number;
  /** On one line. */
  readonly most: number;
}

/** Measures the columns of a table in some type. */
export function measureColumns(rows: readonly (readonly CellWords[])[], font: Font): readonly MeasuredColumn[] {
  return (rows[0] ?? []).map((_, column) =>
    rows.map((row) => measure(row[column] ?? { text: '', isHead: false }, font)),
  );
}

/** Spaces at which a line may end: those that hold words together are none. */
const SPACES = /[^\S\u{A0}\u{202F}]+/u;

function measure({ text, isHead, isMarked = false }: CellWords, font: Font): Measured {
  const width = (words: string) => cellWidth(words, font, isHead || isMarked);
  const lines = text.split('\n').map(width);
  const pieces = text.split(SPACES).flatMap(piecesOf);
  return { lines, longestLine: most(lines), longestWord: most(pieces.map(width)), isHead };
}

/** Width of words of a cell in twips, with room for what the width tables do not know. */
export function cellWidth(words: string, font: Font, isBold: boolean): number {
  return widthOf(words, isBold ? { ...font, bold: true } : font) * SLACK;
}

function needOf(cells: MeasuredColumn, unbroken: number, margins: number): Need {
  const least = cells.map(({ longestLine, longestWord, isHead }) =>
    longestLine <= (isHead ? Math.min(unbroken, mm(UNBROKEN_HEADER)) : unbroken) ? longestLine : longestWord,
  );
  return { least: most(least) + margins, most: most(cells.map(({ longestLine }) => longestLine)) + margins };
}

function shareOut(needs: readonly Need[], total: number): readonly number[] {
  if (sum(needs.map(({ least }) => least)) > total) return squeezed(needs, total);
  const [leastSum, mostSum] = [sum(needs.map(({ least }) => least)), sum(needs.map((need) => need.most))];
  const widths = needs.map(({ least, most }) => {
    if (mostSum <= total) return Math.floor((most / mostSum) * total);
    return Math.floor(least + ((most - least) / (mostSum - leastSum)) * (total - leastSum));
  });
  const rest = total - sum(widths);
  return widths.map((width, index) => (index === 0 ? width + rest : width));
}

/** Where not all words fit, the narrow columns keep theirs whole, and the wide ones share what is left. */
function squeezed(needs: readonly Need[], total: number): readonly number[] {
  const widths = needs.map(() => 0);
  let left = total;
  const narrowFirst = needs.map(({ least }, column) => ({ least, column })).sort((a, b) => a.least - b.least);
  for (const [place, { least, column }] of narrowFirst.entries()) {
    const width = Math.min(Math.ceil(least), Math.floor(left / (needs.length - place)));
    widths[column] = place === needs.length - 1 ? left : width;
    left -= width;
  }
  return widths;
}

/** The lines of all rows together, and of the highest head. */
function linesOf(
  columns: readonly MeasuredColumn[],
  widths: readonly number[],
  margins: number,
): Pick<Columns, 'height' | 'header'> {
  const rows = (columns[0] ?? []).map(() => 1);
  let header = 0;
  for (const [column, cells] of columns.entries()) {
    for (const [row, cell] of cells.entries()) {
      const count = linesIn(cell, (widths[column] ?? 0) - margins);
      if (count > (rows[row] ?? 1)) rows[row] = count;
      if (cell.isHead && count > header) header = count;
    }
  }
  return { height: sum(rows), header };
}

/** About: words seldom fill a line. */
function linesIn({ lines }: Measured, room: number): number {
  let count = 0;
  for (const line of lines) count += Math.max(1, Math.ceil(line / Math.max(1, room)));
  return count;
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((greatest, number) => Math.max(greatest, number), 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
