/** Paragraphs that begin far from the margin, as Word shows them: Markdown takes them for code. */
import type { Root } from 'mdast';
import { linesIn, type Slip, spanOf } from './slip.ts';

/** The indented blocks of a text that are words. */
export function indentedBlocks(text: string, root: Root): readonly Slip[] {
  return root.children.flatMap((node): Slip[] => {
    if (node.type !== 'code') return [];
    const { start, end } = spanOf(node);
    const lineStart = start - (node.position?.start.column ?? 1) + 1;
    if (/^(?:```|~~~)/u.test(text.slice(start).trimStart().slice(0, 3)) || !/\p{L}/u.test(node.value)) return [];
    const edits = linesIn(text, { start: lineStart, end }).flatMap((line) => {
      const indent = /^[ \t]+/u.exec(line.text)?.[0].length ?? 0;
      return indent > 0 ? [{ start: line.start, end: line.start + indent, text: '' }] : [];
    });
    return [
      {
        start,
        end,
        message:
          'Đoạn này thụt vào từ 4 dấu cách (hoặc một dấu tab) nên bị đọc thành khối mã, không có dạng trong văn bản chính thức; hãy viết từ đầu dòng, bản Word tự thụt dòng đầu',
        edits,
        isCertain: true,
      },
    ];
  });
}
