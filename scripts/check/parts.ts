/** What is kept of a checked file to say where its messages stand, once it is dropped. */
import type { Heading } from 'mdast';
import { headingText } from '#lib/outline/scaffold-sections.ts';
import type { BoundReport, BoundSection } from '#lib/report/bound-report.ts';
import { hasBegun } from '#lib/report/content.ts';
import { openDemands } from '#lib/report/open-demands.ts';
import { isDraft } from '#lib/report/report.ts';
import type { CheckedFile } from './check-file.ts';

/** A section of the outline as it stands in a file. */
export interface Part {
  /** From 1. */
  readonly line: number;
  /** The outline's, with the number that it bears in the file or should bear. */
  readonly title: string;
  /** What it asks, where nobody has begun to write in it; else nothing. */
  readonly asked: readonly string[];
}

/** The sections of a file, and what it is. */
export interface Parts {
  readonly isReport: boolean;
  readonly isDraft: boolean;
  /** In the order of the file. */
  readonly sections: readonly Part[];
}

/** Of a file that has no sections. */
export const NO_PARTS: Parts = { isReport: false, isDraft: false, sections: [] };

/** The parts of a checked file. */
export function partsOf({ subject }: CheckedFile): Parts {
  if (subject.type === 'outline') {
    const sections = subject.parsed.judged.outline.all.map(({ heading, node }) => partAt(heading.text, node, []));
    return { ...NO_PARTS, sections };
  }
  if (subject.type !== 'report') return NO_PARTS;
  const { report, bound } = subject;
  const sections = bound ? [...bound.sections.values()] : [];
  return {
    isReport: true,
    isDraft: isDraft(report),
    sections: sections
      .map((one) =>
        partAt(titleOf(one, bound), one.heading.node, bound && !hasBegun(bound, one) ? openDemands(bound, one) : []),
      )
      .sort((a, b) => a.line - b.line),
  };
}

/** With the number that it bears in the file, or should bear. */
function titleOf(one: BoundSection, bound: BoundReport | null): string {
  const expected = bound?.misnumbered.find((wrong) => wrong.bound === one)?.expected;
  const number = expected ?? one.text.number;
  return number === '' ? one.section.heading.text : headingText({ ...one, number });
}

function partAt(title: string, { position }: Heading, asked: readonly string[]): Part {
  return { title, line: position?.start.line ?? 1, asked };
}

/** The section that a line stands in; null before the first. */
export function partOf({ sections }: Pick<Parts, 'sections'>, line: number): Part | null {
  return sections.findLast((one) => one.line <= line) ?? null;
}
