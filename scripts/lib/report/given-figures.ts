/** The figures that a report gives. */
import type Big from 'big.js';
import type { Figure } from '../figures/figure.ts';
import type { FigureCell, FigureRow } from '../figures/figure-table.ts';
import { countsAs, type FigureValue } from '../figures/figure-value.ts';
import { NO_TERM, type TermKey, termKey } from '../figures/term.ts';
import type { BoundReport, BoundSection } from './bound-report.ts';

/** A figure with the row in which a report gives it. */
export interface GivenFigure {
  readonly figure: Figure;
  readonly bound: BoundSection;
  readonly row: FigureRow;
  /** By term; one entry where the section has no terms. */
  readonly cells: ReadonlyMap<TermKey, FigureCell>;
}

/** Every figure with a row in its own section, by id; of a repeated row the first. */
export function givenFigures({ sections }: BoundReport): ReadonlyMap<string, GivenFigure> {
  const given = new Map<string, GivenFigure>();
  for (const bound of sections.values()) {
    const hasTerms = bound.section.requirement.terms !== null;
    for (const row of bound.tables.flatMap((table) => table.rows)) {
      if (!row.figure || given.has(row.figure.id)) continue;
      const cells = hasTerms ? row.cells : row.cells.slice(0, 1);
      given.set(row.figure.id, {
        figure: row.figure,
        bound,
        row,
        cells: new Map(cells.map((cell) => [hasTerms ? termKey(cell.term.name) : NO_TERM, cell])),
      });
    }
  }
  return given;
}

/** The value of a figure in a term. */
export function figureValueOf(given: GivenFigure | undefined, term: TermKey): FigureValue | undefined {
  return given?.cells.get(term)?.value;
}

/** The number that a figure counts as in a term, or null. */
export function numberOf(given: GivenFigure | undefined, term: TermKey): Big | null {
  return countsAs(figureValueOf(given, term));
}
