import type { Heading, PhrasingContent } from 'mdast';
import { parseHeading } from '#lib/markdown/heading.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { evenLines } from '../measure/even-lines.ts';
import type { Context } from '../model/context.ts';
import { type Block, type Inline, paragraph } from '../model/model.ts';
import type { ParagraphStyle } from '../model/styles.ts';
import { lines, text } from '../model/text.ts';
import { kindOf } from './heading-kinds.ts';

const STYLES: readonly ParagraphStyle[] = ['Heading1', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5'];

/**
 * A heading, its number as typed. `#` is the document's title, so `##` is the first level of Word. The number of a part, a chapter
 * has a line of its own above the title (36-HD/VPTW, "content"; Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6).
 */
export function heading(node: Heading, context: Context): readonly Block[] {
  const number = context.inAppendix ? '' : partNumberOf(node);
  const style = STYLES[(context.inAppendix ? depthInAppendix(node, context) : node.depth) - 1] ?? 'Heading6';
  const title = number === '' ? context.phrasing(node.children, context) : partTitle(node, number, context);
  const lead = number === '' ? [] : [text(number, { asTyped: true }), ...(title.length > 0 ? [BREAK] : [])];
  const words = context.inAppendix ? title.map(asTyped) : title.flatMap(withSymbols);
  return [paragraph(style, [...lead, ...words])];
}

/** In an appendix a heading looks as those with such a number do in the document, whatever its depth. */
function depthInAppendix(node: Heading, { levels }: Context): number {
  const kind = kindOf(parseHeading(textOf(node)).number);
  const level = kind === null ? -1 : levels.indexOf(kind);
  return level < 0 ? node.depth : level + 2;
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
  const value = first.value.slice(number.length).replace(/^\s*[.:)/–-]*\s*/u, '');
  return value === '' ? rest : [{ ...first, value }, ...rest];
}

/** The number of a part, where it stands plainly at the head of the first text. */
function partNumberOf(node: Heading): string {
  const { number } = parseHeading(textOf(node));
  const [first] = node.children;
  const isPlain = first?.type === 'text' && first.value.startsWith(number);
  return isPlain && /^(?:phần|chương)(?!\p{L})/iu.test(number) ? number : '';
}

/** `346/QĐ-TTg`, `01-CTr/TU`: a number and letters of which some are small. */
const SYMBOL = /((?<![\p{L}\d])\d[\p{L}\d]*(?:[-/][\p{L}\d]+)*[-/]\p{Lu}+\p{Ll}[\p{L}\d]*(?:[-/][\p{L}\d]+)*)/u;

function asTyped(child: Inline): Inline {
  if (child.type === 'link') return { ...child, children: child.children.map(asTyped) };
  return child.type === 'text' ? text(child.text, { ...child.marks, asTyped: true }) : child;
}

/** A text whose symbols stay as typed where the heading is shown in capitals. */
function withSymbols(child: Inline): readonly Inline[] {
  if (child.type !== 'text') return [child];
  return child.text
    .split(SYMBOL)
    .flatMap((part, index) =>
      part === '' ? [] : [text(part, index % 2 === 1 ? { ...child.marks, asTyped: true } : child.marks)],
    );
}
