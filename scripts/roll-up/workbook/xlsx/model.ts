/** A workbook as plain data, before any SpreadsheetML is written: sheets that hold one table each. */
import type Big from 'big.js';
import type { Day } from '#lib/date.ts';
import type { Properties } from '#lib/ooxml/properties.ts';

/** What a cell holds: a value as what it is, not as how it looks. */
type Held =
  | { readonly type: 'empty' }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'date'; readonly day: Day }
  /** Shown with so many decimals; a percentage is in percent. */
  | { readonly type: 'number'; readonly value: Big; readonly decimals: number };

/** A cell that whoever gets the workbook fills in; all others of a form are locked. */
export interface Entry {
  /** What is typed there stays text, is shown as a day, or as the spreadsheet takes it. */
  readonly format: 'any' | 'text' | 'day';
  /** What may be typed there; anything where there is none. */
  readonly rule?: EntryRule;
  /** Vietnamese: what is told of it while it is chosen. */
  readonly prompt: string;
}

/** What an entry is held to while somebody types. */
export interface EntryRule {
  /** A list to choose from, or a condition; `@` in the formula stands for the place of the cell. */
  readonly type: 'list' | 'custom';
  readonly formula: string;
  /** Vietnamese: what is told of anything else. */
  readonly error: string;
}

/** A cell. */
export type Cell = Held & {
  readonly entry?: Entry;
  /** Shown in grey: what is only there to be looked at. */
  readonly isMuted?: true;
};

/** A row of a table. */
export interface Row {
  readonly cells: readonly Cell[];
  /** A title over the rows below, across all columns. */
  readonly isTitle?: true;
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
  /** Only entries of it can be changed, and nothing is filtered. */
  readonly isForm?: true;
  /** Columns whose header is an entry as well, with what is told of it. */
  readonly openHeaders?: ReadonlyMap<number, Entry>;
  /** Columns that nobody sees. */
  readonly hiddenColumns?: readonly number[];
  /** Columns that are at least so wide, in digits. */
  readonly leastWidths?: readonly number[];
  /** Nobody sees it, or is offered to. */
  readonly isHidden?: true;
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
