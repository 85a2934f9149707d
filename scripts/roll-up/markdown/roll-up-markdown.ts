/** A unit's roll-up as Markdown: section by section totals, a table by unit, each unit's narrative. */

import { waiverOf } from '#lib/outline/expected.ts';
import type { OutlineSection } from '#lib/outline/outline.ts';
import { isRequired } from '#lib/outline/required.ts';
import { reportFrontMatter } from '#lib/outline/scaffold.ts';
import type { Unit } from '#lib/register/register.ts';
import { narrativeOf, type ReadSource } from '../narrative/narrative.ts';
import { type Campaign, contributors, involvedChildren, standingOf } from '../numbers/campaign.ts';
import { comparison } from './comparison-table.ts';
import { BLANK, figureTable, unitTable } from './figure-tables.ts';
import { markdownTable } from './markdown-table.ts';

/**
 * Writes the roll-up of what a unit's descendants reported. It follows the outline and starts the unit's own report:
 * headings and figure tables are those that the report needs. Totals are compared with those of an earlier campaign, if any.
 */
export function rollUpMarkdown(
  campaign: Campaign,
  unit: Unit,
  readSource: ReadSource,
  earlier: Campaign | null = null,
): string {
  const { outline } = campaign;
  const parts = [
    `---\n${reportFrontMatter(outline, unit)}---`,
    `<!-- Bản tổng hợp của ${unit.name}, máy lập từ báo cáo của các đơn vị trực thuộc. Chép thành báo cáo của đơn vị rồi sửa; ghi chú này không in ra. -->`,
    `# ${outline.frontMatter.title}`,
    coverageText(campaign, unit, earlier),
    coverageTable(campaign, unit),
    ...outline.sections.flatMap((section) => renderSection(campaign, unit, section, readSource, earlier)),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The direct children that owe a report or stand above one that does, and the waived ones. */
function listedChildren(campaign: Campaign, unit: Unit): readonly Unit[] {
  const { register, involved, outline } = campaign;
  return register.children(unit.id).filter((child) => involved.has(child.id) || waiverOf(child.id, outline) !== null);
}

function coverageText(campaign: Campaign, unit: Unit, earlier: Campaign | null): string {
  const owing = involvedChildren(campaign, unit.id);
  const standings = owing.map((child) => ({ child, standing: standingOf(campaign, child) }));
  const reported = standings.filter(({ standing }) => standing.type === 'reported').length;
  const named = (type: string) =>
    standings.filter(({ standing }) => standing.type === type).map(({ child }) => child.name);
  const sentences = [`Tổng hợp từ báo cáo hợp lệ của ${reported}/${owing.length} đơn vị.`];
  if (named('provisional').length > 0)
    sentences.push(`Tạm tính từ cấp dưới, vì chưa có báo cáo của chính đơn vị: ${named('provisional').join('; ')}.`);
  if (named('missing').length > 0) sentences.push(`Chưa có báo cáo: ${named('missing').join('; ')}.`);
  if (earlier) sentences.push(`Kỳ trước: “${earlier.outline.frontMatter.title}”.`);
  return sentences.join(' ');
}

function coverageTable(campaign: Campaign, unit: Unit): string {
  const rows = listedChildren(campaign, unit).map((child) => [child.name, ...describe(campaign, child)]);
  return markdownTable(['Đơn vị', 'Tình trạng', 'Ghi chú'], rows);
}

/** Tình trạng and ghi chú of a child. */
function describe(campaign: Campaign, child: Unit): readonly [string, string] {
  const standing = standingOf(campaign, child);
  switch (standing.type) {
    case 'reported':
      return ['Đã có báo cáo', ''];
    case 'provisional':
      return ['Tạm tính', `từ ${contributors(campaign, child.id).length} báo cáo của cấp dưới`];
    case 'missing':
      return ['**Chưa có báo cáo**', ''];
    case 'waived':
      return ['Được miễn', standing.reason];
  }
}

function renderSection(
  campaign: Campaign,
  unit: Unit,
  section: OutlineSection,
  readSource: ReadSource,
  earlier: Campaign | null,
): string[] {
  const reports = contributors(campaign, unit.id);
  const below = section.children.flatMap((child) => renderSection(campaign, unit, child, readSource, earlier));
  const told = narrativeOf(reports, section, readSource);
  const { figures } = section.requirement;
  const counted =
    figures.length > 0 &&
    reports.some((report) => figures.some((figure) => (report.figures.get(figure.id)?.size ?? 0) > 0));
  const compared = earlier ? comparison(campaign, earlier, unit, section) : [];
  const tables = counted ? [figureTable(campaign, unit, section), ...compared, unitTable(campaign, unit, section)] : [];
  const required = isRequired(section, unit);
  if (below.length + told.length + tables.length === 0 && !required) return [];
  const toWrite =
    required && told.length === 0 && (section.requirement.words > 0 || below.length + tables.length === 0);
  return [
    `${'#'.repeat(section.depth)} ${section.heading.text}`,
    ...(toWrite ? [BLANK] : []),
    ...tables,
    ...told,
    ...below,
  ];
}
