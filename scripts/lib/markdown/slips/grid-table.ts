/** Tables drawn with `+---+---+`, as some programs export them, which Markdown reads as words. */
import type { Root } from 'mdast';
import { type Line, linesIn, type Slip, spanOf } from './slip.ts';

const BORDER = /^\s*\+(?:\s*:?[-–—=]+:?\s*\+)+\s*$/u;

/** The paragraphs of a text that are such tables. */
export function gridTables(text: string, root: Root): readonly Slip[] {
  return root.children.flatMap((node): readonly Slip[] => {
    const { start } = spanOf(node);
    if (node.type !== 'paragraph' || text[start] !== '+') return [];
    const slip = tableOf(text, linesIn(text, spanOf(node)));
    return slip ? [slip] : [];
  });
}

function tableOf(text: string, lines: readonly Line[]): Slip | null {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last || !BORDER.test(first.text)) return null;
  const cells = first.text.split('+').length - 2;
  const rows: string[][] = [];
  let isOpen = false;
  for (const line of lines) {
    const isBorder = BORDER.test(line.text);
    const own = isBorder ? [] : cellsOf(line.text);
    if (!isBorder && own.length !== cells) return null;
    const row = rows.at(-1);
    // What stands in several lines between two borders is one row.
    if (!isBorder && isOpen && row) for (const [at, words] of own.entries()) row[at] = `${row[at]} ${words}`.trim();
    else if (!isBorder) rows.push(own);
    isOpen = !isBorder;
  }
  const [header, ...below] = rows;
  if (!header || below.length === 0 || cells < 2) return null;
  const written = [
    `| ${header.join(' | ')} |`,
    `|${'---|'.repeat(cells)}`,
    ...below.map((row) => `| ${row.join(' | ')} |`),
  ];
  const newline = text.slice(first.end, first.end + 2) === '\r\n' ? '\r\n' : '\n';
  return {
    start: first.start,
    end: first.end,
    message: `Bảng kẻ bằng dấu \`+\` và \`-\` in ra thành chữ liền nhau; hãy bỏ các dòng kẻ này, chỉ để dòng \`|${'---|'.repeat(cells)}\` dưới hàng tiêu đề cột`,
    edits: [{ start: first.start, end: last.end, text: written.join(newline) }],
    // Words within its lines would be moved.
    isCertain: false,
  };
}

function cellsOf(line: string): string[] {
  const [, inner] = /^\s*\|(.*)\|\s*$/u.exec(line) ?? [];
  return inner === undefined ? [] : inner.split(/(?<!\\)\|/u).map((cell) => cell.replace(/\s+/gu, ' ').trim());
}
