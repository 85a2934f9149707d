/** Telephone numbers that are spread over the cells of a row: `| 09xx | xxx xxx |`. */
import { isPhoneLabel } from './number-kind.ts';
import type { Row } from './number-row.ts';
import type { Cell } from './text-line.ts';

const PREFIX_CELL = /^\s*0\d{1,3}\s*$/u;
const DIGITS_CELL = /^\s*\d{2,7}(?:[ .-]\d{2,4}){0,2}\s*$/u;
const PHONE_DIGITS = 10;
const MOST_CELLS = 5;

/** The telephone numbers that go over cells, in a row that names a person or under a head that says so. */
export function spreadPhones(cells: readonly Cell[], header: readonly Cell[] | null, row: Row): readonly Cell[] {
  return cells.flatMap((cell, index) => {
    if (!PREFIX_CELL.test(cell.text)) return [];
    const text = spreadFrom(cells, index);
    const isSaid = () => row.hasName() || isPhoneLabel(header?.[index]?.text ?? '');
    return text !== null && isSaid() ? [{ start: cell.start, text }] : [];
  });
}

/** The cells from one on that have the digits of a number between them, and nothing else; null where none do. */
function spreadFrom(cells: readonly Cell[], index: number): string | null {
  let text = cells[index]?.text ?? '';
  for (const cell of cells.slice(index + 1, index + MOST_CELLS)) {
    if (!DIGITS_CELL.test(cell.text)) return null;
    text += ` ${cell.text}`;
    const { length } = text.replace(/\D/gu, '');
    if (length >= PHONE_DIGITS) return length === PHONE_DIGITS ? text : null;
  }
  return null;
}
