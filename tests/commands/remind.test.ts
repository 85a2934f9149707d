/** `npm run remind`: the letter to those who are late, on a repository with a history. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { runScript } from '../helpers/command.ts';
import { fixture } from '../helpers/fixtures.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { history, OUTLINE, UNITS } from './campaign-history.ts';

test('a reminder is a letter and a document with the same words', () => {
  const { root } = history();
  const folder = join(root, 'dist/nam-2023');
  const args = ['--root', root, 'nam-2023', '--as-of', '2023-12-14'];
  expect(runScript('remind', args)).toEqual({
    status: 0,
    stdout: `${folder}/reminder.md\n${folder}/reminder.docx\n`,
    stderr: '',
  });
  expect(readFileSync(join(folder, 'reminder.md'), 'utf8')).toBe(REMINDER);
  const bytes = readFileSync(join(folder, 'reminder.docx'));
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const words = xml.replace(/<\/w:p>/gu, '\n').replace(/<[^>]+>/gu, '');
  const told = ['Dự thảo', 'Công ty Một', 'Sở Một', '15/12/2023', 'Ngày 14/12/2023 là ngày cuối', 'Nơi nhận'];
  expect(told.filter((text) => !words.includes(text))).toEqual([]);
  runScript('remind', args, { TZ: 'America/New_York' });
  const file = join(folder, 'reminder.docx');
  const cannot = `${file} là công văn đôn đốc, soạn theo tình hình của một ngày; không dựng lại được để kiểm tra\nXem cách dùng: thêm --help\n`;
  expect(runScript('verify', ['--root', root, file])).toEqual({ status: 2, stdout: '', stderr: cannot });
  expect(Buffer.compare(bytes, readFileSync(join(folder, 'reminder.docx')))).toBe(0);
});

const REMINDER = `---
type: CV
number: -CV/BCĐ
profile: party-2018
issuer: binh-an
title: đôn đốc gửi báo cáo kết quả thực hiện dân chủ ở cơ sở năm 2023
addressees:
  - Ban Chỉ đạo thực hiện Quy chế dân chủ Công ty Một
  - Ban Chỉ đạo thực hiện Quy chế dân chủ Sở Một
copies:
  - Như trên
  - Lưu BCĐ
signer:
  authority: …
  title: …
  name: …
draft: true
---

# đôn đốc gửi báo cáo kết quả thực hiện dân chủ ở cơ sở năm 2023

Thực hiện Kế hoạch số 12-KH/BCĐ ngày 10/01/2023, các đơn vị có trách nhiệm gửi báo cáo kết quả thực hiện dân chủ ở cơ sở năm 2023.

Đến hết ngày 14/12/2023, đã có 1/3 đơn vị gửi báo cáo hợp lệ; 2 đơn vị sắp đến hạn còn phải gửi, cụ thể:

| TT | Đơn vị | Hạn gửi | Tình trạng | Thời hạn |
|---|---|---|---|---|
| 1 | Công ty Một | trước ngày 15/12/2023 | Chưa có báo cáo | Ngày 14/12/2023 là ngày cuối |
| 2 | Sở Một | trước ngày 15/12/2023 | Chưa có báo cáo | Ngày 14/12/2023 là ngày cuối |

Ban Chỉ đạo thực hiện Quy chế dân chủ Tỉnh Bình An đề nghị:

- Đơn vị sắp đến hạn hoàn thành báo cáo và gửi đúng hạn ghi trong danh sách.
- Đơn vị nào đã gửi báo cáo bằng bản giấy thì báo lại số, ngày của báo cáo để đối chiếu.

Báo cáo gửi về Ban Chỉ đạo thực hiện Quy chế dân chủ Tỉnh Bình An để tổng hợp.
`;

test.each([
  ['2023-12-06', '7'],
  ['2023-12-13', '0'],
])('where nobody is to be reminded on %s for %s days, nothing is written', (day, days) => {
  const { root } = history();
  const outcome = {
    status: 0,
    stdout: `Không có đơn vị nào chậm hay sắp đến hạn trong ${days} ngày tới; không soạn công văn.\n`,
    stderr: '',
  };
  expect(runScript('remind', ['--root', root, 'nam-2023', '--as-of', day, '--days', days])).toEqual(outcome);
  expect(existsSync(join(root, 'dist'))).toBe(false);
});

test('--out takes the letter elsewhere', () => {
  const [{ root }, folder] = [history(), temporaryRepository({})];
  expect(runScript('remind', ['--root', root, 'nam-2023', '--as-of', '2023-12-20', '--out', folder]).status).toBe(0);
  expect([readdirSync(folder).sort(), existsSync(join(root, 'dist'))]).toEqual([
    ['reminder.docx', 'reminder.md'],
    false,
  ]);
});

test.each([
  [[], 'Cần đúng một tham số: ĐỢT'],
  [['khac'], 'Không có đợt báo cáo `khac` (không có outlines/khac/outline.md)'],
  [['nam-2023', '--unit', 'khac'], 'Không có đơn vị `khac` trong danh mục reports/units.csv'],
  [['nam-2023', '--days', 'x'], '`x` không phải một số ngày'],
])('%j ends with 2', (args, message) => {
  const root = temporaryRepository({ [UNITS]: fixture('units.csv'), [OUTLINE]: fixture('outline.md') });
  expect(runScript('remind', ['--root', root, ...args])).toEqual({
    status: 2,
    stdout: '',
    stderr: `${message}\nXem cách dùng: thêm --help\n`,
  });
});

test.each([
  ['outlines/x', ' vì đó là nơi để nguồn của kho'],
  ['reports', ' vì đó là nơi để nguồn của kho'],
])('--out %s is refused before anything is made', (out, why) => {
  const { root } = history();
  const before = readdirSync(root, { recursive: true });
  const folder = join(root, out);
  expect(runScript('remind', ['--root', root, 'nam-2023', '--as-of', '2023-12-20', '--out', folder])).toEqual({
    status: 2,
    stdout: '',
    stderr: `Không ghi được vào ${folder}/reminder.docx${why}; hãy chọn thư mục khác bằng --out\nXem cách dùng: thêm --help\n`,
  });
  expect(readdirSync(root, { recursive: true })).toEqual(before);
});

test('a letter that someone made of the draft is not written over, nor is what stands beside it', () => {
  const { root } = history();
  const folder = join(root, 'thư');
  const remind = (day: string) => runScript('remind', ['--root', root, 'nam-2023', '--as-of', day, '--out', folder]);
  expect([remind('2023-12-14').status, remind('2023-12-20').status]).toEqual([0, 0]);
  const files = ['reminder.docx', 'reminder.md'].map((name) => join(folder, name));
  const bytes = files.map((file) => readFileSync(file, 'latin1'));
  const [, letter = ''] = files;
  const made = REMINDER.replace('draft: true\n', '');
  writeFileSync(letter, made);
  expect(remind('2023-12-14')).toEqual({
    status: 2,
    stdout: '',
    stderr: `Không ghi được vào ${letter} vì ở đó đã có tệp không do lệnh này ghi, hoặc đã được sửa bằng chương trình khác; hãy chọn thư mục khác bằng --out\nXem cách dùng: thêm --help\n`,
  });
  expect([readFileSync(files[0] ?? '', 'latin1') === bytes[0], readFileSync(letter, 'utf8')]).toEqual([true, made]);
});
