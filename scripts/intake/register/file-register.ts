/** A list of units from a file into the register of the repository. */
import { CannotRun } from '#lib/cannot-run.ts';
import { REGISTER_FILE } from '#lib/paths.ts';
import { Repository } from '#lib/repository/repository.ts';
import { readTable } from '../../create/table/read-table.ts';
import { Checkout } from '../../git/checkout.ts';
import type { FiledWorkbook } from '../filing/file-workbook.ts';
import { bytesOfWorkbook, writeOver } from '../filing/workbook-files.ts';
import { openFile } from '../workbook/open-file.ts';
import { importRegister } from './import-register.ts';
import { openRegister } from './register-text.ts';

/** What to import; `file` as the user names it. */
interface RegisterJob {
  readonly root: string;
  readonly file: string;
}

/** Puts a list, a workbook or CSV, into the register; where anything is wrong, nothing is written. */
export function fileRegister({ root, file }: RegisterJob): FiledWorkbook {
  const disk = new Checkout(root);
  const repository = new Repository(disk);
  const source = repository.read(REGISTER_FILE);
  const was = disk.bytes(REGISTER_FILE);
  if (!source || !was)
    throw new CannotRun(`Không có danh mục đơn vị ${REGISTER_FILE} trong ${root}; kho mới thì dùng npm create decuong`);
  const register = 'problem' in source || source.encoding ? null : openRegister(source.text);
  if (!register)
    throw new CannotRun(
      `${REGISTER_FILE} có dòng không đọc được, hoặc lưu khác dạng quy định; hãy chạy \`npm run check -- --fix\` và sửa trước`,
    );
  const bytes = bytesOfWorkbook(file);
  if (/\.xlsx$/iu.test(file)) openFile(bytes, file);
  const { text, changed, added, said, problems } = importRegister(register, readTable(bytes, file), file);
  const files = text === null ? [] : [writeOver(disk, repository, REGISTER_FILE, was, text)];
  const head =
    text === null
      ? `${REGISTER_FILE} không đổi`
      : `Đã ghi ${REGISTER_FILE}: sửa ${changed} đơn vị, thêm ${added} đơn vị; hãy chạy: npm run check`;
  const left = problems.length === 0 ? [] : [`Chưa ghi gì vì ${problems.length} chỗ:`, ...problems.map(item)];
  return { files, lines: [head, ...said.map(item), ...left], isFine: problems.length === 0 };
}

function item(line: string): string {
  return `- ${line}`;
}
