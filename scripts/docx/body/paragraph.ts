import type { Paragraph as ParagraphNode } from 'mdast';
import { blockIndent, type Context, keeping } from '../model/context.ts';
import { type Block, type Inline, paragraph as make, type Paragraph, picturesIn } from '../model/model.ts';
import { isPictures } from './picture.ts';

/** A paragraph of text; one that holds nothing but a comment builds nothing. */
export function paragraph(node: ParagraphNode, context: Context): readonly Block[] {
  if (isPictures(node.children)) return pictures(node, context);
  const children = context.phrasing(node.children, context);
  return children.length === 0 ? [] : [textParagraph(children, context)];
}

/** Pictures that stand by themselves, in the middle; what cannot be shown is text. */
function pictures(node: ParagraphNode, context: Context): readonly Block[] {
  const children = context.phrasing(node.children, { ...context, isFlush: true });
  if (children.length === 0) return [];
  const made = textParagraph(children, context);
  if (picturesIn(children).length === 0) return [made];
  return [{ ...made, alignment: 'center', indent: { ...made.indent, firstLine: 0 } }];
}

/** A paragraph of text at a place. */
export function textParagraph(children: readonly Inline[], context: Context): Paragraph {
  const left = blockIndent(context);
  const { paragraph: style, continued } = context.styles;
  return make(context.listDepth > 0 ? continued : style, children, {
    ...(left > 0 ? { indent: { left } } : {}),
    ...keeping(context, children),
  });
}
