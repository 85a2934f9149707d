/** Which numbers strike the eye: a table of what was, what the last campaign had, and what is. */
import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Compared, isStriking } from '../../../scripts/forge/preview/striking.ts';

const YEARS = [2022, 2023];
const strikes = (known: readonly (string | number)[], after: string | number, type: Compared['type'] = 'count') =>
  isStriking({ type, after: new Big(after), known: known.map((one) => new Big(one)), years: YEARS });

describe.each<[string, boolean, [known: (string | number)[], after: string | number, type?: Compared['type']][]]>([
  [
    'a digit too many or too few',
    true,
    [
      [[3860], 13860],
      [[9860], 19860],
      [[1204], 120],
      [[19860], 9860],
    ],
  ],
  [
    'the comma elsewhere',
    true,
    [
      [['98.5'], '9.85', 'percent'],
      [['4.25'], '42.5', 'money'],
      [[1204], '120.4', 'number'],
    ],
  ],
  [
    'three times, by fifty',
    true,
    [
      [[40], 130],
      [[130], 40],
      [[100], 0],
    ],
  ],
  [
    'the year in the place of a number',
    true,
    [
      [[34], 2023],
      [[], 2023],
      [[1400], 2022],
    ],
  ],
  ['far from all that is known', true, [[[3860, 3700], 13860]]],
  [
    'small numbers grow',
    false,
    [
      [[3], 12],
      [[1], 10],
      [[12], 3],
      [[50], 99],
      [[0], 500],
    ],
  ],
  [
    'nothing is known',
    false,
    [
      [[], 13860],
      [[], 2021],
    ],
  ],
  ['a slip is mended', false, [[[13860, 3900], 3860]]],
  ['what is there goes on', false, [[[13860, 3860], 13900]]],
  ['as last year', false, [[[3860, 13000], 13860]]],
  [
    'near the year',
    false,
    [
      [[1950], 2023],
      [[2000], 2023],
    ],
  ],
  [
    'another last digit',
    false,
    [
      [[3860], 3864],
      [['4.25'], '4.256', 'number'],
      [[386], 381],
    ],
  ],
  [
    'shares move',
    false,
    [
      [[20], 49, 'percent'],
      [[5], 30, 'percent'],
      [[80], 27, 'percent'],
    ],
  ],
  [
    'an answer',
    false,
    [
      [[0], 1, 'yes-no'],
      [[1], 2023, 'yes-no'],
    ],
  ],
])('%s', (_, expected, rows) => {
  test.each(rows)('%s → %s', (...row) => {
    expect(strikes(...row)).toBe(expected);
  });
});

test('a figure never strikes by less than half as much again, whatever it is', () => {
  const number = fc.integer({ min: 1, max: 10_000_000 });
  fc.assert(
    fc.property(number, fc.double({ min: 0.7, max: 1.5, noNaN: true }), (known, times) => {
      const after = Math.round(known * times);
      return YEARS.includes(after) || !strikes([known], after);
    }),
  );
});

test('each digit that is put before a number of three and more strikes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 10_000_000 }), fc.integer({ min: 1, max: 9 }), (known, digit) =>
      strikes([known], `${digit}${known}`),
    ),
  );
});
