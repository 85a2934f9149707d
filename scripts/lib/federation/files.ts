/** What a release of a campaign is made of, as far as other repositories stand on it. */

/** What its sums stand in. */
export const RELEASE_SUMS = 'SHA256SUMS';

/** What is read of it, and kept with the reports of who stands on it. */
export const RELEASE_FILES = ['totals.csv', 'differences.csv', 'status.json', 'datapackage.json'] as const;

/** What older releases do not have: without it some totals are less exact. */
export const PARTS_FILE = 'parts.csv';

/** What only questions need: it is not kept in Git. */
export const FIGURES_FILES = ['figures.csv', 'figures.parquet'] as const;

/** All that is brought of a release. */
export const BROUGHT = [RELEASE_SUMS, ...RELEASE_FILES, PARTS_FILE, ...FIGURES_FILES] as const;

/**
 * The sums of a release by the names of its files: those of a flat folder, or of the folder of a campaign as a build leaves it, whose sums
 * stand in the folder around it.
 */
export function sumsIn(text: string, campaign: string): ReadonlyMap<string, string> {
  const sums = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, sum, folder, name] = /^([0-9a-f]{64}) {2}(?:([^/]+)\/)?([^/]+)$/u.exec(line.trimEnd()) ?? [];
    if (sum !== undefined && name !== undefined && (folder ?? campaign) === campaign) sums.set(name, sum);
  }
  return sums;
}
