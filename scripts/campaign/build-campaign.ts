/** Builds what `dist/<campaign>/` holds: one report after the other, then what they sum to. */
import type { Letter } from '#lib/outline/letter.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { campaignOfLetter, campaignOfOutline, letterFile, outlineFile, reportOfPath } from '#lib/paths.ts';
import { hasErrors } from '#lib/problem.ts';
import { checkPath } from '../check/check-repository.ts';
import { formatPretty } from '../check/formats/pretty.ts';
import type { CheckMessage } from '../check/message.ts';
import { dataPackage } from '../roll-up/data/data-package.ts';
import { figuresCsv, totalsCsv } from '../roll-up/data/tables.ts';
import { type Campaign, makeCampaign } from '../roll-up/numbers/campaign.ts';
import type { ReportSummary } from '../roll-up/numbers/summary.ts';
import type { Filing } from '../status/filing.ts';
import { statusJson } from '../status/status.ts';
import { type BuildJob, buildIssued, buildReport, buildRollUps } from './build-documents.ts';
import { filingOfChecked, statusAtHead } from './campaign-status.ts';
import { contributionOf } from './load-campaign.ts';
import { mismatchMessages } from './mismatch-messages.ts';

/** Builds a campaign and returns whether all of it could be built. */
export async function buildCampaign(job: BuildJob): Promise<boolean> {
  const { repository, campaign, files } = job;
  const { register } = repository.register();
  const messages: CheckMessage[] = [];
  const unbuilt: string[] = [];
  const filings: Filing[] = [];
  const found: ReportSummary[] = [];
  const above: string[] = [];
  let outline: Outline | null = null;
  let letter: Letter | null = null;
  let isLetterFine = true;
  for (const file of files) {
    const checked = checkPath(repository, file);
    const isWrong = hasErrors(checked.messages);
    job.step(file);
    messages.push(...checked.messages);
    filings.push(...filingOfChecked(checked));
    if (campaignOfOutline(file) !== null) outline = isWrong ? null : (repository.outline(campaign)?.outline ?? null);
    else if (campaignOfLetter(file) !== null) {
      isLetterFine = !isWrong;
      letter = isWrong ? null : (repository.letter(campaign)?.letter ?? null);
    } else if (!outline || isWrong) unbuilt.push(file);
    else {
      const summary = contributionOf(checked);
      if (summary) found.push(summary);
      // A unit's figures are compared with those of the units below, which may be read after it.
      if (standsAbove(job, file)) above.push(file);
      else await buildReport(job, outline, checked);
    }
  }
  if (outline) {
    const reported = makeCampaign(outline, register, found);
    const mismatches = mismatchMessages(repository, reported);
    messages.push(...mismatches);
    const wrong = new Set(mismatches.filter(({ severity }) => severity === 'error').map(({ file }) => file));
    unbuilt.push(...wrong);
    for (const file of above) if (!wrong.has(file)) await buildReport(job, outline, checkPath(repository, file));
    const summaries = found.filter(({ file }) => !wrong.has(file));
    const tree = wrong.size === 0 ? reported : makeCampaign(outline, register, summaries);
    await buildRollUps(job, tree);
    if (job.unit === undefined) {
      await buildIssued(job, outline, letter);
      writeTables(job, tree, summaries, filings);
    }
  }
  if (messages.length > 0) job.say(formatPretty(messages, files.length));
  if (!outline && files.length > unbuilt.length)
    job.say(`Đợt ${campaign} không được dựng vì ${outlineFile(campaign)} có lỗi\n`);
  if (unbuilt.length > 0)
    job.say(
      `Không dựng và không tổng hợp ${unbuilt.length} báo cáo:\n${unbuilt.map((file) => `  ${file}\n`).join('')}`,
    );
  if (!isLetterFine) job.say(`Không dựng ${letterFile(campaign)} vì có lỗi\n`);
  return isLetterFine && outline !== null && unbuilt.length === 0;
}

/** Writes what programs read: figures, totals, their description, who has filed. */
function writeTables(
  { repository, campaign, provenance, output }: BuildJob,
  tree: Campaign,
  summaries: readonly ReportSummary[],
  filings: readonly Filing[],
): void {
  const { outline, register } = tree;
  const tables = { figures: figuresCsv(tree, summaries), totals: totalsCsv(tree) };
  output.write(`${campaign}/figures.csv`, tables.figures);
  output.write(`${campaign}/totals.csv`, tables.totals);
  output.write(`${campaign}/datapackage.json`, dataPackage({ outline, created: provenance.modified, ...tables }));
  output.write(`${campaign}/status.json`, statusJson(statusAtHead(repository, { outline, register, filings })));
}

/** True for the report of a unit that others report to. */
function standsAbove({ repository }: BuildJob, file: string): boolean {
  return repository.register().register.children(reportOfPath(file)?.unit ?? '').length > 0;
}
