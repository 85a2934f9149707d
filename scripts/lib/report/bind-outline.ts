/** Binds a report to its outline, once: which section each heading is, and how the two differ. */

import type { RootContent } from 'mdast';
import { readFigureTables } from '../figures/figure-table.ts';
import type { Passage } from '../markdown/passage.ts';
import { captionTitles } from '../outline/captions.ts';
import type { Outline, OutlineSection } from '../outline/outline.ts';
import { isRequired } from '../outline/required.ts';
import { titlesOf } from '../outline/titles.ts';
import type { Unit } from '../register/register.ts';
import { fold } from '../vietnamese/text.ts';
import { align, type Match } from './align.ts';
import { APPENDIX_DEPTH, appendicesStart } from './appendix.ts';
import type { BoundReport, BoundSection, Placed } from './bound-report.ts';
import type { Report, ReportHeading } from './report.ts';
import { compareStructure } from './structure.ts';

/** Binds a report to its outline; `unit` is null for one that is not in the register. */
export function bindOutline(outline: Outline, report: Report, unit: Unit | null): BoundReport {
  const title = titleOf(report, outline);
  const headings = report.headings.filter((heading) => heading !== title);
  const version = report.frontMatter?.['outline-version'] ?? outline.frontMatter.version;
  const asked = (section: OutlineSection) => isRequired(section, unit);
  const required = (section: OutlineSection) => asked(section) && section.since <= version;
  const titles = titlesOf(outline);
  const end = appendicesStart(headings, ({ heading }) => titles.has(fold(heading.title)));
  const placed = place(align(outline.all, headings.slice(0, end), required), headings, end);
  const { bodies, ends } = divide(report, placed);

  const sections = new Map<OutlineSection, BoundSection>();
  for (const item of placed) {
    if (!item.match) continue;
    const { section, heading: text, moved } = item.match;
    const body = bodies.get(item.match) ?? [];
    const captions = captionTitles(section);
    const isCaption = ({ text: words }: Passage) => captions.size > 0 && captions.has(fold(words));
    sections.set(section, {
      section,
      required: required(section),
      heading: item.heading,
      text,
      body,
      content: [],
      passages: body.flatMap((node) => report.prose.of(node)).filter((passage) => !isCaption(passage)),
      tables: readFigureTables(
        body,
        section.requirement.figures,
        section.tables.flatMap(({ groups }) => groups),
      ),
      moved,
      end: ends.get(item.heading) ?? item.heading.index + 1,
    });
  }
  for (const section of [...sections.keys()].reverse()) {
    const bound = sections.get(section) as BoundSection;
    const content = [...bound.body, ...section.children.flatMap((child) => sections.get(child)?.content ?? [])];
    sections.set(section, { ...bound, content });
  }
  const structure = compareStructure(outline, report, placed, sections, { asked, required });
  const appendices = headings.slice(end).filter(({ node }) => node.depth === APPENDIX_DEPTH);
  return { report, outline, unit, version, title, sections, appendices, ...structure };
}

/**
 * The report's title: the first heading when it is the outline's, at any level, or stands at level 1 and is no section; the second where
 * that is the outline's and the first, at level 1, is not.
 */
function titleOf({ headings }: Report, outline: Outline): ReportHeading | null {
  const [first, second] = headings;
  const isTitle = ({ heading }: ReportHeading) => fold(heading.text) === fold(outline.frontMatter.title);
  const isSection = ({ heading }: ReportHeading) => titlesOf(outline).has(fold(heading.title));
  if (!first || isTitle(first)) return first ?? null;
  if (first.node.depth !== 1 || isSection(first)) return null;
  return second && isTitle(second) ? second : first;
}

/** Puts headings into a tree; from the `end` of the outline's sections on they are of appendices. */
function place(matches: readonly (Match | null)[], headings: readonly ReportHeading[], end: number): readonly Placed[] {
  const open: Placed[] = [];
  return headings.map((heading, index) => {
    const inAppendix = index >= end;
    const match = matches[index] ?? null;
    const depth = match?.section.depth ?? heading.node.depth;
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const parent = open.at(-1) ?? null;
    const unknown = !inAppendix && match === null && (parent === null ? depth <= 2 : isAtOutlineDepth(parent, depth));
    const item: Placed = {
      heading,
      match,
      depth,
      parent,
      owner: match ?? (unknown || inAppendix ? null : (parent?.owner ?? null)),
      unknown,
      inAppendix,
    };
    open.push(item);
    return item;
  });
}

/** A heading below a section is the author's own unless the section's children stand at its depth. */
function isAtOutlineDepth(parent: Placed, depth: number): boolean {
  return parent.match?.section.children.some((child) => child.depth === depth) ?? false;
}

/** Divides the report's content among its sections; `ends` gives the index of what follows each heading and all below it. */
function divide(report: Report, placed: readonly Placed[]) {
  const bodies = new Map<Match, RootContent[]>();
  const nodes = report.root.children;
  const ends = new Map<ReportHeading, number>();
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
  return { bodies, ends };
}
