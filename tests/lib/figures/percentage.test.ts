/** A percentage is rounded once, half up, however near to a half its exact value lies. */
import Big from 'big.js';
import { expect, test } from 'vitest';
import { percentage } from '#lib/figures/percentage.ts';

test.each([
  ['2', '3', '66.67'],
  ['12345', '100000', '12.35'],
  ['12344999999999999999999999', '100000000000000000000000000', '12.34'],
  ['0', '7', '0.00'],
])('%s of %s', (numerator, denominator, expected) => {
  expect(percentage(new Big(numerator), new Big(denominator)).round(2, Big.roundHalfUp).toFixed(2)).toBe(expected);
});
