/** Rows of a list as units that are yet to be placed: which cell tells what, and what is wrong by itself. */
import { dayOrder, meantDay } from '#lib/csv/dates.ts';
import { columnLetters } from '#lib/ooxml/workbook/place.ts';
import { foldToneMarks } from '#lib/vietnamese/text.ts';
import { type Column, columnOf, columnTitle, isNumbering } from '../table/columns.ts';
import type { ListProblem, Table } from '../table/table.ts';
import { type LeftOut, saidOfLeftOut, whyNoUnit } from './left-out.ts';
import { secretIn, unfitCell } from './unfit.ts';

/** A unit as a list tells of it. */
export interface Draft {
  /** The row of the list; null for one that the list does not have. */
  readonly row: number | null;
  readonly name: string;
  /** What else its cells say; a blank one says nothing. */
  readonly says: Readonly<Partial<Record<Column, string>>>;
}

/** A list, read row by row. */
export interface Drafts {
  readonly drafts: readonly Draft[];
  /** Where each column stands, from 0. */
  readonly columns: ReadonlyMap<Column, number>;
  readonly said: readonly string[];
  readonly problems: readonly ListProblem[];
}

const DAYS: readonly Column[] = ['from', 'to'];

/** Whether a unit is known to have this in a column already: nobody asks of that again whether it is fit. */
type IsKnown = (id: string, column: Column, cell: string) => boolean;

/** Reads a table; a row with a problem is left out. */
export function draftsOf({ header, body, dayOf, problems: before }: Table, isKnown: IsKnown = () => false): Drafts {
  const problems: ListProblem[] = [...before];
  const columns = new Map<Column, number>();
  const ignored: string[] = [];
  for (const [index, cell] of (header?.cells ?? ['Tên đơn vị']).entries()) {
    const column = columnOf(cell);
    const first = column === null ? undefined : columns.get(column);
    if (first !== undefined)
      problems.push({
        row: header?.row ?? 1,
        column: index,
        message: `cột “${cell}” nói cùng một điều như cột ${columnLetters(first)}; hãy bỏ một cột`,
      });
    else if (column !== null) columns.set(column, index);
    else if (cell !== '' && !isNumbering(cell)) ignored.push(`${columnLetters(index)} “${cell}”`);
  }
  const at = (cells: readonly string[], column: Column) => cells[columns.get(column) ?? -1] ?? '';
  // Days and superiors of other rows tell what those of one row mean.
  const order = dayOrder(body.flatMap(({ cells }) => DAYS.map((column) => dayOf(at(cells, column)))));
  const superiors = new Set(body.map(({ cells }) => foldToneMarks(at(cells, 'above'))));
  const numbers = new Set((header?.cells ?? []).flatMap((cell, index) => (isNumbering(cell) ? [index] : [])));
  const leftOut: LeftOut[] = [];
  const dayIn = (cell: string) => meantDay(dayOf(cell), order) ?? dayOf(cell);
  const drafts = body.flatMap(({ row, cells }): readonly Draft[] => {
    const tell = (column: number | null, message: string) => problems.push({ row, column, message });
    const called = at(cells, 'name');
    const id = at(cells, 'id');
    const others = cells.filter((_, index) => index !== (columns.get('name') ?? -1) && !numbers.has(index));
    const why =
      isKnown(id, 'id', id) || (superiors.has(foldToneMarks(called)) && called !== '')
        ? null
        : whyNoUnit(cells.find((cell) => cell !== '') ?? '', called, others);
    const faults = [...columns].flatMap(([column, index]) => {
      const cell = cells[index] ?? '';
      const fault = isKnown(id, column, cell) ? null : unfitCell(column, cell);
      return fault === null ? [] : [{ index, fault }];
    });
    if (why !== null && faults.length === 0) {
      leftOut.push({ row, text: shown(cells), why });
      return [];
    }
    for (const { index, fault } of faults) tell(index, fault);
    const width = header?.cells.length ?? 1;
    if (cells.slice(width).some((cell) => cell !== ''))
      tell(width, `dòng có ${cells.length} ô mà tiêu đề chỉ có ${width} cột; hãy đưa mỗi ô vào cột của nó`);
    const says = Object.fromEntries(
      [...columns].flatMap(([column, index]) => {
        const cell = cells[index] ?? '';
        return cell === '' ? [] : [[column, DAYS.includes(column) ? dayIn(cell) : cell]];
      }),
    );
    const { name = '', ...rest } = says;
    if (name !== '') return faults.length > 0 ? [] : [{ row, name, says: rest }];
    if (Object.keys(rest).length > 0) tell(columns.get('name') ?? null, 'thiếu tên đơn vị; hãy điền tên');
    else if (cells.some((cell) => cell !== '')) leftOut.push({ row, text: shown(cells), why: 'ô tên đơn vị để trống' });
    return [];
  });
  const read = [...columns].map(([column, index]) => `${columnLetters(index)} (${columnTitle(column)})`);
  const said = [
    `${drafts.length} dòng có tên đơn vị; các cột đã đọc: ${read.join(', ')}`,
    ...saidOfLeftOut(leftOut),
    ...(ignored.length > 0 ? [`không dùng đến các cột: ${ignored.join(', ')}`] : []),
  ];
  return { drafts, columns, said, problems };
}

/** What tells a row from others, whatever its cells say; a long text is cut. */
function shown(cells: readonly string[]): string {
  const text = cells.filter((cell) => cell !== '').join(' | ');
  const masked = secretIn(text) === null ? text : '…';
  return masked.length > 60 ? `${masked.slice(0, 60)}…` : masked;
}
