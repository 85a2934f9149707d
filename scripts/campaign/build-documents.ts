/** Builds the Word documents and workbooks of a campaign. */

import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import type { Provenance } from '#lib/ooxml/provenance.ts';
import type { Letter } from '#lib/outline/letter.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { letterFile } from '#lib/paths.ts';
import type { Repository } from '#lib/repository/repository.ts';
import type { CheckedFile } from '../check/check-file.ts';
import { letterDocument } from '../docx/documents/letter-document.ts';
import { outlineDocument } from '../docx/documents/outline-document.ts';
import { reportDocument } from '../docx/documents/report-document.ts';
import { rollUpDocument } from '../docx/documents/roll-up-document.ts';
import type { Output } from '../output/output.ts';
import { rollUpTree } from '../roll-up/markdown/roll-up-tree.ts';
import { type Campaign, rollUpUnits } from '../roll-up/numbers/campaign.ts';
import { rollUp } from '../roll-up/roll-up.ts';
import { rollUpWorkbook } from '../roll-up/workbook/roll-up-workbook.ts';
import { loadEarlier, narrativesOf } from './load-campaign.ts';
import { picturesOf } from './pictures.ts';

export interface BuildJob {
  readonly repository: Repository;
  readonly campaign: string;
  /** The outline, its letter and the reports of the campaign. */
  readonly files: readonly string[];
  /** Only this unit's documents, or all. */
  readonly unit: string | undefined;
  /** What documents say of their origin. */
  readonly provenance: Provenance;
  readonly output: Pick<Output, 'write'>;
  step(file: string): void;
  say(text: string): void;
}

/** Builds the outline and the letter that issues it. */
export async function buildIssued(
  { repository, campaign, provenance, output }: BuildJob,
  outline: Outline,
  letter: Letter | null,
): Promise<void> {
  const { units } = repository.register().register;
  const [unit, sender] = [units.get(outline.frontMatter.issuer), units.get(letter?.frontMatter.issuer ?? '')];
  if (unit) {
    const image = picturesOf(repository, outline.file, outline.frontMatter.profile);
    output.write(`${campaign}/outline.docx`, await outlineDocument({ outline, letter, unit, provenance, image }));
  }
  if (letter && sender) {
    const image = picturesOf(repository, letterFile(campaign), letter.frontMatter.profile);
    output.write(`${campaign}/letter.docx`, await letterDocument({ letter, unit: sender, provenance, image }));
  }
}

/** Builds the document of a report without errors. */
export async function buildReport(
  { repository, unit, campaign, provenance, output, say }: BuildJob,
  outline: Outline,
  { file, subject }: CheckedFile,
): Promise<void> {
  const bound = subject.type === 'report' ? subject.bound : null;
  const frontMatter = bound?.report.frontMatter;
  if (!bound?.unit || !frontMatter || (unit !== undefined && unit !== bound.unit.id)) return;
  const image = picturesOf(repository, file, outline.frontMatter.profile, (url) => {
    say(
      `${file}: không dựng được ảnh ${url} (không có tệp ấy, hoặc không phải PNG, JPEG, GIF); văn bản ghi lời mô tả thay ảnh\n`,
    );
  });
  const bytes = await reportDocument({
    report: bound.report,
    frontMatter,
    outline,
    unit: bound.unit,
    provenance,
    image,
  });
  output.write(`${campaign}/reports/${bound.unit.id}.docx`, bytes);
}

/** Builds the roll-ups of a campaign, or that of the job's unit, in all their forms. */
export async function buildRollUps(
  { repository, campaign, unit, provenance, output }: BuildJob,
  tree: Campaign,
): Promise<void> {
  const narratives = narrativesOf(repository, tree.outline);
  const earlier = loadEarlier(repository, tree.outline);
  for (const one of rollUpUnits(tree)) {
    if (unit !== undefined && unit !== one.id) continue;
    const data = rollUp(tree, one, narratives, earlier);
    const { root, charts } = rollUpTree(data);
    const { outline, frontMatter } = data;
    const path = `${campaign}/roll-ups/${one.id}`;
    output.write(`${path}.md`, writeMarkdown(root));
    output.write(`${path}.docx`, await rollUpDocument({ root, charts, frontMatter, outline, unit: one, provenance }));
    output.write(`${path}.xlsx`, rollUpWorkbook(data, provenance));
  }
}
