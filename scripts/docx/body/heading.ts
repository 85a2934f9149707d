import { AlignmentType, Paragraph } from 'docx';
import type { Heading } from 'mdast';
import { parseHeading } from '#lib/heading.ts';
import { textOf } from '#lib/text-of.ts';
import type { Block, Context } from '../context.ts';
import type { ParagraphStyle } from '../styles.ts';

const STYLES: readonly ParagraphStyle[] = ['Heading1', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5'];

/**
 * A heading, its number as typed. `#` is the document's title, so `##` is the first level of Word. Parts and chapters stand in the
 * middle (36-HD/VPTW, component "content": Phần, Chương).
 */
export function heading(node: Heading, context: Context): readonly Block[] {
  const isPart = /^(?:phần|chương)(?!\p{L})/iu.test(parseHeading(textOf(node)).number);
  return [
    new Paragraph({
      style: STYLES[node.depth - 1] ?? 'Heading6',
      ...(isPart ? { alignment: AlignmentType.CENTER, indent: { firstLine: 0 } } : {}),
      children: context.phrasing(node.children, context),
    }),
  ];
}
