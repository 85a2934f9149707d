/** What may become of a difference, by the least and the most that the sum can come to. */
import Big from 'big.js';
import { expect, test } from 'vitest';
import { type Outlook, outlookOf } from '#lib/figures/lacking.ts';
import type { Said } from '#lib/figures/said.ts';

const NONE: Said = { type: 'state', state: 'none-occurred' };
const number = (value: number): Said => ({ type: 'number', value: new Big(value), of: null });
const limit = (value: number | null) => (value === null ? null : new Big(value));

test.each<[own: number, below: number, least: number | null, most: number | null, Outlook]>([
  [10, 89, 69, null, 'stays'],
  [10, 89, 10, null, 'may-go'],
  [10, 89, 89, null, 'may-grow'],
  [10, 89, 89, 89, 'stays'],
  [10, 89, null, null, 'may-go'],
  [10, 7, 7, null, 'may-go'],
  [10, 7, 7, 10, 'may-go'],
  [10, 7, 7, 9, 'stays'],
  [10, 7, 7, 7, 'stays'],
  [10, 0, 0, null, 'may-go'],
])('own %i against %i, between %s and %s: %s', (own, below, least, most, outlook) => {
  const known = { own: number(own), below: below === 0 ? NONE : number(below), difference: new Big(own - below) };
  expect(outlookOf({ ...known, least: limit(least), most: limit(most) })).toBe(outlook);
});

test('nobody can say of a state', () => {
  expect(outlookOf({ own: NONE, below: number(3), difference: new Big(-3), least: new Big(0), most: new Big(3) })).toBe(
    'open',
  );
});
