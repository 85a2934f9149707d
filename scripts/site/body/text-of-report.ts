/** Makes what the page of a report has of its text. */
import type { Documents } from '#lib/citations/documents.ts';
import type { Register, Unit } from '#lib/register/register.ts';
import type { BoundReport } from '#lib/report/bound-report.ts';
import type { Audience } from '../audience.ts';
import type { ReportText } from '../report-text.ts';

/** What says how a text is shown. */
export interface Around {
  readonly register: Register;
  readonly documents: Documents;
  readonly audience: Audience;
}

/** Makes the text of a report that counts. */
export function textOfReport({ report }: BoundReport & { readonly unit: Unit }, _around: Around): ReportText {
  return { title: report.headings[0]?.heading.title ?? '', body: '' };
}
