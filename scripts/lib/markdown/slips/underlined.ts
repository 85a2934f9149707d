/** Paragraphs with a line of hyphens or equal signs right below them, which makes headings of them. */
import type { Root } from 'mdast';
import { textOf } from '../text-of.ts';
import { linesIn, type Slip, spanOf } from './slip.ts';

/** What looks like the front matter of a report is told elsewhere. */
const YAML = /^[a-z][a-z-]*:\s/u;

/** The paragraphs of a text that were not meant as headings; `isTitle` knows the titles that are asked for. */
export function underlined(text: string, root: Root, isTitle: (words: string) => boolean): readonly Slip[] {
  return root.children.flatMap((node): Slip[] => {
    if (node.type !== 'heading' || node.depth > 2) return [];
    const place = spanOf(node);
    const words = textOf(node);
    if (text[place.start] === '#' || YAML.test(words) || isTitle(words)) return [];
    const line = linesIn(text, place).at(-1);
    if (!line || line.start === place.start) return [];
    const newline = text.slice(0, line.start).endsWith('\r\n') ? '\r\n' : '\n';
    return [
      {
        start: line.start,
        end: line.end,
        message:
          'Dòng kẻ (`---`, `===`) sát ngay dưới đoạn văn biến cả đoạn thành tiêu đề; hãy bỏ dòng kẻ, hoặc thêm một dòng trống trước nó',
        edits: [{ start: line.start, end: line.start, text: newline }],
        isCertain: node.depth === 2,
      },
    ];
  });
}
