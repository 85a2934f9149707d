/** Workbooks of figures, made and changed as other programs would. */
import { read, utils, type WorkBook, write } from '@e965/xlsx';
import { scaffold } from '#lib/outline/scaffold.ts';
import { campaignId, type UnitId, unitId } from '#lib/paths.ts';
import type { Unit } from '#lib/register/register.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { issuedOutline } from '../../../scripts/campaign/opening.ts';
import { type ImportedWorkbook, importWorkbook } from '../../../scripts/intake/workbook/import-workbook.ts';
import { unitWorkbook } from '../../../scripts/intake/workbook/unit-workbook.ts';
import { goodRepository } from '../../helpers/fixtures.ts';

const CAMPAIGN = campaignId('nam-2023');
const UNIT = unitId('binh-an/phuong-mot');
export const REPORT = 'reports/nam-2023/binh-an/phuong-mot.md';
/** The figure that most tests fill in. */
export const COUNT = 'Số văn bản đã ban hành';
const PROVENANCE = { commit: '', modified: '2023-12-10T00:00:00Z', code: '' };

/** A repository in memory, with or without its report. */
export function repositoryOf(changes: Readonly<Record<string, string | null>> = {}): Repository {
  const files = Object.entries({ ...goodRepository(), ...changes });
  return new Repository(
    new Memory(Object.fromEntries(files.flatMap(([file, text]) => (text === null ? [] : [[file, text]])))),
  );
}

/** What the report begins from where nobody has written it. */
export function emptyReport(unit = UNIT): string {
  const repository = repositoryOf({ [REPORT]: null });
  return scaffold(issuedOutline(repository, CAMPAIGN), unitOf(repository, unit), repository.units(), {
    documents: repository.documents().documents,
  });
}

function unitOf(repository: Repository, unit: UnitId): Unit {
  const found = repository.units().units.get(unit);
  if (!found) throw new Error(`no unit ${unit}`);
  return found;
}

/** The workbook of a unit. */
export function workbookOf(repository: Repository, unit = UNIT, started: string | null = null): Uint8Array {
  return unitWorkbook(repository, issuedOutline(repository, CAMPAIGN), unitOf(repository, unit), PROVENANCE, started);
}

/** A cell as SheetJS has it: a value with its kind and its format, or nothing. */
export type Typed = { readonly t: string; readonly v: unknown; readonly z?: string; readonly f?: string } | null;

/** A cell with a number, in a format. */
export const number = (v: number, z = 'General'): Typed => ({ t: 'n', v, z });

/** A cell with text. */
export const words = (v: string): Typed => ({ t: 's', v });

/** A workbook as another program saves it after some change. */
export function saved(bytes: Uint8Array, change: (book: WorkBook) => void): Uint8Array {
  const book = read(bytes, { type: 'array', cellNF: true, cellFormula: true });
  change(book);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', bookSST: true }));
}

/** The place of the cell in a column, by its header, of the row that begins with a name. */
export function placeOf(book: WorkBook, name: string, header = 'Số liệu', sheet = 'Số liệu'): string {
  const rows: unknown[][] = utils.sheet_to_json(book.Sheets[sheet] ?? {}, { header: 1, defval: '', blankrows: true });
  const head = rows.findIndex((row) => row[0] === 'Chỉ tiêu');
  const row = rows.findIndex((cells) => cells[0] === name);
  const column = rows[head]?.indexOf(header) ?? -1;
  if (row < 0 || column < 0) throw new Error(`no ${name} under ${header}`);
  return utils.encode_cell({ r: row, c: column });
}

/** The workbook with other values, by the names of figures. */
export function filled(
  bytes: Uint8Array,
  values: Readonly<Record<string, Typed>>,
  header = 'Số liệu',
  sheet = 'Số liệu',
): Uint8Array {
  return saved(bytes, (book) => {
    for (const [name, cell] of Object.entries(values)) put(book, sheet, placeOf(book, name, header, sheet), cell);
  });
}

/** Puts a cell in. */
export function put(book: WorkBook, sheet: string, place: string, cell: Typed): void {
  const cells = book.Sheets[sheet];
  if (!cells) throw new Error(`no sheet ${sheet}`);
  if (cell === null) delete cells[place];
  else cells[place] = { ...cell };
}

/** Reads a workbook into a report. */
export function imported(repository: Repository, bytes: Uint8Array, isNamed = false): ImportedWorkbook {
  const named = isNamed ? { campaign: CAMPAIGN, unit: UNIT } : {};
  return importWorkbook(repository, bytes, { name: 'so-lieu.xlsx', ...named });
}

/** The lines that differ: `-` before what went, `+` before what came. */
export function changedLines(before: string, after: string | null): readonly string[] {
  const [was, is] = [before.split('\n'), (after ?? before).split('\n')];
  return [
    ...was.filter((line) => !is.includes(line)).map((line) => `-${line}`),
    ...is.filter((line) => !was.includes(line)).map((line) => `+${line}`),
  ];
}
