/** The reports that a report's figures go up to. */
import { reportFile, reportOfPath } from '#lib/paths.ts';
import { parentId } from '#lib/register/register.ts';

/** Where the reports of the units above stand, the nearest first, whether they are there or not; none for what is no report. */
export function superiorsOf(file: string): readonly string[] {
  const place = reportOfPath(file);
  if (!place) return [];
  const files: string[] = [];
  for (let above = parentId(place.unit); above !== null; above = parentId(above))
    files.push(reportFile(place.campaign, above));
  return files;
}
