/** Text blocks: the pieces of text that rules about words read. */
import type { Heading, Html, ListItem, Paragraph, RootContent, TableCell } from 'mdast';
import { visibleHtml } from './pieces.ts';
import { textOf } from './text-of.ts';

/** A node without structure below it but marks. HTML is one only where a reader sees something of it: text on the line of a comment, say. */
export type TextNode = Paragraph | Heading | TableCell | Html;

/** True when some nodes hold nothing that a reader sees: comments and front matter are the author's. */
export function isBlank(nodes: readonly RootContent[]): boolean {
  return nodes.every((node) =>
    node.type === 'html' ? visibleText(node) === '' : node.type === 'definition' || node.type === 'yaml',
  );
}

/** The text blocks in some nodes, in order; table cells are blocks of their own. */
export function textNodes(nodes: readonly RootContent[]): readonly TextNode[] {
  const found: TextNode[] = [];
  const visit = (node: RootContent): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') found.push(node);
    else if (node.type === 'html') {
      if (visibleText(node) !== '') found.push(node);
    } else if ('children' in node) for (const child of node.children) visit(child);
  };
  for (const node of nodes) visit(node);
  return found;
}

/** The same with their texts, where the places of words do not matter. */
export function textBlocks(
  nodes: readonly RootContent[],
): readonly { readonly node: TextNode; readonly text: string }[] {
  return textNodes(nodes).map((node) => ({ node, text: node.type === 'html' ? visibleText(node) : textOf(node) }));
}

/** The text of HTML without comments and tags. */
function visibleText({ value }: Html): string {
  return visibleHtml(value).trim();
}

/** True for narrative: neither a heading nor a cell of a table. */
export function isNarrative({ node }: { readonly node: TextNode | null }): boolean {
  return node?.type === 'paragraph' || node?.type === 'html';
}

/** The items of all lists in some nodes, nested ones too. */
export function listItems(nodes: readonly RootContent[]): ListItem[] {
  const items: ListItem[] = [];
  const visit = (node: RootContent): void => {
    if (node.type === 'listItem') items.push(node);
    if (node.type !== 'paragraph' && node.type !== 'table' && 'children' in node)
      for (const child of node.children) visit(child);
  };
  for (const node of nodes) visit(node);
  return items;
}
