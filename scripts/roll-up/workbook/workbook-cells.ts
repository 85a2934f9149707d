/** Values of figures as cells: numbers are numbers, states are their words. */
import Big from 'big.js';
import type { Figure } from '#lib/figures/figure.ts';
import { type FigureValue, formatFigureValue, STATES } from '#lib/figures/figure-value.ts';
import type { Total } from '../numbers/totals.ts';
import { decimalsOf } from './xlsx/cell.ts';
import { type Cell, EMPTY, numberCell, textCell } from './xlsx/model.ts';

export const UNKNOWN = STATES.find(([state]) => state === 'unknown')?.[1] ?? '';
/** Decimals of percentages, as in `totals.csv`. */
const PERCENT = 2;

/** A total as `totals.csv` has it, a percentage rounded half up; null where there is none. */
export function totalNumber({ figure, value }: Total): Cell | null {
  if (value === null) return null;
  return figure.type === 'percent'
    ? numberCell(value.round(PERCENT, Big.roundHalfUp), PERCENT)
    : numberCell(value, decimalsOf(value));
}

/** What a unit gives, as it gives it. */
export function valueCell(value: FigureValue, figure: Figure): Cell {
  if (value.type !== 'number') return textCell(formatFigureValue(value));
  return numberCell(value.value, figure.type === 'percent' ? Math.max(PERCENT, value.decimals) : value.decimals);
}

/** What stands for a unit among others: a sum, or how many answered yes. */
export function sumCell(total: Total | undefined): Cell {
  if (!total || total.value === null) return EMPTY;
  return total.figure.total === 'answers'
    ? textCell(`${total.value.toFixed()}/${total.covered} “Có”`)
    : (totalNumber(total) ?? EMPTY);
}
