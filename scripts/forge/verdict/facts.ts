/** What is kept of a checked file once it is dropped. */
import { isUnwritten } from '../../check/blank.ts';
import type { CheckedFile } from '../../check/check-file.ts';
import { NO_PARTS, type Parts, partsOf } from '../../check/parts.ts';
import type { Suggestion, VerdictFile } from './verdict.ts';

/** What a verdict tells of a file besides messages. */
export interface Facts extends Parts {
  readonly isUnwritten: boolean;
  readonly outline: VerdictFile['outline'];
  readonly suggestions: readonly Suggestion[];
}

/** Of a file that is not checked, or not there. */
export const NO_FACTS: Facts = { ...NO_PARTS, isUnwritten: false, outline: null, suggestions: [] };

/** What a verdict tells of a checked file. */
export function factsOf(checked: CheckedFile, suggestions: readonly Suggestion[]): Facts {
  const bound = checked.subject.type === 'report' ? checked.subject.bound : null;
  return {
    ...partsOf(checked),
    isUnwritten: bound !== null && isUnwritten(bound),
    outline: bound && { held: bound.version, newest: bound.outline.frontMatter.version },
    suggestions,
  };
}
