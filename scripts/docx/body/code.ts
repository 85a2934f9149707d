import { Paragraph } from 'docx';
import type { Code } from 'mdast';
import { type Block, blockIndent, type Context, keeping } from '../context.ts';
import { textLines } from '../text-run.ts';

/** A code block, line by line. */
export function code(node: Code, context: Context): readonly Block[] {
  const left = blockIndent(context);
  const lines = node.value.replaceAll('\t', '    ').split(/\r\n?|\n/u);
  return [new Paragraph({ style: 'Code', ...(left > 0 ? { indent: { left } } : {}), ...keeping(context), children: textLines(lines) })];
}
