/** Text blocks: the pieces of text that rules about words read. */
import type { Heading, Html, ListItem, Paragraph, RootContent, TableCell } from 'mdast';
import { textOf } from './text-of.ts';

/** A piece of text without structure below it but marks: what rules about words read. */
export interface TextBlock {
  /** HTML only where a reader sees something of it: text on the line of a comment, say. */
  readonly node: Paragraph | Heading | TableCell | Html;
  readonly text: string;
}

/** True when some nodes hold nothing that a reader sees: comments and front matter are the author's. */
export function isBlank(nodes: readonly RootContent[]): boolean {
  return nodes.every((node) =>
    node.type === 'html' ? visibleText(node) === '' : node.type === 'definition' || node.type === 'yaml',
  );
}

/** The text blocks in some nodes, in order; table cells are blocks of their own. */
export function textBlocks(nodes: readonly RootContent[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  const visit = (node: RootContent): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      blocks.push({ node, text: textOf(node) });
    else if (node.type === 'html') {
      const text = visibleText(node);
      if (text !== '') blocks.push({ node, text });
    } else if ('children' in node) for (const child of node.children) visit(child);
  };
  for (const node of nodes) visit(node);
  return blocks;
}

/** The text of HTML without comments and tags. */
function visibleText({ value }: Html): string {
  return value.replace(/<!--[\s\S]*?(?:-->|$)|<[^>]*>/gu, ' ').trim();
}

/** True for narrative: neither a heading nor a cell of a table. */
export function isNarrative({ node }: TextBlock): boolean {
  return node.type === 'paragraph' || node.type === 'html';
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
