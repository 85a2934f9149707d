import { stringify } from 'csv-stringify/sync';

/** Rows as lines of a .csv file; a cell with any line end in it is quoted, as some readers end a row at each. */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return stringify([...rows], { quoted_match: /[\r\u0085\u2028\u2029]/u });
}
