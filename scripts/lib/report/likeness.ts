/** How far a heading of a report is from a section of its outline. */
import type { HeadingText } from '../markdown/heading.ts';
import { NEAR, similarity } from '../vietnamese/similarity.ts';

/** What it costs when a matched heading differs from its section; leaving either unmatched costs 100. */
export const COST = { number: 15, level: 25, context: 10, near: 20, unlike: 100, unmatched: 100 } as const;
const NEAR_WITH_NUMBER = 0.55;
/** Above so many pairs, titles are compared for equality only. */
const MAX_NEAR_PAIRS = 400_000;

/** A heading or a section as they are compared. */
export interface Item {
  readonly key: string;
  readonly number: string;
  readonly depth: number;
  readonly parentKey: string;
  readonly heading: HeadingText;
}

/** How far a heading is from a section; infinite where they cannot be the same. */
export class Likeness {
  private readonly nearSections: ReadonlySet<string>;
  private readonly nearHeadings: ReadonlySet<string>;
  private readonly cache = new Map<string, number>();

  constructor(wanted: readonly Item[], given: readonly Item[]) {
    const sections = tally(wanted);
    const headings = tally(given);
    // A title that stands on both sides equally often is never a slip for another one.
    this.nearSections = new Set(
      [...sections.keys()].filter((key) => (headings.get(key) ?? 0) < (sections.get(key) ?? 0)),
    );
    const unknown = [...headings.keys()].filter((key) => !sections.has(key));
    this.nearHeadings = new Set(unknown.length * this.nearSections.size > MAX_NEAR_PAIRS ? [] : unknown);
  }

  cost(section: Item, heading: Item): number {
    const title = this.title(section, heading);
    if (title === Number.POSITIVE_INFINITY) return title;
    return (
      title +
      (section.number === heading.number ? 0 : COST.number) +
      COST.level * Math.min(Math.abs(section.depth - heading.depth), 2) +
      (section.parentKey === heading.parentKey ? 0 : COST.context)
    );
  }

  private title(section: Item, heading: Item): number {
    if (section.key === heading.key) return 0;
    if (!this.nearSections.has(section.key) || !this.nearHeadings.has(heading.key)) return Number.POSITIVE_INFINITY;
    const likeness = this.likeness(section.key, heading.key);
    const enough = section.number === heading.number && section.depth === heading.depth ? NEAR_WITH_NUMBER : NEAR;
    return likeness >= enough ? COST.near + Math.round(COST.unlike * (1 - likeness)) : Number.POSITIVE_INFINITY;
  }

  private likeness(a: string, b: string): number {
    const pair = `${a}\n${b}`;
    const known = this.cache.get(pair);
    if (known !== undefined) return known;
    const likeness = similarity(a, b, NEAR_WITH_NUMBER);
    this.cache.set(pair, likeness);
    return likeness;
  }
}

function tally(items: readonly Item[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of items) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
