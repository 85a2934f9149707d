/** Where things stand in a repository (paths relative to its root, with `/`). */

/** The folder of outlines, letters and the register of documents. */
export const OUTLINES = 'outlines';

/** The folder of reports and of the register. */
export const REPORTS = 'reports';

/** What the id of a campaign looks like: lower-case ASCII, kebab-case. */
export const CAMPAIGN_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Where the outline of a campaign stands. */
export function outlineFile(campaign: string): string {
  return `${OUTLINES}/${campaign}/outline.md`;
}

/** Where the letter that issues the outline of a campaign stands. */
export function letterFile(campaign: string): string {
  return `${OUTLINES}/${campaign}/letter.md`;
}

/** Where a unit’s report in a campaign stands. */
export function reportFile(campaign: string, unit: string): string {
  return `${REPORTS}/${campaign}/${unit}.md`;
}

/** The campaign of `outlines/<campaign>/outline.md`, else null. */
export function campaignOfOutline(file: string): string | null {
  return /^outlines\/([^/]+)\/outline\.md$/u.exec(file)?.[1] ?? null;
}

/** The campaign of `outlines/<campaign>/letter.md`, else null. */
export function campaignOfLetter(file: string): string | null {
  return /^outlines\/([^/]+)\/letter\.md$/u.exec(file)?.[1] ?? null;
}

/** Campaign and unit of `reports/<campaign>/<unit>.md`, else null; READMEs beside reports are none. */
export function reportOfPath(file: string): { readonly campaign: string; readonly unit: string } | null {
  const match = /^reports\/([^/]+)\/(.+)\.md$/u.exec(file);
  if (!match?.[1] || !match[2] || /(?:^|\/)README$/u.test(match[2])) return null;
  return { campaign: match[1], unit: match[2] };
}

/** The campaign that any file of a campaign is of; empty for one that is in none. */
export function campaignOf(file: string): string {
  return campaignOfOutline(file) ?? campaignOfLetter(file) ?? reportOfPath(file)?.campaign ?? '';
}
