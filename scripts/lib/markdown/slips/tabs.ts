/** Tabs between words, with which Word sets words apart. */
import type { Root } from 'mdast';
import { linesIn, type Slip, spanOf } from './slip.ts';

const TABS = /(?<=\S)[ \u00A0]*\t[ \t\u00A0]*(?=\S)/gu;
/** What a tab may stand behind: the mark of a point. */
const MARK = /^\s*(?:[-+*]|\(?[\p{L}\d]{1,3}(?:\.\d+)*[.)/])$/u;

/** The tabs between words of a text, all as one. */
export function tabsInWords(text: string, root: Root): Slip | null {
  if (!text.includes('\t')) return null;
  const places = root.children.flatMap((node) =>
    node.type === 'paragraph' || node.type === 'list' || node.type === 'heading'
      ? linesIn(text, spanOf(node)).flatMap((line) =>
          [...line.text.matchAll(TABS)].flatMap(({ 0: tabs, index }) => {
            const start = line.start + index;
            return MARK.test(line.text.slice(0, index)) ? [] : [{ start, end: start + tabs.length }];
          }),
        )
      : [],
  );
  const [first] = places;
  if (!first) return null;
  const more = places.length > 1 ? ` (và ${places.length - 1} chỗ khác bên dưới)` : '';
  return {
    ...first,
    message: `Dấu tab giữa dòng${more} chép từ Word, in ra thành khoảng trống dài ngắn tùy chỗ; hãy thay bằng một dấu cách, hoặc viết thành bảng`,
    edits: places.map((place) => ({ ...place, text: ' ' })),
    isCertain: true,
  };
}
