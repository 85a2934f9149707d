/** What the reader of totals must doubt: numbers that stand in for others, that are not there, that do not agree. */
import Big from 'big.js';
import { unguarded } from '#lib/csv/guard.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { type Lacking, outlookOf } from '#lib/figures/lacking.ts';
import type { Mismatch } from '#lib/figures/mismatch.ts';
import type { Said } from '#lib/figures/said.ts';
import { formatState, stateNamed } from '#lib/figures/state.ts';
import type { Unit } from '#lib/register/register.ts';
import { isBelow } from '#lib/register/register.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import { type Campaign, copiedRows, isReportedHere } from './numbers/campaign.ts';
import { differencesOf } from './numbers/differences.ts';
import { MASKED, type Mask } from './numbers/mask.ts';
import type { GridRow, SectionGrid } from './numbers/section-grid.ts';
import { type SilentUnit, silentBelow } from './numbers/silent.ts';
import type { Total } from './numbers/totals.ts';

/** A figure of a unit that does not stand to the sum below it. */
export interface Difference {
  readonly unit: Unit;
  readonly figure: Figure;
  /** Empty where there are no terms. */
  readonly term: string;
  /** As a reader sees them; a hidden one is not told. */
  readonly own: string;
  readonly below: string;
  /** `own` less `below`; null where one is a state or hidden. */
  readonly amount: Big | null;
  /** The explanation in the unit's own row; empty where there is none, null where it would tell hidden numbers. */
  readonly note: string | null;
  readonly lacking: Lacking;
}

/** What must be doubted in a roll-up. */
export interface Doubts {
  /** Where a unit's own figure differs from what stands below it: the unit's own first, then those of the units below. */
  readonly differences: readonly Difference[];
  /** Totals that were made, and of them those in which the sums of descendants stand for a unit that owes the figure. */
  readonly totals: number;
  readonly provisional: readonly GridRow[];
  /** Totals to which some unit that owes the figure gives no number; those with the fewest first. */
  readonly partial: readonly (GridRow & { readonly total: Total })[];
  /** Units whose reports leave out what they owe. */
  readonly silent: readonly SilentUnit[];
}

/** What must be doubted in the totals below a unit. */
export function doubtsOf(campaign: Campaign, unit: Unit, grids: readonly SectionGrid[], mask: Mask): Doubts {
  const units = [...campaign.register.units.values()].filter(({ id }) => id === unit.id || isBelow(id, unit.id));
  const rows = grids.flatMap((grid) => grid.rows).filter(hasTotal);
  const partial = rows.filter(({ total }) => total.covered < total.expected);
  return {
    differences: units.flatMap(
      (one) =>
        (isReportedHere(campaign, one) ? null : differencesThere(campaign, one)) ??
        differencesOf(campaign, one).map((found) => differenceOf(found, mask)),
    ),
    totals: rows.length,
    provisional: rows.filter(({ total }) => total.provisional),
    partial: partial.sort((a, b) => a.total.covered / a.total.expected - b.total.covered / b.total.expected),
    silent: silentBelow(campaign, unit, mask),
  };
}

function differenceOf(mismatch: Mismatch, mask: Mask): Difference {
  const { unit, figure, term, termKey, own, below, difference, note, missing, stoodFor } = mismatch;
  const isOwnHidden = mask.hides('own', unit, figure, termKey);
  const isBelowHidden = mask.hides('total', unit, figure, termKey);
  const isHidden = isOwnHidden || isBelowHidden;
  const amount = isHidden ? null : difference;
  // What may become of it tells of what stands for units.
  const isTold = amount && !stoodFor.some((one) => mask.hides('total', one, figure, termKey));
  return {
    unit,
    figure,
    term,
    own: isOwnHidden ? MASKED : saidText(own),
    below: isBelowHidden ? MASKED : saidText(below),
    amount,
    note: isHidden && note !== '' ? null : note,
    lacking: { missing, stoodFor, difference: amount, outlook: isTold ? outlookOf(mismatch) : 'open' },
  };
}

function saidText(said: Said): string {
  if (said.type === 'number') return formatNumber(said.value);
  return said.type === 'state' ? formatState(said.state) : 'không nêu';
}

function hasTotal(row: GridRow): row is GridRow & { readonly total: Total } {
  return row.total !== null;
}

/** Where figures differ from the sums below them as the repository of a unit tells it; null where that is found out here. */
function differencesThere(campaign: Campaign, unit: Unit): readonly Difference[] | null {
  const rows = copiedRows(campaign, unit, 'differences');
  return rows?.flatMap((cells) => differenceIn(campaign, unit, cells)) ?? null;
}

function differenceIn({ outline }: Campaign, unit: Unit, cells: readonly string[]): readonly Difference[] {
  const [, , id = '', term = '', own = '', below = '', difference = '', note = ''] = cells;
  const figure = outline.figures.get(id)?.figure;
  if (!figure) return [];
  const amount = difference === '' ? null : new Big(difference);
  const isHidden = own === 'masked' || below === 'masked';
  return [
    {
      unit,
      figure,
      term: unguarded(term),
      own: sideText(own),
      below: sideText(below),
      amount,
      note: isHidden ? null : unguarded(note),
      // Whose numbers were lacking there is not told.
      lacking: { missing: [], stoodFor: [], difference: amount, outlook: 'open' },
    },
  ];
}

function sideText(side: string): string {
  if (side === 'masked' || side === '') return MASKED;
  const state = stateNamed(side);
  return state ? formatState(state) : formatNumber(new Big(side));
}
