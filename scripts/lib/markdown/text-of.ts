/** The words of a piece of Markdown. */
import type { Nodes } from 'mdast';
import { toString as toText } from 'mdast-util-to-string';

/** The text of a node as a reader sees it: HTML, so every comment, is left out; a hard line break is a space. */
export function textOf(node: Nodes): string {
  return hasBreak(node) && 'children' in node
    ? node.children.map(textOf).join('')
    : node.type === 'break'
      ? ' '
      : toText(node, { includeHtml: false });
}

function hasBreak(node: Nodes): boolean {
  return 'children' in node && node.children.some((child) => child.type === 'break' || hasBreak(child));
}
