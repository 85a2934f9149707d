/** A list of units in a workbook of Excel, `.xlsx`: its first sheet. The file may come from anywhere. */
import { CannotRun } from '#lib/cannot-run.ts';
import { dayOfSerial } from '#lib/ooxml/workbook/days.ts';
import type { Merged, SheetCell, SheetRow } from '#lib/ooxml/workbook/sheet.ts';
import { openWorkbook } from '#lib/ooxml/workbook/workbook.ts';
import { isHeader } from './columns.ts';
import type { ListProblem, Table, TableRow } from './table.ts';

const MOST_TITLES = 20;
/** A register of all communes has some 3,000 rows. */
const MOST_ROWS = 50_000;
/** Numbers that are days between 1927 and 2064, where a cell is one of those that hold days. */
const SERIAL = /^[1-5]\d{4}(?:\.0+)?$/u;

/** Reads the first sheet; refuses what is no such workbook. */
export function readWorkbook(bytes: Uint8Array, file: string): Table {
  const book = openWorkbook(bytes);
  if (typeof book === 'string') throw unreadable(file, book);
  const [first, ...others] = book.sheets;
  const sheet = first?.read() ?? '';
  if (typeof sheet === 'string') throw unreadable(file, sheet);
  const rows = sheet.rows.map(tableRow);
  if (rows.length > MOST_ROWS) throw unreadable(file, `có quá ${MOST_ROWS} dòng`);
  const said = [
    `trang tính “${first?.name}”${others.length > 0 ? ` (không đọc ${others.length} trang tính khác)` : ''}`,
  ];
  const dayOf = (cell: string) => (SERIAL.test(cell) ? (dayOfSerial(Number(cell), book.is1904) ?? cell) : cell);
  return { ...tableOf(rows, sheet.merged, said), dayOf };
}

function tableRow({ row, cells }: SheetRow): TableRow {
  const texts: string[] = [];
  for (const cell of cells) texts[cell.column] = textOf(cell).normalize('NFC').replace(/\s+/gu, ' ').trim();
  return { row, cells: Array.from(texts, (one) => one ?? '') };
}

function textOf({ type, text }: SheetCell): string {
  if (type === 'day') return text.replace(/T00:00:00(?:\.0+)?Z?$/u, '');
  return type === 'yes-no' ? (text === '1' ? 'Có' : 'Không') : text;
}

function tableOf(rows: readonly TableRow[], merged: readonly Merged[], said: readonly string[]): Omit<Table, 'dayOf'> {
  const head = rows.slice(0, MOST_TITLES).findIndex(({ cells }) => isHeader(cells));
  if (head < 0 && rows.some(({ cells }) => cells.filter((cell) => cell !== '').length > 1))
    throw new CannotRun(
      `${MOST_TITLES} dòng đầu của ${said[0]} không có dòng tiêu đề nào với cột “Tên đơn vị”; hãy thêm dòng tiêu đề ấy`,
    );
  if (head < 0) {
    const body = rows.map(({ row, cells }) => ({ row, cells: cells.filter((cell) => cell !== '') }));
    return { header: null, body, said: [...said, 'không có dòng tiêu đề: mỗi dòng là một tên đơn vị'], problems: [] };
  }
  const header = rows[head] ?? null;
  // Titles may be merged; a cell of the list that is says for one row what is meant for many.
  const problems = merged.flatMap(({ row, lastRow, column, name }): readonly ListProblem[] =>
    lastRow <= (header?.row ?? 0) || lastRow === row
      ? []
      : [{ row, column, message: `các ô ${name} đã gộp làm một; hãy bỏ gộp (Unmerge Cells) và điền vào từng dòng` }],
  );
  return { header, body: rows.slice(head + 1), said, problems };
}

function unreadable(file: string, why: string): CannotRun {
  return new CannotRun(
    `Không đọc được ${file} như một tệp Excel .xlsx: ${why}; hãy mở bằng Excel rồi lưu lại dạng .xlsx, hoặc dạng CSV UTF-8`,
  );
}
