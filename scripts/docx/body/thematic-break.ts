import type { ThematicBreak } from 'mdast';
import { type Context, keeping } from '../model/context.ts';
import { type Block, paragraph } from '../model/model.ts';

/** A break between topics: a rule. */
export function thematicBreak(_node: ThematicBreak, context: Context): readonly Block[] {
  return [paragraph('HorizontalRule', [], keeping(context, []))];
}
