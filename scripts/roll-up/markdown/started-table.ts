/** The figure table that a started report begins with: what was reported below, and nothing that nobody said. */
import type { Table } from 'mdast';
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE_COLUMNS, valueAlignment } from '#lib/figures/figure-columns.ts';
import { percentage } from '#lib/figures/percentage.ts';
import { table } from '#lib/markdown/nodes.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { asks } from '#lib/outline/required.ts';
import type { Unit } from '#lib/register/register.ts';
import { BLANK } from '#lib/vietnamese/placeholder.ts';
import { askedFigures } from '../numbers/owing.ts';
import type { GridRow, SectionGrid } from '../numbers/section-grid.ts';
import type { Total } from '../numbers/totals.ts';
import { totalText } from './words.ts';

/** A table of some of a section's figures: sums, and the states that all agree on. What only the unit itself can say is left to it; null where it is asked nothing and told nothing. */
export function startedTable(
  grid: SectionGrid,
  figures: readonly Figure[],
  outline: Outline,
  unit: Unit,
): Table | null {
  const { section, terms } = grid;
  const columns = section.requirement.terms ? terms.map(({ name }) => name) : [FIGURE_COLUMNS.value];
  const lines = figures.flatMap((figure) => {
    const rows = grid.rows.filter((row) => row.figure === figure);
    if (!asks(figure, unit) && rows.every((row) => !isTold(row))) return [];
    const cells = rows.map((row) => (isSaid(row, grid, outline) ? totalText(row) : isFree(row) ? '' : BLANK));
    return [[figure.name, figure.unit ?? '', ...cells, '']];
  });
  if (lines.length === 0) return null;
  return table(
    [null, null, ...columns.map(() => valueAlignment(figures)), null],
    [[FIGURE_COLUMNS.name, FIGURE_COLUMNS.unit, ...columns, FIGURE_COLUMNS.note], ...lines],
  );
}

/** A row in which sums of what was reported below stand for the unit; answers, texts and what is never summed are its own. */
export function isSummed(row: GridRow): row is GridRow & { readonly total: Total } {
  return row.total !== null && row.figure.total !== 'answers' && row.figure.total !== 'none';
}

/** True where a unit below owes the figure or says anything of it. */
function isTold(row: GridRow): boolean {
  return isSummed(row) && (row.total.expected > 0 || row.total.state === 'not-applicable');
}

/** An optional figure that nobody gives may stay without a value. */
function isFree(row: GridRow): boolean {
  return row.figure.optional && !(isSummed(row) && row.total.expected > 0);
}

/**
 * True where a total may stand in the unit's own report. A number is the sum of what was given. A state speaks for all: it stands only where
 * nobody who owes the figure is silent.
 */
function isSaid(row: GridRow, grid: SectionGrid, outline: Outline): boolean {
  if (!isSummed(row)) return false;
  const { state, covered, expected } = row.total;
  if (state === 'value') return isOfParts(row, grid);
  if (state === 'none-occurred') return covered > 0 && covered === expected;
  // Who says that a figure does not apply does not owe it: where somebody had to give it, all have said so.
  return state === 'not-applicable' && expected === 0 && askedFigures(outline).get(row.figure.id)?.isOptional === false;
}

/** A percentage of those pairs only that are known whole is not that of the two sums above it, and would be put “right” to a wrong one. */
function isOfParts(
  { figure: { of }, term, total }: GridRow & { readonly total: Total },
  { rows }: SectionGrid,
): boolean {
  const part = (id: Figure['id'] | undefined) =>
    rows.find((row) => row.figure.id === id && row.term.key === term.key)?.total?.value;
  const [top, bottom] = [part(of?.[0]), part(of?.[1])];
  if (!top || !bottom || !total.value) return true;
  return bottom.gt(0) && percentage(top, bottom).eq(total.value);
}
