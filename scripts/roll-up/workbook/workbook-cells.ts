/** What grids show as cells: numbers are numbers, states are their words. */
import Big from 'big.js';
import type { Figure } from '#lib/figures/figure.ts';
import { formatState } from '#lib/figures/state.ts';
import { MASKED } from '../numbers/mask.ts';
import { answersText, choicesText, type GridCell, type GridRow } from '../numbers/section-grid.ts';
import type { Total } from '../numbers/totals.ts';
import { decimalsOf } from './xlsx/cell.ts';
import { type Cell, EMPTY, numberCell, textCell } from './xlsx/model.ts';

/** Decimals of percentages, as in `totals.csv`. */
const PERCENT = 2;

/** A total as `totals.csv` has it, a percentage rounded half up; null where there is none. */
export function totalNumber({ figure, value }: Total): Cell | null {
  return value === null ? null : sumCell(value, figure);
}

/** The state in place of a total. */
export function stateCell({ state }: Total): Cell {
  if (state === 'masked') return textCell(MASKED);
  return state === 'value' ? EMPTY : textCell(formatState(state));
}

/** A total among what units give: a sum, how many answered yes, or the state in place of one. */
export function totalCell({ total, isHidden, choices }: GridRow): Cell {
  if (isHidden) return textCell(MASKED);
  if (choices) return textCell(choicesText(choices));
  if (!total) return EMPTY;
  if (total.value === null) return stateCell(total);
  return total.figure.total === 'answers'
    ? textCell(answersText({ yes: total.value, answered: total.covered }))
    : sumCell(total.value, total.figure);
}

/** What stands for a unit, a number with as many decimals as it gives. */
export function gridCell(cell: GridCell, figure: Figure): Cell {
  switch (cell.type) {
    case 'number':
      if (cell.decimals === null) return sumCell(cell.value, figure);
      return numberCell(cell.value, figure.type === 'percent' ? Math.max(PERCENT, cell.decimals) : cell.decimals);
    case 'answer':
      return textCell(cell.yes ? 'Có' : 'Không');
    case 'answers':
      return textCell(answersText(cell));
    case 'text':
      return textCell(cell.text);
    case 'date':
      return { type: 'date', day: cell.day };
    case 'state':
      return textCell(formatState(cell.state));
    case 'masked':
      return textCell(MASKED);
    case 'blank':
      return EMPTY;
  }
}

function sumCell(value: Big, { type }: Figure): Cell {
  return type === 'percent'
    ? numberCell(value.round(PERCENT, Big.roundHalfUp), PERCENT)
    : numberCell(value, decimalsOf(value));
}
