/** The register as a file: where each cell stands, and the same text with other cells, nothing else of it touched. */
import { stringify } from 'csv-stringify/sync';
import { type CsvCells, readCsvCells } from '#lib/csv/cells.ts';
import { dayOrder, meantDay } from '#lib/csv/dates.ts';
import { cellPlaces } from '#lib/csv/places.ts';
import { headerDefect } from '#lib/csv/rows.ts';
import { columnName, shapeMessage } from '#lib/csv/shape.ts';
import type { Edit } from '#lib/problem.ts';
import { REGISTER_FORM } from '#lib/register/register.ts';
import { lineEnd, withEdits } from '../workbook/table-edits.ts';

/** What a row says, by column. */
export type Cells = Readonly<Record<string, string>>;

/** A row of the register as it stands in the file. */
export interface OwnRow {
  readonly line: number;
  /** The row as the file has it. */
  readonly raw: string;
  /** Days in ISO form where they are certain. */
  readonly cells: Cells;
}

/** The register, in the form of its contract. */
export interface RegisterText {
  readonly text: string;
  readonly head: CsvCells;
  readonly columns: readonly string[];
  readonly rows: readonly OwnRow[];
  readonly last: CsvCells;
}

/** What is to be another text. */
export interface RegisterChange {
  readonly changed: ReadonlyMap<OwnRow, Cells>;
  readonly added: readonly Cells[];
  /** Columns that the file does not have yet. */
  readonly columns: readonly string[];
}

const { columns: REQUIRED, optional = [], days = [] } = REGISTER_FORM;

/** Opens the text of a register; null where that is not in form, or a row of it cannot be read. */
export function openRegister(text: string): RegisterText | null {
  const { shape, rows } = readCsvCells([...REQUIRED, ...optional], text);
  const [head, ...body] = rows;
  const columns = (head?.cells ?? []).map(columnName);
  const isReadable = body.every(({ cells }) => cells !== null && cells.length <= columns.length);
  const isInForm = shapeMessage('', shape, undefined, []) === null && headerDefect(REGISTER_FORM, columns) === null;
  if (!head || !isReadable || !isInForm) return null;
  const isDay = columns.map((column) => days.includes(column));
  const order = dayOrder(body.flatMap(({ cells }) => (cells ?? []).filter((_, index) => isDay[index])));
  const own = body.map(({ cells, line, raw }): OwnRow => {
    const said = columns.map((column, index) => {
      const cell = cells?.[index] ?? '';
      return [column, isDay[index] ? (meantDay(cell, order) ?? cell) : cell] as const;
    });
    return { line, raw, cells: Object.fromEntries(said) };
  });
  return { text, head, columns, rows: own, last: body.at(-1) ?? head };
}

/** The column of a place in a row; undefined where that has none there. */
export function columnAt({ columns }: RegisterText, { raw, line }: OwnRow, column: number): string | undefined {
  return columns[cellPlaces(raw, line).findLastIndex(({ start }) => start.column <= column)];
}

/** The text with other cells, columns behind its own, rows behind its own. */
export function withChange(register: RegisterText, { changed, added, columns }: RegisterChange): string {
  const { text, head, last } = register;
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/gu)].map(({ 0: end, index }) => index + end.length)];
  const all = [...register.columns, ...columns];
  const place = { text, starts, columns: all };
  const edits = [
    ...rowEdits(head, Object.fromEntries(columns.map((one) => [one, one])), place),
    ...[...changed].flatMap(([row, cells]) => rowEdits(row, cells, place)),
  ];
  const rows = added.map((cells) => lineEnd(text) + written(all.map((column) => cells[column] ?? '')));
  const lines = last.raw.split('\n');
  const { end } = withBlanks(text, (starts[last.line + lines.length - 2] ?? 0) + (lines.at(-1)?.length ?? 0));
  return withEdits(text, rows.length === 0 ? edits : [...edits, { start: end, end, text: rows.join('') }]);
}

/** Where rows stand: what each line begins at, and the columns that they are to have. */
interface Place {
  readonly text: string;
  readonly starts: readonly number[];
  readonly columns: readonly string[];
}

/** Rows may be shorter than the header: they are made as long as it takes. */
function rowEdits(
  { raw, line }: Pick<OwnRow, 'raw' | 'line'>,
  cells: Cells,
  { text, starts, columns }: Place,
): readonly Edit[] {
  const offset = (point: { readonly line: number; readonly column: number }) =>
    (starts[point.line - 1] ?? 0) + point.column - 1;
  const places = cellPlaces(raw, line);
  const edits = places.flatMap(({ start, end }, index): readonly Edit[] => {
    const cell = cells[columns[index] ?? ''];
    return cell === undefined ? [] : [{ ...withBlanks(text, offset(start), offset(end)), text: written([cell]) }];
  });
  const beyond = columns.slice(places.length).map((column) => cells[column] ?? '');
  const behind = beyond.slice(0, beyond.findLastIndex((cell) => cell !== '') + 1);
  const { end: at } = withBlanks(text, offset(places.at(-1)?.end ?? { line, column: 1 }));
  return behind.length === 0 ? edits : [...edits, { start: at, end: at, text: written(['', ...behind]) }];
}

/** White space around a cell goes with it: a quote behind a blank is none to spreadsheets. */
function withBlanks(text: string, start: number, end = start): { readonly start: number; readonly end: number } {
  let [from, to] = [start, end];
  while (/[ \t]/u.test(text[from - 1] ?? '')) from--;
  while (/[ \t]/u.test(text[to] ?? '')) to++;
  return { start: from, end: to };
}

function written(cells: readonly string[]): string {
  return stringify([cells], { eof: false });
}
