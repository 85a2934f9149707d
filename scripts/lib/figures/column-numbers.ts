/** The row below the header of many paper forms that only numbers the columns: `(1) | (2) | (3)`, `A | B | 1 | 2 | 3=2/1`. */
import type { TableRow } from 'mdast';
import { textOf } from '../markdown/text-of.ts';

/** A number or a letter, and how the column is reckoned. */
const MARK = /^\(?\s*([A-ZĐ]|\d{1,2})\s*\)?(?:\s*=\s*[A-ZĐ\d()[\]\s%+:/x×*.−–-]+)?$/u;

/** True for a row of at least two cells that has nothing but the numbers of its columns, each one more than the last. */
export function isColumnNumbers({ children }: TableRow): boolean {
  return isColumnNumbersText(children.map((cell) => textOf(cell).trim()));
}

/** As {@link isColumnNumbers}, of the texts of cells. */
export function isColumnNumbersText(cells: readonly string[]): boolean {
  const texts = cells.filter((text) => text !== '');
  const marks = texts.map((text) => MARK.exec(text)?.[1] ?? '');
  return marks.length > 1 && marks.every((mark, index) => mark !== '' && follows(mark, marks[index - 1]));
}

function follows(mark: string, before: string | undefined): boolean {
  if (before === undefined) return mark === '1' || mark === '0' || mark === 'A';
  if (/\d/u.test(mark)) return /\d/u.test(before) ? Number(mark) === Number(before) + 1 : mark === '1';
  return /\D/u.test(before) && mark > before;
}
