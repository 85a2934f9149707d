/** Lines that begin with the marks of a heading and are none: no space behind `#`, `＃`, something hidden before it. */
import type { Root, RootContent } from 'mdast';
import type { Span } from '../../span.ts';
import { linesIn, type Slip, spanOf } from './slip.ts';

const HIDDEN = '\\u00AD\\u200B-\\u200F\\u2060\\uFEFF\\f';
const MARKS = new RegExp(
  `^[ ${HIDDEN}\\u00A0]*?([${HIDDEN}\\u00A0]*)([#＃]{1,6})([ \\t\\u00A0\\u202F\\u3000]*)([^\\s#＃].*)$`,
  'u',
);
/** How a heading begins: a word beside one `#` may be a tag of a social network. */
const NUMBERED = /^(?:[IVXLC]+|\d{1,2}(?:\.\d{1,2})*)[.)]/u;

/** The lines that are meant as headings, wherever Markdown takes them for words; `isTitle` knows the titles that are asked for. */
export function headingMarks(text: string, root: Root, isTitle: (words: string) => boolean): readonly Slip[] {
  return root.children.flatMap((node) => {
    const { start, end } = spanOf(node);
    if (!/[#＃]/u.test(text.slice(start, end))) return [];
    return wordsIn(text, node)
      .flatMap((span) => linesIn(text, span))
      .flatMap((line) => slipOf(line, isTitle));
  });
}

/** Where words stand that may hold such a line: right below an item or a table it is read as part of these. */
function wordsIn(text: string, node: RootContent): readonly Span[] {
  if (node.type === 'paragraph') return [spanOf(node)];
  if (node.type === 'list')
    return node.children.flatMap(({ children }) =>
      children.flatMap((child, index) => (child.type === 'list' ? wordsIn(text, child) : goesOn(text, child, index))),
    );
  if (node.type !== 'table') return [];
  return node.children
    .slice(1)
    .map(spanOf)
    .filter(({ start, end }) => !text.slice(start, end).includes('|'));
}

/** The lines of an item below its first. */
function goesOn(text: string, node: RootContent, index: number): readonly Span[] {
  const { start, end } = spanOf(node);
  const at = node.type === 'paragraph' && index === 0 ? text.slice(start, end).search(/[\r\n]/u) : -1;
  return at < 0 ? [] : [{ start: start + at + (text.startsWith('\r\n', start + at) ? 2 : 1), end }];
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
