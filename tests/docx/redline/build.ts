/** Builds redlines for tests, from two texts of a report. */

import { headingKinds } from '../../../scripts/docx/body/heading-kinds.ts';
import { modelOf } from '../../../scripts/docx/documents/official-document.ts';
import { officialReport } from '../../../scripts/docx/documents/report-document.ts';
import { redline } from '../../../scripts/docx/redline/redline.ts';
import { packDocument } from '../../../scripts/docx/writer/document.ts';
import { reportInput } from '../build.ts';

const by = { author: 'Nguyễn Văn A', date: '2023-06-13T02:03:04Z' };

/** A redline from the whole texts of a report's file, as a .docx file. */
export function buildRedline(old: string, now: string): Promise<Uint8Array> {
  const [before, after] = [officialReport(reportInput(old)), officialReport(reportInput(now))];
  const [first, second] = [modelOf(before), modelOf(after)];
  const history = [
    { document: first, parents: [], by },
    { document: second, parents: [0], by },
  ];
  return packDocument(redline(first, history, by), after.profile, headingKinds(after.root));
}
