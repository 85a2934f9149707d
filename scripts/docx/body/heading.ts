import type { Heading, PhrasingContent } from 'mdast';
import { parseHeading } from '#lib/markdown/heading.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import type { Context } from '../model/context.ts';
import { type Block, type Inline, paragraph } from '../model/model.ts';
import type { ParagraphStyle } from '../model/styles.ts';

const STYLES: readonly ParagraphStyle[] = ['Heading1', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5'];

/** A heading, its number as typed. `#` is the document's title, so `##` is the first level of Word. */
export function heading(node: Heading, context: Context): readonly Block[] {
  return [
    paragraph(STYLES[node.depth - 1] ?? 'Heading6', [
      ...partNumber(node),
      ...context.phrasing(afterPartNumber(node), context),
    ]),
  ];
}

/** Parts and chapters have their number on a line of its own (36-HD/VPTW, "content"; Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6). */
function partNumber(node: Heading): readonly Inline[] {
  const number = partNumberOf(node);
  return number === '' ? [] : [{ type: 'text', text: number, marks: {} }, { type: 'break' }];
}

function afterPartNumber({ children, ...node }: Heading): readonly PhrasingContent[] {
  const length = partNumberOf({ ...node, children }).length;
  const [first, ...rest] = children;
  if (length === 0 || first?.type !== 'text') return children;
  return [{ ...first, value: first.value.slice(length).replace(/^\s*[.:)/–-]*\s*/u, '') }, ...rest];
}

/** The number of a part that has a title, where it stands plainly at the head of the first text. */
function partNumberOf(node: Heading): string {
  const { number, title } = parseHeading(textOf(node));
  const [first] = node.children;
  const isPlain = first?.type === 'text' && first.value.startsWith(number);
  return isPlain && title !== '' && /^(?:phần|chương)(?!\p{L})/iu.test(number) ? number : '';
}
