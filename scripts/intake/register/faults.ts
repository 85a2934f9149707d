/** What is wrong with a register because of a list, told at the cells of the list. */
import { REGISTER_FILE } from '#lib/paths.ts';
import type { Problem } from '#lib/problem.ts';
import { parseRegister } from '#lib/register/register.ts';
import { screenFile } from '#lib/screening/screen.ts';
import type { ListProblem } from '../../create/table/table.ts';
import type { Found } from './found.ts';
import { columnAt, openRegister, type RegisterText } from './register-text.ts';

/** What a register tells of itself that it did not tell before. */
interface Faults {
  /** Errors at rows of the list. */
  readonly problems: readonly ListProblem[];
  /** Vietnamese: errors elsewhere in the register. */
  readonly elsewhere: readonly string[];
  /** Vietnamese: what is to be looked at, and stops nothing. */
  readonly warnings: readonly string[];
}

/** Judges the register that a list has made, as `check` does; what was wrong before stops nobody from mending other rows. */
export function faultsOf(
  before: RegisterText,
  text: string,
  found: readonly Found[],
  columns: ReadonlyMap<string, number>,
): Faults {
  const known = new Set(problemsOf(before.text).map(keyOf));
  const fresh = problemsOf(text).filter((one) => !known.has(keyOf(one)));
  const made = openRegister(text) ?? before;
  const byId = new Map(found.map((one) => [one.id, one.draft]));
  const rows = new Map(made.rows.map((row) => [row.line, row]));
  const problems: ListProblem[] = [];
  const elsewhere: string[] = [];
  for (const { place, message, severity } of fresh) {
    if (severity !== 'error') continue;
    const row = rows.get(place.start.line);
    const draft = row && byId.get(row.cells.id ?? '');
    const column = (row && columns.get(columnAt(made, row, place.start.column) ?? '')) ?? columns.get('name') ?? null;
    if (draft) problems.push({ row: draft.row ?? 1, column, message });
    else elsewhere.push(lineOf({ place, message }));
  }
  return { problems, elsewhere, warnings: fresh.filter(({ severity }) => severity !== 'error').map(lineOf) };
}

function problemsOf(text: string): readonly Problem[] {
  const { problems, register } = parseRegister(text);
  return [...problems, ...screenFile(REGISTER_FILE, new TextEncoder().encode(text), register.contacts)];
}

/** Rows keep their lines. */
function keyOf({ place, message }: Problem): string {
  return `${place.start.line} ${message}`;
}

function lineOf({ place, message }: Pick<Problem, 'place' | 'message'>): string {
  return `${REGISTER_FILE}, dòng ${place.start.line}: ${message}`;
}
