/** The files that a form carries: as few as its report is checked by. */
import { stringify } from 'csv-stringify/sync';
import { readCsvRows } from '#lib/csv/rows.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { DOCUMENTS_FILE, outlineFile, REGISTER_FILE, sourcesFile, type UnitId } from '#lib/paths.ts';
import { parentId, REGISTER_FORM, type Register } from '#lib/register/register.ts';
import type { Repository } from '#lib/repository/repository.ts';

/** What a form need not know of a unit: who reviews it, what it has replaced. */
const LEFT_OUT = ['team', 'replaces'];

/** The outline, the one before, the documents, and of the register the unit, those above it, and who has issued the outline. */
export function carriedFiles(repository: Repository, outline: Outline, unit: UnitId): Readonly<Record<string, string>> {
  const compared = outline.frontMatter['compare-with'];
  const wanted = [outlineFile(outline.campaign), ...(compared ? [outlineFile(compared)] : []), DOCUMENTS_FILE];
  const files = wanted.flatMap((file) => {
    const text = textOf(repository, file);
    return text === null ? [] : [[file, text] as const];
  });
  return {
    ...Object.fromEntries(files),
    [REGISTER_FILE]: rowsOf(repository, unit, outline.frontMatter.issuer),
    // Other units are not here: they are in a register elsewhere.
    [sourcesFile(outline.campaign)]: '',
  };
}

function rowsOf(repository: Repository, unit: UnitId, issuer: UnitId): string {
  const { register } = repository.register();
  const units = new Set([...lineage(unit, register), ...lineage(issuer, register)]);
  const all = [...REGISTER_FORM.columns, ...(REGISTER_FORM.optional ?? [])];
  const { rows } = readCsvRows(REGISTER_FORM, textOf(repository, REGISTER_FILE) ?? '', () => {});
  const own = rows.flatMap(({ row }) => (units.has(row.id ?? '') ? [row] : []));
  const columns = all.filter((column) => own.some((row) => row[column] !== undefined));
  const shown = own.map((row) => columns.map((column) => (LEFT_OUT.includes(column) ? '' : (row[column] ?? ''))));
  return stringify([columns, ...shown]);
}

/** The unit, those above it, and who stamps what it sends. */
function lineage(unit: UnitId, { units }: Register): ReadonlySet<string> {
  const found = new Set<string>();
  for (let id: UnitId | null = unit; id !== null; id = parentId(id)) found.add(id);
  const receiver = units.get(unit)?.receiver;
  for (let id: UnitId | null = receiver ?? null; id !== null; id = parentId(id)) found.add(id);
  return found;
}

function textOf(repository: Repository, file: string): string | null {
  const source = repository.read(file);
  return source && 'text' in source ? source.text : null;
}
