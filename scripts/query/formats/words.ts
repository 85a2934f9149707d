/** Cells as people read them. */
import Big from 'big.js';
import { formatDay, isDay } from '#lib/date.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import type { Cell } from './table.ts';

/** More decimals say nothing to a reader; what is exact stands in the other formats. */
const DECIMALS = 4;

/** A cell in Vietnamese: numbers and days as in documents, `–` where there is no value, all on one line. */
export function cellWords(cell: Cell): string {
  if (cell === null) return '–';
  if (cell instanceof Big) return formatNumber(new Big(cell.round(DECIMALS, Big.roundHalfUp).toFixed()));
  if (typeof cell === 'boolean') return cell ? 'Có' : 'Không';
  return isDay(cell) ? formatDay(cell) : cell.replace(/\s+/gu, ' ').trim();
}
