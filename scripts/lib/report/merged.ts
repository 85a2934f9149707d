/** Sections that an author has written as one, under one heading with both titles. */
import type { OutlineSection } from '../outline/outline.ts';
import { fold } from '../vietnamese/text.ts';
import type { MergedHeading, Structure } from './bound-report.ts';
import type { ReportHeading } from './report.ts';

/** The structure of a report with those headings told apart from what is missing, unknown or has another title. */
export function withMerged(structure: Omit<Structure, 'merged'>): Structure {
  const { missing, renamed, unknown } = structure;
  const merged: MergedHeading[] = [];
  const find = (heading: ReportHeading, parent: OutlineSection | null, own: readonly OutlineSection[]) => {
    const text = fold(heading.heading.text);
    const others = missing.filter(({ section }) => section.parent === parent).map(({ section }) => section);
    const sections = [...own, ...others].filter(({ heading: { title } }) => holds(text, fold(title)));
    if (sections.length > 1 && own.every((section) => sections.includes(section))) merged.push({ heading, sections });
  };
  for (const { heading, section } of renamed) find(heading, section.parent, [section]);
  for (const { heading, parent } of unknown) find(heading, parent, []);
  const headings = new Set(merged.map(({ heading }) => heading));
  const sections = new Set(merged.flatMap((one) => one.sections));
  return {
    ...structure,
    missing: missing.filter(({ section }) => !sections.has(section)),
    renamed: renamed.filter(({ heading }) => !headings.has(heading)),
    unknown: unknown.filter(({ heading }) => !headings.has(heading)),
    merged,
  };
}

function holds(text: string, title: string): boolean {
  const at = title.includes(' ') ? text.indexOf(title) : -1;
  return at >= 0 && !/\p{L}$/u.test(text.slice(0, at)) && !/^\p{L}/u.test(text.slice(at + title.length));
}
