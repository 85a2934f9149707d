import { Paragraph } from 'docx';
import type { ThematicBreak } from 'mdast';
import { type Block, type Context, keeping } from '../context.ts';

/** A break between topics: a rule. */
export function thematicBreak(_node: ThematicBreak, context: Context): readonly Block[] {
  return [new Paragraph({ style: 'HorizontalRule', ...keeping(context) })];
}
