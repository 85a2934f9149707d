/** `npm run form`: what users type and get. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runScript } from '../helpers/command.ts';
import { goodRepository } from '../helpers/fixtures.ts';
import { temporaryRepository } from '../helpers/repository.ts';

test('writes a page for each unit that is named, the same bytes each time', { timeout: 120_000 }, () => {
  const root = temporaryRepository(goodRepository());
  const out = mkdtempSync(join(tmpdir(), 'decuong-'));
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  const own = runScript('form', ['nam-2023', 'binh-an/phuong-mot', '--root', root]);
  const path = join(root, 'dist/nam-2023/forms/binh-an/phuong-mot.html');
  expect(own).toEqual({ status: 0, stdout: `${path}\n`, stderr: '' });
  const again = runScript('form', ['nam-2023', '--root', root, '--out', out]);
  expect(again).toEqual({
    status: 0,
    stdout: ['phuong-mot', 'so-mot', 'cong-ty'].map((unit) => `${join(out, `binh-an/${unit}.html`)}\n`).join(''),
    stderr: '',
  });
  expect(readFileSync(join(out, 'binh-an/phuong-mot.html'))).toEqual(readFileSync(path));
});

test.each([
  [[], 'Cần đúng một tham số: ĐỢT'],
  [['nam-2023', 'binh-an/khong'], 'Không có đơn vị `binh-an/khong` trong danh mục reports/units.csv'],
])('%j is refused', (args, message) => {
  expect(runScript('form', [...args, '--root', temporaryRepository(goodRepository())])).toEqual({
    status: 2,
    stdout: '',
    stderr: `${message}\nXem cách dùng: thêm --help\n`,
  });
});
