/** Certain mends of a report's structure: numbers, titles, levels, and moving a section with everything under it. */
import type { Point } from 'unist';
import { leadOf } from '../markdown/heading.ts';
import { parseMarkdown } from '../markdown/syntax.ts';
import type { OutlineSection } from '../outline/outline.ts';
import { type Edit, placeOf } from '../problem.ts';
import { keepsWords } from '../vietnamese/kept-words.ts';
import { NEAR, similarity } from '../vietnamese/similarity.ts';
import { fold } from '../vietnamese/text.ts';
import type { BoundReport, BoundSection, Misnumbered } from './bound-report.ts';
import type { Report, ReportHeading } from './report.ts';

/** Puts the number expected, with its mark, where a wrong one stands, or before the title where there is none. */
export function numberEdit({ report }: BoundReport, { bound: { heading, text }, lead }: Misnumbered): Edit | undefined {
  if (lead === '') return undefined;
  if (text.number === '') {
    const at = insertionPoint(report, heading);
    return at === undefined ? undefined : { start: at, end: at, text: lead };
  }
  const [passage] = report.prose.of(heading.node);
  const end = passage ? endOf(leadOf(text), passage.text) : null;
  if (!passage || end === null) return undefined;
  const given = passage.text.slice(0, end);
  // What follows the number stays, where it is right.
  const mark = /[^\p{L}\p{N}]*$/u.exec(lead)?.[0] ?? '';
  const kept = given.endsWith(mark) ? mark.length : 0;
  return passage.edit({ start: 0, end: end - kept }, lead.slice(0, lead.length - kept));
}

/** Where some words end that a text begins with, white space apart; null where it begins otherwise. */
function endOf(words: string, text: string): number | null {
  let end = 0;
  for (const char of words.replace(/\s+/gu, '')) {
    while (/\s/u.test(text.charAt(end))) end += 1;
    if (!text.startsWith(char, end)) return null;
    end += char.length;
  }
  return end + (/^\s*/u.exec(text.slice(end))?.[0].length ?? 0);
}

/** Puts the outline's title in place of one that is nearly the same, and has no word that the outline's has not. */
export function titleEdit(
  { report }: BoundReport,
  heading: ReportHeading,
  actual: string,
  expected: string,
): Edit | undefined {
  if (similarity(fold(actual), fold(expected)) < NEAR || !keepsWords(actual, expected)) return undefined;
  return replaceIn(report, heading, actual, expected);
}

/** Gives a heading, and all below it that stands as much too deep or too high, the level of the outline. */
export function levelEdit(
  { report, sections }: BoundReport,
  { section, heading, end }: BoundSection,
): Edit | undefined {
  const shift = heading.node.depth - section.depth;
  const below = report.headings.filter(({ index }) => index > heading.index && index < end);
  const bounds = [...sections.values()].filter((bound) => below.includes(bound.heading));
  const shifted = bounds.filter((bound) => bound.heading.node.depth - bound.section.depth === shift);
  if (bounds.length > 0 && shifted.length > 0 && shifted.length < bounds.length) return undefined;
  const moving = bounds.length === 0 || shifted.length > 0 ? [heading, ...below] : [heading];
  return shiftHeadings(report.source, moving, shift);
}

/** Gives the report's title its level. */
export function titleLevelEdit({ report }: BoundReport, title: ReportHeading): Edit | undefined {
  return shiftHeadings(report.source, [title], title.node.depth - 1);
}

/** One edit that changes the `#`s of some headings; undefined where one has none (a Setext heading) or would have too many. */
function shiftHeadings(source: string, headings: readonly ReportHeading[], shift: number): Edit | undefined {
  const start = offsetOf(headings[0]);
  let text = '';
  let from = start;
  for (const heading of headings) {
    const at = offsetOf(heading);
    const depth = heading.node.depth - shift;
    const marks = '#'.repeat(heading.node.depth);
    if (!source.startsWith(marks, at) || depth < 1 || depth > 6) return undefined;
    text += source.slice(from, at) + '#'.repeat(depth);
    from = at + marks.length;
  }
  return { start, end: from, text };
}

/** Moves a section with everything under it to where the outline has it; `index` is that place among the root's children. */
export function moveEdit({ report, sections }: BoundReport, bound: BoundSection, index: number): Edit | undefined {
  const nodes = report.root.children;
  const [first, end] = [bound.heading.index, bound.end];
  if (index >= first && index <= end) return undefined;
  const strays = [...sections.values()].some(
    ({ heading, section }) => heading.index > first && heading.index < end && !isBelow(section, bound.section),
  );
  if (strays) return undefined;
  if (Math.max(end, index) === nodes.length && isOpen(report)) return undefined;
  const offset = (at: number): number => {
    const node = nodes[at];
    return node ? lineStart(placeOf(node).start) : report.source.length;
  };
  const [blockStart, blockEnd, target] = [offset(first), offset(end), offset(index)];
  const [start, stop] = [Math.min(blockStart, target), Math.max(blockEnd, target)];
  const middle = target < blockStart ? blockStart : blockEnd;
  const { source } = report;
  return { start, end: stop, text: swap(source.slice(start, middle), source.slice(middle, stop)) };
}

/** The second piece before the first, an empty line between them, the end as it was. */
function swap(first: string, second: string): string {
  const newline = /\r\n|\r|\n/u.exec(second)?.[0] ?? '\n';
  const tail = /[\r\n]*$/u.exec(second)?.[0] || newline;
  return second.trimEnd() + newline + newline + first.trimEnd() + tail;
}

function isBelow(section: OutlineSection, ancestor: OutlineSection): boolean {
  for (let at = section.parent; at; at = at.parent) if (at === ancestor) return true;
  return false;
}

/** True when the last block of a file (a comment or code without its end) would swallow what is put behind it. */
function isOpen({ root, source }: BoundReport['report']): boolean {
  const last = root.children.at(-1);
  return (
    last !== undefined &&
    parseMarkdown(`${source.slice(placeOf(last).start.offset)}\n\n#\n`).children.at(-1)?.type !== 'heading'
  );
}

function lineStart({ offset = 0, column }: Point): number {
  return offset - column + 1;
}

function offsetOf(heading: ReportHeading | undefined): number {
  return heading?.node.position?.start.offset ?? 0;
}

/** Replaces `actual` in a heading's text, where the file has those very characters. */
function replaceIn({ prose }: Report, { node }: ReportHeading, actual: string, expected: string): Edit | undefined {
  const [passage] = prose.of(node);
  const start = passage?.text.indexOf(actual) ?? -1;
  return start < 0 ? undefined : passage?.edit({ start, end: start + actual.length }, expected);
}

function insertionPoint({ prose }: Report, { node }: ReportHeading): number | undefined {
  const [passage] = prose.of(node);
  const { place, isExact = false } = passage?.locate({ start: 0, end: 1 }) ?? {};
  return isExact && node.children[0]?.type === 'text' ? place?.start.offset : undefined;
}
