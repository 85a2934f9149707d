/** Where things stand in a repository (paths relative to its root, with `/`). */

export const OUTLINES = 'outlines';
export const REPORTS = 'reports';

export const CAMPAIGN_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

export function outlineFile(campaign: string): string {
  return `${OUTLINES}/${campaign}/outline.md`;
}

export function letterFile(campaign: string): string {
  return `${OUTLINES}/${campaign}/letter.md`;
}

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
