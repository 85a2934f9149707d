/** Rows of a list as units that are yet to be placed: which cell tells what, and what is wrong by itself. */
import { damageOf, hasLostLetters } from '#lib/csv/damage.ts';
import { type Column, columnOf, columnTitle, isNumbering } from '../table/columns.ts';
import { columnLetters, type ListProblem, type Table } from '../table/table.ts';

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

/** Reads a table; a row with a problem is left out. */
export function draftsOf({ header, body, dayOf, problems: before }: Table): Drafts {
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
  const drafts = body.flatMap(({ row, cells }): readonly Draft[] => {
    const tell = (column: number | null, message: string) => problems.push({ row, column, message });
    const faults = [...columns.values()].flatMap((index) => {
      const fault = faultOf(cells[index] ?? '');
      return fault === null ? [] : [{ index, fault }];
    });
    for (const { index, fault } of faults) tell(index, fault);
    const width = header?.cells.length ?? 1;
    if (cells.slice(width).some((cell) => cell !== ''))
      tell(width, `dòng có ${cells.length} ô mà tiêu đề chỉ có ${width} cột; hãy đưa mỗi ô vào cột của nó`);
    const says = Object.fromEntries(
      [...columns].flatMap(([column, index]) => {
        const cell = cells[index] ?? '';
        return cell === '' ? [] : [[column, DAYS.includes(column) ? dayOf(cell) : cell]];
      }),
    );
    const { name = '', ...others } = says;
    if (name !== '') return faults.length > 0 ? [] : [{ row, name, says: others }];
    if (Object.keys(others).length > 0) tell(columns.get('name') ?? null, 'thiếu tên đơn vị; hãy điền tên');
    return [];
  });
  const read = [...columns].map(([column, index]) => `${columnLetters(index)} (${columnTitle(column)})`);
  const said = [
    `${drafts.length} dòng có tên đơn vị; các cột đã đọc: ${read.join(', ')}`,
    ...(ignored.length > 0 ? [`không dùng đến các cột: ${ignored.join(', ')}`] : []),
  ];
  return { drafts, columns, said, problems };
}

function faultOf(cell: string): string | null {
  if (hasLostLetters(cell))
    return `“${cell}” đã mất chữ có dấu (còn dấu \`?\`) khi lưu ra bảng mã không có chữ Việt; hãy lấy lại bản trước và lưu dạng .xlsx hoặc CSV UTF-8`;
  return damageOf(cell);
}
