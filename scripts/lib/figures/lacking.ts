/** What the numbers that a sum still lacks can mean for how a superior's own figure differs from it: told everywhere in the same words. */
import Big from 'big.js';
import type { NameOf } from '../register/unit-names.ts';
import { formatNumber } from '../vietnamese/number-vi.ts';
import type { Mismatch } from './mismatch.ts';
import { amountOf } from './said.ts';

/**
 * What becomes of a difference when all numbers are there: it may go, as nobody need be wrong; it may grow and nothing else; it may change,
 * but stays; or nobody can say, as of a state.
 */
export type Outlook = 'may-go' | 'may-grow' | 'stays' | 'open';

/** The units that have not given their numbers, and what these can mean. */
export interface Lacking extends Pick<Mismatch, 'difference' | 'missing' | 'stoodFor'> {
  readonly outlook: Outlook;
}

/** More names than this are counted. */
const MOST_NAMED = 5;

/** What becomes of a difference, by the least and the most that the sum can come to; one that lacks no numbers stays. */
export function outlookOf({
  own,
  below,
  difference,
  least,
  most,
}: Pick<Mismatch, 'own' | 'below' | 'difference' | 'least' | 'most'>): Outlook {
  const sum = amountOf(below);
  if (own.type !== 'number' || sum === null || difference === null) return 'open';
  if (difference.gt(0)) return most === null || most.gte(own.value) ? 'may-go' : 'stays';
  if (least === null || least.lte(own.value)) return 'may-go';
  return least.lt(sum) || most?.lte(sum) ? 'stays' : 'may-grow';
}

/** Whose numbers are not there, and what may become of the difference when they are; empty where all are. */
export function lackingText({ missing, stoodFor, difference, outlook }: Lacking, nameOf: NameOf): string {
  if (missing.length + stoodFor.length === 0) return '';
  const who = [
    ...(missing.length > 0 ? [`chưa có số của ${named(missing.map(nameOf))}`] : []),
    ...(stoodFor.length > 0 ? [`chưa có số của chính ${named(stoodFor.map(nameOf))}, tạm lấy số của cấp dưới`] : []),
  ];
  const means: Readonly<Record<Outlook, string>> = {
    'may-go': 'chênh lệch có thể do đó',
    'may-grow': 'nên có thể còn kém hơn nữa',
    stays: `nhưng khi đủ vẫn còn ${difference?.gt(0) ? 'hơn' : 'kém'}`,
    open: 'nên tổng cấp dưới có thể còn thay đổi',
  };
  return `${who.join('; ')}, ${means[outlook]}`;
}

function named(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  return rest > 1
    ? `${names.slice(0, MOST_NAMED).join('; ')} và ${formatNumber(new Big(rest))} đơn vị khác`
    : names.join('; ');
}
