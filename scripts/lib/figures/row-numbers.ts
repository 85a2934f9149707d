/** The numbers in the `STT` column of a figure table, whatever its author typed there. */
import type { Table } from 'mdast';
import { textOf } from '../markdown/text-of.ts';
import { isColumnNumbers } from './column-numbers.ts';
import { figureHead } from './figure-columns.ts';
import { isBareRow, isGroupNumber, isGroupRow } from './group-row.ts';
import { isPartMark, partDepth } from './part-label.ts';

/** What the column of numbers says. */
export interface RowNumbers {
  readonly column: number;
  /** For each row, that of the header first: null where what stands there stays. */
  readonly texts: readonly (string | null)[];
}

/** Rows are counted; parts of the row above (`Trong đó: Nữ`, `- Nữ`) are not, and bear no more than their mark. Null without such a column. */
export function rowNumbers(table: Table): RowNumbers | null {
  const head = figureHead(table);
  if (head?.number == null) return null;
  const { number, label } = head;
  let count = 0;
  const texts = table.children.map((row, index) => {
    const [typed, name] = [number, label].map((column) => {
      const cell = row.children[column];
      return cell ? textOf(cell).trim() : '';
    });
    if (index === 0) return null;
    if (isGroupRow(row, label) || isColumnNumbers(row)) return null;
    // What heads rows is not in bold in every report.
    if (isBareRow(row, label) && [typed, name].some((words) => isGroupNumber(words ?? ''))) return null;
    if (!name || partDepth(name) > 0) return '';
    if (typed && isPartMark(typed)) return null;
    count += 1;
    return String(count);
  });
  return { column: number, texts };
}
