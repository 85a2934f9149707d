/** Where a piece of a block's text stands in the file. */
import type { Nodes } from 'mdast';
import type { Point, Position } from 'unist';
import { location } from 'vfile-location';
import { placeOf } from '../problem.ts';
import type { TextBlock } from './text-block.ts';
import { textOf } from './text-of.ts';

/** Where a piece of text stands in its file. */
export interface Located {
  readonly place: Position;
  /** True when the file has those very characters there, so that an edit can replace them. */
  readonly isExact: boolean;
}

/** A piece of a block's text, and where it stands in the file. */
interface Leaf {
  /** Offset in the text. */
  readonly from: number;
  readonly length: number;
  /** Offsets in the file. */
  readonly first: number;
  readonly last: number;
  /** True when the file has the very characters of the text. */
  readonly isVerbatim: boolean;
}

/** Finds the places of pieces of text blocks; made once for a file. */
export class Locator {
  private readonly source: string;
  private points: ReturnType<typeof location> | null = null;
  /** The leaves of the block asked for last: most questions are about one block. */
  private known: { readonly node: Nodes; readonly leaves: readonly Leaf[] } | null = null;

  constructor(source: string) {
    this.source = source;
  }

  /** The place of the characters from `start` to `end` of a block's text; of the whole block where it cannot be told. */
  locate({ node, text }: TextBlock, start: number, end: number): Located {
    const leaf = this.leavesOf(node).find(({ from, length }) => start < from + length);
    const offset = leaf ? this.offsetIn(leaf, start - leaf.from, text.slice(start, end)) : null;
    if (offset === null) return { place: placeOf(node), isExact: false };
    const stop = offset + (end - start);
    return { place: this.between(offset, stop), isExact: this.source.slice(offset, stop) === text.slice(start, end) };
  }

  /** The place between two offsets of the file. */
  between(start: number, end: number): Position {
    return { start: this.point(start), end: this.point(end) };
  }

  private leavesOf(node: Nodes): readonly Leaf[] {
    if (this.known?.node === node) return this.known.leaves;
    let from = 0;
    const found = leaves(node).map((leaf): Leaf => {
      const { start, end } = placeOf(leaf);
      const [first, last] = [start.offset ?? 0, end.offset ?? 0];
      const { length } = textOf(leaf);
      from += length;
      return {
        from: from - length,
        length,
        first,
        last,
        isVerbatim: 'value' in leaf && this.source.slice(first, last) === leaf.value,
      };
    });
    this.known = { node, leaves: found };
    return found;
  }

  private offsetIn({ first, last, isVerbatim }: Leaf, index: number, wanted: string): number | null {
    if (isVerbatim) return first + index;
    // Escapes, entities and the indentation of later lines make the file longer than the text.
    const found = this.source.indexOf(wanted, first + index);
    return found >= 0 && found < last ? found : null;
  }

  private point(offset: number): Point {
    this.points ??= location(this.source);
    return this.points.toPoint(Math.min(offset, this.source.length)) ?? { line: 1, column: 1, offset: 0 };
  }
}

/** The leaves whose values make up the text of a node, comments left out. */
function leaves(node: Nodes): readonly Nodes[] {
  if ('children' in node) return node.children.flatMap((child) => (child.type === 'html' ? [] : leaves(child)));
  return [node];
}
