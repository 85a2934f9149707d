/** What the page of a report has of its text: made while the report is at hand, and kept until its page is made. */
import * as z from 'zod';

/** As JSON, which builds leave to each other. */
export const reportText = z.object({
  /** Of the report, without its number and type. */
  title: z.string(),
  /** As HTML, from what stands behind the title on; see `body/`. */
  body: z.string(),
});

/** What the page of a report has of its text. */
export type ReportText = Readonly<z.infer<typeof reportText>>;
