/** Figures in a workbook of ours, by their ids, wherever their rows and columns have gone. */
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE_COLUMNS } from '#lib/figures/figure-columns.ts';
import type { SheetRow } from '#lib/ooxml/workbook/sheet.ts';
import type { OpenWorkbook } from '#lib/ooxml/workbook/workbook.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { fold } from '#lib/vietnamese/text.ts';
import { isUnnamed, plainText, sectionTitle } from './asked.ts';
import { PREVIOUS } from './figures-workbook.ts';
import {
  cellAt,
  type Found,
  type FoundName,
  type FoundRow,
  mergedOver,
  placeName,
  type ReadSheet,
  type Slot,
  textAt,
} from './found.ts';
import { type Beginnings, type Owner, ownerOf, slotKey } from './origin.ts';

/** A sheet of ours. */
export interface OwnSheet {
  readonly sheet: ReadSheet;
  readonly owner: Owner;
  /** The place of its header among its rows. */
  readonly head: number;
  /** Where the ids stand. */
  readonly ids: number;
}

/** The sheets that say whose they are. */
export function ownSheets(sheets: readonly ReadSheet[]): readonly OwnSheet[] {
  return sheets.flatMap((sheet): OwnSheet[] => {
    for (const [head, { cells }] of sheet.rows.entries())
      for (const { column, text } of cells) {
        const owner = ownerOf(text);
        if (owner) return [{ sheet, owner, head, ids: column }];
      }
    return [];
  });
}

/** The columns of a sheet. */
interface Columns {
  readonly label: number;
  readonly note: number | null;
  /** Places of value columns, in the order of the section’s; null for one that is gone. */
  readonly values: readonly (number | null)[];
  /** All that may hold anything. */
  readonly known: ReadonlySet<number>;
}

/** What a sheet of ours tells. */
export function findOwn(own: OwnSheet, outline: Outline, beginnings: Beginnings | null, book: OpenWorkbook): Found {
  const { sheet, head, ids } = own;
  const header = sheet.rows[head];
  const body = sheet.rows.slice(head + 1);
  const first = firstFigure(body, ids, outline);
  const columns = header && columnsOf(header, ids, first, outline, beginnings);
  if (!header || !columns || !first)
    return {
      rows: [],
      names: [],
      left: [
        `${sheet.name}: không thấy cột “${FIGURE_COLUMNS.name}” và các hàng chỉ tiêu; không nhập gì từ trang tính này`,
      ],
    };
  const gone = columns.values.every((column) => column === null);
  const left = gone
    ? [
        `${sheet.name}: không thấy cột số liệu nào ở hàng tiêu đề (hàng ${header.row}); hãy ghi lại tên cột như lúc lập bảng tính rồi nhập lại`,
      ]
    : [];
  const byName = figuresByName(outline);
  const rows = body.flatMap((row): FoundRow[] => {
    const figure = figureOf(row, own, columns, outline, byName, left);
    if (!figure) return [];
    if (!gone) left.push(...strayCells(row, sheet, columns));
    const slot = (column: number | null, index: number): Slot[] => {
      if (column === null) return [];
      const cell = cellAt(row, column);
      const merged = cell ? null : mergedOver(sheet, row.row, column);
      if (merged !== null) {
        left.push(
          `${placeName(sheet.name, row.row, column)}: các ô ${merged} đã gộp làm một nên không rõ giá trị của “${figure.fullName}”; hãy bỏ gộp (Unmerge Cells) và điền từng ô`,
        );
        return [];
      }
      const found = cell && { cell, look: book.lookOf(cell.look), is1904: book.is1904 };
      return [{ place: placeName(sheet.name, row.row, column), column: index, found }];
    };
    return [
      { figure, sheet, row: row.row, values: columns.values.flatMap(slot), note: slot(columns.note, 0)[0] ?? null },
    ];
  });
  return { rows, names: namesIn(header, columns, first, sheet), left: [...titlesLeft(own, outline), ...left] };
}

function firstFigure(rows: readonly SheetRow[], ids: number, outline: Outline): Figure | null {
  for (const row of rows) {
    const found = outline.figures.get(textAt(row, ids));
    if (found) return found.section.requirement.figures.find(({ id }) => id === found.figure.id) ?? found.figure;
  }
  return null;
}

function columnsOf(
  header: SheetRow,
  ids: number,
  first: Figure | null,
  outline: Outline,
  beginnings: Beginnings | null,
): Columns | null {
  // What stands last counts: a column that was given the name of another is none of ours.
  const named = (name: string) =>
    header.cells.findLast(({ text }) => fold(plainText(text)) === fold(name))?.column ?? null;
  const label = named(FIGURE_COLUMNS.name);
  if (label === null) return null;
  const terms = outline.figures.get(first?.id ?? '')?.section.requirement.terms ?? null;
  const [unit, note] = [named(FIGURE_COLUMNS.unit), named(FIGURE_COLUMNS.note)];
  const aside = [ids, label, unit, note, ...(terms ? [] : [named(PREVIOUS)])];
  const end = note ?? ids;
  const free = Array.from({ length: Math.max(0, end - label - 1) }, (_, index) => label + 1 + index).filter(
    (one) => !aside.includes(one),
  );
  const values = valueColumns(
    header,
    free,
    namesBefore(first, beginnings) ?? (terms ? free.map((one) => textAt(header, one)) : [FIGURE_COLUMNS.value]),
  );
  return { label, note, values, known: new Set([...aside, ...values].filter((one) => one !== null)) };
}

/** The names that the columns of a sheet had. */
function namesBefore(first: Figure | null, beginnings: Beginnings | null): readonly string[] | null {
  if (!first || !beginnings) return null;
  const names: string[] = [];
  for (let index = 0; ; index++) {
    const begin = beginnings.get(slotKey(first.id, `name-${index}`));
    if (!begin) return names.length > 0 ? names : null;
    names.push(begin.base);
  }
}

/** Columns keep their names; those that had none yet are the rest, in order. */
function valueColumns(header: SheetRow, free: readonly number[], names: readonly string[]): readonly (number | null)[] {
  const taken = new Set<number>();
  const take = (column: number | undefined): number | null => {
    if (column !== undefined) taken.add(column);
    return column ?? null;
  };
  const same = names.map((name) =>
    isUnnamed(name) ? null : take(free.find((one) => !taken.has(one) && fold(textAt(header, one)) === fold(name))),
  );
  return names.map((name, index) =>
    isUnnamed(name) ? take(free.find((one) => !taken.has(one))) : (same[index] ?? null),
  );
}

function namesIn(header: SheetRow, { values }: Columns, first: Figure, sheet: ReadSheet): readonly FoundName[] {
  return values.flatMap((column, index) =>
    column === null
      ? []
      : [
          {
            figure: first,
            column: index,
            text: textAt(header, column),
            place: placeName(sheet.name, header.row, column),
          },
        ],
  );
}

/** The figures whose names no other one has, by these. */
function figuresByName(outline: Outline): ReadonlyMap<string, Figure> {
  const all = [...outline.figures.values()].map(({ figure }) => figure);
  const counts = new Map<string, number>();
  for (const { name } of all) counts.set(fold(name), (counts.get(fold(name)) ?? 0) + 1);
  return new Map(all.filter(({ name }) => counts.get(fold(name)) === 1).map((figure) => [fold(figure.name), figure]));
}

/** What a row gives: what one reads there counts, the id only where it says the same. */
function figureOf(
  row: SheetRow,
  { sheet, ids }: OwnSheet,
  columns: Columns,
  outline: Outline,
  byName: ReadonlyMap<string, Figure>,
  left: string[],
): Figure | null {
  const [id, label] = [textAt(row, ids), textAt(row, columns.label)];
  const place = placeName(sheet.name, row.row, columns.label);
  const own = outline.figures.get(id)?.figure;
  if (own && fold(plainText(own.name)) === fold(label)) return own;
  const named = byName.get(fold(label));
  if (named && (own || id === '')) return named;
  if (own)
    left.push(`${place}: tên “${label}” không phải của chỉ tiêu “${own.fullName}” vốn ở hàng này; không nhập hàng này`);
  else if (id !== '') {
    if (row.cells.some(({ column }) => columns.values.includes(column)))
      left.push(`${place}: chỉ tiêu “${label}” không còn trong đề cương; không nhập hàng này`);
  } else if (!isHeading(row, outline))
    left.push(`${place}: hàng “${wordsOf(row)}” không phải của chỉ tiêu nào; không nhập`);
  return null;
}

function isHeading(row: SheetRow, outline: Outline): boolean {
  const words = wordsOf(row);
  return outline.all.some((section) => fold(sectionTitle(section)) === fold(words));
}

function wordsOf({ cells }: SheetRow): string {
  return plainText(cells.map(({ text }) => text).join(' '));
}

function strayCells(row: SheetRow, sheet: ReadSheet, { known }: Columns): readonly string[] {
  return row.cells
    .filter(({ column }) => !known.has(column))
    .map(
      ({ column, text }) =>
        `${placeName(sheet.name, row.row, column)}: “${plainText(text)}” đứng ngoài các cột của mẫu; không nhập`,
    );
}

/** What stands above the table and is not ours. */
function titlesLeft({ sheet, head }: OwnSheet, outline: Outline): readonly string[] {
  const isOwn = (words: string) =>
    fold(words) === fold(outline.frontMatter.title) || /Kỳ báo cáo: từ ngày|^Chỉ điền vào ô/u.test(words);
  return sheet.rows
    .slice(0, head)
    .flatMap(({ cells }) => cells)
    .filter(({ text }) => !isOwn(plainText(text)))
    .map(
      ({ row, column, text }) =>
        `${placeName(sheet.name, row, column)}: “${plainText(text)}” đứng ngoài bảng; không nhập`,
    );
}
