/** What the status of a campaign keeps of a report once it is checked. */
import type { Day } from '#lib/date.ts';
import { reportOfPath, type UnitId } from '#lib/paths.ts';
import { isDraft, type Report } from '#lib/report/report.ts';

/** A report as the status of its campaign sees it. */
export interface Filing {
  readonly unit: UnitId;
  /** Path in the repository. */
  readonly file: string;
  readonly content: 'valid' | 'draft' | 'invalid';
  /** The day on the incoming stamp of a report that came on paper. */
  readonly received: Day | null;
}

/** What a checked file of a campaign is as a report; `report` is null for one that cannot be read as text. Null for what is no report. */
export function filingOf(file: string, report: Report | null, hasErrors: boolean): Filing | null {
  const unit = reportOfPath(file)?.unit;
  if (unit === undefined) return null;
  // A draft is unfinished, so that its errors are no news.
  const content = report && isDraft(report) ? 'draft' : hasErrors || !report?.frontMatter ? 'invalid' : 'valid';
  return { unit, file, content, received: report?.frontMatter?.received?.date ?? null };
}
