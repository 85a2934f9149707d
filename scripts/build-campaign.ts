/** Builds what `dist/<campaign>/` holds: one report after the other, then what they sum to. */

import type { Letter } from '#lib/letter.ts';
import type { Provenance } from '#lib/ooxml/provenance.ts';
import type { Outline } from '#lib/outline.ts';
import { campaignOfLetter, campaignOfOutline, letterFile, outlineFile } from '#lib/paths.ts';
import { hasErrors } from '#lib/problem.ts';
import type { Repository } from '#lib/repository.ts';
import { filingOfChecked, statusAtHead } from './campaign-status.ts';
import type { CheckedFile, CheckMessage } from './check/check-file.ts';
import { checkPath } from './check/check-repository.ts';
import { formatPretty } from './check/formats/pretty.ts';
import { letterDocument } from './docx/letter-document.ts';
import { outlineDocument } from './docx/outline-document.ts';
import { reportDocument } from './docx/report-document.ts';
import { rollUpDocument } from './docx/roll-up-document.ts';
import { loadEarlier, sourceReader } from './load-campaign.ts';
import type { Output } from './output.ts';
import { picturesOf } from './pictures.ts';
import { type Campaign, makeCampaign, rollUpUnits } from './roll-up/campaign.ts';
import { chartsOf } from './roll-up/charts.ts';
import { dataPackage } from './roll-up/data-package.ts';
import { rollUpMarkdown } from './roll-up/roll-up-markdown.ts';
import { rollUpWorkbook } from './roll-up/roll-up-workbook.ts';
import { type ReportSummary, summarize } from './roll-up/summary.ts';
import { figuresCsv, totalsCsv } from './roll-up/tables.ts';
import type { Filing } from './status/filing.ts';
import { statusJson } from './status/status.ts';

export interface BuildJob {
  readonly repository: Repository;
  readonly campaign: string;
  /** The outline and the reports of the campaign. */
  readonly files: readonly string[];
  /** Only this unit's documents, or all. */
  readonly unit: string | undefined;
  /** What documents say of their origin. */
  readonly provenance: Provenance;
  readonly output: Pick<Output, 'write'>;
  step(file: string): void;
  say(text: string): void;
}

/** Builds a campaign and returns whether all of it could be built. */
export function buildCampaign(job: BuildJob): boolean {
  const { repository, campaign, files, output } = job;
  const messages: CheckMessage[] = [];
  const unbuilt: string[] = [];
  const summaries: ReportSummary[] = [];
  const filings: Filing[] = [];
  let outline: Outline | null = null;
  let letter: Letter | null = null;
  let isFine = true;
  for (const file of files) {
    const isOutline = campaignOfOutline(file) !== null;
    const checked = checkPath(repository, file);
    job.step(file);
    messages.push(...checked.messages);
    filings.push(...filingOfChecked(checked));
    if (isOutline) outline = hasErrors(checked.messages) ? null : (repository.outline(campaign)?.outline ?? null);
    else if (campaignOfLetter(file) !== null) {
      isFine &&= !hasErrors(checked.messages);
      if (!hasErrors(checked.messages)) letter = repository.letter(campaign)?.letter ?? null;
    } else if (!outline || hasErrors(checked.messages)) unbuilt.push(file);
    else {
      const summary = buildReport(job, outline, checked);
      if (summary) summaries.push(summary);
    }
  }
  if (outline && job.unit === undefined) buildIssued(job, outline, letter);
  if (outline) {
    const tree = makeCampaign(outline, repository.register().register, summaries);
    writeRollUps(job, tree);
    if (job.unit === undefined) {
      const figures = [...outline.figures.values()].map(({ figure }) => figure);
      const tables = { figures: figuresCsv(campaign, figures, summaries), totals: totalsCsv(tree) };
      output.write(`${campaign}/figures.csv`, tables.figures);
      output.write(`${campaign}/totals.csv`, tables.totals);
      output.write(`${campaign}/datapackage.json`, dataPackage({ outline, created: job.provenance.modified, ...tables }));
      output.write(`${campaign}/status.json`, statusJson(statusAtHead(repository, { outline, register: tree.register, filings })));
    }
  }
  if (messages.length > 0) job.say(formatPretty(messages, files.length));
  if (!outline && files.length > unbuilt.length) job.say(`Đợt ${campaign} không được dựng vì ${outlineFile(campaign)} có lỗi\n`);
  if (unbuilt.length > 0) job.say(`Không dựng và không tổng hợp ${unbuilt.length} báo cáo:\n${unbuilt.map((file) => `  ${file}\n`).join('')}`);
  if (!isFine) job.say(`Không dựng ${letterFile(campaign)} vì có lỗi\n`);
  return isFine && outline !== null && unbuilt.length === 0;
}

/** Builds the outline and the letter that issues it. */
function buildIssued({ repository, campaign, provenance, output }: BuildJob, outline: Outline, letter: Letter | null): void {
  const { units } = repository.register().register;
  const [unit, sender] = [units.get(outline.frontMatter.issuer), units.get(letter?.frontMatter.issuer ?? '')];
  if (unit) {
    const image = picturesOf(repository, outline.file, outline.frontMatter.profile);
    output.write(`${campaign}/outline.docx`, outlineDocument({ outline, letter, unit, provenance, image }));
  }
  if (letter && sender) {
    const image = picturesOf(repository, letterFile(campaign), letter.frontMatter.profile);
    output.write(`${campaign}/letter.docx`, letterDocument({ letter, unit: sender, provenance, image }));
  }
}

/** Builds the document of a report without errors, and returns what roll-ups need of it; drafts are built only. */
function buildReport(
  { repository, unit, campaign, provenance, output, say }: BuildJob,
  outline: Outline,
  { file, subject }: CheckedFile,
): ReportSummary | null {
  const bound = subject.type === 'report' ? subject.bound : null;
  const frontMatter = bound?.report.frontMatter;
  if (!bound?.unit || !frontMatter) return null;
  if (unit === undefined || unit === bound.unit.id) {
    const bytes = reportDocument({
      report: bound.report,
      frontMatter,
      outline,
      unit: bound.unit,
      provenance,
      image: picturesOf(repository, file, outline.frontMatter.profile, (url) => {
        say(`${file}: không dựng được ảnh ${url} (không có tệp ấy, hoặc không phải PNG, JPEG, GIF); văn bản ghi lời mô tả thay ảnh\n`);
      }),
    });
    output.write(`${campaign}/reports/${bound.unit.id}.docx`, bytes);
  }
  return frontMatter.draft ? null : summarize(bound, bound.unit);
}

function writeRollUps({ repository, campaign, unit, provenance, output }: BuildJob, tree: Campaign): void {
  const readSource = sourceReader(repository);
  const earlier = loadEarlier(repository, tree.outline);
  for (const one of rollUpUnits(tree)) {
    if (unit !== undefined && unit !== one.id) continue;
    const markdown = rollUpMarkdown(tree, one, readSource, earlier);
    output.write(`${campaign}/roll-ups/${one.id}.md`, markdown);
    const charts = chartsOf(tree, one);
    output.write(`${campaign}/roll-ups/${one.id}.docx`, rollUpDocument({ markdown, outline: tree.outline, unit: one, charts, provenance }));
    output.write(`${campaign}/roll-ups/${one.id}.xlsx`, rollUpWorkbook(tree, one, provenance));
  }
}
