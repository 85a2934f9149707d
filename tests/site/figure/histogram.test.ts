import Big from 'big.js';
import { expect, test } from 'vitest';
import { histogram } from '../../../scripts/site/figure/histogram.ts';

/** What is read out. */
function said(values: readonly number[]): unknown {
  const drawn = histogram(
    'Giá trị',
    values.map((value) => new Big(value)),
  )?.children.at(-1);
  return drawn && 'properties' in drawn ? drawn.properties.ariaLabel : null;
}

test.each([
  [[1, 2, 3, 4, 5, 6, 7], null],
  [[5, 5, 5, 5, 5, 5, 5, 5], null],
  [[0, 1, 1, 2, 3, 5, 8, 13], 'Giá trị: từ 0 đến dưới 5: 5; từ 5 đến dưới 10: 2; từ 10 đến dưới 15: 1'],
  [
    [-0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4, 0.6],
    'Giá trị: từ -0,2 đến dưới 0: 2; từ 0 đến dưới 0,2: 2; từ 0,2 đến dưới 0,4: 2; từ 0,4 đến dưới 0,6: 1; từ 0,6 đến dưới 0,8: 1',
  ],
])('%j', (values, text) => {
  expect(said(values)).toBe(text);
});
