import Big from 'big.js';
import type { Campaign, PlacedFigure } from './campaign.ts';
import { reportThatCounts } from './owing.ts';
import { type Given, isSummed, ownFigure, sumBelow } from './totals.ts';

/** A superior's figure that does not stand to those below it as it should; numbers are plain decimals, states by their names. */
export interface Mismatch {
  readonly own: string;
  readonly below: string;
  /** own − below, plain; empty where one of them is no number. `Không phát sinh` counts as 0. */
  readonly difference: string;
  readonly note: string;
  /** "text in the row's `Ghi chú` is the explanation and settles it". */
  readonly settled: boolean;
}

/**
 * The mismatch of a unit's own figure against the sum below it, or null. "`adds` (it includes them and may have its own on
 * top: own ≥ sum), `equals`, `free` (not compared); on figures that are not summed `own` says nothing"; "A superior's state
 * over numbers below it is a mismatch" (`Chưa có số liệu` is none: it leaves the figure open).
 */
export function mismatch(campaign: Campaign, placed: PlacedFigure, unit: string, term: string): Mismatch | null {
  if (!isSummed(placed)) return null;
  const own = ownFigure(campaign, placed, unit, term);
  const below = sumBelow(campaign, placed, unit, term);
  if (own.kind === 'nothing' || below.kind === 'nothing') return null;
  const isOverNumbers = own.kind === 'state' && own.state !== 'unknown' && below.kind === 'numbers';
  const [a, b] = [asNumber(own), asNumber(below)];
  const rule = placed.figure.own ?? 'adds';
  const isCompared = own.kind === 'numbers' && a !== null && b !== null && rule !== 'free';
  const isHeld = rule === 'adds' ? a !== null && b !== null && a.gte(b) : a !== null && b !== null && a.eq(b);
  if (!isOverNumbers && (!isCompared || isHeld)) return null;
  const note = (reportThatCounts(campaign, unit)?.rows[placed.figure.id]?.note ?? '').trim();
  const difference = a === null || b === null ? '' : a.minus(b).toFixed();
  return { own: written(own), below: written(below), difference, note, settled: note !== '' };
}

/** The number that a figure counts as: "`Không phát sinh` (nothing happened: counts as 0)"; null where it is no number. */
function asNumber(given: Given): Big | null {
  if (given.kind === 'numbers') return given.amounts[0] ?? null;
  return given.kind === 'state' && given.state === 'none-occurred' ? Big(0) : null;
}

/** A number as a plain decimal, a state by its name. */
function written(given: Given): string {
  if (given.kind === 'numbers') return given.amounts[0]?.toFixed() ?? '';
  return given.kind === 'state' ? given.state : '';
}
