/** Figures in a workbook that is not ours, by their names, as in any table. */
import type { Figure } from '#lib/figures/figure.ts';
import { asideMeant, FIGURE_COLUMNS, isNumberHeader } from '#lib/figures/figure-columns.ts';
import { figureNear } from '#lib/figures/near-name.ts';
import { RowFigures } from '#lib/figures/row-figures.ts';
import { NO_TERM, termKey } from '#lib/figures/term.ts';
import { columnLetters } from '#lib/ooxml/workbook/place.ts';
import type { SheetRow } from '#lib/ooxml/workbook/sheet.ts';
import type { OpenWorkbook } from '#lib/ooxml/workbook/workbook.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { fold, oneSpaced } from '#lib/vietnamese/text.ts';
import type { AskedSection } from './asked.ts';
import { cellAt, type Found, type FoundRow, placeName, type ReadSheet, type Slot, textAt } from './found.ts';

/** What reports are about. */
type Period = Outline['frontMatter']['period'];

/** A row with the figure that it names. */
interface Named {
  readonly row: SheetRow;
  readonly figure: Figure;
  readonly columns: readonly string[];
}

/** What a sheet tells of some sections; nothing is said of one that names no figure. */
export function findByName(
  sheet: ReadSheet,
  asked: readonly AskedSection[],
  book: OpenWorkbook,
  period: Period,
): Found {
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
    const figure = name === '' ? null : (finder.next(name) ?? finder.next(unnumbered(name)));
    if (figure) named.push({ row, figure, columns: columnsOf.get(figure.id) ?? [] });
    else if (row.cells.length > 1 && named.length > 0) left.push(unknownRow(row, label, sheet, figures));
  }
  const [first] = named;
  const header = first ? headerOf(sheet, first.row, label) : [];
  const rows = named.flatMap(({ row, figure, columns }): FoundRow[] => {
    const places = valuePlaces(label, header, columns, named, period);
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
      if (names.has(fold(text.trim())) || names.has(fold(unnumbered(text))))
        counts.set(column, (counts.get(column) ?? 0) + 1);
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  return best?.[0] ?? null;
}

/** What numbers a row, or marks it, in the cell of its name: `1.`, `2.1)`, `a)`, `-`. */
function unnumbered(name: string): string {
  return name.trim().replace(/^(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|\p{L}|[ivx]{1,4})[.)]|[-–+•*])\s*/iu, '');
}

/** The rows above the first figure from the one that heads the column of names; the one right above where none says so. */
function headerOf({ rows }: ReadSheet, first: SheetRow, label: number): readonly SheetRow[] {
  const above = rows.slice(0, rows.indexOf(first));
  const head = above.findLastIndex((row) => fold(textAt(row, label)) === fold(FIGURE_COLUMNS.name));
  return head < 0 ? above.slice(-1) : above.slice(head);
}

/** What heads a column: the lowest words that stand there. */
function titleOf(header: readonly SheetRow[], column: number): string {
  return (
    header
      .findLast((row) => textAt(row, column) !== '')
      ?.cells.find((cell) => cell.column === column)
      ?.text.trim() ?? ''
  );
}

function noteColumn(header: readonly SheetRow[]): number | null {
  const columns = header.flatMap(({ cells }) => cells.map(({ column }) => column));
  return columns.find((column) => asideMeant(titleOf(header, column)) === FIGURE_COLUMNS.note) ?? null;
}

/** What reports do not ask for: a plan, another period, a comparison. */
const OTHER = /(?<!\p{L})(?:kế hoạch|kỳ trước|cùng kỳ|năm trước|so sánh|so với|dự kiến|ước)(?!\p{L})/u;

/** True for the header of a column that says no value of the period. */
function isOfOther(title: string, { from, to }: Period): boolean {
  const years = title.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu) ?? [];
  const isOwn = years.length === 0 || years.some((year) => from.slice(0, 4) <= year && year <= to.slice(0, 4));
  return OTHER.test(fold(title)) || !isOwn;
}

/** Where the values of a row stand, by the columns of its section; Vietnamese words where that is open. */
function valuePlaces(
  label: number,
  header: readonly SheetRow[],
  columns: readonly string[],
  named: readonly Named[],
  period: Period,
): readonly (number | null)[] | string {
  const title = (column: number) => oneSpaced(titleOf(header, column));
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
  const [only] = places;
  if (only === undefined) return [];
  if (places.length === 1) {
    if (!isOfOther(title(only), period)) return places;
    return `cột ${columnLetters(only)} “${title(only)}” chưa chắc là số liệu của kỳ báo cáo; nếu đúng thì đặt tên cột là “${FIGURE_COLUMNS.value}”. Không nhập hàng này`;
  }
  const names = places.map((one) => `${columnLetters(one)}${title(one) === '' ? '' : ` “${title(one)}”`}`);
  return `có nhiều cột số liệu (${names.join(', ')}); hãy đặt tên cột cần nhập là “${FIGURE_COLUMNS.value}”. Không nhập hàng này`;
}
