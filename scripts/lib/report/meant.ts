/**
 * A report as its author meant it. What a paste from Word turns into something else for Markdown (a bold line for a heading, a table
 * without its row of hyphens, a note that never ends) is read as it was meant, so that one such cause is one message: that of the slip,
 * and none about what would be missing because of it. Such a slip is an error: no report with one is built. What reads as it was written, but
 * hardly was meant so, is a warning.
 */
import type { Root } from 'mdast';
import { parseHeading } from '../markdown/heading.ts';
import { Locator } from '../markdown/locate.ts';
import { bulletLists } from '../markdown/slips/bullets.ts';
import { headingMarks } from '../markdown/slips/heading-marks.ts';
import { indentedBlocks } from '../markdown/slips/indented.ts';
import { joinedLines } from '../markdown/slips/joined-lines.ts';
import { leftovers } from '../markdown/slips/leftovers.ts';
import { mended, replace, type ToSource } from '../markdown/slips/mended.ts';
import { openComments } from '../markdown/slips/open-comment.ts';
import { plusLists } from '../markdown/slips/plus-lists.ts';
import { joined, type Slip } from '../markdown/slips/slip.ts';
import { tabTables } from '../markdown/slips/tab-table.ts';
import { tabsInWords } from '../markdown/slips/tabs.ts';
import { tornTables } from '../markdown/slips/torn-table.ts';
import { underlined } from '../markdown/slips/underlined.ts';
import { parseMarkdown } from '../markdown/syntax.ts';
import type { Outline, OutlineSection } from '../outline/outline.ts';
import type { Edit, Severity } from '../problem.ts';
import type { Span } from '../span.ts';
import { fold } from '../vietnamese/text.ts';
import { lostHeadings } from './lost-headings.ts';

/** A slip at its place in the file. */
export interface FoundSlip extends Span {
  readonly message: string;
  readonly severity: Severity;
  /** Where it is certain. */
  readonly fix: Edit | undefined;
}

/** The tree of a report as it was meant, with the places of the file, and the slips that kept the file from saying so. */
export interface Meant {
  readonly root: Root;
  readonly slips: readonly FoundSlip[];
}

/** So often one slip may hide another. */
const MOST_ROUNDS = 5;

/** Reads a report as it was meant; `root` is its parsed `source`. Without an outline nobody knows what is meant as a heading. */
export function readMeant(
  source: string,
  root: Root,
  outline: Outline | null,
  isAsked: (section: OutlineSection) => boolean,
): Meant {
  const titles = new Set((outline?.all ?? []).map(({ heading }) => fold(heading.title)));
  const isTitle = (words: string) => titles.has(fold(parseHeading(words).title)) || isReportTitle(words, outline);
  const slips: FoundSlip[] = [];
  const start = withoutOpenFrontMatter(source, root);
  let { text, tree } = start;
  let toSource: ToSource = (offset) => offset;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const open = openComments(text, tree);
    const found = apart(
      open.length > 0
        ? open
        : [
            ...headingMarks(text, tree, isTitle),
            ...(outline ? lostHeadings(text, tree, outline, isAsked) : []),
            ...underlined(text, tree, isTitle),
            ...tornTables(text, tree),
            ...tabTables(text, tree),
            ...bulletLists(text, tree),
            ...indentedBlocks(text, tree),
          ],
    );
    if (found.length === 0) break;
    for (const slip of found) slips.push(foundIn(source, text, slip, 'error', toSource));
    const next = mended(
      text,
      found.flatMap(({ edits }) => edits),
    );
    const before = toSource;
    toSource = (offset, side) => before(next.toSource(offset, side), side);
    text = next.text;
    tree = parseMarkdown(text);
  }
  for (const slip of leftovers(text, tree)) slips.push(foundIn(source, text, slip, 'error', toSource));
  for (const slip of [joinedLines(text, tree), plusLists(text, tree), tabsInWords(text, tree)])
    if (slip) slips.push(foundIn(source, text, slip, 'warning', toSource));
  if (text === start.text) return { root: tree, slips };
  return { root: replace(tree, toSource, new Locator(source)), slips };
}

/** Front matter without an end is no front matter, but leaves the parser in a state in which lists are words. */
function withoutOpenFrontMatter(source: string, root: Root): { text: string; tree: Root } {
  if (!/^---[ \t]*[\r\n]/u.test(source) || root.children[0]?.type !== 'thematicBreak')
    return { text: source, tree: root };
  const text = source.replace('---', '***');
  return { text, tree: parseMarkdown(text) };
}

function isReportTitle(words: string, outline: Outline | null): boolean {
  return outline !== null && fold(words) === fold(outline.frontMatter.title);
}

/** Slips that do not touch each other, in order; the others wait for the next round. */
function apart(slips: readonly Slip[]): readonly Slip[] {
  const kept: Slip[] = [];
  let end = -1;
  for (const slip of slips.toSorted((a, b) => startOf(a) - startOf(b))) {
    if (startOf(slip) <= end) continue;
    kept.push(slip);
    end = slip.edits.at(-1)?.end ?? end;
  }
  return kept;
}

function startOf({ edits, start }: Slip): number {
  return edits[0]?.start ?? start;
}

function foundIn(source: string, text: string, slip: Slip, severity: Severity, toSource: ToSource): FoundSlip {
  const fix = slip.isCertain ? joined(text, slip.edits) : undefined;
  const place = { start: toSource(slip.start, 'start'), end: toSource(slip.end, 'end') };
  const said = { ...place, message: slip.message, severity };
  if (!fix) return { ...said, fix };
  const edit = { start: toSource(fix.start, 'start'), end: toSource(fix.end, 'end'), text: fix.text };
  // What an earlier slip has changed is mended together with it, or not at all.
  const isUntouched = source.slice(edit.start, edit.end) === text.slice(fix.start, fix.end);
  return { ...said, fix: isUntouched ? edit : undefined };
}
