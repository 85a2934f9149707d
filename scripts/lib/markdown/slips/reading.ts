/** A text that is read as it was meant, slip by slip, with the places of the file. */
import type { Root } from 'mdast';
import type { Point, Position } from 'unist';
import type { Edit, Severity } from '../../problem.ts';
import { findExcess } from '../excess.ts';
import { parseMarkdown } from '../syntax.ts';
import { mended, pointsOf, replace, type ToSource } from './mended.ts';
import { joined, type Slip } from './slip.ts';

/** A slip at its place in the file. */
export interface FoundSlip {
  readonly place: Position;
  readonly message: string;
  readonly severity: Severity;
  /** Where it is certain. */
  readonly fix: Edit | undefined;
}

/** The tree of a text as it was meant, with the places of the file, and the slips that kept the file from saying so. */
export interface Meant {
  readonly root: Root;
  readonly slips: readonly FoundSlip[];
}

/** A text that is mended slip by slip, and what is told of each at its place in the file. */
export class Reading {
  /** The text as far as it is mended. */
  text: string;
  /** Its tree, with its own places. */
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

  /** Tells of slips and mends them, those that touch each other in later rounds; false where nothing has changed. */
  mend(found: readonly Slip[]): boolean {
    const slips = apart(found);
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

  /** Tells of a slip that is read as it stands. */
  tell(slip: Slip, severity: Severity): void {
    const at: ToSource = this.toSource ?? ((offset) => offset);
    const place = { start: this.pointAt(at(slip.start, 'start')), end: this.pointAt(at(slip.end, 'end')) };
    const fix = slip.isCertain ? joined(this.text, slip.edits) : undefined;
    const edit = fix && { start: at(fix.start, 'start'), end: at(fix.end, 'end'), text: fix.text };
    // What an earlier slip has changed is mended together with it, or not at all.
    const isUntouched = fix && edit && this.source.slice(edit.start, edit.end) === this.text.slice(fix.start, fix.end);
    this.slips.push({ place, message: slip.message, severity, fix: isUntouched ? edit : undefined });
  }

  /** What has been read. */
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
