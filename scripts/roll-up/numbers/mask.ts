/** Small counts of one unit, which may point at persons: told as less than a number where the outline says so. Totals are not masked. */
import type { Figure } from '#lib/figures/figure.ts';
import type { TermKey } from '#lib/figures/term.ts';
import type { Outline } from '#lib/outline/outline.ts';
import type { Contributions } from './totals.ts';

/** What stands in the place of a value: less than `below`, or nothing telling where `below` is null. */
export interface Mask {
  readonly type: 'masked';
  readonly below: number | null;
}

/** The mask of a small count, and of a percentage that would give one away; null where the value may be shown. */
export function maskOf(outline: Outline, contributions: Contributions, figure: Figure, term: TermKey): Mask | null {
  const isSmall = (id: string): boolean => {
    const below = outline.figures.get(id)?.figure.maskBelow;
    const value = below ? contributions.get(id)?.get(term)?.value : null;
    return value?.gt(0) === true && value.lt(below ?? 0);
  };
  if (figure.maskBelow !== null && isSmall(figure.id)) return { type: 'masked', below: figure.maskBelow };
  return figure.of?.some(isSmall) ? { type: 'masked', below: null } : null;
}
