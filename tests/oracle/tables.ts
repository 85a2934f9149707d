import Big from 'big.js';
import { type Campaign, type Cell, type Figure, figuresOf, fromDown, type PlacedFigure } from './campaign.ts';
import { mismatch } from './differences.ts';
import { foldTerm } from './fold-term.ts';
import { coveredOf, expectedOf, reportThatCounts } from './owing.ts';
import { type Rate, rates, type UnitStatus, unitStatuses, unitsWithRollUp } from './status.ts';
import { spellingOf, termsBelow } from './terms.ts';
import { type Given, isTotalled, sumBelow } from './totals.ts';

/** "`figures.csv` (`campaign,unit,figure,term,value,state`: what each report gives)". */
type FigureRow = Readonly<Record<'campaign' | 'unit' | 'figure' | 'term' | 'value' | 'state', string>>;

/** "`totals.csv` (`campaign,unit,figure,term,value,covered,expected,provisional,state`: …)". */
export type TotalRow = FigureRow & Readonly<Record<'covered' | 'expected' | 'provisional', string>>;

/** "`differences.csv` (`campaign,unit,figure,term,own,below,difference,note`)". */
type DifferenceRow = Readonly<
  Record<'campaign' | 'unit' | 'figure' | 'term' | 'own' | 'below' | 'difference' | 'note', string>
>;

/** Everything that is expected of a campaign. Rows are ordered by unit id, figure in the outline, and term. */
export interface ExpectedTables {
  readonly figures: readonly FigureRow[];
  readonly totals: readonly TotalRow[];
  readonly differences: readonly DifferenceRow[];
  readonly units: readonly UnitStatus[];
  readonly rates: readonly Rate[];
}

/** All tables of a campaign. */
export function expectedTables(campaign: Campaign): ExpectedTables {
  return {
    figures: figureRows(campaign),
    totals: totalRows(campaign),
    differences: differenceRows(campaign),
    units: unitStatuses(campaign),
    rates: rates(campaign),
  };
}

/** "A draft and a waived unit's report have … no rows in the tables"; a blank gives no row. */
function figureRows(campaign: Campaign): readonly FigureRow[] {
  return ownRows(campaign, (unit, placed, term, cell) => {
    if (cell.kind === 'blank') return [];
    return [{ ...key(campaign, unit, placed, term), ...writtenCell(placed.figure, cell) }];
  });
}

/** "What is told as a mismatch, settled or not, is listed in the roll-up and in `differences.csv`". */
function differenceRows(campaign: Campaign): readonly DifferenceRow[] {
  return ownRows(campaign, (unit, placed, term) => {
    const found = mismatch(campaign, placed, unit, term);
    if (found === null) return [];
    const { own, below, difference, note } = found;
    return [{ ...key(campaign, unit, placed, term), own, below, difference, note }];
  });
}

/** Rows that come of the reports that count, cell by cell. */
function ownRows<T>(
  campaign: Campaign,
  rowsOf: (unit: string, placed: PlacedFigure, term: string, cell: Cell) => readonly T[],
): readonly T[] {
  return unitIds(campaign).flatMap((unit) =>
    figuresOf(campaign.outline).flatMap((placed) => {
      const cells = reportThatCounts(campaign, unit)?.rows[placed.figure.id]?.cells ?? {};
      const terms = Object.entries(cells).toSorted(([a], [b]) => (foldTerm(a) < foldTerm(b) ? -1 : 1));
      return terms.flatMap(([term, cell]) => rowsOf(unit, placed, term, cell));
    }),
  );
}

/** A row for every unit with descendants, figure that is totalled, and term. */
export function totalRows(campaign: Campaign): readonly TotalRow[] {
  return unitsWithRollUp(campaign).flatMap((unit) =>
    figuresOf(campaign.outline)
      .filter(isTotalled)
      .flatMap((placed) => {
        const section = placed.around.at(-1);
        const terms = section === undefined ? [''] : termsBelow(campaign, unit.id, section);
        return terms.map((term) => totalRow(campaign, unit.id, placed, term));
      }),
  );
}

/** What a unit's descendants sum to, of how many. */
function totalRow(campaign: Campaign, unit: string, placed: PlacedFigure, term: string): TotalRow {
  const sum = sumBelow(campaign, placed, unit, term);
  const expected = expectedOf(campaign, placed, unit).length;
  return {
    ...key(campaign, unit, placed, term),
    ...writtenTotal(placed.figure, sum, expected),
    covered: String(coveredOf(campaign, placed, unit, term).length),
    expected: String(expected),
    provisional: sum.provisional ? '1' : '0',
  };
}

/** Value and state of a total: "0 of 0 is covered, has no value, and is `none-occurred`". */
function writtenTotal(
  figure: Figure,
  sum: Given,
  expected: number,
): { readonly value: string; readonly state: string } {
  if (sum.kind === 'nothing') return { value: '', state: expected === 0 ? 'none-occurred' : 'unknown' };
  if (sum.kind === 'state') {
    return { value: sum.state === 'none-occurred' && figure.type !== 'percent' ? '0' : '', state: sum.state };
  }
  const [amount, whole] = sum.amounts;
  if (amount === undefined) throw new Error('A sum without an amount');
  if (whole === undefined) return { value: amount.toFixed(), state: 'value' };
  if (whole.eq(0)) return { value: '', state: 'none-occurred' };
  return { value: percent(amount.times(100).div(whole)), state: 'value' };
}

/** "numbers are plain decimals with a point, percentages are in percent with two decimals, yes-no is 1 or 0". */
function writtenCell(figure: Figure, cell: Cell): { readonly value: string; readonly state: string } {
  if (cell.kind === 'answer') return { value: cell.yes ? '1' : '0', state: 'value' };
  if (cell.kind === 'state') return { value: '', state: cell.state };
  if (cell.kind === 'blank') return { value: '', state: '' };
  return { value: figure.type === 'percent' ? percent(Big(cell.value)) : Big(cell.value).toFixed(), state: 'value' };
}

/** "Rounding is half up." */
function percent(value: Big): string {
  return value.toFixed(2, Big.roundHalfUp);
}

function key(campaign: Campaign, unit: string, placed: PlacedFigure, term: string) {
  const section = placed.around.at(-1);
  const spelt = section?.terms === undefined ? '' : spellingOf(campaign, section, foldTerm(term));
  return { campaign: campaign.id, unit, figure: placed.figure.id, term: spelt };
}

function unitIds(campaign: Campaign): readonly string[] {
  return fromDown(campaign, campaign.outline.issuer)
    .map((unit) => unit.id)
    .toSorted();
}
