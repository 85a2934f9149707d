/** Words that the parts of a roll-up's document share. */
import Big from 'big.js';
import { formatState } from '#lib/figures/state.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import { MASKED } from '../numbers/mask.ts';
import { choicesText, type GridRow } from '../numbers/section-grid.ts';
import type { Total } from '../numbers/totals.ts';

/** `3.210/3.321`. */
export function outOf(count: number, all: number): string {
  return `${formatCount(count)}/${formatCount(all)}`;
}

/** A count in Vietnamese form: `3.321`. */
export function formatCount(count: number): string {
  return formatNumber(new Big(count));
}

/** A total as a reader sees it: a number, how many said yes, or the state that is left where nobody gave a number; nothing of a hidden one. */
export function totalText({ total, isHidden, choices }: Pick<GridRow, 'total' | 'isHidden' | 'choices'>): string {
  if (isHidden) return MASKED;
  if (choices) return choicesText(choices);
  if (!total) return '';
  const { figure, value, covered, expected, state } = total;
  // That nobody owed and nobody gave a figure is no report that nothing happened.
  if (state === 'none-occurred' && expected === 0) return 'Không đơn vị nào nêu';
  if (state === 'masked') return MASKED;
  if (state !== 'value') return formatState(state);
  if (value === null) return '';
  if (figure.total === 'answers') return `${value.toFixed()}/${formatCount(covered)} “Có”`;
  return formatNumber(value, figure.type === 'percent' ? 2 : undefined);
}

/** Marks a total for which sums of descendants stand in, where there is no room for words. */
export const PROVISIONAL = '*';

type Coverage = Pick<Total, 'covered' | 'expected'> & { readonly provisional?: boolean };

/** `27/34, tạm tính`: how many of the units that owe a figure gave it. */
export function coverageText({ covered, expected, provisional = false }: Coverage): string {
  return `${outOf(covered, expected)}${provisional ? ', tạm tính' : ''}`;
}

/** What a figure is called, in its term. */
export function rowName({ figure, term }: GridRow): string {
  return term.name === '' ? figure.fullName : `${figure.fullName}, ${term.name}`;
}

/** The unit in which a total is counted. */
export function unitOf({ figure }: Pick<GridRow, 'figure'>): string {
  return figure.total === 'answers' ? 'đơn vị' : (figure.unit ?? '');
}

/** A text with a capital at its head. */
export function capital(value: string): string {
  return value.charAt(0).toUpperCase() + value.slice(1);
}

/** A list of names; where they are many, the first and how many more there are. */
export function namesText(names: readonly string[], most: number): string {
  const shown = names.length > most + 1 ? names.slice(0, most) : names;
  const left = names.length - shown.length;
  return `${shown.join('; ')}${left > 0 ? ` và ${formatCount(left)} đơn vị khác` : ''}`;
}
