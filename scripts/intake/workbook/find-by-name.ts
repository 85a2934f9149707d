/** Figures in a workbook that is not ours, by their names, as in any table. */
import type { Figure } from '#lib/figures/figure.ts';
import { asideMeant, FIGURE_COLUMNS, isNumberHeader } from '#lib/figures/figure-columns.ts';
import { figureNear } from '#lib/figures/near-name.ts';
import { RowFigures } from '#lib/figures/row-figures.ts';
import { NO_TERM, termKey } from '#lib/figures/term.ts';
import { columnLetters } from '#lib/ooxml/workbook/place.ts';
import type { SheetRow } from '#lib/ooxml/workbook/sheet.ts';
import type { OpenWorkbook } from '#lib/ooxml/workbook/workbook.ts';
import { fold } from '#lib/vietnamese/text.ts';
import type { AskedSection } from './asked.ts';
import { cellAt, type Found, type FoundRow, placeName, type ReadSheet, type Slot, textAt } from './found.ts';

/** A row with the figure that it names. */
interface Named {
  readonly row: SheetRow;
  readonly figure: Figure;
  readonly columns: readonly string[];
}

/** What a sheet tells of some sections; nothing is said of one that names no figure. */
export function findByName(sheet: ReadSheet, asked: readonly AskedSection[], book: OpenWorkbook): Found {
  const figures = asked.flatMap((one) => one.figures.map(({ figure }) => figure));
  const columnsOf = new Map(
    asked.flatMap(({ columns, figures: some }) => some.map(({ figure }) => [figure.id, columns] as const)),
  );
  const label = labelColumn(sheet, figures);
  if (label === null) return { rows: [], names: [], left: [] };
  const finder = new RowFigures(figures);
  const left: string[] = [];
  const named: Named[] = [];
  for (const row of sheet.rows) {
    const name = textAt(row, label);
    const figure = name === '' ? null : finder.next(name);
    if (figure) named.push({ row, figure, columns: columnsOf.get(figure.id) ?? [] });
    else if (row.cells.length > 1 && named.length > 0) left.push(unknownRow(row, label, sheet, figures));
  }
  const [first] = named;
  const header = first && headerOf(sheet, first.row, label);
  const rows = named.flatMap(({ row, figure, columns }): FoundRow[] => {
    const places = valuePlaces(label, header, columns, named);
    if (typeof places === 'string') {
      left.push(`${placeName(sheet.name, row.row, label)}: ${places}`);
      return [];
    }
    const slot = (column: number, index: number): Slot => {
      const cell = cellAt(row, column);
      const found = cell && { cell, look: book.lookOf(cell.look), is1904: book.is1904 };
      return { place: placeName(sheet.name, row.row, column), column: index, found };
    };
    const note = noteColumn(header);
    return [
      {
        figure,
        sheet,
        row: row.row,
        values: places.flatMap((at, index) => (at === null ? [] : [slot(at, index)])),
        note: note === null ? null : slot(note, 0),
      },
    ];
  });
  return { rows, names: [], left };
}

function unknownRow(row: SheetRow, label: number, sheet: ReadSheet, figures: readonly Figure[]): string {
  const name = textAt(row, label);
  const near = figureNear(name, figures);
  const meant = near ? ` (có phải là “${near.fullName}”?)` : '';
  return `${placeName(sheet.name, row.row, label)}: “${name || row.cells.map(({ text }) => text).join(' ')}” không phải tên chỉ tiêu nào${meant}; không nhập`;
}

/** The column with the most names of figures. */
function labelColumn({ rows }: ReadSheet, figures: readonly Figure[]): number | null {
  const names = new Set(figures.map(({ name }) => fold(name)));
  const counts = new Map<number, number>();
  for (const { cells } of rows)
    for (const { column, text } of cells)
      if (names.has(fold(text.trim()))) counts.set(column, (counts.get(column) ?? 0) + 1);
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  return best?.[0] ?? null;
}

/** The row above the first figure that heads the column of names; the one right above where none says so. */
function headerOf({ rows }: ReadSheet, first: SheetRow, label: number): SheetRow | undefined {
  const above = rows.slice(0, rows.indexOf(first));
  return above.findLast((row) => fold(textAt(row, label)) === fold(FIGURE_COLUMNS.name)) ?? above.at(-1);
}

function noteColumn(header: SheetRow | undefined): number | null {
  return header?.cells.find(({ text }) => asideMeant(text.trim()) === FIGURE_COLUMNS.note)?.column ?? null;
}

/** Where the values of a row stand, by the columns of its section; Vietnamese words where that is open. */
function valuePlaces(
  label: number,
  header: SheetRow | undefined,
  columns: readonly string[],
  named: readonly Named[],
): readonly (number | null)[] | string {
  const title = (column: number) => (header ? textAt(header, column) : '');
  const isAside = (column: number) => {
    if (asideMeant(title(column)) !== null || isNumberHeader(title(column))) return true;
    return named.every(({ row: one, figure }) => [fold(figure.unit ?? ''), ''].includes(fold(textAt(one, column))));
  };
  const all = [...new Set(named.flatMap(({ row: one }) => one.cells.map(({ column }) => column)))].sort(
    (a, b) => a - b,
  );
  const free = all.filter((column) => column > label && !isAside(column));
  const isTermed = columns.length > 1 || termKey(columns[0] ?? '') !== termKey(FIGURE_COLUMNS.value);
  if (isTermed) {
    const places = columns.map(
      (name) => free.find((one) => termKey(title(one)) !== NO_TERM && termKey(title(one)) === termKey(name)) ?? null,
    );
    return places.some((one) => one !== null)
      ? places
      : `không cột nào mang tên ${columns.map((one) => `“${one}”`).join(', ')}; không nhập hàng này`;
  }
  const own = free.filter((one) => fold(title(one)) === fold(FIGURE_COLUMNS.value));
  const places = own.length === 1 ? own : free;
  if (places.length <= 1) return places;
  const names = places.map((one) => `${columnLetters(one)}${title(one) === '' ? '' : ` “${title(one)}”`}`);
  return `có nhiều cột số liệu (${names.join(', ')}); hãy đặt tên cột cần nhập là “${FIGURE_COLUMNS.value}”. Không nhập hàng này`;
}
