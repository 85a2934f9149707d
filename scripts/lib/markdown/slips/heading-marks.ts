/** Lines that begin with the marks of a heading and are none: no space behind `#`, `＃`, something hidden before it. */
import type { Root, RootContent } from 'mdast';
import { linesIn, type Slip, spanOf } from './slip.ts';

const HIDDEN = '\\u00AD\\u200B-\\u200F\\u2060\\uFEFF\\f';
const MARKS = new RegExp(
  `^[ ${HIDDEN}\\u00A0]*?([${HIDDEN}\\u00A0]*)([#＃]{1,6})([ \\t\\u00A0\\u202F\\u3000]*)([^\\s#＃].*)$`,
  'u',
);
/** How a heading begins: a word beside one `#` may be a tag of a social network. */
const NUMBERED = /^(?:[IVXLC]+|\d{1,2}(?:\.\d{1,2})*)[.)]/u;

/** The lines of paragraphs that are meant as headings; `isTitle` knows the titles that are asked for. */
export function headingMarks(text: string, root: Root, isTitle: (words: string) => boolean): readonly Slip[] {
  const mayHold = (node: RootContent) => /[#＃]/u.test(text.slice(spanOf(node).start, spanOf(node).end));
  return root.children.flatMap((node) =>
    node.type === 'paragraph' && mayHold(node)
      ? linesIn(text, spanOf(node)).flatMap((line) => slipOf(line, isTitle))
      : [],
  );
}

function slipOf(line: { text: string; start: number; end: number }, isTitle: (words: string) => boolean): Slip[] {
  const [, hidden = '', marks = '', space = '', words = ''] = MARKS.exec(line.text) ?? [];
  if (words === '' || (hidden === '' && marks === '#' && space === ' ')) return [];
  if (marks.length === 1 && !NUMBERED.test(words) && !isTitle(words)) return [];
  const right = `${'#'.repeat(marks.length)} ${words.trimEnd().normalize('NFC')}`;
  const what =
    hidden !== ''
      ? `Trước dấu \`#\` có ký tự ẩn ${codeOf(hidden)}, nên dòng này không được đọc là tiêu đề`
      : marks.includes('＃')
        ? 'Dấu `＃` (bản rộng) không phải dấu `#`, nên dòng này không được đọc là tiêu đề'
        : space === ''
          ? `Sau \`${marks}\` thiếu dấu cách, nên dòng này không được đọc là tiêu đề`
          : `Sau \`${marks}\` là dấu cách không ngắt, nên dòng này không được đọc là tiêu đề`;
  const before = line.text.length - words.length;
  return [
    {
      start: line.start,
      end: line.end,
      message: `${what}; hãy viết \`${right}\``,
      edits: [{ start: line.start, end: line.start + before, text: `${'#'.repeat(marks.length)} ` }],
      isCertain: true,
    },
  ];
}

function codeOf(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
