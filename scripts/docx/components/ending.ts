import type { Block, Inline } from '../model/model.ts';
import type { ParagraphStyle } from '../model/styles.ts';

/**
 * The blocks of a text with the mark of its end after the last word: `./.` in documents of the Party until 2026 and, by custom, of the
 * state; `.` since 05-HD/VPTW. A text that ends with a table, or has its mark already, stays as it is.
 */
export function endText(blocks: readonly Block[], mark: string): readonly Block[] {
  const last = blocks.at(-1);
  if (last?.type !== 'paragraph' || !TEXT.has(last.style)) return blocks;
  const children = endRuns(last.children, mark);
  return children === last.children ? blocks : [...blocks.slice(0, -1), { ...last, children }];
}

const TEXT: ReadonlySet<ParagraphStyle> = new Set(['BodyText', 'ListParagraph', 'ListContinue']);

function endRuns(children: readonly Inline[], mark: string): readonly Inline[] {
  const index = children.findLastIndex((child) => child.type !== 'noteReference');
  const last = children[index];
  if (last?.type !== 'text') return children;
  const text = last.text.trimEnd();
  if (!/[\p{L}\p{N}%”"’')\].;]$/u.test(text) || /\.\/\.$|\.\.$|…$/u.test(text)) return children;
  const ended = text.replace(/[.;]$/u, '');
  // The mark is not part of what is set in a font of its own.
  if (last.marks.font !== undefined)
    return [
      ...children.slice(0, index),
      { ...last, text: ended },
      { type: 'text', text: mark, marks: {} },
      ...children.slice(index + 1),
    ];
  return children.with(index, { ...last, text: ended + mark });
}
