/** Workbooks as others read them. */
import { read, utils } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import * as z from 'zod';

/** A cell as a second library reads it: a number, a text, or nothing. */
export type Value = string | number | null;

const rows = z.array(z.array(z.union([z.string(), z.number(), z.null()])));

/** The rows of every sheet, by name. */
export function sheetsOf(bytes: Uint8Array): Readonly<Record<string, readonly (readonly Value[])[]>> {
  const { Sheets } = read(bytes, { type: 'array' });
  return Object.fromEntries(
    Object.entries(Sheets).map(([name, sheet]) => [
      name,
      rows.parse(utils.sheet_to_json(sheet, { header: 1, raw: true, defval: null })),
    ]),
  );
}

/** The rows of a sheet's table, by the names of its header; the header is the first row whose first cell is `first`. */
export function tableOf(
  sheet: readonly (readonly Value[])[],
  first: string,
): readonly Readonly<Record<string, Value>>[] {
  const head = sheet.findIndex(([cell]) => cell === first);
  const names = sheet[head] ?? [];
  return sheet
    .slice(head + 1)
    .map((row) => Object.fromEntries(names.map((name, column) => [String(name), row[column] ?? null])));
}

const cell = z.object({ t: z.string(), v: z.union([z.string(), z.number()]).optional(), z: z.string().optional() });

/** All sheets as text: a line a row, cells between bars, numbers as `1209 (#,##0)`. */
export function textOf(bytes: Uint8Array): string {
  const { Sheets } = read(bytes, { type: 'array', cellNF: true, sheetStubs: true });
  return Object.entries(Sheets)
    .map(([name, sheet]) => {
      const range = utils.decode_range(sheet['!ref'] ?? 'A1');
      const lines = Array.from({ length: range.e.r + 1 }, (_, r) =>
        Array.from({ length: range.e.c + 1 }, (_column, c) => {
          const { t, v = '', z: format = '' } = cell.parse(sheet[utils.encode_cell({ r, c })] ?? { t: 'z' });
          return t === 'n' ? `${v} (${format})` : String(v);
        })
          .join(' | ')
          .trimEnd(),
      );
      return `# ${name}\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

/** The text of a part. */
export function partOf(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}
