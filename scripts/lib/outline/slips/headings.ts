/** Sections of an outline whose headings Markdown reads as something else: told by their numbers, which go on where those around them stop. */
import type { Root } from 'mdast';
import { type HeadingText, numberInSeries, parseHeading, sameNumber } from '../../markdown/heading.ts';
import { type Candidate, candidatesOf, INSTEAD } from '../../markdown/slips/heading-candidates.ts';
import type { Slip } from '../../markdown/slips/slip.ts';
import { textOf } from '../../markdown/text-of.ts';

/** No heading is longer, in characters. */
const LONGEST = 300;
/** More siblings than any section has. */
const MOST_SIBLINGS = 40;

/** Headings at one depth, below one section. */
interface Series {
  readonly depth: number;
  readonly numbers: string[];
}

/** The lost headings of an outline whose text and tree are given. */
export function lostSections(text: string, root: Root): readonly Slip[] {
  const slips: Slip[] = [];
  const open: Series[] = [];
  for (const [index, node] of root.children.entries()) {
    if (node.type === 'heading') {
      enter(open, node.depth, parseHeading(textOf(node)).number);
      continue;
    }
    const candidates = candidatesOf(text, node, LONGEST);
    let next: ReadonlyMap<number, string> | null = null;
    for (const candidate of candidates) {
      const heading = parseHeading(candidate.words);
      if (heading.number === '' || heading.title === '') continue;
      next ??= nextNumbers(root, index, open);
      const depth = depthOf(candidate, heading, open, next, candidates.length);
      if (depth === null) continue;
      enter(open, depth, heading.number);
      const marks = `${'#'.repeat(depth)} `;
      slips.push({
        start: candidate.start,
        end: candidate.end,
        message: `${INSTEAD[candidate.form]}; hãy viết \`${marks}${candidate.words.normalize('NFC')}\``,
        edits: candidate.edits(marks),
        isCertain: true,
      });
    }
  }
  return slips;
}

function enter(open: Series[], depth: number, number: string): void {
  while ((open.at(-1)?.depth ?? 0) > depth) open.pop();
  const last = open.at(-1);
  if (last?.depth === depth) last.numbers.push(number);
  else open.push({ depth, numbers: [number] });
}

/** The number of the next heading of each open series, as far as there is one. */
function nextNumbers(root: Root, from: number, open: readonly Series[]): ReadonlyMap<number, string> {
  const next = new Map<number, string>();
  let least = Infinity;
  for (const node of root.children.slice(from + 1)) {
    if (node.type !== 'heading' || node.depth >= least) continue;
    least = node.depth;
    next.set(node.depth, parseHeading(textOf(node)).number);
    if (least <= (open[0]?.depth ?? 0)) break;
  }
  return next;
}

/** The depth at which a line is the next of a series, or its first, and no heading has its number; null where it may be anything else. */
function depthOf(
  candidate: Candidate,
  { number, title }: HeadingText,
  open: readonly Series[],
  next: ReadonlyMap<number, string>,
  count: number,
): number | null {
  const isMeant = (isGap: boolean) => {
    const { form, isAlone, text } = candidate;
    // Bold words that lead in others are guidance.
    if (form === 'bold') return /[*_][\s.:\\]*$/u.test(text);
    if (form === 'html' || form === 'nested') return true;
    return form === 'item' ? isGap && isAlone && count === 1 : isAlone && (isGap || isLoud(title));
  };
  for (const { depth, numbers } of open.toReversed()) {
    const at = placeIn(numbers[0] ?? '', number);
    if (depth === 1 || at !== numbers.length) continue;
    const following = next.get(depth);
    const after = following === undefined ? null : placeIn(numbers[0] ?? '', following);
    if ((after === null || after > at) && isMeant(after !== null)) return depth;
  }
  const last = open.at(-1)?.depth ?? 1;
  for (const [depth, following] of next)
    if (depth > last && sameNumber(numberInSeries(number, 1) ?? '', following) && isMeant(true)) return depth;
  const isFirst = last === 1 && next.size === 0 && /^(?:I|1|A|Phần thứ nhất)$/iu.test(number);
  return isFirst && isMeant(false) ? 2 : null;
}

/** Where a number stands in a series, from 0; null where it is none of it. */
function placeIn(first: string, number: string): number | null {
  for (let at = 0; at < MOST_SIBLINGS; at++) {
    const one = numberInSeries(first, at);
    if (one === null) return null;
    if (sameNumber(one, number)) return at;
  }
  return null;
}

/** True for a title in capital letters. */
function isLoud(title: string): boolean {
  return title.length > 3 && title === title.toUpperCase() && title !== title.toLowerCase();
}
