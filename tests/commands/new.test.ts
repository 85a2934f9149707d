/** `npm run new`: a scaffold where there is none, and never over what is there. */
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from '../helpers/command.ts';
import { goodReport, goodRepository } from '../helpers/fixtures.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const use = '\nXem cách dùng: thêm --help\n';

test('writes the scaffold, once', () => {
  const root = temporaryRepository(goodRepository());
  const run = () => runScript('new', ['nam-2023', 'binh-an/cong-ty', '--root', root]);
  const file = 'reports/nam-2023/binh-an/cong-ty.md';
  expect(run()).toEqual({ status: 0, stdout: `${file}\n`, stderr: '' });
  expect(readFileSync(join(root, file), 'utf8')).toBe(readFileSync(join(import.meta.dirname, '..', 'fixtures', 'scaffold', 'cong-ty.md'), 'utf8'));
  expect(run()).toEqual({ status: 2, stdout: '', stderr: `Đã có ${file}; không ghi đè${use}` });
});

test('an existing report is left as it is', () => {
  const root = temporaryRepository(goodRepository());
  expect(runScript('new', ['nam-2023', 'binh-an/phuong-mot', '--root', root]).status).toBe(2);
  expect(readFileSync(join(root, 'reports/nam-2023/binh-an/phuong-mot.md'), 'utf8')).toBe(goodReport());
});

test.each([
  [['nam-2023'], 'Cần đúng hai tham số: ĐỢT và ĐƠN-VỊ'],
  [['nam-2023', 'binh-an/khong'], 'Không có đơn vị `binh-an/khong` trong danh mục reports/units.csv'],
  [['nam-2023', '../../etc'], 'Không có đơn vị `../../etc` trong danh mục reports/units.csv'],
  [['../nam', 'binh-an/cong-ty'], 'Không có đợt báo cáo `../nam` (không có outlines/../nam/outline.md)'],
])('%j is refused', (args, message) => {
  expect(runScript('new', [...args, '--root', temporaryRepository(goodRepository())])).toEqual({ status: 2, stdout: '', stderr: message + use });
});

test('a folder that a link leads out of the root is refused', () => {
  const { 'reports/nam-2023/binh-an/phuong-mot.md': _, ...files } = goodRepository();
  const root = temporaryRepository(files);
  symlinkSync(tmpdir(), join(root, 'reports/nam-2023'));
  const { status, stderr } = runScript('new', ['nam-2023', 'binh-an/cong-ty', '--root', root]);
  expect({ status, stderr }).toEqual({ status: 2, stderr: `reports/nam-2023/binh-an/cong-ty.md nằm ngoài thư mục gốc ${root}${use}` });
  expect(existsSync(join(tmpdir(), 'binh-an'))).toBe(false);
});
