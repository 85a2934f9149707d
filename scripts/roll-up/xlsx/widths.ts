/** Widths of columns, in digits of the workbook's font as SpreadsheetML counts them, and heights of rows in points. */
import { cellLabel } from './cell.ts';
import type { Sheet } from './model.ts';

const NARROWEST = 8;
const WIDEST = 48;
/** Room beside the text of a cell. */
const MARGIN = 2;
/** Room for the button of the filter. */
const BUTTON = 3;
/** A header may break into lines once it is wider than this. */
const HEADER = 14;

/** Wide enough for the longest value, and for the longest word of the header; longer text is wrapped. */
export function columnWidths({ header, rows, total }: Sheet): readonly number[] {
  return header.map((title, column) => {
    const values = [...rows.map(({ cells }) => cells), ...(total ? [total] : [])].map((cells) => {
      const cell = cells[column];
      return cell ? textWidth(cellLabel(cell)) : 0;
    });
    const words = title.split(' ').map(textWidth);
    const widest = Math.max(most(values), most(words) + BUTTON, Math.min(textWidth(title) + BUTTON, HEADER));
    return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(widest) + MARGIN));
  });
}

/** Lines that a text takes in a room so wide. */
export function linesIn(text: string, width: number): number {
  return Math.max(1, Math.ceil(textWidth(text) / width));
}

/** In digits, about: a capital of Times New Roman is half as wide again, other letters are no wider. */
function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += /\p{Lu}/u.test(letter) ? 1.5 : 1;
  return width;
}

/** Not `Math.max(...)`: a call takes only so many arguments. */
function most(numbers: readonly number[]): number {
  return numbers.reduce((highest, number) => Math.max(highest, number), 0);
}
