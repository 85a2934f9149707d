/** What a folder that a build filled holds, held against its `SHA256SUMS`. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files below a folder, sorted. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? [] : [join(entry.parentPath, entry.name).slice(folder.length + 1)]))
    .sort();
}

/** Lines of `SHA256SUMS` as the files would have it, those files only that it names. */
export function summed(folder: string): { readonly said: string; readonly true: string } {
  const said = readFileSync(join(folder, 'SHA256SUMS'), 'utf8');
  const paths = said
    .split('\n')
    .filter(Boolean)
    .map((line) => line.slice(66));
  const sumOf = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
  return { said, true: paths.map((path) => `${sumOf(path)}  ${path}\n`).join('') };
}

/** What a build of the good repository leaves in `dist/`. */
export const BUILT: readonly string[] = [
  'SHA256SUMS',
  'nam-2023/datapackage.json',
  'nam-2023/differences.csv',
  'nam-2023/figures.csv',
  'nam-2023/figures.parquet',
  'nam-2023/outline.docx',
  'nam-2023/parts.csv',
  'nam-2023/reports/binh-an/phuong-mot.docx',
  'nam-2023/roll-ups/binh-an.docx',
  'nam-2023/roll-ups/binh-an.md',
  'nam-2023/roll-ups/binh-an.xlsx',
  'nam-2023/status.json',
  'nam-2023/totals.csv',
];
