/** Binds a report to its outline, once: which section each heading is, and how the two differ. */
import type { RootContent } from 'mdast';
import { align, type Match } from './align.ts';
import { type FigureTable, readFigureTables } from './figure-table.ts';
import type { HeadingText } from './heading.ts';
import type { Outline, OutlineSection } from './outline.ts';
import type { Unit } from './register.ts';
import type { Report, ReportHeading, TextBlock } from './report.ts';
import { isRequired } from './required.ts';
import { compareStructure, type Structure } from './structure.ts';
import { fold } from './text.ts';

/** A section of the outline as it stands in a report. */
export interface BoundSection {
  readonly section: OutlineSection;
  readonly required: boolean;
  readonly heading: ReportHeading;
  readonly text: HeadingText;
  /** What the author wrote in the section itself, own sub-headings with theirs included, other sections not. */
  readonly body: readonly RootContent[];
  /** As `body`, with what stands in the child sections. */
  readonly content: readonly RootContent[];
  readonly blocks: readonly TextBlock[];
  readonly tables: readonly FigureTable[];
  readonly moved: boolean;
  /** The place, among the children of the root, of what follows the section and all below it. */
  readonly end: number;
}

export interface BoundReport extends Structure {
  readonly report: Report;
  readonly outline: Outline;
  /** Null for a unit that is not in the register. */
  readonly unit: Unit | null;
  readonly title: ReportHeading | null;
  /** What stands before the first section. */
  readonly opening: readonly RootContent[];
  readonly sections: ReadonlyMap<OutlineSection, BoundSection>;
}

/** A heading on its way into the tree. */
export interface Placed {
  readonly heading: ReportHeading;
  readonly match: Match | null;
  /** Depth in the outline's terms. */
  readonly depth: number;
  /** The heading that this one stands below. */
  readonly parent: Placed | null;
  /** The section whose body it belongs to; null in the opening and below an unknown heading. */
  readonly owner: Match | null;
  readonly unknown: boolean;
}

export function bindOutline(outline: Outline, report: Report, unit: Unit | null): BoundReport {
  const [first] = report.headings;
  const title = first && isReportTitle(first, outline) ? first : null;
  const headings = title ? report.headings.slice(1) : report.headings;
  const required = (section: OutlineSection) => isRequired(section, unit);
  const placed = place(align(outline.all, headings, required), headings);
  const { bodies, opening, ends } = divide(report, placed, title);

  const sections = new Map<OutlineSection, BoundSection>();
  for (const item of placed) {
    if (!item.match) continue;
    const { section, heading: text, moved } = item.match;
    const body = bodies.get(item.match) ?? [];
    sections.set(section, {
      section,
      required: required(section),
      heading: item.heading,
      text,
      body,
      content: [],
      blocks: body.flatMap((node) => report.blocks.get(node) ?? []),
      tables: readFigureTables(body, section.requirement.figures),
      moved,
      end: ends.get(item.heading) ?? item.heading.index + 1,
    });
  }
  for (const section of [...sections.keys()].reverse()) {
    const bound = sections.get(section) as BoundSection;
    const content = [...bound.body, ...section.children.flatMap((child) => sections.get(child)?.content ?? [])];
    sections.set(section, { ...bound, content });
  }
  const structure = compareStructure(outline, report, placed, sections, required);
  return { report, outline, unit, title, opening, sections, ...structure };
}

/** The first heading is the report's title when it is the outline's, at any level, or stands at level 1 and is no section. */
function isReportTitle({ node, heading }: ReportHeading, { frontMatter, all }: Outline): boolean {
  if (fold(heading.text) === fold(frontMatter.title)) return true;
  const title = fold(heading.title);
  return node.depth === 1 && !all.some((section) => fold(section.heading.title) === title);
}

function place(matches: readonly (Match | null)[], headings: readonly ReportHeading[]): readonly Placed[] {
  const open: Placed[] = [];
  return headings.map((heading, index) => {
    const match = matches[index] ?? null;
    const depth = match?.section.depth ?? heading.node.depth;
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const parent = open.at(-1) ?? null;
    const unknown = match === null && (parent === null ? depth <= 2 : isAtOutlineDepth(parent, depth));
    const item: Placed = { heading, match, depth, parent, owner: match ?? (unknown ? null : (parent?.owner ?? null)), unknown };
    open.push(item);
    return item;
  });
}

/** A heading below a section is the author's own unless the section's children stand at its depth. */
function isAtOutlineDepth(parent: Placed, depth: number): boolean {
  return parent.match?.section.children.some((child) => child.depth === depth) ?? false;
}

/** Divides the report's content among its sections; `ends` gives the index of what follows each heading and all below it. */
function divide(report: Report, placed: readonly Placed[], title: ReportHeading | null) {
  const bodies = new Map<Match, RootContent[]>();
  const nodes = report.root.children;
  const ends = new Map<ReportHeading, number>();
  const firstIndex = placed[0]?.heading.index ?? nodes.length;
  for (const [position, item] of placed.entries()) {
    const next = placed[position + 1]?.heading.index ?? nodes.length;
    if (item.owner) {
      const body = bodies.get(item.owner) ?? [];
      body.push(...nodes.slice(item.match ? item.heading.index + 1 : item.heading.index, next));
      bodies.set(item.owner, body);
    }
  }
  const open: Placed[] = [];
  const close = (depth: number, index: number) => {
    while ((open.at(-1)?.depth ?? 0) >= depth) ends.set((open.pop() as Placed).heading, index);
  };
  for (const item of placed) {
    close(item.depth, item.heading.index);
    open.push(item);
  }
  close(1, nodes.length);
  const opening = nodes.slice(title ? title.index + 1 : 0, firstIndex).filter((node) => node.type !== 'yaml');
  return { bodies, opening, ends };
}
