/** The words of a piece of Markdown, where their places in the file do not matter. */
import type { Nodes } from 'mdast';
import { inNfc } from '../ordinary.ts';
import { visibleHtml, wordsOfLeaf } from './pieces.ts';

/** The text of a node as a reader sees it, in NFC; see {@link wordsOfLeaf} for what is part of it. */
export function textOf(node: Nodes): string {
  return inNfc(textAsTyped(node));
}

/** The same with letters and marks as the file has them. */
export function textAsTyped(node: Nodes): string {
  if (node.type === 'html') return visibleHtml(node.value);
  const only = 'children' in node && node.children.length === 1 ? node.children[0] : undefined;
  return only?.type === 'text' ? only.value : wordsIn(node);
}

function wordsIn(node: Nodes): string {
  if (!('children' in node)) return wordsOfLeaf(node);
  let text = '';
  for (const child of node.children) text += wordsIn(child);
  return text;
}
