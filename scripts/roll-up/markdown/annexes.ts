/** The annexes of a roll-up: differences, then what each unit wrote, or where it stands. */
import type { RootContent } from 'mdast';
import { formatDay, isDay } from '#lib/date.ts';
import { heading, paragraph, strong, table, text } from '#lib/markdown/nodes.ts';
import type { OutlineSection } from '#lib/outline/outline.ts';
import { isBelow } from '#lib/register/register.ts';
import type { NameOf } from '#lib/register/unit-names.ts';
import { type IndexedReport, MOST_TOLD, type NarrativesBelow, type Told } from '../narrative/narrative.ts';
import type { RollUp } from '../roll-up.ts';
import { differencesNodes } from './differences.ts';
import { UNFILED_TITLE, unfiledNodes, whereNamed } from './unfiled.ts';
import { formatCount, outOf } from './words.ts';

/** More reports are listed by the units directly below. */
const MOST_LISTED = 150;
const ROMAN = ['I', 'II', 'III', 'IV'];

interface Annex {
  readonly id: 'unfiled' | 'differences' | 'sources' | 'told';
  readonly title: string;
  nodes(): readonly RootContent[];
}

/** The nodes of the annexes, each under its heading `Phụ lục …`, behind words that name them: Nghị định 30/2020/NĐ-CP, Phụ lục I, IV. */
export function annexes(rollUp: RollUp): readonly RootContent[] {
  const all = annexesOf(rollUp);
  if (all.length === 0) return [];
  const named = all.map(({ id, title }) => `${annexName(rollUp, id)} (${title.toLowerCase()})`);
  return [paragraph(text(`Kèm theo: ${named.join('; ')}.`)), ...all.flatMap((one) => annexNodes(rollUp, one))];
}

function annexNodes(rollUp: RollUp, { id, title, nodes }: Annex): readonly RootContent[] {
  return [heading(2, `${annexName(rollUp, id)}. ${title}`), ...nodes()];
}

/** `Phụ lục I`; without a number where there is only one. */
export function annexName(rollUp: RollUp, id: Annex['id']): string {
  const all = annexesOf(rollUp);
  const number = all.length > 1 ? ROMAN[all.findIndex((one) => one.id === id)] : undefined;
  return number === undefined ? 'Phụ lục' : `Phụ lục ${number}`;
}

function annexesOf(rollUp: RollUp): readonly Annex[] {
  const { doubts, told, nameOf } = rollUp;
  const all: Annex[] = [];
  if (whereNamed(rollUp) === 'annex')
    all.push({ id: 'unfiled', title: UNFILED_TITLE, nodes: () => unfiledNodes(rollUp) });
  if (doubts.differences.length > 0) {
    const nodes = () => differencesNodes(doubts.differences, nameOf);
    all.push({ id: 'differences', title: 'SỐ CỦA ĐƠN VỊ KHÁC TỔNG CẤP DƯỚI', nodes });
  }
  if (rollUp.sources.length > 0)
    all.push({ id: 'sources', title: 'SỐ LIỆU LẤY TỪ KHO CỦA ĐƠN VỊ', nodes: () => sourceNodes(rollUp) });
  if (told.index.length > MOST_TOLD)
    all.push({ id: 'told', title: 'CÁC BÁO CÁO ĐƯỢC TỔNG HỢP', nodes: () => indexNodes(rollUp) });
  else if (isTold(told.annex))
    all.push({ id: 'told', title: 'NỘI DUNG CÁC ĐƠN VỊ BÁO CÁO', nodes: () => toldNodes(rollUp) });
  return all;
}

/** Where the words stand that are not told here, and which commit the numbers are of. */
function sourceNodes({ sources, nameOf }: RollUp): readonly RootContent[] {
  const rows = sources.map(({ unit, url, commit, filed, expected }) => [
    nameOf(unit),
    url,
    commit,
    outOf(filed, expected),
  ]);
  return [
    paragraph(
      text(
        'Số liệu của các đơn vị dưới đây và cấp dưới của họ lấy từ bản phát hành của kho riêng; lời văn báo cáo đứng ở kho ấy.',
      ),
    ),
    table([null, null, null, 'right'], [['Đơn vị (kể cả cấp dưới)', 'Nơi phát hành', 'Phiên bản', 'Đã gửi'], ...rows]),
  ];
}

function isTold({ opening, sections, appendices }: NarrativesBelow['annex']): boolean {
  return opening.length > 0 || appendices.length > 0 || [...sections.values()].some((told) => told.length > 0);
}

/** What each unit wrote, section by section, under the unit's name. */
function toldNodes({ outline, told: { annex }, nameOf }: RollUp): readonly RootContent[] {
  const sections = outline.all.flatMap((section) => {
    const below = outline.all.filter((one) => isWithin(one, section));
    if (!below.some((one) => (annex.sections.get(one) ?? []).length > 0)) return [];
    return [heading(depthOf(section), section.heading.text), ...attributed(annex.sections.get(section) ?? [], nameOf)];
  });
  return [
    ...titled('Lời mở đầu', annex.opening, nameOf),
    ...sections,
    ...titled('Phụ lục của các đơn vị', annex.appendices, nameOf),
  ];
}

/** Below the annex as it stands in the outline, and above the units. */
function depthOf({ depth }: OutlineSection): 3 | 4 {
  return depth <= 2 ? 3 : 4;
}

function titled(title: string, told: readonly Told[], nameOf: NameOf): readonly RootContent[] {
  return told.length > 0 ? [heading(3, title), ...attributed(told, nameOf)] : [];
}

/** What units wrote, each under a heading with its name; footnotes alone belong to what stands elsewhere. */
function attributed(told: readonly Told[], nameOf: NameOf): readonly RootContent[] {
  return told.flatMap(({ unit, nodes }) => {
    if (nodes.every(({ type }) => type === 'footnoteDefinition')) return nodes;
    return [{ ...heading(5, ''), children: [strong(nameOf(unit))] }, ...nodes.map((node) => lowered(node))];
  });
}

/** A unit's own heading stands below its name. */
function lowered(node: RootContent): RootContent {
  return node.type === 'heading' ? { ...node, depth: 6 } : node;
}

function isWithin(section: { readonly parent: unknown }, around: unknown): boolean {
  for (let one: unknown = section; one; one = (one as { parent: unknown }).parent) if (one === around) return true;
  return false;
}

/** Where the reports stand: one by one, or counted for the units directly below. */
function indexNodes(rollUp: RollUp): readonly RootContent[] {
  const { told, nameOf } = rollUp;
  if (told.index.length > MOST_LISTED) return countedNodes(rollUp);
  const rows = told.index.map((one) => [nameOf(one.unit), ...stampOf(one), formatCount(one.words)]);
  return [indexTable(['Đơn vị', 'Số, ký hiệu', 'Ngày', 'Số từ'], rows)];
}

function countedNodes({ told: { index }, standings, nameOf }: RollUp): readonly RootContent[] {
  const own = new Map<string, IndexedReport[]>();
  for (const { unit } of standings)
    own.set(
      unit.id,
      index.filter((one) => one.unit.id === unit.id || isBelow(one.unit.id, unit.id)),
    );
  const rows = standings.map(({ unit }) => {
    const reports = own.get(unit.id) ?? [];
    const words = reports.reduce((sum, one) => sum + one.words, 0);
    return [
      nameOf(unit),
      ...stampOf(reports.find((one) => one.unit.id === unit.id)),
      formatCount(reports.length),
      formatCount(words),
    ];
  });
  return [
    paragraph(text('Danh mục từng báo cáo có trong bản tổng hợp của mỗi đơn vị dưới đây.')),
    indexTable(['Đơn vị', 'Số, ký hiệu', 'Ngày', 'Số báo cáo', 'Số từ'], rows),
  ];
}

function indexTable(header: readonly string[], rows: readonly (readonly string[])[]): RootContent {
  return table([null, ...header.slice(1).map(() => 'right' as const)], [header, ...rows]);
}

/** Number and date of a report; a number that is not yet given is not told. */
function stampOf(report: IndexedReport | undefined): readonly [string, string] {
  const { number = '', date = '' } = report ?? {};
  return [/^\d/u.test(number) ? number : '', isDay(date) ? formatDay(date) : ''];
}
