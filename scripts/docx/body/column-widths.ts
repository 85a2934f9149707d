import { mm } from '../measure/measure.ts';
import { type Font, widthOf } from '../measure/text-width.ts';

/**
 * Widths of a table's columns, in twips, that sum up to `total`: no column narrower than its longest word or than a short text on one
 * line, and what is left shared out by how much more each needs (CSS 2.1, 17.5.2.2, automatic layout).
 */
export function columnWidths(
  rows: readonly (readonly string[])[],
  font: Font,
  total: number,
  margins: number,
): readonly number[] {
  const columns = measure(rows, font, margins);
  const leastSum = sum(columns.map((column) => column.least));
  const mostSum = sum(columns.map((column) => column.most));
  const widths = columns.map((column) => {
    if (leastSum >= total) return Math.floor((column.least / leastSum) * total);
    if (mostSum <= total) return Math.floor((column.most / mostSum) * total);
    return Math.floor(column.least + ((column.most - column.least) / (mostSum - leastSum)) * (total - leastSum));
  });
  const rest = total - sum(widths);
  return widths.map((width, index) => (index === 0 ? width + rest : width));
}

/** The width, in twips, that a table takes at least. */
export function leastWidth(rows: readonly (readonly string[])[], font: Font, margins: number): number {
  return sum(measure(rows, font, margins).map(({ least }) => least));
}

/** What each column takes at least, and on one line. */
function measure(
  rows: readonly (readonly string[])[],
  font: Font,
  margins: number,
): readonly { readonly least: number; readonly most: number }[] {
  const header: Font = { ...font, bold: true };
  return (rows[0] ?? []).map((_, column) => {
    const cells = rows.map((row, index) => ({ text: row[column] ?? '', font: index === 0 ? header : font }));
    const words = cells.flatMap((cell) => cell.text.split(/\s+/u).map((word) => widthOf(word, cell.font)));
    const lines = cells.map((cell) => widthOf(cell.text, cell.font));
    const short = lines.filter((width) => width <= SHORT);
    return { least: most([...words, ...short]) * SLACK + margins, most: most(lines) * SLACK + margins };
  });
}

/** Room for what the width tables do not know. */
const SLACK = 1.05;
/** As wide as `Không phát sinh`, a unit, a large number: such a text is not broken. */
const SHORT = mm(30);

function most(numbers: readonly number[]): number {
  return numbers.reduce((greatest, number) => Math.max(greatest, number), 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
