/**
 * Which values no roll-up, table or chart may show: small counts, which may point at persons, and whatever would give them away. Computed
 * once a campaign; whoever publishes a value asks here.
 *
 * A hidden value is told as `không nêu` whether it is small or hides a small one: any words that tell the two apart would tell a count of
 * one or two.
 */
import type { Figure } from '#lib/figures/figure.ts';
import { countsAs } from '#lib/figures/figure-value.ts';
import type { TermKey } from '#lib/figures/term.ts';
import type { Unit } from '#lib/register/register.ts';
import { type Campaign, involvedChildren, ownValue } from './campaign.ts';
import { askedFigures, isNotApplicable } from './owing.ts';
import { keyOf, maskedFamilies, published, type Source, sourceOf } from './published.ts';
import { suppress } from './suppress.ts';

/** What stands in the place of a hidden value. */
export const MASKED = 'không nêu';

/** What is hidden of a campaign. */
export interface Mask {
  /** True where what a unit's own report gives, or what those below it sum to, must not be shown. */
  hides(source: Source, unit: Unit, figure: Figure, term: TermKey): boolean;
}

/** For the eyes of the unit itself, as in the start of its own report. */
export const NOTHING_HIDDEN: Mask = { hides: () => false };

const known = new WeakMap<Campaign, Mask>();

/** What a campaign hides. */
export function maskOf(campaign: Campaign): Mask {
  const mask = known.get(campaign) ?? makeMask(campaign);
  known.set(campaign, mask);
  return mask;
}

/** What a campaign hides, with what is hidden besides small counts found by `hide`. */
export function makeMask(campaign: Campaign, hide: typeof suppress = suppress): Mask {
  const figures = maskedFamilies(campaign.outline);
  if (figures.length === 0) return NOTHING_HIDDEN;
  const all = published(campaign, figures);
  const hidden = new Set([...hide(all)].map((place) => all.keys[place] ?? ''));
  const percentages = new Percentages(campaign, hidden);
  return {
    hides: (source, unit, figure, term) =>
      hidden.has(keyOf(source, unit.id, figure.id, term)) ||
      (figure.type === 'percent' && percentages.hides(source, unit, figure, term)),
  };
}

/** A percentage is shown where both its parts are: then it says nothing new. So is a state in its place, which tells of no number. */
class Percentages {
  private readonly campaign: Campaign;
  private readonly hidden: ReadonlySet<string>;

  constructor(campaign: Campaign, hidden: ReadonlySet<string>) {
    this.campaign = campaign;
    this.hidden = hidden;
  }

  hides(source: Source, unit: Unit, figure: Figure, term: TermKey): boolean {
    if (source === 'own') {
      const all = this.isState(unit, figure, term) ? [figure] : this.tied(figure);
      return all.some((one) => this.hidesOwn(unit, one, term));
    }
    if (!figure.of) return false;
    if (this.isHidden('total', unit, figure.of, term)) return true;
    return !this.isOfTotals(unit, figure, figure.of, term) && this.isHiddenBelow(unit, figure.of, term);
  }

  /** A number, by itself or with one of its parts, gives away a small count that the report leaves out. */
  private hidesOwn(unit: Unit, figure: Figure, term: TermKey): boolean {
    const { of } = figure;
    if (!of) return false;
    const isLeft = (id: string) =>
      this.campaign.outline.figures.get(id)?.figure.maskBelow != null &&
      countsAs(ownValue(this.campaign, unit, id, term)) === null;
    return this.isHidden('own', unit, of, term) || (!this.isState(unit, figure, term) && of.some(isLeft));
  }

  /** That nothing occurred is the number 0 here. */
  private isState(unit: Unit, { id }: Figure, term: TermKey): boolean {
    const value = ownValue(this.campaign, unit, id, term);
    return value?.type === 'state' && value.state !== 'none-occurred';
  }

  /** A percentage with those that it is at most, or that are at most it. */
  private tied(figure: Figure): readonly Figure[] {
    const all = [...this.campaign.outline.figures.values()].map((one) => one.figure);
    const tied = new Set([figure]);
    for (const one of tied)
      for (const other of all) if (other.id === one.atMost || other.atMost === one.id) tied.add(other);
    return [...tied];
  }

  private isHidden(source: Source, unit: Unit, parts: readonly string[], term: TermKey): boolean {
    return parts.some((id) => this.hidden.has(keyOf(source, unit.id, id, term)));
  }

  /** True where the percentage of what is below a unit is that of the totals of its parts: nobody gives one part only. */
  private isOfTotals(unit: Unit, figure: Figure, parts: readonly string[], term: TermKey): boolean {
    return involvedChildren(this.campaign, unit.id).every((child) => {
      const [top, bottom] = parts.map((part) => {
        const asked = askedFigures(this.campaign.outline).get(part);
        return asked ? sourceOf(this.campaign, child, asked, term) : null;
      });
      if (top === 'own' && isNotApplicable(ownValue(this.campaign, child, figure.id, term))) return false;
      return top === bottom && (top !== 'total' || this.isOfTotals(child, figure, parts, term));
    });
  }

  private isHiddenBelow(unit: Unit, parts: readonly string[], term: TermKey): boolean {
    return involvedChildren(this.campaign, unit.id).some(
      (child) =>
        this.isHidden('own', child, parts, term) ||
        this.isHidden('total', child, parts, term) ||
        this.isHiddenBelow(child, parts, term),
    );
  }
}
