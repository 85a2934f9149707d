/** Workbooks from the disk, and texts of the repository that they change. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
import type { Repository } from '#lib/repository/repository.ts';
import type { Checkout } from '../../git/checkout.ts';
import { replaceFile } from '../../output/write-file.ts';

/** No workbook of figures is as large as that. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The bytes of a workbook that the user names. */
export function bytesOfWorkbook(file: string): Uint8Array {
  if (!existsSync(file) || !statSync(file).isFile()) throw new CannotRun(`Không có tệp ${file}`);
  if (statSync(file).size > MOST_BYTES) throw new CannotRun(`${file} lớn hơn 64 MB: không phải một bảng tính số liệu`);
  return readFileSync(file);
}

/** Writes a file of the repository over what was read of it, with its byte order mark; refuses where somebody else has just written. */
export function writeOver(disk: Checkout, repository: Repository, file: string, was: Uint8Array, text: string): string {
  const source = repository.read(file);
  const mark = source && 'text' in source && source.hasByteOrderMark ? '\uFEFF' : '';
  if (!replaceFile(realpathSync(join(disk.root, disk.inside(file))), was, mark + text))
    throw new CannotRun(`Có người vừa sửa ${file}; chưa ghi gì, hãy chạy lại`);
  return file;
}
