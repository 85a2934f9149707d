import { Paragraph, type ParagraphChild } from 'docx';
import type { List, ListItem } from 'mdast';
import { type Block, buildAll, type Context, itemIndent, keeping } from '../context.ts';
import { mm } from '../measure.ts';
import { type ListMark, listNumbering, MAX_DEPTH } from '../numbering.ts';
import { textRun } from '../text-run.ts';

/** A list; each counts for itself, from its own first number. */
export function list(node: List, context: Context): readonly Block[] {
  const inside = { ...context, listDepth: context.listDepth + 1 };
  const mark: ListMark = node.ordered ? { start: node.start ?? 1, delimiter: delimiterOf(node, context) } : 'dash';
  const instance = context.survey.listNumbers.get(node) ?? 0;
  return buildAll(node.children, inside, (item, place) => listItem(item, mark, instance, place));
}

/** `)` or `.`, as typed. */
function delimiterOf(node: List, { source }: Context): ')' | '.' {
  const offset = node.children[0]?.position?.start.offset;
  return offset !== undefined && /^\d+\)/u.test(source.slice(offset, offset + 11)) ? ')' : '.';
}

function listItem(node: ListItem, mark: ListMark, instance: number, context: Context): readonly Block[] {
  const [first, ...rest] = node.children;
  const text = first?.type === 'paragraph' ? context.phrasing(first.children, context) : [];
  const more = context.flow(first?.type === 'paragraph' ? rest : node.children, context);
  const children = [...taskBox(node), ...text];
  if (mark === 'dash' && children.length === 0 && more.length === 0) return [];
  const depth = Math.min(context.listDepth, MAX_DEPTH);
  const opening = new Paragraph({
    style: context.styles.item,
    numbering: { reference: listNumbering(mark, context.profile), level: depth - 1, instance },
    // Within a quote the indents of the numbering are counted from the quote.
    ...(context.offset > 0 ? { indent: { left: context.offset + itemIndent(depth), firstLine: mm(context.profile.body.firstLine) } } : {}),
    ...(more.length === 0 ? keeping(context) : {}),
    children,
  });
  return [opening, ...more];
}

/** The box of a task. Times New Roman has no such glyph. */
function taskBox({ checked }: ListItem): readonly ParagraphChild[] {
  return typeof checked === 'boolean' ? [textRun(checked ? '☑ ' : '☐ ', { font: 'Segoe UI Symbol' })] : [];
}
