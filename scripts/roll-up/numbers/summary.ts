/** What a roll-up keeps of a report once it is checked: its figures, and where its narrative stands. */

import { isFigureTable } from '#lib/figures/figure-table.ts';
import { isBlank } from '#lib/markdown/text-block.ts';
import type { OutlineSection } from '#lib/outline/outline.ts';
import type { Unit } from '#lib/register/register.ts';
import type { BoundReport } from '#lib/report/bound-report.ts';
import { givenFigures } from '#lib/report/given-figures.ts';
import { type GivenValue, type GivenValues, PackedFigures } from './packed-figures.ts';

export type { GivenValue };

/** Start and end offsets in the report's source. */
export type Range = readonly [number, number];

export interface ReportSummary {
  readonly unit: Unit;
  readonly file: string;
  /** Values that were given, by figure id, then by term (folded; empty where there are no terms). */
  readonly figures: Pick<GivenValues, 'get'>;
  /** The narrative of each section: its own body without figure tables. */
  readonly narratives: ReadonlyMap<OutlineSection, readonly Range[]>;
}

/** Summarizes a report that has no errors. */
export function summarize(bound: BoundReport, unit: Unit): ReportSummary {
  const figures = new Map<string, Map<string, GivenValue>>();
  for (const [id, given] of givenFigures(bound)) {
    const values = new Map<string, GivenValue>();
    for (const [key, cell] of given.cells) {
      if (cell.value.type !== 'blank') values.set(key, { term: key === '' ? '' : cell.term.name, value: cell.value });
    }
    figures.set(id, values);
  }
  const narratives = new Map<OutlineSection, readonly Range[]>();
  for (const { section, body } of bound.sections.values()) {
    const ranges = body
      .filter((node) => !isFigureTable(node) && !isBlank([node]))
      .map((node): Range => [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]);
    if (ranges.length > 0) narratives.set(section, ranges);
  }
  return { unit, file: bound.report.file, figures: new PackedFigures(bound.outline, figures), narratives };
}
