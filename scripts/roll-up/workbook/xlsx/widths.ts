/** Widths of columns, in digits of the workbook's font as SpreadsheetML counts them, and heights of rows in points. */
import { cellLabel } from './cell.ts';
import type { Sheet } from './model.ts';

const NARROWEST = 8;
const WIDEST = 40;
/** Room beside the text of a cell. */
const MARGIN = 2;
/** Room for the button of the filter. */
const BUTTON = 3;
/** A header may break into lines once it is wider than this. */
const HEADER = 14;

/** Wide enough for the longest value, and for the longest word of the header; longer text is wrapped. */
export function columnWidths({ header, rows, total, leastWidths }: Sheet): readonly number[] {
  return header.map((title, column) => {
    const values = [...rows.map(({ cells }) => cells), ...(total ? [total] : [])].map((cells) => {
      const cell = cells[column];
      return cell ? textWidth(cellLabel(cell)) : 0;
    });
    const words = title.split(' ').map(textWidth);
    const widest = Math.max(most(values), most(words) + BUTTON, Math.min(textWidth(title) + BUTTON, HEADER));
    return Math.min(WIDEST, Math.max(leastWidths?.[column] ?? NARROWEST, Math.ceil(widest) + MARGIN));
  });
}

/** Lines that a text takes in a column so wide, broken between words. */
export function linesIn(text: string, width: number): number {
  const room = width - MARGIN;
  let lines = 1;
  let filled = 0;
  for (const word of text.split(' ')) {
    const wide = textWidth(word);
    if (filled > 0 && filled + SPACE + wide > room) {
      lines += 1;
      filled = 0;
    }
    // A word wider than the column is broken anywhere.
    lines += Math.ceil(wide / room) - 1;
    filled += (filled > 0 ? SPACE : 0) + (wide > room ? wide % room : wide);
  }
  return lines;
}

const SPACE = 0.5;
const CAPITAL = /\p{Lu}/u;
const NARROW = /[ .,:;!()/'ijlrtíìỉĩị-]/u;

/** In digits, about, as Times New Roman is wide in bold. */
function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += CAPITAL.test(letter) ? 1.45 : NARROW.test(letter) ? 0.65 : 1;
  return width;
}

/** Not `Math.max(...)`: a call takes only so many arguments. */
function most(numbers: readonly number[]): number {
  return numbers.reduce((highest, number) => Math.max(highest, number), 0);
}
