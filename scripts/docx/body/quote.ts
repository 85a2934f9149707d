import type { Blockquote } from 'mdast';
import { mm } from '../measure/measure.ts';
import { blockIndent, type Context } from '../model/context.ts';
import type { Block } from '../model/model.ts';
import { QUOTE_INDENT, QUOTE_STYLES } from '../model/styles.ts';

/** A block quote: its blocks, indented on both sides. */
export function blockquote(node: Blockquote, context: Context): readonly Block[] {
  const styles = context.inNote ? context.styles : QUOTE_STYLES;
  return context.flow(node.children, {
    ...context,
    styles,
    offset: blockIndent(context) + mm(QUOTE_INDENT),
    listDepth: 0,
  });
}
