/** What is said of a figure in a term: by one report, or by all below a unit together. */
import Big from 'big.js';
import type { FigureValue } from './figure-value.ts';
import type { State } from './state.ts';

/** A number, one that is hidden where it was reported, a state, or nothing. */
export type Said =
  | {
      readonly type: 'number';
      /** A percentage's numerator; of a figure of answers the number of yes. */
      readonly value: Big;
      /** A percentage's denominator. */
      readonly of: Big | null;
    }
  | { readonly type: 'state'; readonly state: Exclude<State, 'value'> }
  | { readonly type: 'hidden' }
  | { readonly type: 'nothing' };

/** Where nobody has said anything. */
export const NOTHING: Said = { type: 'nothing' };

/** What a value says by itself. */
export function saidBy(value: FigureValue | undefined): Said {
  if (value?.type === 'number') return { type: 'number', value: value.value, of: null };
  if (value?.type === 'answer') return { type: 'number', value: new Big(value.yes ? 1 : 0), of: null };
  return value?.type === 'state' || value?.type === 'hidden' ? value : NOTHING;
}

/** What two say together: numbers add up; where there are none, what is hidden prevails, then what is unknown, then that nothing occurred. */
export function together(one: Said, other: Said): Said {
  if (one.type === 'number' && other.type === 'number')
    return { ...one, value: one.value.plus(other.value), of: one.of && other.of ? one.of.plus(other.of) : null };
  return weightOf(one) >= weightOf(other) ? one : other;
}

const WEIGHTS = { nothing: 0, 'not-applicable': 1, 'none-occurred': 2, unknown: 3, hidden: 4, number: 5 } as const;

function weightOf(said: Said): number {
  return WEIGHTS[said.type === 'state' ? said.state : said.type];
}

/** The number that something counts as: `Không phát sinh` is 0; null where it counts as nothing. */
export function amountOf(said: Said): Big | null {
  if (said.type === 'number') return said.value;
  return isNone(said) ? new Big(0) : null;
}

/** True for a number, known here or not. */
export function isNumber(said: Said): boolean {
  return said.type === 'number' || said.type === 'hidden';
}

/** True for `Không phát sinh`. */
export function isNone(said: Said): boolean {
  return said.type === 'state' && said.state === 'none-occurred';
}
