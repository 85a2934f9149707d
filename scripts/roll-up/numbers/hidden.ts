/** Whether a campaign hides anything of a report. */
import type { UnitId } from '#lib/paths.ts';
import type { Campaign } from './campaign.ts';
import { type Mask, NOTHING_HIDDEN } from './mask.ts';

/** True where a value that a unit's own report gives must not be shown. */
export function hasHidden({ outline, summaries }: Campaign, mask: Mask, id: UnitId): boolean {
  const summary = summaries.get(id);
  if (mask === NOTHING_HIDDEN || !summary) return false;
  return [...outline.figures.values()].some(({ figure }) =>
    [...(summary.figures.get(figure.id)?.keys() ?? [])].some((term) => mask.hides('own', summary.unit, figure, term)),
  );
}
