/** The rows of a register that is kept as a CSV file with a header. */
import { distance } from 'fastest-levenshtein';
import type { Position } from 'unist';
import { FILE_START, type Severity } from '../problem.ts';
import { type CsvCells, readCsvCells } from './cells.ts';
import { damageOf, hasLostLetters } from './damage.ts';
import { dayOrder, meantDay } from './dates.ts';
import { unguarded } from './guard.ts';
import { cellPlaces } from './places.ts';
import {
  type CsvShape,
  columnName,
  DELIMITERS,
  type Delimiter,
  delimiterName,
  SAVE_AS_CSV,
  type SheetEncoding,
  shapeMessage,
} from './shape.ts';

/** A row of a CSV file. */
interface CsvRow {
  /** By column, NFC, without white space around it; empty where the file has nothing. A column that it does not have has no key. */
  readonly row: Readonly<Record<string, string>>;
  /** Line of the file, from 1, on which the row begins. */
  readonly line: number;
  /** Cells that a spreadsheet has spoilt, each with what to say of it; their row cannot be used. */
  readonly damage: readonly { readonly column: string; readonly message: string }[];
  /** Where the cell of a column stands; the start of the row where it has none. */
  placeOf(column: string): Position;
}

/** What a CSV file is to be read as. */
export interface CsvForm {
  /** What messages call the file, in Vietnamese: `Danh mục đơn vị`. */
  readonly name: string;
  /** Columns that must be there, in any order and beside others. */
  readonly columns: readonly string[];
  /** Columns that may be missing. */
  readonly optional?: readonly string[];
  /** Columns of texts that are guarded against spreadsheets, as in the tables that a build makes; rows have them as they were. */
  readonly guarded?: readonly string[];
  /** Columns of days: rows have those in ISO form that are certain. */
  readonly days?: readonly string[];
}

/** What could be read of a CSV file. */
export interface CsvRows {
  readonly rows: readonly CsvRow[];
  /** False where a row could not be read, so that nobody knows what it held. */
  readonly isWhole: boolean;
}

/** Tells what is wrong with a line. */
type Report = (line: number, message: string, severity?: Severity) => void;

/** Names of two hundred units that one replaces have as many characters. */
const MOST_IN_CELL = 10_000;

/**
 * Reads a CSV file: with or without a byte order mark, with any line ends, cells quoted or not, parted by commas, or by semicolons or
 * tabs as Excel does, which is said. A row that cannot be read is reported at its line and left out; without a usable header there are no rows.
 */
export function readCsvRows(form: CsvForm, text: string, report: Report, encoding?: SheetEncoding): CsvRows {
  const { name, columns, optional = [], guarded = [] } = form;
  const { shape, rows: all } = readCsvCells([...columns, ...optional], text);
  const [head, ...body] = all;
  const header = (head?.cells ?? []).map(columnName);
  const defect = head?.cells === null ? unreadable(name) : headerDefect(form, header);
  if (defect !== null) {
    report(head?.line ?? FILE_START.start.line, defect);
    return { rows: [], isWhole: false };
  }
  const known = [...columns, ...optional].filter((column) => header.includes(column));
  const places = known.map((column) => [column, header.indexOf(column), guarded.includes(column)] as const);
  const rows: CsvRow[] = [];
  const lost: LostCell[] = [];
  const parted = body.filter((row) => otherDelimiter(row, header.length, shape.delimiter) !== null);
  tellParted(form, parted, header.length, shape.delimiter, report);
  const apart = new Set(parted);
  for (const one of body) {
    const { cells, line, raw } = one;
    if (apart.has(one)) continue;
    if (cells === null) report(line, unreadable(name));
    else if (cells.length > header.length)
      report(
        line,
        `Dòng này của ${lowerFirst(name)} có ${cells.length} ô, mà dòng đầu chỉ có ${header.length} cột; ô nào có ${delimiterName(shape.delimiter)} thì đặt trong dấu nháy kép \`"…"\``,
      );
    else if (cells.some((cell) => cell.length > MOST_IN_CELL))
      report(line, `Một ô của dòng này dài quá ${MOST_IN_CELL} ký tự, thường do dấu nháy kép không khép; hãy sửa ô ấy`);
    else {
      const row: Record<string, string> = {};
      const damage: { column: string; message: string }[] = [];
      for (const [column, at, isGuarded] of places) {
        const cell = isGuarded ? unguarded(cells[at] ?? '') : (cells[at] ?? '');
        row[column] = cell;
        const message = damageOf(cell);
        if (message !== null) damage.push({ column, message });
        if (lost.at(-1)?.line !== line && hasLostLetters(cell)) lost.push({ line, cell });
      }
      const placeOf = (column: string) => placeIn(raw, line, header.indexOf(column), shape.delimiter);
      rows.push({ line, row, damage, placeOf });
    }
  }
  const cased = (head?.cells ?? []).filter((cell) => columns.includes(columnName(cell)) && columnName(cell) !== cell);
  tellSaved(form, lost, shape, { encoding, cased, line: head?.line ?? 1 }, report);
  return { rows: withDays(form, rows, report), isWhole: rows.length === body.length };
}

/** What parts the cells of a row instead of what parts those of the header; null where that does. */
function otherDelimiter({ cells, raw }: CsvCells, columns: number, delimiter: Delimiter): Delimiter | null {
  if (cells === null || cells.length > columns / 2) return null;
  // Of cells that stand apart one could be meant; of one that holds some marks none.
  const least = cells.length === 1 ? Math.min(2, columns / 2) : columns / 2;
  return DELIMITERS.find((one) => one !== delimiter && raw.split(one).length > least) ?? null;
}

/** Rows that came from another file, told once. */
function tellParted(
  { name }: CsvForm,
  rows: readonly CsvCells[],
  columns: number,
  delimiter: Delimiter,
  report: Report,
): void {
  const [first] = rows;
  const other = first && otherDelimiter(first, columns, delimiter);
  if (!first || !other) return;
  report(
    first.line,
    `${rows.length > 1 ? `Từ dòng này, ${rows.length} dòng` : 'Dòng này'} của ${lowerFirst(name)} ngăn các ô bằng ${delimiterName(other)}, mà dòng đầu ngăn bằng ${delimiterName(delimiter)}; hãy thay bằng ${delimiterName(delimiter)} như dòng đầu, hoặc mở cả tệp trong Excel, đưa mỗi ô vào cột của nó rồi lưu lại`,
  );
}

/** The first cell of a row whose letters have become question marks. */
interface LostCell {
  readonly line: number;
  readonly cell: string;
}

/** How the file was saved is one cause, told once: with what that has cost, or that it has cost nothing. */
function tellSaved(
  { name }: CsvForm,
  lost: readonly LostCell[],
  shape: CsvShape,
  saved: { readonly encoding: SheetEncoding | undefined; readonly cased: readonly string[]; readonly line: number },
  report: Report,
): void {
  const [first] = lost;
  if (first) {
    report(
      first.line,
      `${name} đã mất chữ có dấu (còn dấu \`?\`, như “${first.cell}”; ${lost.length} dòng như vậy) khi Excel lưu ra bảng mã không có chữ Việt; hãy lấy lại bản trước, hoặc ${SAVE_AS_CSV}`,
    );
    return;
  }
  const message = shapeMessage(name, shape, saved.encoding, saved.cased);
  if (message !== null) report(saved.line, message, 'warning');
}

/** Rows with days in ISO form, where they are certain. */
function withDays({ days = [] }: CsvForm, rows: readonly CsvRow[], report: Report): readonly CsvRow[] {
  // Of thousands of units few have any.
  const written = rows.flatMap(({ row }) => days.flatMap((column) => row[column] || []));
  if (written.length === 0) return rows;
  const order = dayOrder(written);
  const read: { readonly line: number; readonly cell: string; readonly day: string }[] = [];
  const dated = rows.map((one) => {
    const meant = days.flatMap((column) => {
      const cell = one.row[column] ?? '';
      const day = meantDay(cell, order);
      if (day === null) return [];
      read.push({ line: one.line, cell, day });
      return [[column, day]];
    });
    return meant.length === 0 ? one : { ...one, row: { ...one.row, ...Object.fromEntries(meant) } };
  });
  const [first] = read;
  if (first)
    report(
      first.line,
      `Ngày \`${first.cell}\` đọc là \`${first.day}\`${read.length > 1 ? ` (và ${read.length - 1} ô khác viết như vậy)` : ''}; hãy ghi năm-tháng-ngày như \`${first.day}\`, trong Excel thì đặt định dạng cột là Text (Văn bản) trước khi gõ`,
      'warning',
    );
  return dated;
}

function placeIn(raw: string, line: number, cell: number, delimiter: Delimiter): Position {
  const start = { line, column: 1 };
  return cellPlaces(raw, line, delimiter)[cell] ?? { start, end: start };
}

/** Why a header cannot be used; null where it can. */
export function headerDefect({ name, columns }: CsvForm, header: readonly string[]): string | null {
  const wanted = `dòng đầu phải là \`${columns.join(',')}\``;
  if (header.length === 0) return `${name} trống; ${wanted}`;
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) return `${name} thiếu cột ${quoted(missing)}; ${wanted}${nearly(missing, columns, header)}`;
  const repeated = header.filter((column, index) => column !== '' && header.indexOf(column) < index);
  return repeated.length > 0 ? `${name} có hai cột ${quoted(repeated)}; hãy bỏ hoặc đổi tên một cột` : null;
}

/** Slips in the names of columns. */
function nearly(missing: readonly string[], columns: readonly string[], header: readonly string[]): string {
  const others = header.filter((cell) => cell !== '' && !columns.includes(cell));
  const slips = missing.flatMap((column) => {
    const slip = others.find((cell) => distance(cell, column) <= Math.min(2, column.length / 3));
    return slip === undefined ? [] : [`\`${slip}\` có lẽ là \`${column}\``];
  });
  return slips.length === 0 ? '' : ` (${slips.join(', ')})`;
}

function unreadable(name: string): string {
  return `${name} không đọc được dòng này (thường do dấu nháy kép không khép); hãy sửa cho đúng dạng CSV`;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
