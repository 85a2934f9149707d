/** The rows of a figure table in an outline, before anything that they refer to is known. */
import type { Table, TableCell, TableRow } from 'mdast';
import type { Position } from 'unist';
import { isColumnNumbers } from '../../figures/column-numbers.ts';
import { isGroupNumber, isGroupRow } from '../../figures/group-row.ts';
import { partDepth, partName } from '../../figures/part-label.ts';
import { textOf } from '../../markdown/text-of.ts';
import { placeOf } from '../../problem.ts';
import { slug } from '../../vietnamese/plain-letters.ts';
import { shorten } from '../../vietnamese/text.ts';
import { type OutlineColumns, readColumns } from './columns.ts';
import type { ColumnMeaning } from './header-words.ts';
import type { TellTable } from './tell.ts';

/** A row: a figure that is asked for. */
export interface OutlineRow {
  readonly node: TableRow;
  /** Its label, as it stands in reports. */
  readonly name: string;
  /** What stands in the column of numbers; empty where there is none. */
  readonly order: string;
  /** The id as typed, or made of what was typed; empty where there is none. */
  readonly id: string;
  /** What was typed, where that is no id. */
  readonly typedId: string | undefined;
  /** The row that its label makes it a part of. */
  readonly whole: OutlineRow | null;
  /** True where it may be no figure but a head of rows, as its issuer has been asked. */
  readonly isDoubtful: boolean;
  /** True where its label makes it a part, though there may be no row above. */
  readonly isPart: boolean;
  /** What a column says of it; empty where it says nothing. */
  text(meaning: ColumnMeaning): string;
  /** Where that stands; the label where the row has no such cell. */
  place(meaning: ColumnMeaning): Position;
}

/** A row that only heads those below it, as `**A. Thu cân đối**` does. */
export interface RowGroup {
  readonly name: string;
  /** What stands in the column of numbers; empty where there is none. */
  readonly order: string;
  /** How many rows that ask for figures stand above it. */
  readonly after: number;
  /** False for `Trong đó:` on a line of its own, which leads in the rows below. */
  readonly isBold: boolean;
}

/** A figure table of an outline. */
export interface OutlineTable {
  readonly node: Table;
  readonly columns: OutlineColumns;
  readonly rows: readonly OutlineRow[];
  readonly groups: readonly RowGroup[];
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Reads a table; what is wrong with its header, labels and ids is told. */
export function readOutlineTable(node: Table, tell: TellTable): OutlineTable {
  const columns = readColumns(node, tell);
  const rows: OutlineRow[] = [];
  const groups: RowGroup[] = [];
  /** The last rows that others may be parts of: at the edge, and of those that are parts themselves. */
  let above: readonly [OutlineRow | null, OutlineRow | null] = [null, null];
  for (const row of node.children.slice(1)) {
    const label = columns.at.get('name') ?? 0;
    if (isGroupRow(row, label)) {
      groups.push({
        name: wordsOf(row.children[label]),
        order: label === 0 ? '' : wordsOf(row.children[0]),
        after: rows.length,
        isBold: true,
      });
      above = [null, null];
      continue;
    }
    const lead = wordsOf(row.children[label]);
    if (/\p{L}/u.test(lead) && partName(lead) === '' && isAlone(row, label)) {
      groups.push({ name: lead, order: '', after: rows.length, isBold: false });
      continue;
    }
    if (isColumnNumbers(row)) {
      tellColumnNumbers(row, tell);
      continue;
    }
    const isDoubtful = tellUnmarkedGroup(row, columns, tell);
    const read = readRow(row, columns, above, tell);
    if (!read) continue;
    // A dash right below a head of rows marks no part.
    const isHeaded = above[0] === null && groups.some(({ isBold }) => isBold);
    const own = { ...read.row, isDoubtful, isPart: read.row.isPart && !isHeaded };
    rows.push(own);
    if (read.depth === 0) above = [own, null];
    else if (read.depth === 1) above = [above[0], own];
  }
  return { node, columns, rows, groups };
}

function isAlone({ children }: TableRow, label: number): boolean {
  return children.every((cell, index) => index === label || wordsOf(cell) === '');
}

function readRow(
  node: TableRow,
  { at }: OutlineColumns,
  [first, second]: readonly [OutlineRow | null, OutlineRow | null],
  tell: TellTable,
): { readonly row: Omit<OutlineRow, 'isDoubtful'>; readonly depth: 0 | 1 | 2 } | null {
  const cell = (meaning: ColumnMeaning): TableCell | undefined => node.children[at.get(meaning) ?? -1];
  const text = (meaning: ColumnMeaning) => wordsOf(cell(meaning));
  const place = (meaning: ColumnMeaning) => placeOf(cell(meaning) ?? cell('name') ?? node);
  const name = text('name');
  if (partName(name) === '' && [...at.keys()].every((meaning) => meaning === 'name' || text(meaning) === ''))
    return null;
  if (partName(name) === '') {
    tell(place('name'), 'Hàng này chưa có tên chỉ tiêu; hãy ghi tên ở cột `Chỉ tiêu`, hoặc xóa hàng');
    return null;
  }
  const depth = partDepth(name);
  const whole = depth === 2 ? (second ?? first) : depth === 1 ? first : null;
  const typed = text('id');
  const isId = typed === '' || ID.test(typed);
  if (!isId) tellBadId(typed, place('id'), tell);
  const id = isId ? typed : slug(typed);
  const order = (at.get('name') ?? 0) === 0 ? '' : wordsOf(node.children[0]);
  return {
    row: { node, name, order, id, typedId: isId ? undefined : typed, whole, isPart: depth > 0, text, place },
    depth,
  };
}

/** A head of rows that is not in bold asks for a figure; true where it is told so. */
function tellUnmarkedGroup({ children }: TableRow, { at }: OutlineColumns, tell: TellTable): boolean {
  const label = at.get('name') ?? 0;
  const [name, order] = [wordsOf(children[label]), label === 0 ? '' : wordsOf(children[0])];
  const id = wordsOf(children[at.get('id') ?? -1]);
  const isAlone =
    name !== '' && children.every((cell, index) => index <= label || index === at.get('id') || wordsOf(cell) === '');
  const isNumbered = [name, order].some(isGroupNumber) || (id === '' && /^\d{1,2}[.)]\s/u.test(name));
  const cell = children[label];
  if (!at.has('unit') || !isAlone || !isNumbered || !cell) return false;
  tell(
    placeOf(cell),
    `“${shorten(name)}” chưa có đơn vị tính, nên được đọc thành một chỉ tiêu; nếu chỉ là tên nhóm của các hàng dưới thì hãy in đậm: \`**${name}**\`${id === '' ? ', nếu là chỉ tiêu thì ghi mã hoặc đơn vị tính' : ''}`,
    name,
    { severity: 'warning' },
  );
  return true;
}

/** Reports have other columns than the outline's table, so that its numbers would not fit there. */
function tellColumnNumbers(row: TableRow, tell: TellTable): void {
  const isReckoned = row.children.some((cell) => wordsOf(cell).includes('='));
  tell(
    placeOf(row),
    `Hàng này chỉ đánh số cột, không đòi số liệu nào và không vào khung báo cáo; hãy bỏ hàng${isReckoned ? ', công thức thì ghi ở cột `Ràng buộc`, như `= a / b`' : ''}`,
    undefined,
    { severity: 'warning' },
  );
}

function tellBadId(typed: string, place: Position, tell: TellTable): void {
  const meant = slug(typed);
  const form = 'chữ thường không dấu, nối bằng gạch';
  tell(
    place,
    `Mã “${shorten(typed)}” phải là ${form}, như \`${meant === '' ? 'so-don' : meant}\``,
    typed,
    meant === '' ? {} : { expected: [meant] },
  );
}

function wordsOf(cell: TableCell | undefined): string {
  return cell ? textOf(cell).replace(/\s+/gu, ' ').trim() : '';
}
