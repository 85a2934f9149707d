/** How alike two texts are. */
import { distance } from 'fastest-levenshtein';
import { fold } from './text.ts';

/** Longer texts differ early or are not titles. */
const MAX_LENGTH = 400;
const MIN_PREFIX = 12;
/** From this likeness on, one text is taken for a slip of the other. */
export const NEAR = 0.8;

/**
 * Likeness of two folded texts, from 0 to 1: one minus the edit distance over the longer length.
 * A text that was cut short, or added to, is at least near. Texts that cannot reach `least` give 0.
 */
export function similarity(a: string, b: string, least = NEAR): number {
  const [x, y] = [a.slice(0, MAX_LENGTH), b.slice(0, MAX_LENGTH)];
  const longer = Math.max(x.length, y.length);
  const shorter = Math.min(x.length, y.length);
  if (shorter >= MIN_PREFIX && (x.startsWith(y) || y.startsWith(x))) return Math.max(NEAR, shorter / longer);
  return shorter < longer * least ? 0 : 1 - distance(x, y) / longer;
}

/** True when one name is a slip of the other. */
export function isNear(a: string, b: string): boolean {
  return similarity(fold(a), fold(b)) >= NEAR;
}
