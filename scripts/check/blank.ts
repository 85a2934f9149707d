/** What a scaffold leaves open for its author. */
import { ruleId } from '#lib/problem.ts';
import type { BoundReport } from '#lib/report/bound-report.ts';
import { hasBegun } from '#lib/report/content.ts';
import { findPlaceholders } from '#lib/vietnamese/placeholder.ts';
import type { CheckMessage } from './message.ts';

const [PLACEHOLDER, FIGURE_REQUIRED, SECTION_CONTENT] = ['placeholder', 'figure-required', 'section-content'].map(
  ruleId,
);

/** True of a message about a place that nobody has filled: a blank, a figure without a value, a section without a word. */
export function isBlank({ rule, expected, actual, outline }: CheckMessage): boolean {
  if (rule === PLACEHOLDER) return true;
  // What is said of a row that is wrong, or not there, says what it is or should be; columns may still have to be named.
  if (rule === FIGURE_REQUIRED)
    return actual === undefined ? expected === undefined : findPlaceholders(actual).length > 0;
  return rule === SECTION_CONTENT && outline !== undefined && (actual ?? '0') === '0';
}

/** True of a report in which nobody has written yet. */
export function isUnwritten(report: BoundReport): boolean {
  return ![...report.sections.values()].some((one) => hasBegun(report, one));
}
