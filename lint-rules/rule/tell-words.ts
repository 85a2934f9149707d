/** How a rule about words tells a problem: at characters of a passage. */
import type { Passage } from '#lib/markdown/passage.ts';
import type { ProblemDetails } from '#lib/problem.ts';
import type { Span } from '#lib/span.ts';
import type { Tell } from './define-rule.ts';

interface WordDetails extends Omit<ProblemDetails, 'fix' | 'offers'> {
  /** What the words become, where that is certain; an edit where the file has just these words. */
  readonly mend?: string | undefined;
  /** What the words may become, each of which can stand in their place as it is: an author chooses. */
  readonly choices?: readonly string[];
}

/** Tells a problem at a span of a passage; `actual` is those words unless it is given. */
export type TellWords = (passage: Passage, span: Span, message: string, details?: WordDetails) => void;

/** Tells at words what `tell` tells at places. */
export function tellWords(tell: Tell): TellWords {
  return (passage, span, message, { mend, choices, ...details } = {}) => {
    tell(passage.locate(span).place, message, {
      actual: passage.text.slice(span.start, span.end),
      ...details,
      fix: mend === undefined ? undefined : passage.edit(span, mend),
      ...(choices ? { offers: choices.flatMap((text) => passage.edit(span, text) ?? []) } : {}),
    });
  };
}
