import { type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx';
import type { Paragraph as ParagraphNode } from 'mdast';
import { type Block, blockIndent, type Context, keeping } from '../context.ts';

/** A paragraph of text; one that holds nothing but a comment builds nothing. */
export function paragraph(node: ParagraphNode, context: Context): readonly Block[] {
  const children = context.phrasing(node.children, context);
  return children.length === 0 ? [] : [new Paragraph(paragraphOf(children, context))];
}

/** The options of a paragraph of text at a place. */
export function paragraphOf(children: readonly ParagraphChild[], context: Context): IParagraphOptions {
  const left = blockIndent(context);
  return {
    style: context.listDepth > 0 ? context.styles.continued : context.styles.paragraph,
    ...(left > 0 ? { indent: { left } } : {}),
    ...keeping(context),
    children,
  };
}
