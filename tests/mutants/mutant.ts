/** A report with one defect, made from a good one. */

import { isRequired } from '#lib/outline/required.ts';
import type { BoundReport, BoundSection } from '#lib/report/bound-report.ts';

export interface Sample {
  readonly file: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly bound: BoundReport;
}

export interface Mutant {
  readonly text: string;
  /** The line at which the one message must stand. */
  readonly line: number;
}

/** A kind of defect: every place of a sample where it can occur. */
export interface Kind {
  readonly name: string;
  readonly rule: string;
  mutants(sample: Sample): Iterable<Mutant>;
}

/** Lines `from` to `to` (from 0, `to` exclusive) become others. */
export function replaceLines({ lines }: Sample, from: number, to: number, ...inserted: readonly string[]): string {
  return [...lines.slice(0, from), ...inserted, ...lines.slice(to)].join('\n');
}

/** The lines (from 0, end exclusive) of a section and all below it. */
export function linesOf({ bound, lines }: Sample, { heading, end }: BoundSection): readonly [number, number] {
  const next = bound.report.root.children[end];
  return [(heading.node.position?.start.line ?? 1) - 1, next?.position ? next.position.start.line - 1 : lines.length];
}

/** The line (from 1) of the last text before line `index` (from 0). */
export function lastTextLine(lines: readonly string[], index: number): number {
  let at = index;
  while (at > 0 && (lines[at - 1] ?? '').trim() === '') at -= 1;
  return Math.max(at, 1);
}

export function sectionsOf({ bound }: Sample): readonly BoundSection[] {
  return [...bound.sections.values()];
}

export function isRequiredIn({ bound }: Sample, { section }: BoundSection): boolean {
  return isRequired(section, bound.unit);
}

/** The sections beside one, in the report's order. */
export function siblingsOf(sample: Sample, { section }: BoundSection): readonly BoundSection[] {
  return sectionsOf(sample).filter((other) => other.section.parent === section.parent);
}
