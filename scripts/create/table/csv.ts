/** A list of units that was saved as CSV, with whatever parts its cells and in whichever encoding, or a bare list of names. */
import { CannotRun } from '#lib/cannot-run.ts';
import { readCsvCells } from '#lib/csv/cells.ts';
import { DELIMITERS, delimiterName, SAVE_AS_CSV } from '#lib/csv/shape.ts';
import { decodeSheet } from '#lib/repository/sheet-encoding.ts';
import { columnOf, isHeader } from './columns.ts';
import type { ListProblem, Table } from './table.ts';

/** Titles of a list stand above its header; further down nobody looks. */
const MOST_TITLES = 20;

/** Reads a list; refuses one in an encoding that nobody can tell. */
export function readCsvTable(bytes: Uint8Array, file: string): Table {
  const { text, encoding } = decoded(bytes, file);
  const lines = text.split(/\r\n|\n|\r/u);
  const said = encoding === null ? [] : [`bảng mã ${encoding}`];
  const head = lines.slice(0, MOST_TITLES).findIndex((line) => DELIMITERS.some((one) => isHeader(cellsOf(line, one))));
  return head < 0 ? bareNames(lines, file, said) : withHeader(lines, head, said);
}

function withHeader(lines: readonly string[], head: number, said: readonly string[]): Table {
  const names = DELIMITERS.flatMap((one) => cellsOf(lines[head] ?? '', one)).filter((cell) => columnOf(cell) !== null);
  const columns = names.map((name) => name.toLowerCase());
  const { shape, rows } = readCsvCells(columns, lines.slice(head).join('\n'));
  const problems: ListProblem[] = [];
  const read = rows.flatMap(({ cells, line }) => {
    if (cells !== null) return [{ row: line + head, cells }];
    const message = 'không đọc được dòng này (thường do dấu nháy kép không khép); hãy sửa cho đúng dạng CSV';
    problems.push({ row: line + head, column: null, message });
    return [];
  });
  const [header = null, ...body] = read;
  return { header, body, said: [...said, `các cột ngăn bằng ${delimiterName(shape.delimiter)}`], problems, dayOf };
}

/** Days in a text are as they were typed. */
const dayOf = (cell: string) => cell;

/** A line a name: what looks like more than that needs a header. */
function bareNames(lines: readonly string[], file: string, said: readonly string[]): Table {
  const body = lines.flatMap((line, index) => {
    const name = line
      .trim()
      .replace(/^"(.*)"$/u, '$1')
      .normalize('NFC');
    return name === '' ? [] : [{ row: index + 1, cells: [name] }];
  });
  const odd = body.find(({ cells: [name = ''] }) => /[;\t]|^\d/u.test(name));
  if (odd)
    throw new CannotRun(
      `${file}, dòng ${odd.row}: không phải một tên đơn vị, mà ${MOST_TITLES} dòng đầu không có dòng tiêu đề nào với cột “Tên đơn vị”; hãy thêm dòng tiêu đề ấy`,
    );
  return {
    header: null,
    body,
    said: [...said, 'không có dòng tiêu đề: mỗi dòng là một tên đơn vị'],
    problems: [],
    dayOf,
  };
}

function cellsOf(line: string, delimiter: string): readonly string[] {
  return line.split(delimiter).map((cell) => cell.replaceAll('"', '').normalize('NFC').trim());
}

function decoded(bytes: Uint8Array, file: string): { readonly text: string; readonly encoding: string | null } {
  const sheet = decodeSheet(bytes);
  if (sheet !== null) return { ...sheet, text: sheet.text.replace(/^\uFEFF/u, '') };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return { text, encoding: null };
  } catch {}
  throw new CannotRun(
    `${file} không phải bảng mã UTF-8, UTF-16 hay Windows-1258, hoặc không phải tệp chữ; hãy ${SAVE_AS_CSV}`,
  );
}
