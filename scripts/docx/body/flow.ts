/** Blocks of Markdown in Word: one handler for each type of node. */
import type { BlockContent, DefinitionContent, FrontmatterContent, Nodes } from 'mdast';
import { textOf } from '#lib/markdown/text-of.ts';
import { buildAll, type Context } from '../model/context.ts';
import type { Block } from '../model/model.ts';
import { text } from '../model/text.ts';
import { code } from './code.ts';
import { footnoteDefinition } from './footnote.ts';
import { heading } from './heading.ts';
import { html } from './html.ts';
import { goesWithNext, nextSeen, tableNameOf } from './leads.ts';
import { list } from './list.ts';
import { paragraph, textParagraph } from './paragraph.ts';
import { blockquote } from './quote.ts';
import { table } from './table.ts';
import { thematicBreak } from './thematic-break.ts';

type FlowNode = BlockContent | DefinitionContent | FrontmatterContent;
type FlowHandlers = {
  readonly [Type in FlowNode['type']]: (node: Extract<FlowNode, { type: Type }>, context: Context) => readonly Block[];
};

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

/** Builds block nodes. Of a node with no handler the text is kept. */
export function flow(nodes: readonly Nodes[], context: Context): readonly Block[] {
  return buildAll(nodes, context, (node, place, index) =>
    handle(node, among(nodes, index, node, place)).map((block) => located(block, node)),
  );
}

/** What a node has to know of those around it. */
function among(nodes: readonly Nodes[], index: number, node: Nodes, place: Context): Context {
  if (node.type === 'table') return { ...place, tableName: tableNameOf(nodes.slice(0, index)) ?? place.tableName };
  if (node.type !== 'paragraph' || place.keepNext) return place;
  return { ...place, keepNext: goesWithNext(node, nextSeen(nodes, index)) };
}

/** A paragraph knows the line that it is built from, so that a redline knows who wrote it. */
function located(block: Block, { position }: Nodes): Block {
  return block.type === 'paragraph' && block.line === undefined && position
    ? { ...block, line: position.start.line }
    : block;
}

function handle(node: Nodes, context: Context): readonly Block[] {
  const handler = HANDLERS[node.type as FlowNode['type']] as
    | ((node: Nodes, context: Context) => readonly Block[])
    | undefined;
  if (handler) return handler(node, context);
  const words = textOf(node);
  return words.trim() === '' ? [] : [textParagraph([text(words)], context)];
}
