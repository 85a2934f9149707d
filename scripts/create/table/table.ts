/** A list of units as an office has it: rows of cells with the numbers that a spreadsheet shows beside them. */

/** A row of a table. */
export interface TableRow {
  /** As the spreadsheet or editor numbers it, from 1. */
  readonly row: number;
  /** NFC, without white space around them. */
  readonly cells: readonly string[];
}

/** A table whose header is known. */
export interface Table {
  /** The cells of the header; null for a bare list of names. */
  readonly header: TableRow | null;
  readonly body: readonly TableRow[];
  /** Vietnamese: what was made of the file, such as the sheet that was read. */
  readonly said: readonly string[];
  /** What is wrong with the file as a table, each at its cell. */
  readonly problems: readonly ListProblem[];
  /** What a cell of days means: workbooks keep numbers there. */
  readonly dayOf: (cell: string) => string;
}

/** What is wrong with a list, at a row and a column. */
export interface ListProblem {
  readonly row: number;
  /** From 0; null for the whole row. */
  readonly column: number | null;
  /** Vietnamese: what is wrong, and how to mend it. */
  readonly message: string;
}
