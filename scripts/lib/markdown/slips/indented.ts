/** Paragraphs that begin far from the margin, as Word shows them: Markdown takes them for code. */
import type { Root } from 'mdast';
import { linesIn, type Slip, spanOf } from './slip.ts';

/** The indented blocks of a text that are words, all as one: who indents one paragraph indents them all. */
export function indentedBlocks(text: string, root: Root): readonly Slip[] {
  const blocks = root.children.filter((node) => node.type === 'code' && isWords(text, spanOf(node).start, node.value));
  const [first] = blocks;
  if (!first) return [];
  const edits = blocks.flatMap((node) => {
    const { start, end } = spanOf(node);
    const lineStart = start - (node.position?.start.column ?? 1) + 1;
    return linesIn(text, { start: lineStart, end }).flatMap((line) => {
      const indent = /^[ \t]+/u.exec(line.text)?.[0].length ?? 0;
      return indent > 0 ? [{ start: line.start, end: line.start + indent, text: '' }] : [];
    });
  });
  const what = blocks.length > 1 ? `Đoạn này và ${blocks.length - 1} đoạn bên dưới` : 'Đoạn này';
  const message = `${what} thụt vào từ 4 dấu cách (hoặc một dấu tab) nên bị đọc thành khối mã, không có dạng trong văn bản chính thức; hãy viết từ đầu dòng, bản Word tự thụt dòng đầu`;
  return [{ ...spanOf(first), message, edits, isCertain: true }];
}

function isWords(text: string, start: number, value: string): boolean {
  return !/^\s*(?:```|~~~)/u.test(text.slice(start, start + 10)) && /\p{L}/u.test(value);
}
