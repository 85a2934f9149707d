/** Workbooks of the register, as an office keeps them. */
import { utils, write } from '@e965/xlsx';
import { readTable } from '../../../scripts/create/table/read-table.ts';
import { importRegister } from '../../../scripts/intake/register/import-register.ts';
import { openRegister } from '../../../scripts/intake/register/register-text.ts';

/** A workbook of rows; days of JavaScript are days of Excel. */
export function bookOf(rows: readonly (readonly unknown[])[]): Uint8Array {
  const sheet = utils.aoa_to_sheet(
    rows.map((row) => [...row]),
    { UTC: true },
  );
  return new Uint8Array(write(utils.book_new(sheet, 'Danh mục'), { type: 'array', bookType: 'xlsx' }));
}

/** What comes of a workbook. */
export function imported(register: string, rows: readonly (readonly unknown[])[]): ReturnType<typeof importRegister> {
  const opened = openRegister(register);
  if (!opened) throw new Error('no register');
  return importRegister(opened, readTable(bookOf(rows), 'dv.xlsx'), 'dv.xlsx');
}
