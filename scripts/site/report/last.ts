/** What a unit, or those that it came from, gave of a figure in an earlier campaign. */
import type Big from 'big.js';
import { countsAs } from '#lib/figures/figure-value.ts';
import type { TermKey } from '#lib/figures/term.ts';
import type { UnitId } from '#lib/paths.ts';
import type { Unit } from '#lib/register/register.ts';
import { type Campaign, ownValue } from '../../roll-up/numbers/campaign.ts';
import { isSameFigure } from '../../roll-up/numbers/comparable.ts';
import { maskOf } from '../../roll-up/numbers/mask.ts';
import { kinsOf } from '../../roll-up/numbers/predecessors.ts';
import type { Site, SiteCampaign } from '../site.ts';

/** The campaign that the figures of a unit's report are held against; null where there is none. */
export interface Last {
  readonly campaign: Campaign;
  /** Those of then that became the unit of now. */
  readonly former: readonly Unit[];
}

const known = new WeakMap<Campaign, WeakMap<Campaign, ReadonlyMap<UnitId, readonly Unit[]>>>();

/** Finds the campaign to compare with: the one that the outline names, else the last before in which the unit gave one of its figures. */
export function lastOf(site: Site, { tree, earlier, outline }: SiteCampaign, unit: Unit): Last | null {
  const { from } = outline.frontMatter.period;
  const before = site.campaigns.filter((one) => one.outline.frontMatter.period.to < from).map((one) => one.tree);
  for (const campaign of earlier ? [earlier] : before) {
    if (![...outline.figures.keys()].some((id) => isSameFigure(id, outline, campaign.outline))) continue;
    const former = formerOf(tree, campaign).get(unit.id) ?? [];
    if (former.length > 0 && former.every(({ id }) => campaign.summaries.has(id))) return { campaign, former };
  }
  return null;
}

/** The number that stands for a figure of now then; null where there is none, or it is hidden. */
export function lastNumber(
  { campaign, former }: Last,
  now: Campaign,
  { figure: id, term }: { readonly figure: string; readonly term: TermKey },
): Big | null {
  const figure = campaign.outline.figures.get(id)?.figure;
  if (!figure || !isSameFigure(id, now.outline, campaign.outline)) return null;
  // What was not one unit's can only be added up.
  if (former.length > 1 && figure.total !== 'sum') return null;
  const mask = maskOf(campaign);
  let sum: Big | null = null;
  for (const unit of former) {
    const number = mask.hides('own', unit, figure, term) ? null : countsAs(ownValue(campaign, unit, id, term));
    if (number === null) return null;
    sum = sum ? sum.plus(number) : number;
  }
  return sum;
}

function formerOf(now: Campaign, then: Campaign): ReadonlyMap<UnitId, readonly Unit[]> {
  const all = known.get(now) ?? new WeakMap();
  known.set(now, all);
  const before = all.get(then);
  if (before) return before;
  const former = new Map(
    kinsOf(now, then).flatMap(({ current: [only, ...others], former: its, isAbove }) =>
      only && others.length === 0 && !isAbove ? [[only.id, its] as const] : [],
    ),
  );
  // The issuer stands below nobody, and is in no kin.
  const { issuer } = now.outline.frontMatter;
  const same = then.register.units.get(issuer);
  if (same) former.set(issuer, [same]);
  all.set(then, former);
  return former;
}
