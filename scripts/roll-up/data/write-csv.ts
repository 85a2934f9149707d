import { stringify } from 'csv-stringify/sync';

type Row = readonly (string | number)[];

/** What has a cell quoted; of most rows nothing is. */
const QUOTED = /[,"\n\r\u0085\u2028\u2029]/u;

/** Rows as lines of a .csv file; a cell with any line end in it is quoted, as some readers end a row at each. */
export function writeCsv(rows: readonly Row[]): string {
  return rows.map(line).join('');
}

function line(row: Row): string {
  const isPlain = row.every((cell) => typeof cell === 'number' || !QUOTED.test(cell));
  return isPlain ? `${row.join(',')}\n` : stringify([[...row]], { quoted_match: QUOTED });
}
