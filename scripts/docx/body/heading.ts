import type { Heading } from 'mdast';
import type { Context } from '../context.ts';
import { type Block, paragraph } from '../model.ts';
import type { ParagraphStyle } from '../styles.ts';

const STYLES: readonly ParagraphStyle[] = ['Heading1', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5'];

/** A heading, its number as typed. `#` is the document's title, so `##` is the first level of Word. */
export function heading(node: Heading, context: Context): readonly Block[] {
  return [paragraph(STYLES[node.depth - 1] ?? 'Heading6', context.phrasing(node.children, context))];
}
