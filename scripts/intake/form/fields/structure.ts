/** Sections and rows that come into a report or go from it; the rest of its source stays as it is. */
import type { RootContent } from 'mdast';
import type { Documents } from '#lib/citations/documents.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { captionTitles } from '#lib/outline/captions.ts';
import type { OutlineSection } from '#lib/outline/outline.ts';
import { asks, concerns, isFigureRequired } from '#lib/outline/required.ts';
import { type Start, scaffold } from '#lib/outline/scaffold.ts';
import { placeOf } from '#lib/problem.ts';
import type { Register } from '#lib/register/register.ts';
import type { BoundReport, BoundSection } from '#lib/report/bound-report.ts';
import { fold } from '#lib/vietnamese/text.ts';
import { cellCodec } from './codec.ts';

/** What a section of a scaffold is made from. */
export interface Ground {
  readonly register: Pick<Register, 'units'>;
  readonly documents: Documents;
  /** Binds a source to the outline. */
  bind(source: string): BoundReport | null;
}

/** The sections that a report may have and has not, below those that it has. */
export function absentSections({ outline, unit, sections }: BoundReport): readonly OutlineSection[] {
  return outline.all.filter(
    (section) =>
      !sections.has(section) && concerns(section, unit) && (section.parent === null || sections.has(section.parent)),
  );
}

/** True for a comment of a scaffold that holds a section to be taken up. */
export function isOffer(node: RootContent): boolean {
  return node.type === 'html' && /^<!--\s*Mục không bắt buộc/u.test(node.value);
}

/** The source with a section as its scaffold has it; null where the scaffold has none. */
export function withSection(bound: BoundReport, section: OutlineSection, ground: Ground): string | null {
  const { source } = bound.report;
  const text = sectionText(bound, section, ground);
  if (text === null) return null;
  const nodes = bound.report.root.children;
  const note = nodes.find(
    (node, index) =>
      isOffer(node) &&
      'value' in node &&
      node.value.includes(section.heading.title) &&
      // Words behind it are of the section that it stands in.
      isEndOfSection(nodes.slice(index + 1)),
  );
  if (note) return spliced(source, placeOf(note).start.offset ?? 0, placeOf(note).end.offset ?? 0, text);
  const at = placeIn(bound, section);
  return spliced(source, at, at, text);
}

function isEndOfSection(behind: readonly RootContent[]): boolean {
  const next = behind.find((node) => node.type !== 'html');
  return next === undefined || next.type === 'heading';
}

/** The source without a section and all below it. */
export function withoutSection({ report: { source, root } }: BoundReport, { heading, end }: BoundSection): string {
  const next = root.children[end];
  const start = placeOf(heading.node).start.offset ?? 0;
  const rest = next ? source.slice(placeOf(next).start.offset ?? 0) : '';
  return rest === '' ? `${source.slice(0, start).trimEnd()}${newlineOf(source)}` : source.slice(0, start) + rest;
}

/** True where a section asks the unit for figures and has no table to give them in. */
export function lacksTable({ unit }: BoundReport, { section, tables }: BoundSection): boolean {
  return tables.length === 0 && section.requirement.figures.some((figure) => asks(figure, unit));
}

/** The source with the tables that a scaffold has in a section, behind what stands in it; null where that has none. */
export function withTables(bound: BoundReport, { section, heading, end }: BoundSection, ground: Ground): string | null {
  const there = sectionOf(bound, section, ground);
  const first = there?.present.tables[0];
  const last = there?.present.tables.at(-1);
  if (!there || !first || !last) return null;
  const { source: from, root: all } = there.whole.report;
  const before = all.children[all.children.indexOf(first.node) - 1];
  const isCaption = before?.type === 'paragraph' && captionTitles(section).has(fold(textOf(before)));
  const lead = isCaption ? before : first.node;
  const text = from.slice(placeOf(lead).start.offset ?? 0, placeOf(last.node).end.offset ?? 0);
  const { source, root } = bound.report;
  const below = [...bound.sections.values()]
    .map(({ heading: { index } }) => index)
    .filter((index) => index > heading.index);
  const next = root.children[Math.min(end, ...below)];
  const at = next ? (placeOf(next).start.offset ?? source.length) : source.length;
  return spliced(source, at, at, text);
}

/** The source with the front matter of a scaffold, for a report that has none at all. */
export function withFront({ outline, unit, report: { source, root } }: BoundReport, ground: Ground): string | null {
  if (!unit || root.children[0]?.type === 'yaml') return null;
  const text = scaffold(outline, unit, ground.register, { documents: ground.documents });
  const front = /^---\n[\s\S]*?\n---(?=\n)/u.exec(text)?.[0];
  return front === undefined ? null : spliced(source, 0, 0, front);
}

/** The figures that a section must give and has no row for, where it has a table. */
export function absentFigures(bound: BoundReport, { section, tables }: BoundSection): readonly Figure[] {
  if (tables.length === 0) return [];
  const given = new Set(tables.flatMap(({ rows }) => rows.map(({ figure }) => figure)));
  return section.requirement.figures.filter((figure) => isFigureRequired(figure, bound.unit) && !given.has(figure));
}

/** The source with a row for a figure, where the outline has it. */
export function withRow(
  { report: { source } }: BoundReport,
  { section, tables }: BoundSection,
  figure: Figure,
): string {
  const { figures } = section.requirement;
  const rows = tables.flatMap(({ head, node, rows: all }) => all.map((row) => ({ head, table: node, row })));
  const before = rows.findLast(
    ({ row }) => row.figure !== null && figures.indexOf(row.figure) < figures.indexOf(figure),
  );
  const table = tables.find(({ node }) => node === before?.table) ?? tables[0];
  if (!table) return source;
  const { head, node } = table;
  const cells = (node.children[0]?.children ?? []).map((_, index) =>
    index === head.label ? figure.name : index === head.unit ? (figure.unit ?? '') : '',
  );
  const text = `| ${cells.map((cell) => cellCodec().write(cell)).join(' | ')} |`;
  const [first] = table.rows;
  if (!before && first) {
    const start = placeOf(first.node).start.offset ?? 0;
    return source.slice(0, start) + text + newlineOf(source) + source.slice(start);
  }
  const at = placeOf(before?.row.node ?? node).end.offset ?? 0;
  return source.slice(0, at) + newlineOf(source) + text + source.slice(at);
}

function sectionText(bound: BoundReport, section: OutlineSection, ground: Ground): string | null {
  const found = sectionOf(bound, section, ground);
  if (!found) return null;
  const { whole, present } = found;
  const next = whole.report.root.children[present.end];
  const from = placeOf(present.heading.node).start.offset ?? 0;
  return whole.report.source.slice(from, next ? placeOf(next).start.offset : undefined).trimEnd();
}

/** A section as a scaffold has it that does not leave it out. */
function sectionOf({ outline, unit }: BoundReport, section: OutlineSection, ground: Ground) {
  if (!unit) return null;
  const start: Start = { isTold: (one) => one === section, table: () => null, lacking: () => '', notes: () => '' };
  const { register, documents } = ground;
  const whole = ground.bind(scaffold(outline, unit, register, { documents, start }));
  const present = whole?.sections.get(section);
  return whole && present ? { whole, present } : null;
}

/** Where a section goes: behind the one that the outline has before it, or at the start of what is around it. */
function placeIn({ outline, sections, report: { root, source } }: BoundReport, section: OutlineSection): number {
  const siblings = section.parent?.children ?? outline.sections;
  const before = siblings.slice(0, siblings.indexOf(section)).findLast((one) => sections.has(one));
  const at = (index: number) => placeOf(root.children[index] ?? root).start.offset ?? source.length;
  const behind = before && sections.get(before);
  if (behind) return behind.end < root.children.length ? at(behind.end) : source.length;
  const parent = section.parent && sections.get(section.parent);
  const from = parent ? parent.heading.index : -1;
  const next = [...sections.values()].map(({ heading }) => heading.index).filter((index) => index > from);
  const end = Math.min(...next, parent?.end ?? root.children.length);
  return end < root.children.length ? at(end) : source.length;
}

/** Puts lines in place of others, with a blank line before and behind. */
function spliced(source: string, start: number, end: number, lines: string): string {
  const newline = newlineOf(source);
  const [before, after] = [source.slice(0, start), source.slice(end)];
  const lead =
    before === '' || /(?:\r\n|\n|\r)[^\S\r\n]*(?:\r\n|\n|\r)$/u.test(before)
      ? ''
      : /[\r\n]$/u.test(before)
        ? newline
        : newline.repeat(2);
  const tail = after === '' ? newline : /^(?:\r\n|\n|\r)/u.test(after) ? '' : newline.repeat(2);
  return before + lead + lines.replace(/\r\n|\n|\r/gu, newline) + tail + after;
}

function newlineOf(source: string): string {
  return /\r\n|\n|\r/u.exec(source)?.[0] ?? '\n';
}
