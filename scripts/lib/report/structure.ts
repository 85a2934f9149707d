/** How the structure of a report differs from its outline. */

import type { Point } from 'unist';
import { sameNumber } from '../markdown/heading.ts';
import type { Outline, OutlineSection } from '../outline/outline.ts';
import { placeOf } from '../problem.ts';
import { fold } from '../vietnamese/text.ts';
import type { BoundSection, Misnumbered, Placed, Structure } from './bound-report.ts';
import { withMerged } from './merged.ts';
import { misnumbered, type NumberedHeading, numberStyle, styleOf, withStyle } from './numbering.ts';
import type { Report } from './report.ts';

/** What must be there. */
interface Demands {
  /** By the newest version of the outline. */
  asked(section: OutlineSection): boolean;
  /** By the version that the report is held to. */
  required(section: OutlineSection): boolean;
}

/** Compares where the sections stand in a report with where the outline has them. */
export function compareStructure(
  outline: Outline,
  report: Report,
  placed: readonly Placed[],
  sections: ReadonlyMap<OutlineSection, BoundSection>,
  { asked, required }: Demands,
): Structure {
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
  const endOfBody = (section: OutlineSection | null): number => {
    const index = section ? (sections.get(section)?.heading.index ?? -1) : -1;
    const next = placed.find(
      (item) =>
        item.heading.index > index && (section === null || item.match !== null || item.unknown || item.inAppendix),
    );
    return next?.heading.index ?? nodes.length;
  };
  const indexFor = (section: OutlineSection): number => {
    const orphan = firstBelow(section, sections);
    const own = sections.get(section);
    if (orphan && !(own && orphan.heading.index > own.heading.index && orphan.heading.index < own.end))
      return orphan.heading.index;
    const sibling = previous(section);
    const end = sibling ? sections.get(sibling)?.end : undefined;
    if (end !== undefined) return end;
    // Below a section that is not there: where that belongs.
    return section.parent && !sections.has(section.parent) ? indexFor(section.parent) : endOfBody(section.parent);
  };
  const absent = outline.all
    .filter(
      (section) =>
        !sections.has(section) && asked(section) && (section.parent === null || sections.has(section.parent)),
    )
    .map((section) => ({ section, after: previous(section), point: pointBefore(indexFor(section)) }));
  const missing = absent.filter(({ section }) => required(section));
  const unchosen = bounds.flatMap((bound) => {
    const { choose } = bound.section.requirement;
    const present = bound.section.children.filter((child) => sections.has(child)).length;
    const coming = missing.filter(({ section }) => section.parent === bound.section).length;
    return choose !== null && present + coming < choose ? [{ bound, present, point: pointBefore(bound.end) }] : [];
  });
  return withMerged({
    missing,
    awaited: absent.filter(({ section }) => !required(section)),
    unchosen,
    moved: bounds
      .filter((bound) => bound.moved && !isCarried(bound, sections))
      .map((bound) => ({ bound, after: previous(bound.section), index: indexFor(bound.section) })),
    unknown: placed
      .filter((item) => item.unknown)
      .map((item) => ({
        heading: item.heading,
        twin: byTitle.get(fold(item.heading.heading.title)) ?? null,
        parent: item.parent?.match?.section ?? null,
      })),
    misplacedLevels: bounds.filter(({ section }) => shift(section) !== 0 && shift(section) !== shift(section.parent)),
    ...numberGroups(outline, placed, sections, (section) => sections.has(section) || required(section)),
    renamed: bounds.filter((bound) => fold(bound.text.title) !== fold(bound.section.heading.title)),
  });
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

function numberGroups(
  outline: Outline,
  placed: readonly Placed[],
  sections: ReadonlyMap<OutlineSection, BoundSection>,
  counts: (section: OutlineSection) => boolean,
) {
  const wrong: Misnumbered[] = [];
  const mistyped: Misnumbered[] = [];
  const group = (parent: OutlineSection | null, children: readonly OutlineSection[]) => {
    const family = placed.filter((item) =>
      item.match
        ? item.match.section.parent === parent
        : item.unknown && (item.parent?.match?.section ?? null) === parent,
    );
    const numbered = family.map(
      (item): NumberedHeading => ({
        section: item.match && !item.match.moved ? item.match.section : null,
        number: item.match?.heading.number ?? item.heading.heading.number,
      }),
    );
    const parentNumber = parent ? (sections.get(parent)?.text.number ?? null) : null;
    const bounds = children.flatMap((section) => sections.get(section) ?? []);
    const style = styleOf(
      bounds.map(({ text }) => text),
      children.map(({ heading }) => heading),
    );
    const found = misnumbered(children, numbered, parent, parentNumber, counts);
    for (const { section, expected } of found) {
      const bound = sections.get(section);
      if (bound) wrong.push({ bound, expected, lead: withStyle(expected, style) });
    }
    for (const bound of bounds) {
      const { number } = bound.text;
      const own = bound.section.heading.number;
      const isTold = bound.moved || found.some(({ section }) => section === bound.section);
      if (isTold || own === '' || ['', style].includes(numberStyle(bound.text))) continue;
      mistyped.push({ bound, expected: number, lead: withStyle(sameNumber(number, own) ? own : number, style) });
    }
  };
  group(null, outline.sections);
  for (const section of outline.all) if (section.children.length > 0) group(section, section.children);
  return { misnumbered: wrong, mistyped };
}
