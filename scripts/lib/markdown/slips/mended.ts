/** A text with some edits made, whose places are still those of the text before. */
import type { Nodes, Root } from 'mdast';
import type { Point } from 'unist';
import type { Edit } from '../../problem.ts';

/** Where an offset of a mended text stands in the one before; the start or the end of what stands there. */
export type ToSource = (offset: number, side: 'start' | 'end') => number;

/** Makes edits that lie apart, in order. */
export function mended(text: string, edits: readonly Edit[]): { readonly text: string; readonly toSource: ToSource } {
  const parts: string[] = [];
  let length = 0;
  let at = 0;
  const changes = edits.map((edit) => {
    const start = length + edit.start - at;
    parts.push(text.slice(at, edit.start), edit.text);
    length = start + edit.text.length;
    at = edit.end;
    return { start, end: length, edit };
  });
  const starts = changes.map(({ start }) => start);
  const toSource: ToSource = (offset, side) => {
    const change = changes[lastAt(starts, offset)];
    if (!change) return offset;
    const { start, end, edit } = change;
    if (offset > end || (offset === end && end > start)) return offset - end + edit.end;
    return side === 'start' || (offset === start && end > start) ? edit.start : edit.end;
  };
  return { text: [...parts, text.slice(at)].join(''), toSource };
}

/** Finds lines and columns of many offsets of a text. */
export function pointsOf(text: string): (offset: number) => Point {
  const lines = [0, ...Array.from(text.matchAll(/\r\n|[\r\n]/gu), ({ 0: end, index }) => index + end.length)];
  return (offset) => {
    const line = lastAt(lines, offset);
    return { line: line + 1, column: offset - (lines[line] ?? 0) + 1, offset };
  };
}

/** Gives the nodes of a mended text their places in the one that it was made of. */
export function replace(root: Root, toSource: ToSource, pointAt: (offset: number) => Point): Root {
  const visit = (node: Nodes): void => {
    const { start, end } = node.position ?? {};
    if (start && end)
      node.position = {
        start: pointAt(toSource(start.offset ?? 0, 'start')),
        end: pointAt(toSource(end.offset ?? 0, 'end')),
      };
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return root;
}

/** The index of the last of some numbers in order that is not greater than one; -1 where there is none. */
function lastAt(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
