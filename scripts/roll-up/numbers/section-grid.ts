/**
 * What a section of a roll-up shows of its figures: the one place that looks values up, masks and orders them. Tables, sheets and charts
 * draw a grid and ask nothing else.
 */
import type Big from 'big.js';
import type { Figure } from '#lib/figures/figure.ts';
import type { State } from '#lib/figures/figure-value.ts';
import { NO_TERM, type TermKey } from '#lib/figures/term.ts';
import type { OutlineSection } from '#lib/outline/outline.ts';
import type { Unit } from '#lib/register/register.ts';
import { type Campaign, contributors, involvedChildren, type Standing, standingOf } from './campaign.ts';
import { type Mask, maskOf } from './mask.ts';
import { type Contribution, contributionsOf, type Total, totalsOf } from './totals.ts';

/** What a section shows: figures in rows, terms within them, units beside. */
export interface SectionGrid {
  readonly section: OutlineSection;
  /** True where a report below says anything of a figure of the section. */
  readonly isGiven: boolean;
  /** In the order in which reports name them; one without a name where the section has no terms. */
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
}

/** A unit directly below, with what stands for it in each row. */
export interface GridUnit {
  readonly standing: Standing;
  /** What stands for the unit, in the order of the rows. */
  readonly cells: readonly GridCell[];
}

/** What stands for a unit; `provisional` where it is what its descendants sum to. */
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
  | { readonly type: 'state'; readonly state: Exclude<State, 'value'> }
  | Mask
  | { readonly type: 'blank' };

/** The grids of all sections of a unit's roll-up that have figures, in the order of the outline. Each report is read once for all of them. */
export function sectionGrids(campaign: Campaign, unit: Unit): readonly SectionGrid[] {
  const sections = campaign.outline.all.filter(({ requirement }) => requirement.figures.length > 0);
  const found = sections.map((section) => ({ section, keys: new Set<TermKey>() }));
  for (const { figures } of contributors(campaign, unit.id))
    for (const { section, keys } of found)
      for (const { id } of section.requirement.figures) for (const key of figures.get(id)?.keys() ?? []) keys.add(key);
  const grids = found.map(({ section, keys }) => {
    const terms = [...(section.requirement.terms ? keys : [NO_TERM])].map((key) => ({
      key,
      name: campaign.terms.get(key) ?? '',
    }));
    const rows = rowsOf(campaign, unit, section, terms);
    return { section, isGiven: keys.size > 0, terms, rows, units: [] as GridUnit[] };
  });
  for (const child of involvedChildren(campaign, unit.id)) {
    const standing = standingOf(campaign, child);
    const contributions = contributionsOf(campaign, child.id);
    for (const { rows, units } of grids) {
      const cells = rows.map(({ figure, term }): GridCell => {
        const one = contributions.get(figure.id)?.get(term.key);
        const mask = maskOf(campaign.outline, contributions, figure, term.key);
        return { ...(mask ?? cellOf(figure, one)), provisional: one?.given === null };
      });
      units.push({ standing, cells });
    }
  }
  return grids;
}

function rowsOf(
  campaign: Campaign,
  unit: Unit,
  { requirement: { figures } }: OutlineSection,
  terms: readonly Term[],
): readonly GridRow[] {
  return figures.flatMap((figure) => {
    const totals = totalsOf(campaign, unit.id, figure);
    return terms.map((term) => ({
      figure,
      term,
      total: totals.find(({ termKey }) => termKey === term.key) ?? null,
    }));
  });
}

function cellOf(figure: Figure, one: Contribution | undefined): Shown {
  if (one?.given?.type === 'number') return { type: 'number', value: one.given.value, decimals: one.given.decimals };
  if (one?.given?.type === 'answer') return { type: 'answer', yes: one.given.yes };
  if (one?.given?.type === 'state') return { type: 'state', state: one.given.state };
  if (!one?.value) return { type: 'blank' };
  return figure.total === 'answers'
    ? { type: 'answers', yes: one.value, answered: one.covered }
    : { type: 'number', value: one.value, decimals: null };
}

/** What the column of a row is called where units stand in rows. */
export function columnName({ figure, term }: GridRow): string {
  return `${figure.name}${figure.unit ? ` (${figure.unit})` : ''}${term.name ? `, ${term.name}` : ''}`;
}

/** How many of those that answered said yes. */
export function answersText({ yes, answered }: { readonly yes: Big; readonly answered: number }): string {
  return `${yes.toFixed()}/${answered} “Có”`;
}

/** What is shown in the place of a masked value. */
export function maskText({ below }: Mask): string {
  return below === null ? 'không nêu' : `dưới ${below}`;
}
