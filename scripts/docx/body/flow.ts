/** Blocks of Markdown in Word: one handler for each type of node. */
import { Paragraph } from 'docx';
import type { BlockContent, DefinitionContent, FrontmatterContent, Nodes } from 'mdast';
import { textOf } from '#lib/syntax.ts';
import type { Block, Context } from '../context.ts';
import { textRun } from '../text-run.ts';
import { code } from './code.ts';
import { footnoteDefinition } from './footnote.ts';
import { heading } from './heading.ts';
import { html } from './html.ts';
import { list } from './list.ts';
import { paragraph, paragraphOf } from './paragraph.ts';
import { blockquote } from './quote.ts';
import { table } from './table.ts';
import { thematicBreak } from './thematic-break.ts';

type FlowNode = BlockContent | DefinitionContent | FrontmatterContent;
type FlowHandlers = { readonly [Type in FlowNode['type']]: (node: Extract<FlowNode, { type: Type }>, context: Context) => readonly Block[] };

const nothing = (): readonly Block[] => [];

const HANDLERS: FlowHandlers = {
  blockquote,
  code,
  definition: nothing,
  footnoteDefinition,
  heading,
  html,
  list,
  paragraph,
  table,
  thematicBreak,
  yaml: nothing,
};

/** Builds block nodes; only the last block built has the context's `keepNext`. Of a node with no handler the text is kept. */
export function flow(nodes: readonly Nodes[], context: Context): readonly Block[] {
  let { keepNext } = context;
  const built: (readonly Block[])[] = [];
  // From the end, since a comment or a definition at the end builds nothing.
  for (const node of nodes.toReversed()) {
    const blocks = handle(node, { ...context, keepNext });
    if (blocks.length > 0) keepNext = false;
    built.push(blocks);
  }
  return built.reverse().flat();
}

function handle(node: Nodes, context: Context): readonly Block[] {
  const handler = HANDLERS[node.type as FlowNode['type']] as ((node: Nodes, context: Context) => readonly Block[]) | undefined;
  if (handler) return handler(node, context);
  const text = textOf(node);
  return text.trim() === '' ? [] : [new Paragraph(paragraphOf([textRun(text)], context))];
}
