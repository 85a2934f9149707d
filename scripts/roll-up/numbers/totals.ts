/** Totals of a unit's descendants. Nothing missing counts as 0, nothing counts twice. */
import Big from 'big.js';
import type { Figure } from '#lib/figures/figure.ts';
import { countsAs, type FigureValue } from '#lib/figures/figure-value.ts';
import { percentage } from '#lib/figures/percentage.ts';
import { type Campaign, involvedChildren } from './campaign.ts';
import type { ReportSummary } from './summary.ts';

export interface Total {
  readonly figure: Figure;
  /** The term as a report names it; empty where there are no terms. */
  readonly term: string;
  /** Null where no unit gives a number; for yes-no the number of yes. */
  readonly value: Big | null;
  /** Units whose number is in the total (for yes-no, that answered; for a percentage, that give both its figures) of those that should be. */
  readonly covered: number;
  readonly expected: number;
  /** True where a child has no valid report and the sum of its own descendants stands for it. */
  readonly provisional: boolean;
}

/** The totals of one figure, one for each term that a contributing report has; none for a figure that is not added up. */
export function totalsOf(campaign: Campaign, unitId: string, figure: Figure): readonly Total[] {
  return [...(sumsOf(campaign, unitId).get(figure.id)?.values() ?? [])].map((sum) => ({ figure, ...sum }));
}

type Sum = Omit<Total, 'figure'>;
type MutableSum = { -readonly [Key in keyof Sum]: Sum[Key] };

/** By figure, then by folded term. */
type Sums<S = Sum> = ReadonlyMap<string, Map<string, S>>;

const known = new WeakMap<Campaign, Map<string, Sums>>();

/** The sums of all figures below a unit, added up once: every report is read once, for its parent, and so is every sum. */
function sumsOf(campaign: Campaign, unitId: string): Sums {
  const ofCampaign = known.get(campaign) ?? new Map<string, Sums>();
  known.set(campaign, ofCampaign);
  const sums = ofCampaign.get(unitId) ?? addUp(campaign, unitId);
  ofCampaign.set(unitId, sums);
  return sums;
}

function addUp(campaign: Campaign, unitId: string): Sums {
  const children = involvedChildren(campaign, unitId);
  const figures = [...campaign.outline.figures.values()].filter(({ figure }) => isAddedUp(campaign, figure));
  const nothing = (term: string): MutableSum => ({
    term,
    value: null,
    covered: 0,
    expected: children.length,
    provisional: false,
  });
  const sums = new Map(figures.map(({ figure }) => [figure.id, new Map<string, MutableSum>()]));
  for (const { figure, section } of figures) if (!section.requirement.terms) sums.get(figure.id)?.set('', nothing(''));
  for (const child of children) {
    const summary = campaign.summaries.get(child.id);
    const given = summary ? reported(summary, sums.keys()) : standIn(sumsOf(campaign, child.id));
    for (const { figure, section } of figures) {
      const terms = sums.get(figure.id) ?? new Map<string, MutableSum>();
      for (const [key, { term }] of [figure.id, ...(figure.of ?? [])].flatMap((id) => [...(given.get(id) ?? [])])) {
        if (!terms.has(key) && section.requirement.terms) terms.set(key, nothing(term));
      }
      for (const [key, sum] of terms) add(sum, figure, key, given);
    }
  }
  for (const { figure } of figures)
    for (const [key, sum] of sums.get(figure.id) ?? []) if (figure.of) divide(sum, partsOf(figure, key, sums));
  return sums;
}

/** Adds what a child gives. Answers are counted one by one; the sum of any other figure stands for its whole child. */
function add(sum: MutableSum, figure: Figure, key: string, given: Sums): void {
  if (figure.of) {
    const [top, bottom] = partsOf(figure, key, given);
    if (top?.value && bottom?.value) sum.covered += 1;
    return;
  }
  const one = given.get(figure.id)?.get(key);
  if (!one?.value) return;
  sum.value = sum.value?.plus(one.value) ?? one.value;
  sum.covered += figure.total === 'answers' ? one.covered : 1;
  sum.expected += figure.total === 'answers' ? one.expected - 1 : 0;
  sum.provisional ||= one.provisional;
}

/** A percentage is recomputed from the sums of its two figures, never averaged. */
function divide(sum: MutableSum, [top, bottom]: readonly (Sum | undefined)[]): void {
  if (top?.value && bottom?.value && !bottom.value.eq(0)) sum.value = percentage(top.value, bottom.value);
  else sum.covered = 0;
  sum.provisional = (top?.provisional ?? false) || (bottom?.provisional ?? false);
}

function partsOf(figure: Figure, key: string, sums: Sums): readonly (Sum | undefined)[] {
  return (figure.of ?? []).map((id) => sums.get(id)?.get(key));
}

/** A report's own figures, as sums of one unit. */
function reported({ figures }: ReportSummary, ids: Iterable<string>): Sums {
  const one = { covered: 1, expected: 1, provisional: false };
  return new Map(
    [...ids].map((id) => [
      id,
      new Map(
        [...(figures.get(id) ?? [])].map(([key, { term, value }]) => [key, { term, value: numberOf(value), ...one }]),
      ),
    ]),
  );
}

/** Sums that stand for a unit without a valid report. */
function standIn(sums: Sums): Sums {
  return new Map(
    [...sums].map(([id, terms]) => [id, new Map([...terms].map(([key, sum]) => [key, { ...sum, provisional: true }]))]),
  );
}

function numberOf(value: FigureValue): Big | null {
  return value.type === 'answer' ? new Big(value.yes ? 1 : 0) : countsAs(value);
}

/** What is not added up has no sums, and neither has a percentage of it. */
function isAddedUp({ outline }: Campaign, { total, of }: Figure): boolean {
  return (
    total !== 'none' && (of === null || of.every((id) => (outline.figures.get(id)?.figure.total ?? 'none') !== 'none'))
  );
}
