/** Totals of a unit's descendants, and what a unit contributes to those above it. */
import Big from 'big.js';
import type { Figure } from '#lib/figures/figure.ts';
import type { FigureValue } from '#lib/figures/figure-value.ts';
import { percentage } from '#lib/figures/percentage.ts';
import type { Said } from '#lib/figures/said.ts';
import type { State } from '#lib/figures/state.ts';
import type { TermKey } from '#lib/figures/term.ts';
import type { UnitId } from '#lib/paths.ts';
import type { Unit } from '#lib/register/register.ts';
import { expectedBelow, saidTerms, standOf, sumBelow, termsBelow } from './below.ts';
import { type Campaign, ownValue } from './campaign.ts';
import { type AskedFigure, askedFigures } from './owing.ts';

/** The total of a figure in one term. */
export interface Total extends Amount {
  readonly figure: Figure;
  readonly termKey: TermKey;
  /** The name of the term; empty where there are no terms. */
  readonly term: string;
  /** Descendants at any depth that owe the figure, and those of them that gave it. */
  readonly covered: number;
  readonly expected: number;
  /** True where a unit that owes the figure is stood for by those below it. */
  readonly provisional: boolean;
}

/** A number, or the state in place of one; `Không phát sinh` has its 0. */
interface Amount {
  /** Null where nobody gives a number; for yes-no the number of yes. */
  readonly value: Big | null;
  /** `masked` where whoever gives one hides it in a repository of its own. */
  readonly state: State | 'masked';
}

/** What stands for a unit in the totals above it. */
export interface Contribution {
  /** As its own report gives it; null where what its descendants sum to stands for it, or where nobody said anything. */
  readonly given: FigureValue | null;
  readonly value: Big | null;
  /** Null where nobody said anything. */
  readonly state: State | 'masked' | null;
  /** True where those below stand for it although it owes the figure. */
  readonly provisional: boolean;
  /** For yes-no: how many answered, the unit and those below it. */
  readonly covered: number;
}

/** By figure, then by term. */
export type Contributions = ReadonlyMap<string, ReadonlyMap<TermKey, Contribution>>;

/** The totals of one figure, one for each term; none for a figure that is not added up. */
export function totalsOf(campaign: Campaign, unitId: UnitId, figure: Figure): readonly Total[] {
  const asked = askedFigures(campaign.outline).get(figure.id);
  if (!asked || !isAddedUp(campaign, figure)) return [];
  const expected = expectedBelow(campaign, unitId, figure.id);
  return termsBelow(campaign, unitId, asked.section).map((termKey) => {
    const { said, covered, provisional } = sumBelow(campaign, unitId, figure.id, termKey);
    // What nobody owes and nobody said anything of is nothing that occurred; what somebody owes is not known.
    const amount = amountIn(said, figure) ?? { value: null, state: expected === 0 ? 'none-occurred' : 'unknown' };
    return { figure, termKey, term: campaign.terms.get(termKey) ?? '', ...amount, covered, expected, provisional };
  });
}

/** What stands for a unit, figure by figure, in every term for which it or those below it say anything. */
export function contributionsOf(campaign: Campaign, unit: Unit): Contributions {
  const contributions = new Map<string, ReadonlyMap<TermKey, Contribution>>();
  for (const asked of askedFigures(campaign.outline).values()) {
    const terms = saidTerms(campaign, unit, asked.section);
    contributions.set(
      asked.figure.id,
      new Map([...terms].map((term) => [term, contributionOf(campaign, unit, asked, term)])),
    );
  }
  return contributions;
}

/** What stands for a unit in one figure and term. */
export function contributionOf(campaign: Campaign, unit: Unit, asked: AskedFigure, term: TermKey): Contribution {
  const { figure } = asked;
  const given = ownValue(campaign, unit, figure.id, term) ?? null;
  const answered = figure.type === 'yes-no' ? sumBelow(campaign, unit.id, figure.id, term).covered : 0;
  if (!isAddedUp(campaign, figure)) {
    const value = given?.type === 'number' ? given.value : null;
    return { given, value, state: stateOf(given), provisional: false, covered: given ? 1 : 0 };
  }
  const { said, provisional, isOwn } = standOf(campaign, unit, asked, term);
  const { value, state } = amountIn(said, figure) ?? { value: null, state: null };
  const covered = answered + (given?.type === 'answer' ? 1 : 0);
  return { given: isOwn ? given : null, value, state, provisional, covered };
}

function stateOf(given: FigureValue | null): State | 'masked' | null {
  if (given?.type === 'hidden') return 'masked';
  if (given?.type === 'state') return given.state;
  return given ? 'value' : null;
}

/** A percentage is recomputed from the sums of its two figures, never averaged; of none there is none. Null where nobody said anything. */
function amountIn(said: Said, { type }: Figure): Amount | null {
  if (said.type === 'nothing') return null;
  if (said.type === 'hidden') return { value: null, state: 'masked' };
  if (said.type === 'state')
    return { value: said.state === 'none-occurred' && type !== 'percent' ? new Big(0) : null, state: said.state };
  if (said.of === null) return { value: said.value, state: 'value' };
  if (said.of.eq(0)) return { value: null, state: 'none-occurred' };
  return { value: percentage(said.value, said.of), state: 'value' };
}

/** What is not added up has no sums, and neither has a percentage of it. */
export function isAddedUp({ outline }: Campaign, { total, of }: Figure): boolean {
  return (
    total !== 'none' && (of === null || of.every((id) => (outline.figures.get(id)?.figure.total ?? 'none') !== 'none'))
  );
}
