/** The pieces that the words of a node are put together from, each with its place in the file. */
import type { Nodes, Parents } from 'mdast';
import { toString as toText } from 'mdast-util-to-string';
import { placeOf } from '../problem.ts';

/** The words of one node without children. */
export interface Piece {
  readonly value: string;
  /** `quoted`: words for an image, which stand between marks of their own; `markup`: nothing that a reader sees as words. */
  readonly kind: 'text' | 'html' | 'code' | 'quoted' | 'break' | 'markup';
  /** What the Markdown has for the value, before escapes and entities. */
  readonly written: string;
  /** Offsets in the file of the node that it is the value of. */
  readonly start: number;
  readonly end: number;
}

/** The pieces of a node, in order: code and the words for an image are words; comments and tags are none, a hard line break is a line end. */
export function piecesOf(node: Nodes): readonly Piece[] {
  const pieces: Piece[] = [];
  if (node.type === 'html') pieces.push(pieceOf(node, 'html', visibleHtml(node.value), node.value));
  else collect(node, pieces);
  return pieces;
}

/** HTML with its comments and tags blanked out, character for character. */
export function visibleHtml(html: string): string {
  return html.replace(/<!--[\s\S]*?(?:-->|$)|<[^>]*>/gu, (markup) => ' '.repeat(markup.length));
}

function collect(node: Nodes, pieces: Piece[]): void {
  if (!('children' in node)) pieces.push(pieceOf(node, KINDS[node.type] ?? 'markup', wordsOfLeaf(node)));
  else {
    // The address of a link stands among its words.
    if (node.type === 'link' || node.type === 'linkReference') pieces.push(pieceOf(node, 'markup', ''));
    for (const child of node.children) collect(child, pieces);
  }
}

const KINDS: Partial<Record<Nodes['type'], Piece['kind']>> = {
  text: 'text',
  inlineCode: 'code',
  code: 'code',
  break: 'break',
  image: 'quoted',
  imageReference: 'quoted',
};

/** The words that a node without children gives to those around it. */
export function wordsOfLeaf(node: Exclude<Nodes, Parents>): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return /^<br(?![a-z])/iu.test(node.value) ? '\n' : '';
  return node.type === 'text' ? node.value : toText(node);
}

function pieceOf(node: Nodes, kind: Piece['kind'], value: string, written = value): Piece {
  const { start, end } = placeOf(node);
  return { value, kind, written, start: start.offset ?? 0, end: end.offset ?? 0 };
}
