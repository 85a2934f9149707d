/** Which files answer questions: those that this repository built, and those that it fetched from others. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type CampaignId, campaignId, isCampaignId, REPORTS } from '#lib/paths.ts';
import { compareVietnamese } from '#lib/vietnamese/text.ts';

/** The tables of a campaign in one folder, by absolute paths; null where it has none. */
export interface Release {
  readonly campaign: CampaignId;
  /** The unit whose repository it was fetched from; empty for what was built here. */
  readonly source: string;
  readonly parquet: string | null;
  /** What a release without `figures.parquet` has. */
  readonly figures: string | null;
  readonly totals: string | null;
  readonly differences: string | null;
  readonly status: string | null;
}

/** What was built into `dist/`. */
export function builtReleases(root: string): readonly Release[] {
  const dist = join(root, 'dist');
  return foldersIn(dist).flatMap((name) =>
    isCampaignId(name) ? (releaseIn(join(dist, name), campaignId(name), '') ?? []) : [],
  );
}

/** What was fetched into `reports/<campaign>/sources/<unit>/`. */
export function fetchedReleases(root: string): readonly Release[] {
  return foldersIn(join(root, REPORTS)).flatMap((name) =>
    isCampaignId(name) ? below(join(root, REPORTS, name, 'sources'), '', campaignId(name)) : [],
  );
}

/** The commit's time that the tables in a folder bear, as `datapackage.json` says it; null where that cannot be read. */
export function createdIn(root: string, campaign: CampaignId): string | null {
  const file = join(root, 'dist', campaign, 'datapackage.json');
  try {
    return z.object({ created: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).created;
  } catch {
    return null;
  }
}

function below(folder: string, source: string, campaign: CampaignId): readonly Release[] {
  const own = source === '' ? null : releaseIn(folder, campaign, source);
  const inside = foldersIn(folder).flatMap((name) =>
    below(join(folder, name), source === '' ? name : `${source}/${name}`, campaign),
  );
  return own ? [own, ...inside] : inside;
}

/** A folder with tables in it. */
function releaseIn(folder: string, campaign: CampaignId, source: string): Release | null {
  const file = (name: string) => (existsSync(join(folder, name)) ? join(folder, name) : null);
  const release: Release = {
    campaign,
    source,
    parquet: file('figures.parquet'),
    figures: file('figures.csv'),
    totals: file('totals.csv'),
    differences: file('differences.csv'),
    status: file('status.json'),
  };
  return release.totals === null && release.status === null ? null : release;
}

function foldersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort(compareVietnamese);
}
