/** An answer for programs and documents. */
import Big from 'big.js';
import { guarded } from '#lib/csv/guard.ts';
import { table } from '#lib/markdown/nodes.ts';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import { jsonLines } from '#lib/printable.ts';
import { writeCsv } from '../../roll-up/data/write-csv.ts';
import { type Cell, plainCell, type Table } from './table.ts';
import { cellWords } from './words.ts';

/** A table of Markdown, for people. */
export function markdownTable({ columns, rows }: Table): string {
  return writeMarkdown(
    table(
      columns.map(({ isNumber }) => (isNumber ? 'right' : null)),
      [columns.map(({ name }) => name), ...rows.map((row) => row.map(cellWords))],
    ),
  );
}

/** Lines of CSV: plain numbers, and no text that a spreadsheet would run. */
export function csvTable({ columns, rows }: Table): string {
  const cell = (one: Cell) => (typeof one === 'string' ? guarded(one) : plainCell(one));
  return writeCsv([columns.map(({ name }) => guarded(name)), ...rows.map((row) => row.map(cell))]);
}

/** An array of JSON, an object a line; numbers have all their digits. */
export function jsonTable({ columns, rows }: Table): string {
  const names = columns.map(({ name }) => jsonText(name));
  const value = (cell: Cell) => (cell instanceof Big ? cell.toFixed() : jsonText(cell));
  const objects = rows.map((row) => `  {${row.map((cell, at) => `${names[at]}: ${value(cell)}`).join(', ')}}`);
  return objects.length === 0 ? '[]\n' : `[\n${objects.join(',\n')}\n]\n`;
}

function jsonText(value: string | boolean | null): string {
  return jsonLines(value).join('');
}
