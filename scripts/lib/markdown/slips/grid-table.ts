/** Tables drawn with `+---+`, as some programs give them out. */
import type { Root } from 'mdast';
import type { Edit } from '../../problem.ts';
import { cellsIn } from './bar-row.ts';
import { type Line, linesIn, type Slip, spanOf } from './slip.ts';

const BORDER = /^\s*\+(?:[-=:]+\+)+\s*$/u;
const ROW = /^\s*\|.*\|\s*$/u;

/** The paragraphs of a text that are such tables. */
export function gridTables(text: string, root: Root): readonly Slip[] {
  return root.children.flatMap((node) => {
    if (node.type !== 'paragraph') return [];
    const lines = linesIn(text, spanOf(node));
    const slip = lines.some((line) => BORDER.test(line.text)) ? tableOf(lines) : null;
    return slip ?? [];
  });
}

function tableOf(lines: readonly Line[]): Slip | null {
  const rows = lines.filter((line) => !BORDER.test(line.text));
  const [header] = rows;
  const [first] = lines;
  if (!first || !header || rows.length < 2) return null;
  const cells = cellsIn(header.text);
  if (cells < 2 || rows.some((line) => !ROW.test(line.text) || cellsIn(line.text) !== cells)) return null;
  const below = lines.findIndex((line) => line.start > header.start && BORDER.test(line.text));
  if (below < 0) return null;
  return {
    start: first.start,
    end: first.end,
    message: `Bảng kẻ bằng \`+---+\` in ra thành chữ và dấu; hãy bỏ các dòng kẻ ấy, chỉ để một dòng \`|${'---|'.repeat(cells)}\` dưới hàng tiêu đề cột`,
    edits: editsOf(lines, below, cells),
    isCertain: areWhole(lines),
  };
}

function editsOf(lines: readonly Line[], below: number, cells: number): readonly Edit[] {
  return lines.flatMap((line, index): readonly Edit[] => {
    if (!BORDER.test(line.text)) return [];
    if (index === below) return [{ start: line.start, end: line.end, text: `|${'---|'.repeat(cells)}` }];
    const [before, after] = [lines[index - 1], lines[index + 1]];
    if (after) return [{ start: line.start, end: after.start, text: '' }];
    return before ? [{ start: before.end, end: line.end, text: '' }] : [];
  });
}

/** False where a row may be several lines high: then its author must put its cells together. */
function areWhole(lines: readonly Line[]): boolean {
  const heights = [0];
  for (const line of lines) {
    if (BORDER.test(line.text)) heights.push(0);
    else heights.push((heights.pop() ?? 0) + 1);
  }
  const groups = heights.filter((height) => height > 0);
  return groups[0] === 1 && (groups.length === 2 || groups.every((height) => height === 1));
}
