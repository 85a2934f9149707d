/** Sections beside each other that have the same slip: one cause, such as a section put in before them. */
import type { OutlineSection } from '../outline/outline.ts';
import type { BoundReport, BoundSection } from './bound-report.ts';

/** Divides some of a report's sections into those that follow each other as siblings, and are alike. */
export function runsOf<T>(
  { sections }: Pick<BoundReport, 'sections'>,
  items: readonly T[],
  boundOf: (item: T) => BoundSection,
  isAlike: (before: T, item: T) => boolean,
): readonly (readonly [T, ...T[]])[] {
  const ranks = new Map<BoundSection, number>();
  const counts = new Map<OutlineSection | null, number>();
  for (const bound of [...sections.values()].sort((a, b) => a.heading.index - b.heading.index)) {
    const { parent } = bound.section;
    const rank = counts.get(parent) ?? 0;
    counts.set(parent, rank + 1);
    ranks.set(bound, rank);
  }
  const isNext = (before: BoundSection, bound: BoundSection) => ranks.get(bound) === (ranks.get(before) ?? 0) + 1;
  const runs: [T, ...T[]][] = [];
  const open = new Map<OutlineSection | null, [T, ...T[]]>();
  for (const item of items) {
    const { parent } = boundOf(item).section;
    const run = open.get(parent);
    const last = run?.at(-1);
    if (run && last !== undefined && isNext(boundOf(last), boundOf(item)) && isAlike(last, item)) run.push(item);
    else {
      const next: [T, ...T[]] = [item];
      runs.push(next);
      open.set(parent, next);
    }
  }
  return runs;
}
