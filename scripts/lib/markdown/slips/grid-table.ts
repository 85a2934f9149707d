/** Tables drawn with `+---+`, as some programs give them out. */
import type { Root } from 'mdast';
import { cellTexts } from './bar-row.ts';
import { type Line, linesIn, newlineBehind, type Slip, spanOf } from './slip.ts';

const BORDER = /^\s*\+(?:[-=:]+\+)+\s*$/u;
const ROW = /^\s*\|.*\|\s*$/u;

type Row = readonly string[];

/** The paragraphs of a text that are such tables. */
export function gridTables(text: string, root: Root): readonly Slip[] {
  return root.children.flatMap((node) => {
    if (node.type !== 'paragraph') return [];
    const lines = linesIn(text, spanOf(node));
    const slip = lines.some((line) => BORDER.test(line.text)) ? tableOf(text, lines) : null;
    return slip ?? [];
  });
}

function tableOf(text: string, lines: readonly Line[]): Slip | null {
  const [first, last] = [lines[0], lines.at(-1)];
  const groups = groupsOf(lines);
  const cells = groups?.[0]?.[0]?.length ?? 0;
  if (!first || !last || !groups || groups.length < 2 || cells < 2) return null;
  if (groups.some((group) => group.some((row) => row.length !== cells))) return null;
  const [header = [], ...rows] = rowsOf(groups, cells);
  const hyphens = `|${'---|'.repeat(cells)}`;
  const written = [rowText(header), hyphens, ...rows.map(rowText)].join(newlineBehind(text, first.end));
  return {
    start: first.start,
    end: first.end,
    message: `Bảng kẻ bằng \`+---+\` in ra thành chữ và dấu; hãy bỏ các dòng kẻ ấy, chỉ để một dòng \`${hyphens}\` dưới hàng tiêu đề cột`,
    edits: [{ start: first.start, end: last.end, text: written }],
    // Words of several lines would change their places.
    isCertain: groups.every((group, at) => group.length === 1 || (at === 1 && groups.length === 2)),
  };
}

/** The lines of cells between two borders, together; null where other lines are among them. */
function groupsOf(lines: readonly Line[]): readonly (readonly Row[])[] | null {
  const groups: Row[][] = [[]];
  for (const { text } of lines) {
    if (BORDER.test(text)) groups.push([]);
    else if (!ROW.test(text)) return null;
    else groups.at(-1)?.push(cellTexts(text).map((cell) => cell.replace(/\s+/gu, ' ').trim()));
  }
  return groups.filter((group) => group.length > 0);
}

/** What stands in several lines between two borders is one row, but where a single border, below the header, parts none of the others. */
function rowsOf(groups: readonly (readonly Row[])[], cells: number): readonly Row[] {
  const [header = [], ...body] = groups;
  const rows = body.length === 1 ? (body[0] ?? []) : body.map((group) => joined(group, cells));
  return [joined(header, cells), ...rows];
}

function joined(group: readonly Row[], cells: number): Row {
  return Array.from({ length: cells }, (_, at) =>
    group
      .map((row) => row[at] ?? '')
      .filter(Boolean)
      .join(' '),
  );
}

function rowText(row: Row): string {
  return `| ${row.join(' | ')} |`;
}
