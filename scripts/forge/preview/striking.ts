/** Which numbers a reviewer should look at twice: not what grew or shrank, but what looks like a slip of the finger. */
import type Big from 'big.js';
import type { Figure } from '#lib/figures/figure.ts';

/** A number that is new, and what is known to compare it with. */
export interface Compared {
  readonly type: Figure['type'];
  readonly after: Big;
  /** What the same figure was before the change, and in the campaign before: those of them that are known. */
  readonly known: readonly Big[];
  /** The years of the campaign's period. */
  readonly years: readonly number[];
}

/** So many times more or less is far off, `3.860 → 13.860`, */
const TIMES = 3;
/** where it is by so much at least: 3 cases that become 12 are a bad month, no slip. In percentage points for percentages. */
const LEAST = 50;
const LEAST_POINTS = 30;
/** A number of so many digits that stand again in another with one digit more or less is no chance, however small it is (`4,25 → 42,5`). */
const DIGITS = 3;

/**
 * Whether a number strikes the eye. It must be far from all that is known of it: a slip that is mended comes back to what the last campaign
 * had, and a figure that went up already, and was reviewed, does not alarm again. Far is three times more or a third, by 50 at least; or
 * the same digits with one more or less, or with the comma elsewhere, at three digits and more; or the year of the period where a number
 * should be. Nothing that became something does not strike, nor does what is the first of its kind, unless it is the year.
 */
export function isStriking({ type, after, known, years }: Compared): boolean {
  if (type === 'yes-no') return false;
  const isYear = type !== 'percent' && years.some((year) => after.eq(year));
  if (known.length === 0) return isYear;
  return known.every((one) => {
    if (one.eq(after) || one.eq(0)) return false;
    return isFar(one, after, type) || isSlip(one, after) || (isYear && isOther(one, after));
  });
}

function isFar(one: Big, other: Big, type: Figure['type']): boolean {
  const [small, large] = [one.abs(), other.abs()].sort((a, b) => a.cmp(b));
  if (!small || !large || one.times(other).lt(0)) return false;
  return large.gte(small.times(TIMES)) && large.minus(small).gte(type === 'percent' ? LEAST_POINTS : LEAST);
}

/** A digit too many or too few, or the comma at another place: twice as much at least (`9.860 → 19.860`). */
function isSlip(one: Big, other: Big): boolean {
  const [small, large] = [one.abs(), other.abs()].sort((a, b) => a.cmp(b));
  if (!small || !large || large.lt(small.times(2))) return false;
  const [short, long] = [digitsOf(small), digitsOf(large)].sort((a, b) => a.length - b.length);
  if (short === undefined || long === undefined || short.length < DIGITS) return false;
  return short === long || (long.length === short.length + 1 && isWithoutOne(short, long));
}

/** True where a text is another one without one of its characters. */
function isWithoutOne(short: string, long: string): boolean {
  const first = [...short].findIndex((digit, at) => digit !== long.charAt(at));
  return first < 0 || short.slice(first) === long.slice(first + 1);
}

function digitsOf(number: Big): string {
  return number.toFixed().replace('.', '').replace(/^0+/u, '');
}

function isOther(one: Big, other: Big): boolean {
  return one.minus(other).abs().gt(other.abs().times(0.2));
}
