/** Totals of a unit's descendants. Nothing missing counts as 0, nothing counts twice. */
import Big from 'big.js';
import type { Figure } from '#lib/figures/figure.ts';
import { countsAs, type FigureValue } from '#lib/figures/figure-value.ts';
import { percentage } from '#lib/figures/percentage.ts';
import { NO_TERM, type TermKey } from '#lib/figures/term.ts';
import type { UnitId } from '#lib/paths.ts';
import { type Campaign, involvedChildren } from './campaign.ts';
import type { ReportSummary } from './summary.ts';

/** The total of a figure in one term. */
export interface Total extends Coverage {
  readonly figure: Figure;
  readonly termKey: TermKey;
  /** The name of the term; empty where there are no terms. */
  readonly term: string;
  /** Null where no unit gives a number; for yes-no the number of yes. */
  readonly value: Big | null;
  /** True where a child has no valid report and the sum of its own descendants stands for it. */
  readonly provisional: boolean;
}

/** Units whose number is in a total (for yes-no, that answered; for a percentage, that give both its figures) of those that should be. */
interface Coverage {
  readonly covered: number;
  readonly expected: number;
}

/** What a unit contributes to the totals above it. */
export interface Contribution extends Omit<Total, 'figure' | 'termKey' | 'term'> {
  /** As its own report gives it; null where what its descendants sum to stands for it. */
  readonly given: FigureValue | null;
}

/** By figure, then by term. */
type ByFigure<Value> = ReadonlyMap<string, ReadonlyMap<TermKey, Value>>;
/** What a unit contributes, by figure, then by term. */
export type Contributions = ByFigure<Contribution>;

/** The totals of one figure, one for each term that a contributing report has; none for a figure that is not added up. */
export function totalsOf(campaign: Campaign, unitId: UnitId, figure: Figure): readonly Total[] {
  return [...(sumsOf(campaign, unitId).get(figure.id) ?? [])].map(([termKey, sum]) => ({
    figure,
    termKey,
    term: campaign.terms.get(termKey) ?? '',
    ...sum,
  }));
}

/** What a unit contributes: its own report's figures; where it has none that counts, what its own descendants sum to. */
export function contributionsOf(campaign: Campaign, unitId: UnitId): Contributions {
  const summary = campaign.summaries.get(unitId);
  const figures = [...campaign.outline.figures.keys()];
  return summary ? reported(summary, figures) : standIn(sumsOf(campaign, unitId));
}

type Sum = Omit<Contribution, 'given'>;
type MutableSum = { -readonly [Key in keyof Sum]: Sum[Key] };
type Sums = ByFigure<Sum>;

const known = new WeakMap<Campaign, Map<UnitId, Sums>>();

/** The sums of all figures below a unit, added up once: every report is read once, for its parent, and so is every sum. */
function sumsOf(campaign: Campaign, unitId: UnitId): Sums {
  const ofCampaign = known.get(campaign) ?? new Map<UnitId, Sums>();
  known.set(campaign, ofCampaign);
  const sums = ofCampaign.get(unitId) ?? addUp(campaign, unitId);
  ofCampaign.set(unitId, sums);
  return sums;
}

function addUp(campaign: Campaign, unitId: UnitId): Sums {
  const children = involvedChildren(campaign, unitId);
  const figures = [...campaign.outline.figures.values()].filter(({ figure }) => isAddedUp(campaign, figure));
  const nothing = (): MutableSum => ({ value: null, covered: 0, expected: children.length, provisional: false });
  const sums = new Map(figures.map(({ figure }) => [figure.id, new Map<TermKey, MutableSum>()]));
  for (const { figure, section } of figures)
    if (!section.requirement.terms) sums.get(figure.id)?.set(NO_TERM, nothing());
  for (const child of children) {
    const given = contributionsOf(campaign, child.id);
    for (const { figure, section } of figures) {
      const terms = sums.get(figure.id) ?? new Map<TermKey, MutableSum>();
      for (const key of [figure.id, ...(figure.of ?? [])].flatMap((id) => [...(given.get(id)?.keys() ?? [])])) {
        if (!terms.has(key) && section.requirement.terms) terms.set(key, nothing());
      }
      for (const [key, sum] of terms) {
        addValue(sum, figure, given.get(figure.id)?.get(key));
        addCoverage(sum, figure, key, given);
      }
    }
  }
  for (const { figure } of figures)
    for (const [key, sum] of sums.get(figure.id) ?? []) if (figure.of) divide(sum, partsOf(figure, key, sums));
  return sums;
}

function addValue(sum: MutableSum, { of }: Figure, one: Contribution | undefined): void {
  if (of || !one?.value) return;
  sum.value = sum.value?.plus(one.value) ?? one.value;
  sum.provisional ||= one.provisional;
}

/** Answers are counted one by one; the sum of any other figure stands for its whole child. */
function addCoverage(sum: MutableSum, figure: Figure, key: TermKey, given: Contributions): void {
  const isGiven = (id: string): boolean => Boolean(given.get(id)?.get(key)?.value);
  if (!(figure.of ?? [figure.id]).every(isGiven)) return;
  const one = figure.total === 'answers' ? given.get(figure.id)?.get(key) : undefined;
  sum.covered += one?.covered ?? 1;
  sum.expected += one ? one.expected - 1 : 0;
}

/** A percentage is recomputed from the sums of its two figures, never averaged. */
function divide(sum: MutableSum, [top, bottom]: readonly (Sum | undefined)[]): void {
  if (top?.value && bottom?.value && !bottom.value.eq(0)) sum.value = percentage(top.value, bottom.value);
  else sum.covered = 0;
  sum.provisional = (top?.provisional ?? false) || (bottom?.provisional ?? false);
}

function partsOf(figure: Figure, key: TermKey, sums: Sums): readonly (Sum | undefined)[] {
  return (figure.of ?? []).map((id) => sums.get(id)?.get(key));
}

/** A report's own figures. */
function reported({ figures }: ReportSummary, ids: readonly string[]): Contributions {
  const one = { covered: 1, expected: 1, provisional: false };
  return new Map(
    ids.map((id) => [
      id,
      new Map(
        [...(figures.get(id) ?? [])].map(([key, { value }]) => [key, { given: value, value: numberOf(value), ...one }]),
      ),
    ]),
  );
}

/** Sums that stand for a unit without a valid report. */
function standIn(sums: Sums): Contributions {
  return new Map(
    [...sums].map(([id, terms]) => [
      id,
      new Map([...terms].map(([key, sum]) => [key, { ...sum, given: null, provisional: true }])),
    ]),
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
