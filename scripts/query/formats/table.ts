/** What an answer is: columns and rows, whatever found them and whatever shows them. */
import Big from 'big.js';

/** A number is exact; days and times are texts in ISO form. */
export type Cell = Big | string | boolean | null;

/** A column: numbers stand to the right. */
interface Column {
  readonly name: string;
  readonly isNumber: boolean;
}

/** An answer. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A number as programs read it; other cells as they are, without a value nothing. */
export function plainCell(cell: Cell): string {
  if (cell instanceof Big) return cell.toFixed();
  return cell === null ? '' : String(cell);
}
