import type { Code } from 'mdast';
import { blockIndent, type Context, keeping } from '../model/context.ts';
import { type Block, paragraph } from '../model/model.ts';
import { lines } from '../model/text.ts';

/** A code block, line by line. */
export function code(node: Code, context: Context): readonly Block[] {
  const left = blockIndent(context);
  const texts = node.value.replaceAll('\t', '    ').split(/\r\n?|\n/u);
  return [paragraph('Code', lines(texts), { ...(left > 0 ? { indent: { left } } : {}), ...keeping(context, []) })];
}
