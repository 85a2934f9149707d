/** Problems as messages of a vfile. */
import type { Nodes, Root } from 'mdast';
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { visible } from '#lib/printable.ts';
import type { OutlinePlace, Problem } from '#lib/problem.ts';

declare module 'vfile-message' {
  interface VFileMessage {
    outline?: OutlinePlace;
  }
}

/** Adds a problem to the messages of a file whose text, `source`, was parsed to `tree`. */
export function addMessage(file: VFile, source: string, tree: Root, one: Problem): VFileMessage {
  const { place, actual, outline } = one;
  const message = file.message(visible(one.message), inFile(file, source, place));
  const expected = replacements(source, one);
  if (expected.length > 0) message.expected = expected;
  if (actual !== undefined) message.actual = actual;
  if (outline) message.outline = outline;
  keepInDocument(message, place, tree);
  return message;
}

/** Offsets are of the file's text with its byte order mark, columns are what editors show: they count none. */
function inFile(file: VFile, source: string, { start, end }: Position): Position {
  const mark = String(file).length - source.length;
  const point = ({ offset, ...rest }: Point): Point => ({
    ...rest,
    ...(offset === undefined ? {} : { offset: offset + mark }),
  });
  return { start: point(start), end: point(end) };
}

/**
 * What may stand in place of the message, all of it: editors put one of `expected` there as it is. So what is only a part of
 * what the message stands at, or goes beyond it (a section that moves), is in the message's words alone.
 */
function replacements(source: string, { place, fix, offers = [] }: Problem): string[] {
  const [from = 0, to = 0] = [place.start.offset, place.end.offset];
  return (fix ? [fix] : offers).flatMap(({ start, end, text }) =>
    start < from || end > to ? [] : [source.slice(from, start) + text + source.slice(end, to)],
  );
}

/**
 * Message control drops what stands behind the last leaf of a document (an empty cell at its end, say) as if it were
 * not in it. It goes by `line` and `column`, everybody else by `place`.
 */
function keepInDocument(message: VFileMessage, { start }: Position, tree: Root): void {
  const end = tree.position?.end;
  if (!end || (start.offset ?? 0) < lastLeafEnd(tree)) return;
  message.line = end.line;
  message.column = end.column;
}

function lastLeafEnd(node: Nodes): number {
  if (!('children' in node)) return node.position?.end.offset ?? 0;
  for (let index = node.children.length - 1; index >= 0; index--) {
    const child = node.children[index];
    const end = child ? lastLeafEnd(child) : 0;
    if (end > 0) return end;
  }
  return 0;
}
