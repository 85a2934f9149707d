/** Totals of a unit's descendants. Nothing missing counts as 0, nothing counts twice. */
import Big from 'big.js';
import { percentage } from '#lib/consistency.ts';
import { countsAs, type FigureValue } from '#lib/figure-value.ts';
import type { Figure } from '#lib/requirement.ts';
import { type Campaign, involvedChildren } from './campaign.ts';

export interface Total {
  readonly figure: Figure;
  /** The term as a report names it; empty where there are no terms. */
  readonly term: string;
  /** Null where no unit gives a number; for yes-no the number of yes. */
  readonly value: Big | null;
  /** Units whose number is in the total (for yes-no, that answered) of those that should be. */
  readonly covered: number;
  readonly expected: number;
  /** True where a child has no valid report and the sum of its own descendants stands for it. */
  readonly provisional: boolean;
}

/** The totals of one figure, one for each term that a contributing report has; none for a figure that is not added up. */
export function totalsOf(campaign: Campaign, unitId: string, figure: Figure): readonly Total[] {
  if (figure.total === 'none') return [];
  const terms = termsOf(campaign, unitId, figure);
  return [...terms].map(([key, term]) => ({
    figure,
    term,
    ...(figure.total === 'ratio' ? ratio(campaign, unitId, figure, key) : sum(campaign, unitId, figure, key)),
  }));
}

type Sum = Pick<Total, 'value' | 'covered' | 'expected' | 'provisional'>;

function sum(campaign: Campaign, unitId: string, figure: Figure, term: string): Sum {
  let value: Big | null = null;
  let covered = 0;
  let provisional = false;
  const children = involvedChildren(campaign, unitId);
  let expected = children.length;
  for (const child of children) {
    const summary = campaign.summaries.get(child.id);
    if (summary) {
      const number = numberOf(summary.figures.get(figure.id)?.get(term)?.value);
      if (number === null) continue;
      value = (value ?? new Big(0)).plus(number);
      covered += 1;
    } else {
      const below = sum(campaign, child.id, figure, term);
      if (below.value === null) continue;
      value = (value ?? new Big(0)).plus(below.value);
      provisional = true;
      // Answers are counted one by one; a sum stands for its whole child.
      covered += figure.total === 'answers' ? below.covered : 1;
      expected += figure.total === 'answers' ? below.expected - 1 : 0;
    }
  }
  return { value, covered, expected, provisional };
}

/** A percentage is recomputed from the sums of its two figures, never averaged. */
function ratio(campaign: Campaign, unitId: string, figure: Figure, term: string): Sum {
  const parts = (figure.of ?? []).map((id) => campaign.outline.figures.get(id)?.figure);
  const [numerator, denominator] = parts.map((part) => (part ? sum(campaign, unitId, part, term) : null));
  if (!numerator || !denominator) return { value: null, covered: 0, expected: 0, provisional: false };
  const value = numerator.value && denominator.value && !denominator.value.eq(0) ? percentage(numerator.value, denominator.value) : null;
  return {
    value,
    covered: value === null ? 0 : Math.min(numerator.covered, denominator.covered),
    expected: denominator.expected,
    provisional: numerator.provisional || denominator.provisional,
  };
}

function numberOf(value: FigureValue | undefined): Big | null {
  return value?.type === 'answer' ? new Big(value.yes ? 1 : 0) : countsAs(value);
}

/** Terms by folded name, in the order in which reports name them. */
function termsOf(campaign: Campaign, unitId: string, figure: Figure): ReadonlyMap<string, string> {
  const section = campaign.outline.figures.get(figure.id)?.section;
  if (!section?.requirement.terms) return new Map([['', '']]);
  const terms = new Map<string, string>();
  const visit = (id: string): void => {
    for (const child of involvedChildren(campaign, id)) {
      const given = campaign.summaries.get(child.id)?.figures.get(figure.id);
      if (!campaign.summaries.has(child.id)) visit(child.id);
      for (const [key, { term }] of given ?? []) if (!terms.has(key)) terms.set(key, term);
    }
  };
  visit(unitId);
  return terms;
}
