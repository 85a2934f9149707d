/** Builds what `dist/<campaign>/` holds: one report after the other, then what they sum to. */

import type { Outline } from '#lib/outline.ts';
import { campaignOfOutline, letterFile, outlineFile, reportOfPath } from '#lib/paths.ts';
import type { Repository } from '#lib/repository.ts';
import type { CheckedFile, CheckMessage } from './check/check-file.ts';
import { checkPath, hasErrors } from './check/check-repository.ts';
import { formatPretty } from './check/formats/pretty.ts';
import { letterDocument } from './docx/letter-document.ts';
import { outlineDocument } from './docx/outline-document.ts';
import type { Provenance } from './docx/provenance.ts';
import { reportDocument } from './docx/report-document.ts';
import { rollUpDocument } from './docx/roll-up-document.ts';
import type { Output } from './output.ts';
import { picturesOf } from './pictures.ts';
import { type Campaign, makeCampaign, rollUpUnits } from './roll-up/campaign.ts';
import { chartsOf } from './roll-up/charts.ts';
import { rollUpMarkdown } from './roll-up/roll-up-markdown.ts';
import { type ReportSummary, summarize } from './roll-up/summary.ts';
import { figuresCsv, totalsCsv } from './roll-up/tables.ts';
import { mismatchMessages } from './roll-up-ledger.ts';

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
  const found: ReportSummary[] = [];
  const above: string[] = [];
  let outline: Outline | null = null;
  for (const file of files) {
    const isOutline = campaignOfOutline(file) !== null;
    const checked = checkPath(repository, file);
    job.step(file);
    messages.push(...checked.messages);
    if (isOutline) outline = hasErrors(checked.messages) ? null : (repository.outline(campaign)?.outline ?? null);
    else if (!outline || hasErrors(checked.messages)) unbuilt.push(file);
    else if (standsAbove(job, file)) {
      // Its figures are compared with those of the units below, which may be read after it.
      above.push(file);
      found.push(...summaryOf(checked));
    } else {
      buildReport(job, outline, checked);
      found.push(...summaryOf(checked));
    }
  }
  const mismatches = outline ? mismatchMessages(repository, makeCampaign(outline, repository.register().register, found)) : [];
  messages.push(...mismatches);
  const wrong = new Set(mismatches.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const summaries = found.filter(({ file }) => !wrong.has(file));
  unbuilt.push(...wrong);
  for (const file of above) if (outline && !wrong.has(file)) buildReport(job, outline, checkPath(repository, file));
  if (outline && job.unit === undefined) buildIssued(job, outline);
  if (outline) {
    const tree = makeCampaign(outline, repository.register().register, summaries);
    writeRollUps(job, tree);
    if (job.unit === undefined) {
      const figures = [...outline.figures.values()].map(({ figure }) => figure);
      output.write(`${campaign}/figures.csv`, figuresCsv(campaign, figures, summaries));
      output.write(`${campaign}/totals.csv`, totalsCsv(tree));
    }
  }
  if (messages.length > 0) job.say(formatPretty(messages, files.length));
  if (!outline && files.length > unbuilt.length) job.say(`Đợt ${campaign} không được dựng vì ${outlineFile(campaign)} có lỗi\n`);
  if (unbuilt.length > 0) job.say(`Không dựng và không tổng hợp ${unbuilt.length} báo cáo:\n${unbuilt.map((file) => `  ${file}\n`).join('')}`);
  return outline !== null && unbuilt.length === 0;
}

/** Builds the outline and the letter that issues it. */
function buildIssued({ repository, campaign, provenance, output }: BuildJob, outline: Outline): void {
  const { units } = repository.register().register;
  const letter = repository.letter(campaign)?.letter ?? null;
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

/** True for the report of a unit that others report to. */
function standsAbove({ repository }: BuildJob, file: string): boolean {
  return repository.register().register.children(reportOfPath(file)?.unit ?? '').length > 0;
}

/** What roll-ups need of a report without errors; nothing of a draft, which is built only. */
function summaryOf({ subject }: CheckedFile): readonly ReportSummary[] {
  const bound = subject.type === 'report' ? subject.bound : null;
  return bound?.unit && bound.report.frontMatter?.draft === false ? [summarize(bound, bound.unit)] : [];
}

/** Builds the document of a report without errors. */
function buildReport({ repository, unit, campaign, provenance, output }: BuildJob, outline: Outline, { file, subject }: CheckedFile): void {
  const bound = subject.type === 'report' ? subject.bound : null;
  const frontMatter = bound?.report.frontMatter;
  if (!bound?.unit || !frontMatter) return;
  if (unit === undefined || unit === bound.unit.id) {
    const bytes = reportDocument({
      report: bound.report,
      frontMatter,
      outline,
      unit: bound.unit,
      provenance,
      image: picturesOf(repository, file, outline.frontMatter.profile),
    });
    output.write(`${campaign}/reports/${bound.unit.id}.docx`, bytes);
  }
}

function writeRollUps({ repository, campaign, unit, provenance, output }: BuildJob, tree: Campaign): void {
  const readSource = (file: string): string => {
    const source = repository.read(file);
    return source && 'text' in source ? source.text : '';
  };
  for (const one of rollUpUnits(tree)) {
    if (unit !== undefined && unit !== one.id) continue;
    const markdown = rollUpMarkdown(tree, one, readSource);
    output.write(`${campaign}/roll-ups/${one.id}.md`, markdown);
    const charts = chartsOf(tree, one);
    output.write(`${campaign}/roll-ups/${one.id}.docx`, rollUpDocument({ markdown, outline: tree.outline, unit: one, charts, provenance }));
  }
}
