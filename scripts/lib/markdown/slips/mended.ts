/** A text with some edits made, whose places are still those of the text before. */
import type { Nodes, Root } from 'mdast';
import type { Edit } from '../../problem.ts';
import type { Locator } from '../locate.ts';

/** Where an offset of a mended text stands in the one before; the start or the end of what stands there. */
export type ToSource = (offset: number, side: 'start' | 'end') => number;

/** Makes edits that lie apart, in order. */
export function mended(text: string, edits: readonly Edit[]): { readonly text: string; readonly toSource: ToSource } {
  let made = '';
  let at = 0;
  const changes = edits.map((edit) => {
    made += text.slice(at, edit.start);
    const start = made.length;
    made += edit.text;
    at = edit.end;
    return { start, end: made.length, edit };
  });
  const toSource: ToSource = (offset, side) => {
    let shift = 0;
    for (const { start, end, edit } of changes) {
      if (offset < start) break;
      shift = edit.end - end;
      if (offset > end || (offset === end && end > start)) continue;
      if (offset === start && end > start) return edit.start;
      return side === 'start' ? edit.start : edit.end;
    }
    return offset + shift;
  };
  return { text: made + text.slice(at), toSource };
}

/** Gives the nodes of a mended text their places in the one before. */
export function replace(root: Root, toSource: ToSource, locator: Locator): Root {
  const visit = (node: Nodes): void => {
    const { position } = node;
    if (position)
      node.position = locator.between(
        toSource(position.start.offset ?? 0, 'start'),
        toSource(position.end.offset ?? 0, 'end'),
      );
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return root;
}
