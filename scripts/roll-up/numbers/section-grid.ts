/**
 * What a section of a roll-up shows of its figures: the one place that looks values up, masks and orders them. Tables, sheets and charts
 * draw a grid and ask nothing else.
 */
import Big from 'big.js';
import type { Day } from '#lib/date.ts';
import type { Figure } from '#lib/figures/figure.ts';
import type { State } from '#lib/figures/state.ts';
import type { TermKey } from '#lib/figures/term.ts';
import type { OutlineSection } from '#lib/outline/outline.ts';
import type { Unit } from '#lib/register/register.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import { expectedBelow, sumBelow, termsBelow } from './below.ts';
import { type Campaign, contributors, involvedChildren, type Standing, standingOf } from './campaign.ts';
import { type Mask, maskOf } from './mask.ts';
import { type Contribution, contributionsOf, type Total, totalsOf } from './totals.ts';

/** What a section shows: figures in rows, terms within them, units beside. */
export interface SectionGrid {
  readonly section: OutlineSection;
  /** True where a report below says anything of a figure of the section. */
  readonly isGiven: boolean;
  /** Those the issuer wants, else those that reports name; one without a name where the section has no terms, or nobody named any. */
  readonly terms: readonly Term[];
  /** Figures in the order of the outline, each in every term. */
  readonly rows: readonly GridRow[];
  /** The units directly below, in the order of the register. */
  readonly units: readonly GridUnit[];
}

/** A term as a column is called. */
export interface Term {
  readonly key: TermKey;
  readonly name: string;
}

/** A figure in one term, with its total. */
export interface GridRow {
  readonly figure: Figure;
  readonly term: Term;
  /** Null for a figure that is not added up, and for a term in which nobody gives it. */
  readonly total: Total | null;
  /** True where the total must not be shown; it has no value then. */
  readonly isHidden: boolean;
  /** How many units below made each choice; null for figures of other types. */
  readonly choices: ChoiceCounts | null;
}

/** How many units made each choice, in the order of the outline, of those that owe the figure. */
export interface ChoiceCounts {
  readonly counts: readonly { readonly choice: string; readonly units: number }[];
  readonly covered: number;
  readonly expected: number;
}

/** A unit directly below, with what stands for it in each row. */
export interface GridUnit {
  readonly standing: Standing;
  /** What stands for the unit, in the order of the rows. */
  readonly cells: readonly GridCell[];
}

/** What stands for a unit; `provisional` where it owes the figure and is stood for by those below it. */
export type GridCell = Shown & { readonly provisional: boolean };

type Shown =
  | {
      readonly type: 'number';
      readonly value: Big;
      /** As many as the report shows; null for a sum. */
      readonly decimals: number | null;
    }
  | { readonly type: 'answer'; readonly yes: boolean }
  | { readonly type: 'answers'; readonly yes: Big; readonly answered: number }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'date'; readonly day: Day }
  | { readonly type: 'state'; readonly state: Exclude<State, 'value'> }
  | { readonly type: 'masked' }
  | { readonly type: 'blank' };

/** The grids of all sections of a unit's roll-up that have figures, in the order of the outline. */
export function sectionGrids(campaign: Campaign, unit: Unit, mask: Mask = maskOf(campaign)): readonly SectionGrid[] {
  const sections = campaign.outline.all.filter(({ requirement }) => requirement.figures.length > 0);
  const below = contributors(campaign, unit.id);
  const grids = sections.map((section) => {
    const ids = section.requirement.figures.map(({ id }) => id);
    const isSaid = below.some(({ figures }) => ids.some((id) => (figures.get(id)?.size ?? 0) > 0));
    const terms = termsBelow(campaign, unit.id, section).map((key) => ({ key, name: campaign.terms.get(key) ?? '' }));
    const rows = rowsOf(campaign, unit, section, terms, mask);
    // A superior that says nothing is stood for by those below it.
    const isGiven = isSaid || rows.some(({ total, choices }) => ((total ?? choices)?.covered ?? 0) > 0);
    return { section, isGiven, terms, rows, units: [] as GridUnit[] };
  });
  for (const child of involvedChildren(campaign, unit.id)) {
    const standing = standingOf(campaign, child);
    const contributions = contributionsOf(campaign, child);
    for (const { rows, units } of grids) {
      const cells = rows.map(({ figure, term }): GridCell => {
        return cellIn(mask, child, figure, term.key, contributions.get(figure.id)?.get(term.key));
      });
      units.push({ standing, cells });
    }
  }
  return grids;
}

/** What is shown of what stands for a unit. */
export function cellIn(mask: Mask, unit: Unit, figure: Figure, term: TermKey, one: Contribution | undefined): GridCell {
  const isHidden = one !== undefined && one.state !== null && isCellHidden(mask, unit, figure, term, one);
  const provisional = one?.provisional ?? false;
  return isHidden ? { type: 'masked', provisional } : cellOf(figure, one, provisional);
}

function rowsOf(
  campaign: Campaign,
  unit: Unit,
  { requirement: { figures } }: OutlineSection,
  terms: readonly Term[],
  mask: Mask,
): readonly GridRow[] {
  return figures.flatMap((figure) => {
    const totals = totalsOf(campaign, unit.id, figure);
    return terms.map((term) => {
      const total = totals.find(({ termKey }) => termKey === term.key) ?? null;
      const isHidden =
        total?.state === 'masked' || (total?.value != null && mask.hides('total', unit, figure, term.key));
      const choices = figure.type === 'choice' ? choicesOf(campaign, unit, figure, term.key) : null;
      return { figure, term, isHidden, choices, total: total && isHidden ? { ...total, value: null } : total };
    });
  });
}

function choicesOf(campaign: Campaign, { id }: Unit, figure: Figure, term: TermKey): ChoiceCounts {
  const { choices, covered } = sumBelow(campaign, id, figure.id, term);
  return {
    counts: figure.choices.flatMap((choice) => {
      const units = choices.get(choice) ?? 0;
      return units > 0 ? [{ choice, units }] : [];
    }),
    covered,
    expected: expectedBelow(campaign, id, figure.id),
  };
}

/** A percentage that a report leaves out is that of the report's own parts, or of what is below it; a state is left of what is below, as in totals. */
function isCellHidden(mask: Mask, unit: Unit, figure: Figure, term: TermKey, { given, value }: Contribution): boolean {
  if (given) return mask.hides('own', unit, figure, term);
  if (value === null) return false;
  return mask.hides('total', unit, figure, term) || (figure.of !== null && mask.hides('own', unit, figure, term));
}

/** Written out case by case, as there are hundreds of thousands. */
function cellOf({ total, of }: Figure, one: Contribution | undefined, provisional: boolean): GridCell {
  if (!one || one.state === null) return { type: 'blank', provisional };
  const { given, value, state, covered } = one;
  // A percentage of nothing is none, though a report should call it 0.
  const isOfNothing = of !== null && state === 'none-occurred';
  if (given?.type === 'number' && !isOfNothing)
    return { type: 'number', value: given.value, decimals: given.decimals, provisional };
  if (given?.type === 'answer') return { type: 'answer', yes: given.yes, provisional };
  if (given?.type === 'text') return { type: 'text', text: given.text, provisional };
  if (given?.type === 'date') return { type: 'date', day: given.day, provisional };
  if (state === 'masked') return { type: 'masked', provisional };
  if (state !== 'value') return { type: 'state', state, provisional };
  if (value === null) return { type: 'blank', provisional };
  return total === 'answers'
    ? { type: 'answers', yes: value, answered: covered, provisional }
    : { type: 'number', value, decimals: null, provisional };
}

/** True where a state is the number 0: that nothing occurred, but never of a percentage, which is one of nothing then. */
export function isZero(state: State, { type }: Figure): boolean {
  return state === 'none-occurred' && type !== 'percent';
}

/** What the column of a row is called where units stand in rows. */
export function columnName({ figure, term }: GridRow): string {
  return `${figure.fullName}${figure.unit ? ` (${figure.unit})` : ''}${term.name ? `, ${term.name}` : ''}`;
}

/** `Tốt: 12, Khá: 5`: how many units made each choice; empty where none did. */
export function choicesText({ counts }: ChoiceCounts): string {
  return counts.map(({ choice, units }) => `${choice}: ${formatNumber(new Big(units))}`).join(', ');
}

/** How many of those that answered said yes. */
export function answersText({ yes, answered }: { readonly yes: Big; readonly answered: number }): string {
  return `${yes.toFixed()}/${answered} “Có”`;
}
