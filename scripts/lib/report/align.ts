/**
 * Aligns the headings of a report with the sections of an outline: the cheapest edit script over both
 * in document order (Needleman-Wunsch), then moves among what is left, then replacements in place.
 */
import { type HeadingText, numberInSeries, parseBareHeading, parseHeading, sameNumber } from '../markdown/heading.ts';
import type { OutlineSection } from '../outline/outline.ts';
import { fold } from '../vietnamese/text.ts';
import { COST, type Item, Likeness } from './likeness.ts';
import type { ReportHeading } from './report.ts';

/** The section that a heading stands for. */
export interface Match {
  readonly section: OutlineSection;
  /** The heading's text as it was understood. */
  readonly heading: HeadingText;
  /** True when the section stands out of the outline's order. */
  readonly moved: boolean;
}

/**
 * For every heading its match, or null for one the outline does not have.
 * `isRequired` decides whether a quite different title in the right place stands for a section.
 */
export function align(
  sections: readonly OutlineSection[],
  headings: readonly ReportHeading[],
  isRequired: (section: OutlineSection) => boolean,
): readonly (Match | null)[] {
  const { wanted, keys } = wantedOf(sections);
  const given = readHeadings(headings, keys);
  const likeness = new Likeness(wanted, given);
  const found: (number | null)[] = given.map(() => null);
  for (const [i, j] of editScript(wanted, given, likeness)) found[j] = i;
  const inOrder = new Set(found.flatMap((i, j) => (i === null ? [] : [j])));
  matchMoves(wanted, given, likeness, found);
  matchReplaced(wanted, given, (i) => isRequired(sections[i] as OutlineSection), found, inOrder);
  return found.map((i, j) => {
    const section = i === null ? undefined : sections[i];
    const item = given[j];
    return section && item ? { section, heading: item.heading, moved: !inOrder.has(j) } : null;
  });
}

interface Wanted {
  readonly wanted: readonly Item[];
  readonly keys: ReadonlySet<string>;
}

const known = new WeakMap<readonly OutlineSection[], Wanted>();

/** The sections of an outline as items: the same for every report of a campaign. */
function wantedOf(sections: readonly OutlineSection[]): Wanted {
  const ready = known.get(sections);
  if (ready) return ready;
  const wanted = sections.map(
    (section): Item => ({
      key: fold(section.heading.title),
      number: fold(section.heading.number),
      depth: section.depth,
      parentKey: section.parent ? fold(section.parent.heading.title) : '',
      heading: section.heading,
    }),
  );
  const made = { wanted, keys: new Set(wanted.map(({ key }) => key)) };
  known.set(sections, made);
  return made;
}

function readHeadings(headings: readonly ReportHeading[], known: ReadonlySet<string>): readonly Item[] {
  const open: Item[] = [];
  return headings.map(({ node, heading: first }) => {
    const heading = known.has(fold(first.title)) ? first : (otherReading(first, known) ?? first);
    while ((open.at(-1)?.depth ?? 0) >= node.depth) open.pop();
    const item = {
      key: fold(heading.title),
      number: fold(heading.number),
      depth: node.depth,
      parentKey: open.at(-1)?.key ?? '',
      heading,
    };
    open.push(item);
    return item;
  });
}

/** A heading whose number has lost its mark, or that bears two (`6. VI. KIẾN NGHỊ`: those of Word and of the outline). */
function otherReading(first: HeadingText, known: ReadonlySet<string>): HeadingText | null {
  const bare = parseBareHeading(first);
  if (bare && known.has(fold(bare.title))) return bare;
  const second = parseHeading(first.title);
  if (first.number === '' || second.number === '' || !known.has(fold(second.title))) return null;
  const number = first.text.slice(0, first.text.lastIndexOf(second.number, first.text.length - second.title.length));
  return { text: first.text, number: `${number}${second.number}`, title: second.title };
}

const DELETE = 1;
const INSERT = 2;
const MATCH = 3;

/** Pairs (section, heading) of the cheapest script that keeps both orders; among equals, the earliest pairs. */
function editScript(
  wanted: readonly Item[],
  given: readonly Item[],
  likeness: Likeness,
): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  const same = (i: number, j: number) => {
    const [a, b] = [wanted[i], given[j]];
    return (
      a !== undefined &&
      b !== undefined &&
      a.key === b.key &&
      a.number === b.number &&
      a.depth === b.depth &&
      a.parentKey === b.parentKey
    );
  };
  let start = 0;
  while (start < wanted.length && start < given.length && same(start, start)) pairs.push([start, start++]);
  const rows = wanted.length - start;
  const columns = given.length - start;
  const steps = new Uint8Array((rows + 1) * (columns + 1));
  let above = Float64Array.from({ length: columns + 1 }, (_, j) => j * COST.unmatched);
  steps.fill(INSERT, 1, columns + 1);
  for (let i = 1; i <= rows; i++) {
    const section = wanted[start + i - 1] as Item;
    const row = new Float64Array(columns + 1);
    row[0] = i * COST.unmatched;
    steps[i * (columns + 1)] = DELETE;
    for (let j = 1; j <= columns; j++) {
      const without = (above[j] as number) + COST.unmatched;
      const extra = (row[j - 1] as number) + COST.unmatched;
      const both = (above[j - 1] as number) + likeness.cost(section, given[start + j - 1] as Item);
      const best = Math.min(without, extra, both);
      row[j] = best;
      steps[i * (columns + 1) + j] = best === without ? DELETE : best === extra ? INSERT : MATCH;
    }
    above = row;
  }
  for (let i = rows, j = columns; i > 0 || j > 0; ) {
    const step = steps[i * (columns + 1) + j];
    if (step === MATCH) pairs.push([start + i - 1, start + j - 1]);
    if (step !== INSERT) i--;
    if (step !== DELETE) j--;
  }
  return pairs;
}

/** Among what is left, the same title at the same depth is the section, moved. */
function matchMoves(
  wanted: readonly Item[],
  given: readonly Item[],
  likeness: Likeness,
  found: (number | null)[],
): void {
  const used = new Set(found);
  const candidates: { i: number; j: number; cost: number }[] = [];
  const free = given.flatMap((_, j) => (found[j] === null ? [j] : []));
  for (const [i, section] of wanted.entries()) {
    if (used.has(i)) continue;
    for (const j of free) {
      const heading = given[j] as Item;
      const cost = section.depth === heading.depth ? likeness.cost(section, heading) : Number.POSITIVE_INFINITY;
      if (cost < COST.unmatched) candidates.push({ i, j, cost });
    }
  }
  candidates.sort((a, b) => a.cost - b.cost || a.i - b.i || a.j - b.j);
  for (const { i, j } of candidates) {
    if (found[j] !== null || used.has(i)) continue;
    found[j] = i;
    used.add(i);
  }
}

/** A heading with the number, depth and place of a missing required section was given another title. */
function matchReplaced(
  wanted: readonly Item[],
  given: readonly Item[],
  isRequired: (i: number) => boolean,
  found: (number | null)[],
  inOrder: Set<number>,
): void {
  const used = new Set(found);
  const lost = wanted.flatMap((_, i) => (used.has(i) ? [] : [i]));
  const following: number[] = [];
  for (let j = given.length - 1, next = wanted.length; j >= 0; j--) {
    following[j] = next;
    if (inOrder.has(j)) next = found[j] ?? next;
  }
  /** The number of the last matched heading so far, by family. */
  const numbers = new Map<string, string>();
  let previous = -1;
  for (const [j, heading] of given.entries()) {
    const match = found[j] ?? null;
    if (match !== null) numbers.set(familyOf(heading), heading.number);
    if (match !== null && inOrder.has(j)) previous = match;
    if (match !== null) continue;
    const next = following[j] ?? wanted.length;
    const i = lost.find((candidate) => {
      const section = wanted[candidate] as Item;
      return (
        candidate > previous &&
        candidate < next &&
        !used.has(candidate) &&
        isRequired(candidate) &&
        section.depth === heading.depth &&
        section.parentKey === heading.parentKey &&
        (heading.number === ''
          ? isPartOfOther(section, heading)
          : sameNumber(section.number, heading.number) ||
            sameNumber(numberAfter(numbers.get(familyOf(section)), section, wanted), heading.number))
      );
    });
    if (i === undefined) continue;
    found[j] = i;
    used.add(i);
    inOrder.add(j);
    numbers.set(familyOf(heading), heading.number);
    previous = i;
  }
}

/** Without numbers: one title goes on where the other ends (`Kiến nghị` and `Kiến nghị, đề xuất`). */
function isPartOfOther(section: Item, heading: Item): boolean {
  const [short, long] =
    section.key.length < heading.key.length ? [section.key, heading.key] : [heading.key, section.key];
  return (
    section.number === '' && short.includes(' ') && long.startsWith(short) && !/^\p{L}/u.test(long.slice(short.length))
  );
}

/** The same for headings that stand beside each other. */
function familyOf({ depth, parentKey }: Item): string {
  return `${depth} ${parentKey}`;
}

/** The number that follows that of the sibling before, or the first of the series: what a section gets where a gap was closed. */
function numberAfter(before: string | undefined, section: Item, wanted: readonly Item[]): string {
  const first = wanted.find((item) => familyOf(item) === familyOf(section))?.heading.number ?? '';
  if (before === undefined || first === '') return first;
  for (let index = 0; index < wanted.length; index++) {
    if (sameNumber(numberInSeries(first, index) ?? '', before)) return numberInSeries(first, index + 1) ?? '';
  }
  return '';
}
