/** A question that is asked again and again: what it asks, in which words, and the SQL that answers it. */
import type { Chart } from '../formats/pretty.ts';

/** What narrows a question, as the names of options and of parameters (`$unit`) alike. */
export type Narrowing = 'campaign' | 'unit' | 'figure';

/** A ready question; its file has its name. */
export interface Question {
  readonly name: string;
  /** Vietnamese, one line. */
  readonly asks: string;
  /** What it cannot be asked without. */
  readonly needs?: readonly Narrowing[];
  /** Names of columns are Vietnamese; it says in which order rows come, to the last of them. */
  readonly sql: string;
  readonly chart?: Chart;
  /** What is told where no row answers. */
  readonly nothing: string;
}

/** The campaign that is asked about, or all. */
export function ofCampaign(column = 'campaign'): string {
  return `($campaign IS NULL OR ${column} = $campaign)`;
}

/** The unit that is asked about with those below it, or all. */
export function ofUnit(column = 'unit'): string {
  return `($unit IS NULL OR ${column} = $unit OR starts_with(${column}, $unit || '/'))`;
}

/** The figure that is asked about, or all. */
export function ofFigure(column = 'figure'): string {
  return `($figure IS NULL OR ${column} = $figure)`;
}

/** A figure’s name with its term, where it has one. */
export function figureLabel(name: string, term: string): string {
  return `${name} || CASE WHEN ${term} = '' THEN '' ELSE ' (' || ${term} || ')' END`;
}
