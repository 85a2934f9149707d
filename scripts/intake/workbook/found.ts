/** What was found in a workbook: cells that are of figures, and whatever else somebody wrote there. */
import type { Figure } from '#lib/figures/figure.ts';
import { columnLetters, columnOfLetters } from '#lib/ooxml/workbook/place.ts';
import type { SheetCell, SheetContent, SheetRow } from '#lib/ooxml/workbook/sheet.ts';
import type { FoundCell } from './cell-value.ts';

/** A sheet whose cells have been read. */
export interface ReadSheet extends SheetContent {
  readonly name: string;
  readonly isHidden: boolean;
}

/** A row of a sheet that is of a figure. */
export interface FoundRow {
  readonly figure: Figure;
  readonly sheet: ReadSheet;
  readonly row: number;
  /** By the columns of the figure’s section; null for a cell with nothing in it. */
  readonly values: readonly Slot[];
  readonly note: Slot | null;
}

/** Where a value stands, or would. */
export interface Slot {
  /** As messages name it: `Số liệu!D7`. */
  readonly place: string;
  /** Of values, their column among those of the section. */
  readonly column: number;
  readonly found: FoundCell | null;
}

/** The name that an author gave to a column. */
export interface FoundName {
  /** The first figure of its sheet. */
  readonly figure: Figure;
  readonly column: number;
  readonly text: string;
  readonly place: string;
}

/** What a workbook tells. */
export interface Found {
  readonly rows: readonly FoundRow[];
  readonly names: readonly FoundName[];
  /** Vietnamese: what stands there and is not taken over, by its place. */
  readonly left: readonly string[];
}

/** A place as messages name it. */
export function placeName(sheet: string, row: number, column: number): string {
  return `${sheet}!${columnLetters(column)}${row}`;
}

/** The cell of a row in a column. */
export function cellAt({ cells }: SheetRow, column: number): SheetCell | null {
  return cells.find((cell) => cell.column === column) ?? null;
}

/** The text of a row in a column; empty where there is none. */
export function textAt(row: SheetRow, column: number): string {
  return cellAt(row, column)?.text.normalize('NFC').replace(/\s+/gu, ' ').trim() ?? '';
}

/** The name of the cells that are one with a cell, which is not the first of them; null where it stands alone. */
export function mergedOver({ merged }: ReadSheet, row: number, column: number): string | null {
  const found = merged.find((one) => {
    const last = columnOfLetters(/:([A-Z]+)/u.exec(one.name)?.[1] ?? '');
    const isWithin = one.row <= row && row <= one.lastRow && one.column <= column && column <= last;
    return isWithin && (one.row !== row || one.column !== column);
  });
  return found?.name ?? null;
}
