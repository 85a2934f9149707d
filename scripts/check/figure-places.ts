/** Where a report gives its figures: what is told at them once the report itself is dropped. */
import type { Mismatch } from '#lib/figures/mismatch.ts';
import { NO_TERM, type TermKey } from '#lib/figures/term.ts';
import { type AskedPlace, outlinePlace } from '#lib/outline/outline.ts';
import { type Problem, placeOf } from '#lib/problem.ts';
import { givenFigures } from '#lib/report/given-figures.ts';
import type { CheckedFile } from './check-file.ts';

/** Where a report gives a figure in a term. */
export interface FigurePlace {
  readonly place: Problem['place'];
  /** What is written there. */
  readonly actual: string;
  /** The term as the report itself names it; empty where there are no terms. */
  readonly term: string;
  readonly outline: AskedPlace;
}

/** The places of a report's figures. */
export interface FigurePlaces {
  readonly file: string;
  readonly cells: ReadonlyMap<string, FigurePlace>;
}

/** The places of a report's figures. */
export function figurePlaces({ file, subject }: CheckedFile): FigurePlaces {
  const cells = new Map<string, FigurePlace>();
  const bound = subject.type === 'report' ? subject.bound : null;
  if (!bound) return { file, cells };
  for (const [id, given] of givenFigures(bound)) {
    const { section } = given.bound;
    const at = section.requirement.figures.indexOf(given.figure);
    for (const [termKey, { node, text, term }] of given.cells)
      cells.set(keyOf(id, termKey), {
        place: placeOf(node ?? given.row.node),
        actual: text,
        term: termKey === NO_TERM ? '' : term.name,
        outline: outlinePlace(bound.outline, section, 'figures', at),
      });
  }
  return { file, cells };
}

/** Where a report gives the figure of a mismatch. */
export function placeIn({ cells }: FigurePlaces, { figure, termKey }: Mismatch): FigurePlace | undefined {
  return cells.get(keyOf(figure.id, termKey));
}

function keyOf(id: string, termKey: TermKey): string {
  return `${id}\n${termKey}`;
}
