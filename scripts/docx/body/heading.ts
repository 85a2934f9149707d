import type { Heading, PhrasingContent } from 'mdast';
import { parseHeading } from '#lib/markdown/heading.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { evenLines } from '../measure/even-lines.ts';
import type { Context } from '../model/context.ts';
import { type Block, type Inline, paragraph } from '../model/model.ts';
import type { ParagraphStyle } from '../model/styles.ts';
import { lines, text } from '../model/text.ts';
import { kindOf } from './heading-kinds.ts';
import { withSymbols } from './symbols.ts';

const STYLES: readonly ParagraphStyle[] = ['Heading1', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5'];

/**
 * A heading, its number as typed. `#` is the document's title, so `##` is the first level of Word. The number of a part, a chapter
 * has a line of its own above the title (36-HD/VPTW, "content"; Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6).
 */
export function heading(node: Heading, context: Context): readonly Block[] {
  const depth = context.inAppendix ? depthInAppendix(node, context) : node.depth;
  const number = depth === null ? '' : partNumberOf(node);
  const title = number === '' ? context.phrasing(node.children, context) : partTitle(node, number, context);
  const lead = number === '' ? [] : [text(number, { asTyped: true }), ...(title.length > 0 ? [BREAK] : [])];
  const words = depth === null ? title.map(asTyped) : title.flatMap(withSymbols);
  return [paragraph(STYLES[(depth ?? node.depth) - 1] ?? 'Heading6', [...lead, ...words])];
}

/** In an appendix a heading looks as those with such a number do in the document, whatever its depth; null where there are none, or no number. */
function depthInAppendix(node: Heading, { levels }: Context): number | null {
  const kind = kindOf(parseHeading(textOf(node)).number);
  const level = kind === null ? -1 : levels.indexOf(kind);
  return level < 0 ? null : level + 2;
}

const BREAK: Inline = { type: 'break' };

/** The title of a part, in even lines where it is plain text: it stands in the middle. */
function partTitle(node: Heading, number: string, context: Context): readonly Inline[] {
  const children = afterNumber(node, number);
  if (!children.every((child) => child.type === 'text')) return context.phrasing(children, context);
  const title = children.map(({ value }) => value).join('');
  return lines(evenLines(title, { ...context.profile.looks.part, capitals: true }, context.width));
}

function afterNumber({ children }: Heading, number: string): readonly PhrasingContent[] {
  const [first, ...rest] = children;
  if (first?.type !== 'text') return children;
  const value = first.value.slice(number.length).replace(/^\s*[.:)/–—-]*\s*/u, '');
  return value === '' ? rest : [{ ...first, value }, ...rest];
}

/** The number of a part, where it stands plainly at the head of the first text. */
function partNumberOf(node: Heading): string {
  const { number } = parseHeading(textOf(node));
  const [first] = node.children;
  const isPlain = first?.type === 'text' && first.value.startsWith(number);
  return isPlain && /^(?:phần|chương)(?!\p{L})/iu.test(number) ? number : '';
}

function asTyped(child: Inline): Inline {
  if (child.type === 'link') return { ...child, children: child.children.map(asTyped) };
  return child.type === 'text' ? text(child.text, { ...child.marks, asTyped: true }) : child;
}
