/** A list of units in whichever file an office has it. */
import { CannotRun } from '#lib/cannot-run.ts';
import { readCsvTable } from './csv.ts';
import type { Table } from './table.ts';
import { readWorkbook } from './workbook.ts';

/** What every zip file begins with, workbooks among them. */
const ZIP = [0x50, 0x4b];
/** What files of Office before 2007 begin with. */
const OLD_OFFICE = [0xd0, 0xcf];

/** Reads a list by what its bytes are, whatever its name ends in. */
export function readTable(bytes: Uint8Array, file: string): Table {
  if (begins(bytes, OLD_OFFICE))
    throw new CannotRun(
      `${file} là tệp Excel dạng cũ (.xls) hoặc có mật khẩu; hãy mở bằng Excel, bỏ mật khẩu nếu có, rồi lưu lại dạng .xlsx`,
    );
  return begins(bytes, ZIP) ? readWorkbook(bytes, file) : readCsvTable(bytes, file);
}

function begins(bytes: Uint8Array, with_: readonly number[]): boolean {
  return with_.every((byte, index) => bytes[index] === byte);
}
