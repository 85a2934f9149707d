/** What each report gives, a row a value: what `figures.csv` and `figures.parquet` are written from. */
import Big from 'big.js';
import type { Figure } from '#lib/figures/figure.ts';
import type { FigureValue } from '#lib/figures/figure-value.ts';
import type { State } from '#lib/figures/state.ts';
import type { Unit } from '#lib/register/register.ts';
import type { Campaign } from '../numbers/campaign.ts';
import type { Mask } from '../numbers/mask.ts';
import type { ReportSummary } from '../numbers/summary.ts';

/** A value of a report, as programs are told it. */
export interface FigureRow {
  readonly unit: Unit;
  readonly figure: Figure;
  /** The one name that it has in all rows; empty where there are no terms. */
  readonly term: string;
  /** A plain decimal with a point, 1 or 0, words, an ISO day; empty beside a state and where it is masked. */
  readonly text: string;
  readonly state: State | 'masked';
}

/** The rows of one report, in the order of its outline. */
export function* figureRows(
  { outline, terms }: Campaign,
  { unit, figures }: ReportSummary,
  mask: Mask,
): Generator<FigureRow, void> {
  for (const { figure } of outline.figures.values())
    for (const [key, given] of figures.get(figure.id) ?? []) {
      const row = { unit, figure, term: terms.get(key) ?? given.term };
      yield mask.hides('own', unit, figure, key)
        ? { ...row, text: '', state: 'masked' }
        : {
            ...row,
            text: plainValue(given.value, figure),
            state: given.value.type === 'state' ? given.value.state : 'value',
          };
    }
}

/** A value as a plain text; empty for a state. */
export function plainValue(value: FigureValue, figure: Figure): string {
  if (value.type === 'number') return plainNumber(value.value, figure);
  if (value.type === 'answer') return value.yes ? '1' : '0';
  if (value.type === 'text') return value.text;
  if (value.type === 'date') return value.day;
  return '';
}

/** A plain decimal; percentages have two decimals, rounded half up. */
export function plainNumber(value: Big, figure: Figure): string {
  return figure.type === 'percent' ? value.round(2, Big.roundHalfUp).toFixed(2) : value.toFixed();
}
