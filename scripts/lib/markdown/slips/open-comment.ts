/** Comments without an end, which take what follows out of the text. */
import type { Root } from 'mdast';
import { linesIn, type Slip, spanOf } from './slip.ts';

const HEADING = /^ {0,3}#{1,6}[ \t]/u;
/** What no longer belongs to a note that someone forgot to close. */
const NEXT = /^\s*(?:$|<!--|\||#{1,6}[ \t])/u;

/** The comments of a text that end nowhere, or behind a heading and the beginning of another comment. */
export function openComments(text: string, root: Root): readonly Slip[] {
  return root.children.flatMap((node) => {
    if (node.type !== 'html' || !node.value.startsWith('<!--')) return [];
    const place = spanOf(node);
    const close = text.slice(0, place.end).indexOf('-->', place.start);
    const lines = linesIn(text, close < 0 ? place : { start: place.start, end: close });
    if (close >= 0) {
      const second = lines.findIndex((line, index) => index > 0 && /^\s*<!--/u.test(line.text));
      if (!lines.slice(1, Math.max(second, 0)).some((line) => HEADING.test(line.text))) return [];
    }
    const next = lines.findIndex((line, index) => index > 0 && NEXT.test(line.text));
    const last = lines[next < 0 ? lines.length - 1 : next - 1];
    if (!last) return [];
    const rest = lines.slice(next < 0 ? lines.length : next).find((line) => line.text.trim() !== '');
    const far = rest ? `, nên phần dưới đây bị coi là ghi chú và không in ra` : '';
    return [
      {
        start: place.start,
        end: place.start + 4,
        message: `Ghi chú mở bằng \`<!--\` mà không có \`-->\` đóng lại${far}; hãy thêm \`-->\` vào cuối ghi chú`,
        edits: [{ start: last.end, end: last.end, text: ' -->' }],
        isCertain: !rest || NEXT.test(rest.text),
      },
    ];
  });
}
