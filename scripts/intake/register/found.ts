/** What a list says of a unit that the register does not say, or not yet. */

import type { Draft } from '../../create/units/drafts.ts';
import { kindOf, levelOf, toldByName } from '../../create/units/words.ts';
import type { Cells, OwnRow, RegisterText } from './register-text.ts';

/** A row of the list whose unit is known. */
export interface Found {
  readonly draft: Draft;
  readonly id: string;
  /** Null for a new unit. */
  readonly row: OwnRow | null;
  /** What is other than in the register; of a new unit all that is not blank. */
  readonly cells: Cells;
}

/** Levels and kinds in the words of the register. */
interface Words {
  readonly level: ReadonlySet<string>;
  readonly kind: ReadonlySet<string>;
}

/** What each row says in the columns that the list has; a blank cell says that the register's is to be blank. */
export function findChanges(
  ids: ReadonlyMap<Draft, string>,
  columns: readonly string[],
  register: RegisterText,
): readonly Found[] {
  const rows = new Map(register.rows.map((row) => [row.cells.id ?? '', row]));
  const used = (column: string) => new Set(register.rows.map(({ cells }) => cells[column] ?? ''));
  const words: Words = { level: used('level'), kind: used('kind') };
  return [...ids].map(([draft, id]) => {
    const row = rows.get(id) ?? null;
    const says: Cells = { ...draft.says, name: draft.name };
    const told: Cells = row ? {} : { id, ...toldByName(draft.name) };
    const cells = columns.flatMap((column) => {
      const is = wordOf(column, says[column] ?? '', words);
      return isSame(row?.cells[column] ?? '', is) ? [] : [[column, is] as const];
    });
    return { draft, id, row, cells: { ...told, ...Object.fromEntries(cells) } };
  });
}

/** Whether a cell says what the register does: spreadsheets take noughts from before a number, and blanks from between words nobody sees. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((cell) => cell.replace(/\s+/gu, ' ').trim()) as [string, string];
  return a === b || (/^\d+$/u.test(a) && /^\d+(?:\.0+)?$/u.test(b) && Number(a) === Number(b));
}

function wordOf(column: string, cell: string, { level, kind }: Words): string {
  const text = cell.replace(/\s+/gu, ' ').trim();
  if (column === 'level' && !level.has(text)) return levelOf(text) ?? text;
  if (column === 'kind' && !kind.has(text)) return kindOf(text) ?? text;
  return text;
}
