/**
 * A report as its author meant it. What a paste from Word turns into something else for Markdown (a bold line for a heading, a table
 * without its row of hyphens, a note that never ends) is read as it was meant, so that one such cause is one message: that of the slip,
 * and none about what would be missing because of it. Such a slip is an error: no report with one is built. What reads as it was written, but
 * hardly was meant so, is a warning.
 */
import type { Root } from 'mdast';
import type { Point, Position } from 'unist';
import { isFigureTable } from '../figures/figure-columns.ts';
import { findExcess } from '../markdown/excess.ts';
import { parseHeading } from '../markdown/heading.ts';
import { bulletLists } from '../markdown/slips/bullets.ts';
import { headingMarks } from '../markdown/slips/heading-marks.ts';
import { indentedBlocks } from '../markdown/slips/indented.ts';
import { joinedLines } from '../markdown/slips/joined-lines.ts';
import { leftovers } from '../markdown/slips/leftovers.ts';
import { mended, pointsOf, replace, type ToSource } from '../markdown/slips/mended.ts';
import { openComments } from '../markdown/slips/open-comment.ts';
import { plusLists } from '../markdown/slips/plus-lists.ts';
import { joined, type Slip } from '../markdown/slips/slip.ts';
import { tabTables } from '../markdown/slips/tab-table.ts';
import { tabsInWords } from '../markdown/slips/tabs.ts';
import { tornTables } from '../markdown/slips/torn-table.ts';
import { underlined } from '../markdown/slips/underlined.ts';
import { wordErrors } from '../markdown/slips/word-errors.ts';
import { parseMarkdown } from '../markdown/syntax.ts';
import type { Outline, OutlineSection } from '../outline/outline.ts';
import type { Edit, Severity } from '../problem.ts';
import { fold } from '../vietnamese/text.ts';
import { lostHeadings } from './lost-headings.ts';

/** A slip at its place in the file. */
export interface FoundSlip {
  readonly place: Position;
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

/** Who has more blocks has no report; reading it again would take too long. */
const MOST_BLOCKS = 4_000;
/** So often one slip may hide another. */
const MOST_ROUNDS = 3;

/** Reads a report as it was meant; `root` is its parsed `source`. Without an outline nobody knows what is meant as a heading. */
export function readMeant(
  source: string,
  root: Root,
  outline: Outline | null,
  isAsked: (section: OutlineSection) => boolean,
): Meant {
  if (root.children.length > MOST_BLOCKS) return { root, slips: [] };
  const titles = new Set((outline?.all ?? []).map(({ heading }) => fold(heading.title)));
  const isTitle = (words: string) => titles.has(fold(parseHeading(words).title)) || isReportTitle(words, outline);
  const reading = new Reading(source, root);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { text, tree } = reading;
    const open = openComments(text, tree);
    const found =
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
          ];
    if (!reading.mend(apart(found))) break;
  }
  const { text, tree } = reading;
  for (const slip of [...leftovers(text, tree), ...wordErrors(text, tree, isFigureTable)]) reading.tell(slip, 'error');
  for (const slip of [joinedLines(text, tree), plusLists(text, tree), tabsInWords(text, tree)])
    if (slip) reading.tell(slip, 'warning');
  return reading.meant;
}

/** A text that is mended slip by slip, and what is told of each at its place in the file. */
class Reading {
  text: string;
  tree: Root;
  private readonly source: string;
  private readonly slips: FoundSlip[] = [];
  private toSource: ToSource | null = null;
  private known: ((offset: number) => Point) | null = null;

  constructor(source: string, root: Root) {
    this.source = source;
    const start = withoutOpenFrontMatter(source, root);
    this.text = start.text;
    this.tree = start.tree;
  }

  /** Tells of some slips and mends them; false where nothing has changed. */
  mend(slips: readonly Slip[]): boolean {
    if (slips.length === 0) return false;
    for (const slip of slips) this.tell(slip, 'error');
    const edits = slips.flatMap((slip) => slip.edits);
    const next = mended(this.text, edits);
    // Words that were none of so many headings, say, would take a rule too long as such.
    if (findExcess(next.text)) return false;
    const before = this.toSource;
    this.toSource = before ? (offset, side) => before(next.toSource(offset, side), side) : next.toSource;
    this.text = next.text;
    this.tree = parseMarkdown(next.text);
    return true;
  }

  tell(slip: Slip, severity: Severity): void {
    const at: ToSource = this.toSource ?? ((offset) => offset);
    const place = { start: this.pointAt(at(slip.start, 'start')), end: this.pointAt(at(slip.end, 'end')) };
    const fix = slip.isCertain ? joined(this.text, slip.edits) : undefined;
    const edit = fix && { start: at(fix.start, 'start'), end: at(fix.end, 'end'), text: fix.text };
    // What an earlier slip has changed is mended together with it, or not at all.
    const isUntouched = fix && edit && this.source.slice(edit.start, edit.end) === this.text.slice(fix.start, fix.end);
    this.slips.push({ place, message: slip.message, severity, fix: isUntouched ? edit : undefined });
  }

  get meant(): Meant {
    const { tree, slips, toSource } = this;
    return { root: toSource ? replace(tree, toSource, (offset) => this.pointAt(offset)) : tree, slips };
  }

  private pointAt(offset: number): Point {
    this.known ??= pointsOf(this.source);
    return this.known(offset);
  }
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
