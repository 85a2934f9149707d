/** Small counts of one unit, which may point at persons: told as less than a number where the outline says so. Totals are not masked. */
import type Big from 'big.js';
import type { Figure } from '#lib/figures/figure.ts';
import { countsAs } from '#lib/figures/figure-value.ts';
import type { Unit } from '#lib/register/register.ts';
import { fold } from '#lib/vietnamese/text.ts';
import type { Campaign } from './campaign.ts';
import { totalsOf } from './totals.ts';

/**
 * What a roll-up shows in the place of a child's value, whether it reports the value or the sum below stands for it: `dưới 3` for a small
 * count, and nothing telling for a percentage that would give one away. Null where the value may be shown.
 */
export function maskOf(campaign: Campaign, child: Unit, figure: Figure, term: string): string | null {
  const isSmall = ({ id }: Pick<Figure, 'id'>): boolean => {
    const known = campaign.outline.figures.get(id)?.figure;
    if (!known?.maskBelow) return false;
    const value = numberOf(campaign, child, known, term);
    return value?.gt(0) === true && value.lt(known.maskBelow);
  };
  if (figure.maskBelow !== null && isSmall(figure)) return `dưới ${figure.maskBelow}`;
  return figure.of?.some((id) => isSmall({ id })) ? 'không nêu' : null;
}

/** The number that a child gives, or what stands for it. */
function numberOf(campaign: Campaign, child: Unit, figure: Figure, term: string): Big | null {
  const key = term === '' ? '' : fold(term);
  const summary = campaign.summaries.get(child.id);
  if (summary) return countsAs(summary.figures.get(figure.id)?.get(key)?.value);
  return (
    totalsOf(campaign, child.id, figure).find((total) => total.term === '' || fold(total.term) === key)?.value ?? null
  );
}
