/** A report as rules read it: as it was meant, bound to its outline. */
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import type { BoundReport } from '#lib/report/bound-report.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { readSubject } from '../../../lint-rules/rule/subject.ts';

/** The text of a report, bound to the outline of its campaign; null where that is none that can be used. */
export function boundOf(repository: Repository, file: string, text: string): BoundReport | null {
  const subject = readSubject(repository, file, text, parseMarkdown(text));
  return subject.type === 'report' ? subject.bound : null;
}
