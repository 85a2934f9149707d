/** The cells of a CSV file: the only reader of CSV. */
import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod';
import { type CsvShape, shapeOf } from './shape.ts';

/** A row as it stands in the file. */
export interface CsvCells {
  /** NFC, without white space around them; null where they cannot be told apart. */
  readonly cells: readonly string[] | null;
  readonly line: number;
  /** The row as the file has it. */
  readonly raw: string;
}

/** Quotes, and white space other than blanks and tabs: what has none is read without csv-parse. */
const NOT_PLAIN = /["\v\f\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]/u;

/** A file with more rows that cannot be read is no CSV, and is read no further. */
const MOST_UNREADABLE = 20;

const recordSchema = z.object({ record: z.array(z.string()), raw: z.string(), info: z.object({ lines: z.number() }) });

/** All rows that are not blank, the header first, and the form that they have. After one that cannot be read, reading goes on at the next line. */
export function readCsvCells(
  columns: readonly string[],
  text: string,
): { readonly shape: CsvShape; readonly rows: readonly CsvCells[] } {
  // The line ends are made alike first: csv-parse counts CRLF within quotes twice.
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u);
  const shape = shapeOf(lines, columns);
  return { shape, rows: readCells(lines, shape) };
}

function readCells(lines: readonly string[], shape: CsvShape): readonly CsvCells[] {
  const isPlain = shape.delimiter !== '\t' && !lines.some((line) => NOT_PLAIN.test(line));
  return isPlain ? plainCells(lines, shape) : quotedCells(lines, shape);
}

/** Without quotes each line is a row, cut at every delimiter: that takes a tenth of the time. */
function plainCells(lines: readonly string[], { delimiter, skipped }: CsvShape): readonly CsvCells[] {
  return lines.slice(skipped).flatMap((raw, index) => {
    const cells = raw.split(delimiter).map((cell) => cell.normalize('NFC').trim());
    const line = skipped + index + 1;
    return cells.some((cell) => cell !== '') ? [{ cells, line, raw: raw.trimEnd() }] : [];
  });
}

function quotedCells(lines: readonly string[], { delimiter, skipped }: CsvShape): readonly CsvCells[] {
  const read: CsvCells[] = [];
  let next = skipped;
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
        delimiter,
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
