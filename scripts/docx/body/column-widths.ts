import { mm } from '../measure/measure.ts';
import { type Font, widthOf } from '../measure/text-width.ts';

/** How a table's columns share its width. */
export interface Columns {
  /** In twips; they sum up to the whole. */
  readonly widths: readonly number[];
  /** The lines of the header, about; infinite where a word of the table does not fit. */
  readonly header: number;
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
export function columnsOf(rows: readonly (readonly string[])[], font: Font, total: number, margins: number): Columns {
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row, index) => measure(row[column] ?? '', index, font)));
  let best: (Columns & { readonly height: number }) | null = null;
  for (const unbroken of UNBROKEN) {
    const needs = columns.map((cells) => needOf(cells, mm(unbroken), margins));
    const fits = sum(needs.map(({ least }) => least)) <= total;
    if (!fits && unbroken > 0) continue;
    const widths = shareOut(needs, total);
    const lines = rows.map((_, row) =>
      Math.max(1, ...columns.map((cells, column) => linesIn(cells[row], widths[column], margins))),
    );
    const height = sum(lines);
    if (!best || height < best.height * GAIN)
      best = { widths, height, header: fits ? (lines[0] ?? 0) : Number.POSITIVE_INFINITY };
  }
  return { widths: best?.widths ?? [], header: best?.header ?? 0 };
}

/** Widths in twips. */
interface Measured {
  readonly line: number;
  readonly longestWord: number;
  readonly isHeader: boolean;
}

interface Need {
  readonly least: number;
  /** On one line. */
  readonly most: number;
}

function measure(text: string, row: number, font: Font): Measured {
  const isHeader = row === 0;
  const face: Font = isHeader ? { ...font, bold: true } : font;
  const width = (words: string) => widthOf(words, face) * SLACK;
  return { line: width(text), longestWord: most(text.split(/\s+/u).map(width)), isHeader };
}

function needOf(cells: readonly Measured[], unbroken: number, margins: number): Need {
  const least = cells.map(({ line, longestWord, isHeader }) =>
    line <= (isHeader ? Math.min(unbroken, mm(UNBROKEN_HEADER)) : unbroken) ? line : longestWord,
  );
  return { least: most(least) + margins, most: most(cells.map(({ line }) => line)) + margins };
}

function shareOut(needs: readonly Need[], total: number): readonly number[] {
  const [leastSum, mostSum] = [sum(needs.map(({ least }) => least)), sum(needs.map((need) => need.most))];
  const widths = needs.map(({ least, most }) => {
    if (leastSum >= total) return Math.floor((least / leastSum) * total);
    if (mostSum <= total) return Math.floor((most / mostSum) * total);
    return Math.floor(least + ((most - least) / (mostSum - leastSum)) * (total - leastSum));
  });
  const rest = total - sum(widths);
  return widths.map((width, index) => (index === 0 ? width + rest : width));
}

/** About: words seldom fill a line. */
function linesIn(cell: Measured | undefined, width = 0, margins: number): number {
  return cell ? Math.ceil(cell.line / Math.max(1, width - margins)) : 1;
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((greatest, number) => Math.max(greatest, number), 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
