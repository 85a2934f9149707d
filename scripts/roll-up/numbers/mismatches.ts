/** Where a unit's own figures differ from the sums of what its children reported. */
import Big from 'big.js';
import type { Figure } from '#lib/figures/figure.ts';
import { countsAs, type FigureValue } from '#lib/figures/figure-value.ts';
import type { Contribution, Mismatch } from '#lib/figures/mismatch.ts';
import type { TermKey } from '#lib/figures/term.ts';
import { isRequired } from '#lib/outline/required.ts';
import type { Unit } from '#lib/register/register.ts';
import { type Campaign, involvedChildren, ownValue } from './campaign.ts';
import { type Total, totalsOf } from './totals.ts';

/** The mismatches of some units' reports; one that follows from another in the same report is left out. */
export function findMismatches(campaign: Campaign, units: Iterable<Unit>): readonly Mismatch[] {
  return [...units].flatMap((unit) => {
    if (!campaign.summaries.has(unit.id) || involvedChildren(campaign, unit.id).length === 0) return [];
    const figures = [...campaign.outline.figures.values()].map(({ figure }) => figure);
    const found = figures.flatMap((figure) =>
      totalsOf(campaign, unit.id, figure).flatMap((total) => compare(campaign, unit, total)),
    );
    return found.filter((one) => !followsFrom(one, found));
  });
}

/** What a unit answers with yes or no is its own to say; what is not added up has no total. */
function compare(campaign: Campaign, unit: Unit, { figure, term, termKey, value: below }: Total): readonly Mismatch[] {
  const summary = campaign.summaries.get(unit.id);
  const given = ownValue(campaign, unit, figure.id, termKey);
  const own = countsAs(given);
  if (!summary || own === null || below === null || figure.total === 'answers') return [];
  // A percentage beside its two figures is held to them in the report itself.
  if (figure.of?.every((id) => countsAs(ownValue(campaign, unit, id, termKey)) !== null)) return [];
  if (own.minus(below).abs().lte(tolerance(figure, given))) return [];
  const contributions: Contribution[] = [];
  const missing: Unit[] = [];
  for (const id of figure.of ?? [figure.id]) {
    const part = campaign.outline.figures.get(id)?.figure;
    if (part) gather(campaign, unit, part, termKey, contributions, missing);
  }
  const shown = figure.of ? contributions.map((one) => ({ ...one, value: null })) : contributions;
  return [
    {
      unit,
      file: summary.file,
      figure,
      term,
      termKey,
      own,
      below,
      contributions: distinct(shown),
      missing: distinctUnits(missing),
    },
  ];
}

/** Percentages agree within the rounding of the digits that are shown. */
function tolerance({ of }: Figure, given: FigureValue | undefined): Big {
  return of && given?.type === 'number' ? new Big(10).pow(-given.decimals).times('0.5') : new Big(0);
}

/** The reports whose numbers are in a sum, and the units whose are not but may have to be. */
function gather(
  campaign: Campaign,
  unit: Unit,
  figure: Figure,
  termKey: TermKey,
  contributions: Contribution[],
  missing: Unit[],
): void {
  const section = campaign.outline.figures.get(figure.id)?.section;
  for (const child of involvedChildren(campaign, unit.id)) {
    const summary = campaign.summaries.get(child.id);
    if (!summary) {
      // What stands for it may still change when its own report comes.
      missing.push(child);
      gather(campaign, child, figure, termKey, contributions, []);
      continue;
    }
    const value = ownValue(campaign, child, figure.id, termKey);
    const number = countsAs(value);
    const isApplicable = !(value?.type === 'state' && value.state === 'not-applicable');
    if (number) contributions.push({ unit: child, file: summary.file, value: number });
    else if (isApplicable && (value || !section || isRequired(section, child))) missing.push(child);
  }
}

/** True for a percentage of figures that mismatch, and for a sum whose parts explain it. */
function followsFrom(one: Mismatch, all: readonly Mismatch[]): boolean {
  const same = all.filter(({ termKey }) => termKey === one.termKey);
  if (one.figure.of?.some((id) => same.some(({ figure }) => figure.id === id))) return true;
  const parts = same.filter(({ figure }) => one.figure.sumOf.includes(figure.id));
  const explained = parts.reduce((sum, part) => sum.plus(part.own).minus(part.below), new Big(0));
  return parts.length > 0 && explained.eq(one.own.minus(one.below));
}

function distinct(contributions: readonly Contribution[]): readonly Contribution[] {
  return [...new Map(contributions.map((one) => [one.unit.id, one])).values()];
}

function distinctUnits(units: readonly Unit[]): readonly Unit[] {
  return [...new Map(units.map((one) => [one.id, one])).values()];
}
