/** What a roll-up keeps of a report once it is checked: its figures. What it tells is kept elsewhere, see `Narratives`. */

import { NO_TERM, type TermKey } from '#lib/figures/term.ts';
import type { Unit } from '#lib/register/register.ts';
import type { BoundReport } from '#lib/report/bound-report.ts';
import { givenFigures } from '#lib/report/given-figures.ts';
import { type GivenValue, type GivenValues, PackedFigures } from './packed-figures.ts';

/** What stays of a report that counts. */
export interface ReportSummary {
  readonly unit: Unit;
  readonly file: string;
  /** Values that were given, by figure id, then by term. */
  readonly figures: Pick<GivenValues, 'get'>;
  /** The version of the outline that it is held to. */
  readonly version: number;
}

/** The same with its values packed, which can be handed over. */
export interface PackedSummary extends ReportSummary {
  readonly figures: PackedFigures;
}

/** Summarizes a report that has no errors. */
export function summarize(bound: BoundReport, unit: Unit): PackedSummary {
  const figures = new Map<string, Map<TermKey, GivenValue>>();
  for (const [id, given] of givenFigures(bound)) {
    const values = new Map<TermKey, GivenValue>();
    for (const [key, cell] of given.cells) {
      if (cell.value.type !== 'blank')
        values.set(key, { term: key === NO_TERM ? '' : cell.term.name, value: cell.value, note: given.row.note });
    }
    figures.set(id, values);
  }
  const { report, outline, version } = bound;
  return { unit, file: report.file, figures: PackedFigures.pack(outline, figures), version };
}
