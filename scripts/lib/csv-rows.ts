/** The rows of a register that is kept as a CSV file with a header. */
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { FILE_START } from './problem.ts';

export interface CsvRow {
  /** By column, NFC; empty where the file has nothing. */
  readonly row: Record<string, string>;
  /** Line of the file, from 1, on which the row ends. */
  readonly line: number;
}

const recordsSchema = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/**
 * Reads the rows of a CSV file that must have some columns, in any order and beside others. A missing column, or text that is no CSV,
 * is reported at its line, and there are no rows. `name` is what messages call the file, in Vietnamese: `Danh mục đơn vị`.
 */
export function readCsvRows(
  name: string,
  columns: readonly string[],
  text: string,
  report: (line: number, message: string) => void,
): readonly CsvRow[] {
  try {
    const records: unknown = parse(text, {
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
    });
    const rows = recordsSchema.parse(records);
    const header = rows[0]?.record ?? [];
    const missing = columns.filter((column) => !header.includes(column));
    if (missing.length > 0) {
      const named = missing.map((column) => `\`${column}\``).join(', ');
      report(FILE_START.start.line, `${name} thiếu cột ${named}; dòng đầu phải là \`${columns.join(',')}\``);
      return [];
    }
    return rows.slice(1).map(({ record, info }) => ({
      line: info.lines,
      row: Object.fromEntries(
        columns.map((column) => [column, (record[header.indexOf(column)] ?? '').normalize('NFC')]),
      ),
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    report(line, `${name} không đọc được từ dòng này (thường do dấu nháy kép không khép); hãy sửa cho đúng dạng CSV`);
    return [];
  }
}
