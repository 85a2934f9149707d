/** A CSV file as a spreadsheet saved it, in the form of the contract: commas, columns by their names, and not a value touched. */
import { stringify } from 'csv-stringify/sync';
import { readCsvCells } from './cells.ts';
import { hasLostLetters } from './damage.ts';
import { type CsvForm, headerDefect } from './rows.ts';
import { columnName, type SheetEncoding, shapeMessage } from './shape.ts';

/** The text in the contract's form; null where it is in that form already, or where not every cell can be told for certain. */
export function contractCsv(form: CsvForm, text: string, encoding?: SheetEncoding): string | null {
  const columns = [...form.columns, ...(form.optional ?? [])];
  const { shape, rows } = readCsvCells(columns, text);
  const cells = rows.flatMap((row) => (row.cells ? [row.cells] : []));
  const [head = [], ...body] = cells;
  const named = head.map((cell) => (columns.includes(columnName(cell)) ? columnName(cell) : cell));
  const cased = head.filter((cell, index) => cell !== named[index]);
  const isCertain =
    cells.length === rows.length &&
    headerDefect(form, head.map(columnName)) === null &&
    body.every((row) => row.length <= head.length && !row.some(hasLostLetters));
  if (!isCertain || shapeMessage(form.name, shape, encoding, cased) === null) return null;
  const width = Math.max(...cells.map((row) => row.findLastIndex((cell) => cell !== '') + 1));
  const whole = [named, ...body].map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
  // In cells too, whose line ends would go without quotes otherwise.
  return stringify(whole).replaceAll('\n', /\r\n/u.test(text) ? '\r\n' : '\n');
}
