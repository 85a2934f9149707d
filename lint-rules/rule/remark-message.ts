/** Problems as messages of a vfile. */
import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { visible } from '#lib/printable.ts';
import type { OutlinePlace, Problem } from '#lib/problem.ts';

declare module 'vfile-message' {
  interface VFileMessage {
    outline?: OutlinePlace;
  }
}

/** Adds a problem to the messages of a file that was parsed to `tree`. */
export function addMessage(
  file: VFile,
  tree: Root,
  { message: text, place, expected, actual, outline }: Problem,
): VFileMessage {
  const message = file.message(visible(text), place);
  if (expected) message.expected = [...expected];
  if (actual !== undefined) message.actual = actual;
  if (outline) message.outline = outline;
  keepInDocument(message, tree);
  return message;
}

/**
 * Message control drops what stands behind the last leaf of a document (an empty cell at its end, say) as if it were
 * not in it. It goes by `line` and `column`, everybody else by `place`.
 */
function keepInDocument(message: VFileMessage, tree: Root): void {
  const { place } = message;
  const start = place && 'start' in place ? place.start : place;
  const end = tree.position?.end;
  if (!end || (start?.offset ?? 0) < lastLeafEnd(tree)) return;
  message.line = end.line;
  message.column = end.column;
}

function lastLeafEnd(node: Nodes): number {
  if (!('children' in node)) return node.position?.end.offset ?? 0;
  return node.children.reduceRight((end, child) => end || lastLeafEnd(child), 0);
}
