/** A workbook as plain data, before any SpreadsheetML is written: sheets that hold one table each. */
import type Big from 'big.js';
import type { Day } from '#lib/date.ts';
import type { Properties } from '#lib/ooxml/properties.ts';

/** A cell: a value as what it is, not as how it looks. */
export type Cell =
  | { readonly type: 'empty' }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'date'; readonly day: Day }
  /** Shown with so many decimals; a percentage is in percent. */
  | { readonly type: 'number'; readonly value: Big; readonly decimals: number };

/** A row of a table. */
export interface Row {
  readonly cells: readonly Cell[];
  /** Set in italics: what is not final. */
  readonly isProvisional?: boolean;
}

/** A heading over some columns. */
export interface Band {
  readonly text: string;
  readonly columns: number;
}

/** A sheet with one table. */
export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\'`. */
  readonly name: string;
  /** Lines above the table, the first its title. */
  readonly title: readonly string[];
  /** What stands above the header, over so many columns each. */
  readonly bands: readonly Band[];
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  /** A last row, which filters leave where it is. */
  readonly total: readonly Cell[] | null;
  /** Columns that stay in sight, and are printed on every page. */
  readonly frozenColumns: number;
}

/** A workbook: its sheets, and what it says of its origin. */
export interface Workbook {
  readonly properties: Properties;
  readonly sheets: readonly Sheet[];
}

/** A cell with nothing in it. */
export const EMPTY: Cell = { type: 'empty' };

/** A cell of text; empty where there is none. */
export function textCell(text: string): Cell {
  return text === '' ? EMPTY : { type: 'text', text };
}

/** A cell of a number with so many decimals. */
export function numberCell(value: Big, decimals: number): Cell {
  return { type: 'number', value, decimals };
}
