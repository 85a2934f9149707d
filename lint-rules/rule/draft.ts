/** What is wrong in a draft is no error yet. */
import { UNSUPPRESSIBLE } from '#lib/privacy/unsuppressible.ts';
import type { Problem } from '#lib/problem.ts';
import { isDraft } from '#lib/report/report.ts';
import type { Subject } from './subject.ts';

/** The problems of a file as they weigh there: warnings in a draft, but for what must never enter a repository. */
export function weighed<P extends Pick<Problem, 'rule' | 'severity'>>(
  subject: Subject,
  problems: readonly P[],
): readonly P[] {
  if (subject.type !== 'report' || !isDraft(subject.report)) return problems;
  return problems.map((one) => (UNSUPPRESSIBLE.has(one.rule) ? one : { ...one, severity: 'warning' }));
}
