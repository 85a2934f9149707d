/** Lines among the rows of a table that have no bars: pasted with tabs, broken, or words that follow the table. */
import type { Table, TableRow } from 'mdast';
import { textOf } from '../text-of.ts';
import { barred, cellsBetweenGaps, gapsIn } from './bar-row.ts';
import { type Line, linesIn, newlineBehind, type Slip, spanOf } from './slip.ts';

/** What is told of a row whose cells tabs keep apart. */
export const WITHOUT_BARS =
  'Hàng này của bảng thiếu dấu `|` giữa các ô (các ô còn cách nhau bằng dấu tab hay nhiều dấu cách); hãy viết `| … | … |` như các hàng khác';

/** The rows of a table without bars: what lies beside each other is told once. */
export function rowsWithoutBars(text: string, table: Table): readonly Slip[] {
  const columns = table.align?.length ?? 0;
  if (columns < 2) return [];
  const rows = table.children.map((row) => {
    const [line = { text: '', ...spanOf(row) }] = linesIn(text, spanOf(row));
    return { line, isOpen: row.children.length === 1 && !line.text.includes('|') };
  });
  const full = table.children.slice(1).filter((_, index) => !rows[index + 1]?.isOpen);
  const slips: Slip[] = [];
  for (let index = 1; index < rows.length; index++) {
    const first = rows[index];
    if (!first?.isOpen) continue;
    const open: Line[] = [];
    for (let row = rows[index]; row?.isOpen; row = rows[++index]) open.push(row.line);
    const isLast = rows[index] === undefined;
    // Below words that follow the table, nothing is a row.
    if (open.some((line) => gapsIn(line.text) > 1)) slips.push(...gapped(open, columns, full));
    else slips.push(isLast ? words(text, first.line) : broken(text, first.line, open.at(-1) ?? first.line));
  }
  return slips;
}

function gapped(lines: readonly Line[], columns: number, full: readonly TableRow[]): readonly Slip[] {
  const rows = lines.filter((line) => gapsIn(line.text) > 1);
  const [first] = rows;
  if (!first) return [];
  const more = rows.length > 1 ? ` (và ${rows.length - 1} hàng khác bên dưới)` : '';
  return [
    {
      start: first.start,
      end: first.end,
      message: WITHOUT_BARS.replace('Hàng này', `Hàng này${more}`),
      edits: rows.flatMap((line) => barred(line, columns)),
      isCertain:
        rows.length === lines.length &&
        rows.every(({ text }) => {
          const cells = cellsBetweenGaps(text);
          return cells.length === columns || (cells.length < columns && full.some((row) => isLike(cells, row)));
        }),
    },
  ];
}

/** True for cells that stand below those of a row, numbers below numbers and words below words: those that lack are the last. */
function isLike(cells: readonly string[], row: TableRow): boolean {
  const others = row.children.map((cell) => textOf(cell).trim());
  const isNumber = (text: string) => /^\d[\d.,]*$/u.test(text.trim());
  return (
    cells.some(isNumber) &&
    cells.every((cell, index) => cell.trim() !== '' && isNumber(cell) === isNumber(others[index] ?? ''))
  );
}

/** Words right below a table, which become a row of it. */
function words(text: string, { start, end }: Line): Slip {
  return {
    start,
    end,
    message:
      'Dòng này sát ngay dưới bảng nên bị đọc thành một hàng của bảng; hãy thêm một dòng trống giữa bảng và đoạn văn',
    edits: [{ start, end: start, text: text.slice(0, start).endsWith('\r\n') ? '\r\n' : '\n' }],
    isCertain: true,
  };
}

/** A line between rows: what cell it belongs to only its author knows, and the table is read without it. */
function broken(text: string, { start, end }: Line, last: Line): Slip {
  return {
    start,
    end,
    message:
      'Dòng này nằm giữa các hàng của bảng mà không có dấu `|` nên in ra thành một hàng riêng; hãy nối vào ô của hàng bên trên nếu là phần còn lại của ô ấy, hoặc viết thành hàng `| … | … |`',
    edits: [{ start, end: last.end + newlineBehind(text, last.end).length, text: '' }],
    isCertain: false,
  };
}
