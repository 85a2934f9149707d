import Big from 'big.js';

/** Cuts a quotient off rather than rounding it, so that rounding it later rounds once. */
const Cut = Big();
Cut.RM = Big.roundDown;

/** `numerator` in percent of `denominator`, cut off after twenty decimals; the denominator is not 0. */
export function percentage(numerator: Big, denominator: Big): Big {
  return new Cut(numerator).times(100).div(denominator);
}
