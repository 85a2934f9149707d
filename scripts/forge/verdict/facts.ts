/** What is kept of a checked file once it is dropped. */
import { isDraft } from '#lib/report/report.ts';
import { isUnwritten } from '../../check/blank.ts';
import type { CheckedFile } from '../../check/check-file.ts';
import type { Suggestion, VerdictFile } from './verdict.ts';

/** What a verdict tells of a file besides messages. */
export interface Facts {
  readonly isDraft: boolean;
  readonly isUnwritten: boolean;
  readonly outline: VerdictFile['outline'];
  readonly suggestions: readonly Suggestion[];
  /** The line at which each section of the outline begins, in the order of the file. */
  readonly sections: readonly { readonly line: number; readonly title: string }[];
}

/** Of a file that is not checked, or not there. */
export const NO_FACTS: Facts = { isDraft: false, isUnwritten: false, outline: null, suggestions: [], sections: [] };

/** What a verdict tells of a checked file. */
export function factsOf({ subject }: CheckedFile, suggestions: readonly Suggestion[]): Facts {
  if (subject.type === 'outline') {
    const sections = (subject.parsed.outline?.all ?? []).map(({ heading, node }) => sectionAt(heading.text, node));
    return { ...NO_FACTS, suggestions, sections };
  }
  if (subject.type !== 'report') return { ...NO_FACTS, suggestions };
  const { report, bound } = subject;
  const sections = bound ? [...bound.sections.values()] : [];
  return {
    isDraft: isDraft(report),
    isUnwritten: bound !== null && isUnwritten(bound),
    outline: bound && { held: bound.version, newest: bound.outline.frontMatter.version },
    suggestions,
    sections: sections
      .map(({ section, heading }) => sectionAt(section.heading.text, heading.node))
      .sort((a, b) => a.line - b.line),
  };
}

function sectionAt(title: string, { position }: CheckedNode): Facts['sections'][number] {
  return { title, line: position?.start.line ?? 1 };
}

type CheckedNode = { readonly position?: { readonly start: { readonly line: number } } | undefined };

/** The section that a line stands in; empty before the first. */
export function sectionOf({ sections }: Facts, line: number): string {
  return sections.findLast((one) => one.line <= line)?.title ?? '';
}
