/** An answer in the form that was asked for. */
import { type Chart, prettyBars, prettyTable } from './formats/pretty.ts';
import type { Table } from './formats/table.ts';
import { csvTable, jsonTable, markdownTable } from './formats/written.ts';
import type { Question } from './questions/question.ts';

/** The forms, the first where none is asked for. */
export const FORMATS = ['table', 'csv', 'json', 'markdown'] as const;

/** A form of answers. */
export type Format = (typeof FORMATS)[number];

/** The lines of an answer; `question` is null where somebody asked in SQL. */
export function answerLines(found: Table, question: Question | null, format: Format, room: number): readonly string[] {
  if (format === 'csv') return linesOf(csvTable(found));
  if (format === 'json') return linesOf(jsonTable(found));
  const table = question ? withoutEmptyColumns(found) : found;
  const nothing = question?.nothing ?? 'Không có dòng nào.';
  if (format === 'markdown') return table.rows.length === 0 ? [nothing] : linesOf(markdownTable(table));
  const chart = chartOf(table, question?.chart);
  const bars = chart ? prettyBars(table, chart, room) : [];
  return [
    ...(question ? [question.asks, ''] : []),
    ...(table.rows.length === 0 ? [nothing] : prettyTable(table, room)),
    ...(bars.length > 0 ? ['', ...bars] : []),
  ];
}

/** What the name of a file says of the form that it is to have; null where it says nothing. */
export function formatOfFile(path: string): Format | null {
  const [, ending = ''] = /\.([a-z]+)$/iu.exec(path) ?? [];
  const known: Readonly<Record<string, Format>> = { csv: 'csv', json: 'json', md: 'markdown' };
  return known[ending.toLowerCase()] ?? null;
}

/** Without the columns in which no row has anything: they are there for other campaigns. */
function withoutEmptyColumns({ columns, rows }: Table): Table {
  const isTold = columns.map((_, at) => rows.length === 0 || rows.some((row) => row[at] !== null && row[at] !== ''));
  return { columns: columns.filter((_, at) => isTold[at]), rows: rows.map((row) => row.filter((_, at) => isTold[at])) };
}

/** Names of bars in columns that are left. */
function chartOf({ columns }: Table, chart: Chart | undefined): Chart | null {
  const has = (name: string) => columns.some((column) => column.name === name);
  return chart && has(chart.value) ? { value: chart.value, labels: chart.labels.filter(has) } : null;
}

function linesOf(text: string): readonly string[] {
  return text.replace(/\n$/u, '').split('\n');
}
