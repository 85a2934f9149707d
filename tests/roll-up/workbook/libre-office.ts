/** Workbooks as LibreOffice reads them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { utils, write } from '@e965/xlsx';

/** True where LibreOffice is installed with the part that reads workbooks; many machines have only the one for text. */
export function hasCalc(): boolean {
  const bytes: unknown = write(
    { SheetNames: ['A'], Sheets: { A: utils.aoa_to_sheet([[1]]) } },
    { type: 'buffer', bookType: 'xlsx' },
  );
  return bytes instanceof Uint8Array && toCsv([bytes])[0] === '1\n';
}

/** The first sheet of each workbook as CSV, with numbers as they are and not as they are shown. */
export function toCsv(workbooks: readonly Uint8Array[]): readonly (string | undefined)[] {
  const folder = mkdtempSync(join(tmpdir(), 'decuong-calc-'));
  try {
    const files = workbooks.map((_, index) => join(folder, `${index}.xlsx`));
    for (const [index, file] of files.entries()) writeFileSync(file, workbooks[index] ?? '');
    // Commas, quotes, UTF-8, from line 1; no quotes around all text, numbers as such, cells not as shown.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    spawnSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, ...files], {
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    return files
      .map((file) => file.replace(/\.xlsx$/u, '.csv'))
      .map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
