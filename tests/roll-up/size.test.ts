/** The document of a roll-up is of a size that can be read, however many reports there are: counted in its model, before any page is set. */
import { expect, test } from 'vitest';
import { modelOf } from '../../scripts/docx/documents/official-document.ts';
import { officialRollUp } from '../../scripts/docx/documents/roll-up-document.ts';
import { mm, pt } from '../../scripts/docx/measure/measure.ts';
import { widthOf } from '../../scripts/docx/measure/text-width.ts';
import type { Block, Cell, Inline, Section } from '../../scripts/docx/model/model.ts';
import { isSpacer } from '../../scripts/docx/model/spacing.ts';
import { rollUpTree } from '../../scripts/roll-up/markdown/roll-up-tree.ts';
import { rollUp } from '../../scripts/roll-up/roll-up.ts';
import { land } from './land.ts';

/** The pages of the roll-up of a land, by its sections. */
function sectionsOf(size: Parameters<typeof land>[0]): readonly Section[] {
  const { campaign, narratives, top } = land(size);
  const late = [...campaign.summaries.keys()].filter((_, at) => at % 11 === 3);
  const data = rollUp(campaign, top, narratives, { known: new Map(late.map((id) => [id, 'late' as const])) });
  const { frontMatter } = data;
  const { outline, register } = campaign;
  const provenance = { commit: '', modified: '2026-07-06T00:00:00Z', code: '' };
  return modelOf(officialRollUp({ ...rollUpTree(data), frontMatter, outline, unit: top, register, provenance }))
    .sections;
}

const textOf = (inlines: readonly Inline[]): string =>
  inlines.map((one) => (one.type === 'text' ? one.text : one.type === 'link' ? textOf(one.children) : '')).join('');
const cellText = ({ blocks }: Cell) => blocks.map(({ children }) => textOf(children)).join(' ');

/** Points; those of the profile. */
const [TEXT, CELL] = [
  { size: 14, line: 18, gap: 6 },
  { size: 12, line: 14, gap: 4 },
];
const PAGE = pt((297 - 20 - 20) / (25.4 / 72));

/** Twips that a block takes, about. */
function heightOf(block: Block): number {
  if (isSpacer(block)) return 0;
  if (block.type === 'chart') return pt(200);
  const high = (text: string, width: number, { size, line, gap }: typeof TEXT) =>
    pt(Math.max(1, Math.ceil(widthOf(text, { size }) / width)) * line + gap);
  if (block.type === 'paragraph') return high(textOf(block.children), mm(165), TEXT);
  const rowHeight = (cells: readonly Cell[]) => {
    const widths = [...block.widths];
    const ofCells = cells.map(({ span = 1 }) => widths.splice(0, span).reduce((sum, width) => sum + width, 0));
    return Math.max(...cells.map((cell, at) => high(cellText(cell), (ofCells[at] ?? 0) - mm(3), CELL)));
  };
  return block.rows.reduce((sum, { cells }) => sum + rowHeight(cells), 0);
}

/** How many pages a document has, about: appendices and turned pages begin on a page of their own. */
const pagesOf = (sections: readonly Section[]) =>
  sections.reduce((sum, { blocks }) => sum + Math.ceil(blocks.reduce((all, one) => all + heightOf(one), 0) / PAGE), 0);

/** The tables: how many rows each has below its header. */
const tablesOf = (sections: readonly Section[]) =>
  sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'table' && block.look === 'data' ? [block.rows] : []))
    .map(([header, ...rows]) => `${rows.length}: ${header?.cells.map(cellText).join(' | ')}`);

const TOTALS = 'Chỉ tiêu | Đơn vị tính | Số liệu | Đơn vị có số liệu';
const SPREAD = 'Chỉ tiêu theo đơn vị | Số đơn vị | Thấp nhất | Trung vị | Cao nhất';
const FAR = `${SPREAD} | Đơn vị có số liệu khác biệt nhiều`;

test('3,321 units of 34 provinces: coverage by province, totals with their spread, 10 to 20 pages', () => {
  const sections = sectionsOf({ provinces: 34, communes: 3287 });
  expect(tablesOf(sections)).toEqual([
    '12: Số liệu chính | Đơn vị tính | Tổng số | Đơn vị có số liệu',
    '34: Đơn vị (kể cả cấp dưới) | Đã gửi | Gửi chậm | Chưa có báo cáo hợp lệ',
    `7: ${TOTALS}`,
    `7: ${FAR}`,
    `5: ${TOTALS}`,
    `4: ${FAR}`,
    `11: ${TOTALS}`,
    `11: ${FAR}`,
    `4: ${TOTALS}`,
    `4: ${FAR}`,
    '15: Đơn vị | Chỉ tiêu | Đơn vị báo | Cấp dưới | Lệch | Giải thích',
    '34: Đơn vị | Số, ký hiệu | Ngày | Số báo cáo | Số từ',
  ]);
  expect(sections.map(({ orientation }) => orientation)).toEqual(['portrait', 'portrait', 'portrait']);
  expect(pagesOf(sections)).toBe(12);
}, 60_000);

test('a province of 98 communes: no table by unit but the index, not 40 pages', () => {
  const sections = sectionsOf({ provinces: 0, communes: 98, isProvince: true });
  expect(tablesOf(sections)).toEqual([
    '12: Số liệu chính | Đơn vị tính | Tổng số | Đơn vị có số liệu',
    `7: ${TOTALS}`,
    `7: ${SPREAD}`,
    `5: ${TOTALS}`,
    `4: ${SPREAD}`,
    `11: ${TOTALS}`,
    `11: ${SPREAD}`,
    `4: ${TOTALS}`,
    `4: ${SPREAD}`,
    '91: Đơn vị | Số, ký hiệu | Ngày | Số từ',
  ]);
  expect(sections.map(({ orientation }) => orientation)).toEqual(['portrait', 'portrait']);
  expect(pagesOf(sections)).toBe(8);
});
