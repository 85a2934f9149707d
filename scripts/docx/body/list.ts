import type { List, ListItem } from 'mdast';
import { listDelimiter } from '#lib/markdown/list-delimiter.ts';
import { mm } from '../measure/measure.ts';
import { buildAll, type Context, itemIndent, keeping, MAX_DEPTH } from '../model/context.ts';
import { type Block, type Inline, type ListMark, paragraph } from '../model/model.ts';
import { text } from '../model/text.ts';

/** A list; each counts for itself, from its own first number. */
export function list(node: List, context: Context): readonly Block[] {
  const inside = { ...context, listDepth: context.listDepth + 1 };
  const mark: ListMark = node.ordered
    ? { type: 'number', start: node.start ?? 1, delimiter: listDelimiter(node, context.source) }
    : { type: 'dash' };
  const number = context.survey.listNumbers.get(node) ?? 0;
  return buildAll(node.children, inside, (item, place) => listItem(item, mark, number, place));
}

function listItem(node: ListItem, mark: ListMark, list: number, context: Context): readonly Block[] {
  const [first, ...rest] = node.children;
  const words = first?.type === 'paragraph' ? context.phrasing(first.children, { ...context, isFlush: false }) : [];
  const more = context.flow(first?.type === 'paragraph' ? rest : node.children, context);
  const children = [...taskBox(node), ...words];
  if (mark.type === 'dash' && children.length === 0 && more.length === 0) return [];
  const depth = Math.min(context.listDepth, MAX_DEPTH);
  const opening = paragraph(context.styles.item, children, {
    item: { mark, list, level: depth - 1 },
    ...(node.position ? { line: node.position.start.line } : {}),
    // Within a quote the indents of the numbering are counted from the quote.
    ...(context.offset > 0
      ? { indent: { left: context.offset + itemIndent(depth), firstLine: mm(context.profile.body.firstLine) } }
      : {}),
    ...keeping({ ...context, keepNext: context.keepNext && more.length === 0 }, children),
  });
  return [opening, ...more];
}

/** The box of a task. Times New Roman has no such glyph. */
function taskBox({ checked }: ListItem): readonly Inline[] {
  return typeof checked === 'boolean' ? [text(checked ? '☑ ' : '☐ ', { font: 'Segoe UI Symbol' })] : [];
}
