/** One big repository in memory, cut into several: what each releases, and what stands on that. */
import { createHash } from 'node:crypto';
import { type CampaignId, reportOfPath, sourceFolder, sourcesFile, unitId } from '#lib/paths.ts';
import { isBelow } from '#lib/register/register.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { tableFiles } from '../../scripts/campaign/documents.ts';
import { Pass } from '../../scripts/campaign/pass.ts';
import { releasesOf } from '../../scripts/check/releases.ts';
import { oneOrigin } from '../../scripts/git/origins.ts';
import { makeStatus } from '../../scripts/status/status.ts';
import type { Evidence } from '../../scripts/status/unit-status.ts';

export type Files = Readonly<Record<string, string>>;

/** What a build of a campaign writes of tables, by name; and what is wrong with its sources. */
export function tablesOf(files: Files, campaign: CampaignId, commit: string, evidence: Evidence) {
  const repository = new Repository(new Memory(files));
  const pass = new Pass({ repository, campaign, files: repository.reportFiles(campaign).files }).drain();
  const { tree, filings, releases } = pass;
  if (!tree) throw new Error('The outline must be valid');
  const { register } = tree;
  const status = makeStatus({ outline: tree.outline, register, filings, evidence, releases });
  const origins = oneOrigin({ commit, modified: '2023-07-01T00:00:00Z', code: '' });
  const planned = [...tableFiles({ repository, origins, say: () => {} }, tree, () => status)];
  const tables = Object.fromEntries(
    planned.map(({ path, make }) => [path.slice(campaign.length + 1), String(make())]),
  ) as Files;
  const problems = releasesOf(repository, campaign).problems.map(({ file, problem }) => `${file}: ${problem.message}`);
  return { tables, problems, tree };
}

/** The files of a release, with their sums. */
export function released(tables: Files): Files {
  const sums = Object.entries(tables).map(([name, text]) => `${sha256(text)}  ${name}\n`);
  return { ...tables, SHA256SUMS: sums.join('') };
}

/** A source as it stands in a repository: its files below `reports/`. */
export function fetched(campaign: CampaignId, unit: string, release: Files): Files {
  const { 'figures.csv': _figures, ...kept } = release;
  return Object.fromEntries(
    Object.entries(kept).map(([name, text]) => [`${sourceFolder(campaign, unitId(unit))}/${name}`, text]),
  );
}

/** The list of some sources. */
export function sourceList(
  campaign: CampaignId,
  sources: readonly { readonly unit: string; readonly release: Files; readonly commit: string }[],
): Files {
  const rows = sources.map(({ unit, release, commit }) =>
    [unit, `https://example.org/${unit}`, commit, sha256(release.SHA256SUMS ?? '')].join(','),
  );
  return { [sourcesFile(campaign)]: `${['unit,url,commit,sha256', ...rows].join('\n')}\n` };
}

/** The files of a repository without the reports of some units; `wanted` tells which stay. */
export function withReports(files: Files, wanted: (unit: string) => boolean): Files {
  return Object.fromEntries(
    Object.entries(files).filter(([file]) => {
      const unit = reportOfPath(file)?.unit;
      return unit === undefined || wanted(unit);
    }),
  );
}

/** Whether a unit is another or stands below it. */
export function isWithin(unit: string, top: string): boolean {
  return unit === top || isBelow(unitId(unit), unitId(top));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
