/** A list of units that an office keeps, into the register that there is: cells that differ, rows that are new, and nothing else. */
import { REGISTER_FORM } from '#lib/register/register.ts';
import type { ListProblem, Table } from '../../create/table/table.ts';
import { draftsOf } from '../../create/units/drafts.ts';
import { problemLines } from '../../create/units/register.ts';
import { faultsOf } from './faults.ts';
import { type Found, findChanges, isSame } from './found.ts';
import { identify } from './identify.ts';
import { type OwnRow, type RegisterText, withChange } from './register-text.ts';

/** What came of a list. */
interface ImportedRegister {
  /** Null where the register stays as it is. */
  readonly text: string | null;
  readonly changed: number;
  readonly added: number;
  /** Vietnamese: what was made of the list, a line a unit. */
  readonly said: readonly string[];
  /** Vietnamese, each at its cell: why nothing may be written. */
  readonly problems: readonly string[];
}

const COLUMNS: readonly string[] = [...REGISTER_FORM.columns, ...(REGISTER_FORM.optional ?? [])];
/** More units that a list does not have tell nothing that these do not. */
const MOST = 20;

/** Brings a list into the register; units that the list does not have stay, and are named. Where anything is wrong nothing is made. */
export function importRegister(register: RegisterText, table: Table, file: string): ImportedRegister {
  const own = new Map(register.rows.map((row) => [row.cells.id ?? '', row]));
  const read = draftsOf(table, (id, column, cell) => {
    const known = own.get(id)?.cells[column];
    return known !== undefined && isSame(known, cell);
  });
  const { drafts, columns } = read;
  const problems: ListProblem[] = [...read.problems];
  const ids = identify(drafts, own, ({ row }, column, message) => {
    problems.push({ row: row ?? 1, column: columns.get(column) ?? columns.get('name') ?? null, message });
  });
  const listed = [...columns.keys()].filter((column) => COLUMNS.includes(column) && column !== 'id');
  const found = findChanges(ids, listed, register);
  const changed = found.filter(({ row, cells }) => row !== null && Object.keys(cells).length > 0);
  const added = found.filter(({ row }) => row === null);
  const fresh = listed.filter(
    (column) => !register.columns.includes(column) && [...changed, ...added].some(({ cells }) => cells[column]),
  );
  const text = withChange(register, {
    changed: new Map(changed.flatMap(({ row, cells }) => (row ? [[row, cells] as const] : []))),
    added: added.map(({ cells }) => cells),
    columns: fresh,
  });
  // What is missing in a list that is wrong would be told as missing in the register.
  const faults = problems.length > 0 ? NO_FAULTS : faultsOf(register, text, found, columns);
  const told = [...problemLines(file, [...problems, ...faults.problems], table.header), ...faults.elsewhere];
  const said = [
    ...table.said,
    ...read.said,
    ...fresh.map((column) => `thêm cột \`${column}\` vào danh mục`),
    ...[...changed, ...added].map(foundLine),
    ...keptLines(own, new Set(ids.values())),
    ...faults.warnings.map((warning) => `lưu ý: ${warning}`),
  ];
  const isMade = told.length === 0 && text !== register.text;
  return { text: isMade ? text : null, changed: changed.length, added: added.length, said, problems: told };
}

const NO_FAULTS = { problems: [], elsewhere: [], warnings: [] } as const;

function foundLine({ id, row, cells }: Found): string {
  const shown = (cell: string) => (cell === '' ? 'trống' : `“${cell}”`);
  if (row === null) {
    const { id: _, ...others } = cells;
    return `thêm \`${id}\`: ${Object.entries(others)
      .flatMap(([column, cell]) => (cell === '' ? [] : [`${column} ${shown(cell)}`]))
      .join(', ')}`;
  }
  const changes = Object.entries(cells).map(
    ([column, cell]) => `${column} ${shown(row.cells[column] ?? '')} → ${shown(cell)}`,
  );
  return `sửa \`${id}\`: ${changes.join(', ')}`;
}

function keptLines(own: ReadonlyMap<string, OwnRow>, listed: ReadonlySet<string>): readonly string[] {
  const kept = [...own].filter(([id]) => !listed.has(id));
  const lines = kept
    .slice(0, MOST)
    .map(([id, { cells }]) => `giữ nguyên \`${id}\` (${cells.name}): bảng tính không có`);
  return kept.length <= MOST ? lines : [...lines, `giữ nguyên ${kept.length - MOST} đơn vị nữa mà bảng tính không có`];
}
