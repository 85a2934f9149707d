/** Who has a report that counts, and leaves out what it owes. */
import type { Figure } from '#lib/figures/figure.ts';
import { isExpected } from '#lib/outline/expected.ts';
import type { Unit } from '#lib/register/register.ts';
import { saidTerms } from './below.ts';
import type { Campaign } from './campaign.ts';
import type { Mask } from './mask.ts';
import { askedFigures, gave, owes } from './owing.ts';
import { isAddedUp } from './totals.ts';

/** A unit with the figures that it owes and does not know or say. */
export interface SilentUnit {
  readonly unit: Unit;
  readonly figures: readonly Figure[];
}

/** Every such unit at any depth, in the order of the register; percentages are told by their parts, and nothing is told of what is masked. */
export function silentBelow(campaign: Campaign, top: Unit, mask: Mask): readonly SilentUnit[] {
  const { outline, register, summaries } = campaign;
  const asked = [...askedFigures(outline).values()].filter(
    ({ figure }) => figure.of === null && isAddedUp(campaign, figure),
  );
  const found: SilentUnit[] = [];
  const visit = (parent: Unit): void => {
    for (const unit of register.children(parent.id)) {
      const own = summaries.get(unit.id);
      const figures =
        own && isExpected(unit, outline)
          ? asked.filter((one) => {
              const terms = [...saidTerms(campaign, unit, one.section)];
              const isHidden = terms.some((term) => mask.hides('own', unit, one.figure, term));
              return !isHidden && owes(one, unit, own) && !terms.some((term) => gave(one.figure, own, term));
            })
          : [];
      if (figures.length > 0) found.push({ unit, figures: figures.map(({ figure }) => figure) });
      visit(unit);
    }
  };
  visit(top);
  return found;
}
