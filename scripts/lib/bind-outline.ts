/** Binds a report to its outline, once: which section each heading is, and how the two differ. */
import type { RootContent } from 'mdast';
import type { Point } from 'unist';
import { align, type Match } from './align.ts';
import { type FigureTable, readFigureTables } from './figure-table.ts';
import { type HeadingText, parseHeading } from './heading.ts';
import { misnumbered, type NumberedHeading } from './numbering.ts';
import type { Outline, OutlineSection } from './outline.ts';
import { placeOf } from './problem.ts';
import type { Unit } from './register.ts';
import type { Report, ReportHeading, TextBlock } from './report.ts';
import { isRequired } from './required.ts';
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
}

export interface BoundReport {
  readonly report: Report;
  readonly outline: Outline;
  /** Null for a unit that is not in the register. */
  readonly unit: Unit | null;
  readonly title: ReportHeading | null;
  /** What stands before the first section. */
  readonly opening: readonly RootContent[];
  readonly sections: ReadonlyMap<OutlineSection, BoundSection>;
  /** Required sections that are not there (not those below a missing one), and where to add them. */
  readonly missing: readonly { readonly section: OutlineSection; readonly after: OutlineSection | null; readonly point: Point }[];
  /** Sections with too few of their children, and where to add one. */
  readonly unchosen: readonly { readonly bound: BoundSection; readonly present: number; readonly point: Point }[];
  readonly moved: readonly { readonly bound: BoundSection; readonly after: OutlineSection | null }[];
  readonly unknown: readonly {
    readonly heading: ReportHeading;
    readonly text: HeadingText;
    readonly twin: BoundSection | null;
    readonly parent: OutlineSection | null;
  }[];
  readonly misplacedLevels: readonly BoundSection[];
  readonly misnumbered: readonly { readonly bound: BoundSection; readonly expected: string }[];
  readonly renamed: readonly BoundSection[];
}

/** A heading on its way into the tree. */
interface Placed {
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
    });
  }
  for (const section of [...sections.keys()].reverse()) {
    const bound = sections.get(section) as BoundSection;
    const content = [...bound.body, ...section.children.flatMap((child) => sections.get(child)?.content ?? [])];
    sections.set(section, { ...bound, content });
  }
  const structure = compare(outline, report, placed, sections, required, ends);
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

/** Divides the report's content among its sections; `ends` says where what stands below each heading ends. */
function divide(report: Report, placed: readonly Placed[], title: ReportHeading | null) {
  const bodies = new Map<Match, RootContent[]>();
  const nodes = report.root.children;
  const ends = new Map<ReportHeading, Point>();
  const endBefore = (index: number): Point => placeOf(nodes[index - 1] ?? report.root).end;
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
    while ((open.at(-1)?.depth ?? 0) >= depth) ends.set((open.pop() as Placed).heading, endBefore(index));
  };
  for (const item of placed) {
    close(item.depth, item.heading.index);
    open.push(item);
  }
  close(1, nodes.length);
  const opening = nodes.slice(title ? title.index + 1 : 0, firstIndex).filter((node) => node.type !== 'yaml');
  return { bodies, opening, ends };
}

function compare(
  outline: Outline,
  report: Report,
  placed: readonly Placed[],
  sections: ReadonlyMap<OutlineSection, BoundSection>,
  required: (section: OutlineSection) => boolean,
  ends: ReadonlyMap<ReportHeading, Point>,
): Pick<BoundReport, 'missing' | 'unchosen' | 'moved' | 'unknown' | 'misplacedLevels' | 'misnumbered' | 'renamed'> {
  const bounds = [...sections.values()];
  const byTitle = new Map(bounds.map((bound) => [fold(bound.section.heading.title), bound]));
  const shift = (section: OutlineSection | null): number => {
    const bound = section ? sections.get(section) : undefined;
    return bound && section ? bound.heading.node.depth - section.depth : 0;
  };
  const previous = (section: OutlineSection): OutlineSection | null => {
    const siblings = section.parent?.children ?? outline.sections;
    const before = siblings.slice(0, siblings.indexOf(section)).reverse();
    return before.find((sibling) => sections.has(sibling) && !sections.get(sibling)?.moved) ?? null;
  };
  const nodes = report.root.children;
  const pointBefore = (index: number): Point => placeOf(nodes[index - 1] ?? report.root)[index > 0 ? 'end' : 'start'];
  const endOf = (section: OutlineSection): Point => ends.get((sections.get(section) as BoundSection).heading) as Point;
  const endOfBody = (section: OutlineSection | null): Point => {
    const index = section ? ((sections.get(section) as BoundSection).heading.index ?? 0) : -1;
    const next = placed.find((item) => item.heading.index > index && (section === null || item.match !== null || item.unknown));
    return pointBefore(next?.heading.index ?? nodes.length);
  };
  const pointFor = (section: OutlineSection): Point => {
    const orphan = firstBelow(section, sections);
    if (orphan) return pointBefore(orphan.heading.index);
    const sibling = previous(section);
    return sibling ? endOf(sibling) : endOfBody(section.parent);
  };
  const missing = outline.all
    .filter((section) => !sections.has(section) && required(section) && (section.parent === null || sections.has(section.parent)))
    .map((section) => ({ section, after: previous(section), point: pointFor(section) }));
  const unchosen = bounds.flatMap((bound) => {
    const { choose } = bound.section.requirement;
    const present = bound.section.children.filter((child) => sections.has(child)).length;
    const coming = missing.filter(({ section }) => section.parent === bound.section).length;
    return choose !== null && present + coming < choose ? [{ bound, present, point: endOf(bound.section) }] : [];
  });
  return {
    missing,
    unchosen,
    moved: bounds.filter((bound) => bound.moved && !isCarried(bound, sections)).map((bound) => ({ bound, after: previous(bound.section) })),
    unknown: placed
      .filter((item) => item.unknown)
      .map((item) => ({
        heading: item.heading,
        text: parseHeading(item.heading.heading.text),
        twin: byTitle.get(fold(item.heading.heading.title)) ?? null,
        parent: item.parent?.match?.section ?? null,
      })),
    misplacedLevels: bounds.filter(({ section }) => shift(section) !== 0 && shift(section) !== shift(section.parent)),
    misnumbered: numberGroups(outline, placed, sections),
    renamed: bounds.filter((bound) => fold(bound.text.title) !== fold(bound.section.heading.title)),
  };
}

function firstBelow(section: OutlineSection, sections: ReadonlyMap<OutlineSection, BoundSection>): BoundSection | null {
  for (const child of section.children) {
    const bound = sections.get(child);
    const found = bound && !bound.moved ? bound : firstBelow(child, sections);
    if (found) return found;
  }
  return null;
}

/** A section that was moved together with its parent is not moved itself. */
function isCarried(bound: BoundSection, sections: ReadonlyMap<OutlineSection, BoundSection>): boolean {
  const { parent } = bound.section;
  const above = parent ? sections.get(parent) : undefined;
  return above?.moved === true && above.heading.index < bound.heading.index;
}

function numberGroups(outline: Outline, placed: readonly Placed[], sections: ReadonlyMap<OutlineSection, BoundSection>) {
  const result: { bound: BoundSection; expected: string }[] = [];
  const group = (parent: OutlineSection | null, children: readonly OutlineSection[]) => {
    const family = placed.filter((item) =>
      item.match ? item.match.section.parent === parent : item.unknown && (item.parent?.match?.section ?? null) === parent,
    );
    const numbered = family.map(
      (item): NumberedHeading => ({
        section: item.match && !item.match.moved ? item.match.section : null,
        number: item.match?.heading.number ?? item.heading.heading.number,
      }),
    );
    const parentNumber = parent ? (sections.get(parent)?.text.number ?? null) : null;
    for (const { section, expected } of misnumbered(children, numbered, parent, parentNumber)) {
      const bound = sections.get(section);
      if (bound) result.push({ bound, expected });
    }
  };
  group(null, outline.sections);
  for (const section of outline.all) if (section.children.length > 0) group(section, section.children);
  return result;
}
