/** The rows of a register that is kept as a CSV file with a header: the only reader of CSV. */
import { CsvError, parse } from 'csv-parse/sync';
import type { Position } from 'unist';
import { z } from 'zod';
import { unguarded } from './csv-guard.ts';
import { cellPlaces } from './csv-places.ts';
import { FILE_START } from './problem.ts';

/** A row of a CSV file. */
interface CsvRow {
  /** By column, NFC, without white space around it; empty where the file has nothing. A column that it does not have has no key. */
  readonly row: Readonly<Record<string, string>>;
  /** Line of the file, from 1, on which the row begins. */
  readonly line: number;
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
}

/** What could be read of a CSV file. */
export interface CsvRows {
  readonly rows: readonly CsvRow[];
  /** False where a row could not be read, so that nobody knows what it held. */
  readonly isWhole: boolean;
}

/** The cells of a row as they stand; null where they cannot be told apart. */
interface Cells {
  readonly cells: readonly string[] | null;
  readonly line: number;
  /** The row as the file has it. */
  readonly raw: string;
}

/** A file with more rows that cannot be read is no CSV, and is read no further. */
const MOST_UNREADABLE = 20;

/** Names of two hundred units that one replaces have as many characters. */
const MOST_IN_CELL = 10_000;

const recordSchema = z.object({ record: z.array(z.string()), raw: z.string(), info: z.object({ lines: z.number() }) });

/**
 * Reads a CSV file: with or without a byte order mark, with any line ends, cells quoted or not. A row that cannot be read is
 * reported at its line and left out; without a usable header there are no rows.
 */
export function readCsvRows(
  { name, columns, optional = [], guarded = [] }: CsvForm,
  text: string,
  report: (line: number, message: string) => void,
): CsvRows {
  const [head, ...body] = readCells(text);
  const header = head?.cells ?? [];
  const defect = head?.cells === null ? unreadable(name) : headerDefect(name, columns, header);
  if (defect !== null) {
    report(head?.line ?? FILE_START.start.line, defect);
    return { rows: [], isWhole: false };
  }
  const known = [...columns, ...optional].filter((column) => header.includes(column));
  const rows: CsvRow[] = [];
  for (const { cells, line, raw } of body) {
    if (cells === null) report(line, unreadable(name));
    else if (cells.length > header.length)
      report(
        line,
        `Dòng này của ${lowerFirst(name)} có ${cells.length} ô, mà dòng đầu chỉ có ${header.length} cột; ô nào có dấu phẩy thì đặt trong dấu nháy kép \`"…"\``,
      );
    else if (cells.some((cell) => cell.length > MOST_IN_CELL))
      report(line, `Một ô của dòng này dài quá ${MOST_IN_CELL} ký tự, thường do dấu nháy kép không khép; hãy sửa ô ấy`);
    else {
      const row = known.map((column) => {
        const cell = cells[header.indexOf(column)] ?? '';
        return [column, guarded.includes(column) ? unguarded(cell) : cell];
      });
      const placeOf = (column: string) => placeIn(raw, line, header.indexOf(column));
      rows.push({ line, row: Object.fromEntries(row), placeOf });
    }
  }
  return { rows, isWhole: rows.length === body.length };
}

function placeIn(raw: string, line: number, cell: number): Position {
  const start = { line, column: 1 };
  return cellPlaces(raw, line)[cell] ?? { start, end: start };
}

function headerDefect(name: string, columns: readonly string[], header: readonly string[]): string | null {
  const wanted = `dòng đầu phải là \`${columns.join(',')}\``;
  if (header.length === 0) return `${name} trống; ${wanted}`;
  const other = header.length === 1 ? /[;\t]/u.exec(header[0] ?? '')?.[0] : undefined;
  if (other !== undefined)
    return `${name} ngăn các cột bằng ${other === ';' ? 'dấu `;`' : 'phím Tab'}; hãy lưu lại dạng CSV ngăn bằng dấu phẩy, ${wanted}`;
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) return `${name} thiếu cột ${quoted(missing)}; ${wanted}`;
  const repeated = header.filter((column, index) => column !== '' && header.indexOf(column) < index);
  return repeated.length > 0 ? `${name} có hai cột ${quoted(repeated)}; hãy bỏ hoặc đổi tên một cột` : null;
}

function unreadable(name: string): string {
  return `${name} không đọc được dòng này (thường do dấu nháy kép không khép); hãy sửa cho đúng dạng CSV`;
}

/** All rows that are not blank. After one that cannot be read, reading goes on at the next line. */
function readCells(text: string): readonly Cells[] {
  // The line ends are made alike first: csv-parse counts CRLF within quotes twice.
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u);
  const read: Cells[] = [];
  let next = 0;
  for (let unread = 0; unread < MOST_UNREADABLE; unread++) {
    const from = next;
    const enter = (given: unknown): null => {
      const { record, raw, info } = recordSchema.parse(given);
      next = from + info.lines;
      const cells = record.map((cell) => cell.normalize('NFC').trim());
      const written = raw.replace(/^(?:[^\S\n]*\n)+/u, '').trimEnd();
      const line = next - (written.split('\n').length - 1);
      if (cells.some((cell) => cell !== '')) read.push({ cells, line, raw: written });
      return null;
    };
    try {
      parse(lines.slice(from).join('\n'), {
        info: true,
        raw: true,
        trim: true,
        skip_empty_lines: true,
        relax_column_count: true,
        record_delimiter: '\n',
        on_record: enter,
      });
      return read;
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      while (lines[next]?.trim() === '') next++;
      next++;
      read.push({ cells: null, line: next, raw: '' });
    }
  }
  return read;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
