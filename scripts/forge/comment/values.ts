/** Values of figures as a reader of Vietnamese sees them, and by how much one differs from another. */
import Big from 'big.js';
import { formatState } from '#lib/figures/state.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';

const DECIMAL = /^-?\d{1,40}(?:\.\d{1,20})?$/u;
const STATES = ['none-occurred', 'not-applicable', 'unknown'] as const;
/** Where nothing is given. */
const NOTHING = '–';

/** `1.204,5`, `Có`, `Không phát sinh`; a dash where nothing is given. */
export function valueText(value: string): string {
  const state = STATES.find((one) => one === value);
  if (state) return formatState(state);
  const number = numberOf(value);
  return number ? formatNumber(number) : value || NOTHING;
}

/** `+10.000, gấp 3,6 lần`; empty where one is no number or both are the same. */
export function changeText(before: string, after: string): string {
  const [from, to] = [numberOf(before), numberOf(after)];
  if (!from || !to || from.eq(to)) return '';
  const by = to.minus(from);
  const signed = `${by.gt(0) ? '+' : ''}${formatNumber(by)}`;
  const times = timesText(from, to);
  return times === '' ? signed : `${signed}, ${times}`;
}

/** From twice on; below a half it is `còn 1/3,6`, which no one says, so the difference stands alone. */
function timesText(from: Big, to: Big): string {
  if (from.lte(0) || to.lt(from.times(2))) return '';
  const times = to.div(from);
  return `gấp ${formatNumber(times, times.lt(100) && !times.eq(times.round()) ? 1 : 0)} lần`;
}

function numberOf(value: string): Big | null {
  return DECIMAL.test(value) ? new Big(value) : null;
}
