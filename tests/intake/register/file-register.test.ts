/** A list of units on the disk, filed into the register by the command. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from '../../helpers/command.ts';
import { fixture, goodRepository } from '../../helpers/fixtures.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { bookOf } from './workbook.ts';

const REGISTER = 'reports/units.csv';
const HEADER = ['Mã', 'Tên đơn vị', 'Đến ngày'];

/** A repository, and the command in it. */
function stage() {
  const root = temporaryRepository({ ...goodRepository(), [REGISTER]: `\uFEFF${fixture('units.csv')}` });
  const run = (bytes: Uint8Array | string, name = 'dv.xlsx', ...args: string[]) => {
    const file = join(root, name);
    writeFileSync(file, bytes);
    const { status, stdout, stderr } = runScript('import', [file, '--register', ...args, '--root', root]);
    return { status, stdout, lines: stderr.trimEnd().split('\n') };
  };
  return { root, run, register: () => readFileSync(join(root, REGISTER), 'utf8') };
}

test('a wrong list changes nothing; a right one is written once, and the byte order mark stays', () => {
  const { run, register } = stage();
  const before = register();
  expect(run(bookOf([HEADER, ['binh-an/so-mot', 'Sở Một', 'hôm qua']]))).toMatchObject({ status: 1, stdout: '' });
  expect(register()).toBe(before);
  const right = bookOf([HEADER, ['binh-an/so-mot', 'Sở Một', new Date(Date.UTC(2030, 5, 30))]]);
  expect(run(right)).toEqual({
    status: 0,
    stdout: `${REGISTER}\n`,
    lines: [
      `Đã ghi ${REGISTER}: sửa 1 đơn vị, thêm 0 đơn vị; hãy chạy: npm run check`,
      '- trang tính “Danh mục”',
      '- 1 dòng có tên đơn vị; các cột đã đọc: A (Mã), B (Tên đơn vị), C (Đến ngày)',
      '- sửa `binh-an/so-mot`: to trống → “2030-06-30”',
      '- giữ nguyên `binh-an` (Tỉnh Bình An): bảng tính không có',
      '- giữ nguyên `binh-an/phuong-mot` (Phường Một): bảng tính không có',
      '- giữ nguyên `binh-an/cong-ty` (Công ty Một): bảng tính không có',
    ],
  });
  expect(register()).toBe(before.replace(/(?<=binh-an\/so-mot,.*,BCĐ,,,)/u, '2030-06-30'));
  expect(run(right)).toMatchObject({ status: 0, stdout: '' });
});

test('a list as CSV, as Excel saves it in Vietnam', () => {
  const { run, register } = stage();
  const before = register();
  expect(run('Mã;Tên đơn vị;Ký hiệu\nbinh-an/so-mot;Sở Một;SM\n', 'dv.csv')).toMatchObject({ status: 0 });
  expect(register()).toBe(before.replace(/(?<=^binh-an\/so-mot,.*,Bình An,)BCĐ/mu, 'SM'));
});

test('what cannot be run', () => {
  const { root, run } = stage();
  const book = bookOf([HEADER]);
  expect(run(book, 'dv.xlsx', '--outline').status).toBe(2);
  expect(run(book, 'dv.xlsx', '--out', 'x.csv').status).toBe(2);
  expect(run('không phải Excel').status).toBe(2);
  writeFileSync(join(root, REGISTER), fixture('units.csv').replaceAll(',', ';'));
  expect(run(book)).toMatchObject({
    status: 2,
    lines: expect.arrayContaining([expect.stringContaining('lưu khác dạng quy định')]),
  });
});
