/** A workbook of figures on the disk: made by `npm run new`, filled in, filed into the report. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { unitId } from '#lib/paths.ts';
import { fileFigures } from '../../../scripts/intake/filing/file-figures.ts';
import { fileWorkbook } from '../../../scripts/intake/filing/file-workbook.ts';
import { runScript } from '../../helpers/command.ts';
import { goodReport, goodRepository } from '../../helpers/fixtures.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { COUNT, changedLines, emptyReport, filled, REPORT } from '../workbook/workbook.ts';

const BOOK = 'dist/nam-2023/forms/binh-an/phuong-mot.xlsx';
const use = '\nXem cách dùng: thêm --help\n';
const make = (root: string, ...args: string[]) => runScript('new', ['nam-2023', ...args, '--xlsx', '--root', root]);
const fill = (root: string, v: number) =>
  writeFileSync(join(root, BOOK), filled(readFileSync(join(root, BOOK)), { [COUNT]: { t: 'n', v } }));
const file = (root: string, out?: string) => fileWorkbook({ root, file: join(root, BOOK), destination: [], out });

test('made once, filled in, filed; the report keeps its mark and every other byte', () => {
  const root = temporaryRepository({ ...goodRepository(), [REPORT]: `\uFEFF${goodReport()}` });
  expect(make(root, 'binh-an/phuong-mot')).toEqual({ status: 0, stdout: `${BOOK}\n`, stderr: '' });
  expect(make(root, 'binh-an/phuong-mot')).toEqual({
    status: 2,
    stdout: '',
    stderr: `Đã có ${BOOK}; không ghi đè${use}`,
  });
  expect(file(root)).toEqual({
    files: [],
    lines: [`${REPORT} không đổi: bảng tính không sửa gì, hoặc đã được đưa vào rồi`],
    isFine: true,
  });
  fill(root, 8);
  expect(file(root)).toEqual({
    files: [REPORT],
    lines: [`Đã ghi 1 ô của bảng tính vào ${REPORT}; hãy chạy: npm run check -- ${REPORT}`],
    isFine: true,
  });
  expect(readFileSync(join(root, REPORT), 'utf8')).toBe(
    `\uFEFF${goodReport().replace('| văn bản | 6 |', '| văn bản | 8 |')}`,
  );
});

test('a workbook comes before its report, which is begun when it is filed', () => {
  const { [REPORT]: _, ...files } = goodRepository();
  const root = temporaryRepository(files);
  expect(make(root, 'binh-an/phuong-mot').status).toBe(0);
  expect(existsSync(join(root, REPORT))).toBe(false);
  fill(root, 1.204);
  expect(file(root)).toMatchObject({ files: [REPORT], isFine: false });
  fill(root, 1204);
  expect(file(root)).toMatchObject({ files: [REPORT], isFine: true });
  expect(readFileSync(join(root, REPORT), 'utf8')).toBe(
    emptyReport().replace('| Số văn bản đã ban hành | văn bản | | |', '| Số văn bản đã ban hành | văn bản | 1.204 | |'),
  );
});

test('into another file, once', () => {
  const root = temporaryRepository(goodRepository());
  make(root, 'binh-an/phuong-mot');
  fill(root, 8);
  const out = join(root, 'khac.md');
  expect(file(root, out)).toEqual({
    files: [out],
    lines: [`Đã ghi 1 ô của bảng tính vào ${out}`],
    isFine: true,
  });
  expect(readFileSync(join(root, REPORT), 'utf8')).toBe(goodReport());
  expect(() => file(root, out)).toThrow(`Đã có ${out}; không ghi đè`);
});

test('for all who owe a report, and filled from below', () => {
  const root = temporaryRepository(goodRepository());
  const all = make(root, '--all');
  expect(all).toEqual({
    status: 0,
    stdout: 'dist/nam-2023/forms/binh-an/so-mot.xlsx\ndist/nam-2023/forms/binh-an/cong-ty.xlsx\n',
    stderr:
      'Đã tạo bảng tính cho 2 đơn vị.\n1 đơn vị đã có tệp báo cáo: Phường Một\n1 đơn vị ở cấp mà đề cương không yêu cầu báo cáo: Tỉnh Bình An\n',
  });
  expect(make(root, 'binh-an', '--from-roll-up').status).toBe(0);
  const made = fileWorkbook({
    root,
    file: join(root, 'dist/nam-2023/forms/binh-an.xlsx'),
    destination: ['nam-2023', 'binh-an'],
    out: undefined,
  });
  expect(made).toMatchObject({ files: ['reports/nam-2023/binh-an.md'], isFine: true });
  expect(
    changedLines(emptyReport(unitId('binh-an')), readFileSync(join(root, 'reports/nam-2023/binh-an.md'), 'utf8')),
  ).toEqual([
    '-| Số văn bản đã ban hành | văn bản | | |',
    '-| Số lượt người dự học tập | lượt người | | |',
    '-| Tổng số mô hình | mô hình | | | |',
    '-| Số mô hình dân chủ | mô hình | | | |',
    '-| Số mô hình “Dân vận khéo” | mô hình | | | |',
    '+| Số văn bản đã ban hành | văn bản | 6 | |',
    '+| Số lượt người dự học tập | lượt người | 1.250 | |',
    '+| Tổng số mô hình | mô hình | 7 | 9 | |',
    '+| Số mô hình dân chủ | mô hình | 4 | 5 | |',
    '+| Số mô hình “Dân vận khéo” | mô hình | 3 | 4 | |',
  ]);
});

test('a file that is not there', () => {
  expect(() => file(temporaryRepository(goodRepository()))).toThrow('Không có tệp ');
});

test('figures of an outline from a workbook; what its mark and its line ends are stays', () => {
  const outline = String(goodRepository()['outlines/nam-2023/outline.md']).replaceAll('\n', '\r\n');
  const root = temporaryRepository({ ...goodRepository(), 'outlines/nam-2023/outline.md': outline });
  const rows = [
    ['Mục', 'Chỉ tiêu', 'Mã'],
    ['VI. KIẾN NGHỊ', 'Số kiến nghị', 'proposals'],
    ['V', 'Tổng số', 'models'],
  ];
  const path = join(root, 'ct.xlsx');
  writeFileSync(path, write(utils.book_new(utils.aoa_to_sheet(rows), 'A'), { type: 'buffer', bookType: 'xlsx' }));
  expect(fileFigures({ root, file: path, campaign: 'nam-2023' })).toEqual({
    files: ['outlines/nam-2023/outline.md'],
    lines: [
      'Hãy chạy: npm run check -- outlines/nam-2023/outline.md',
      '- Đã thay bảng chỉ tiêu của mục “VI. KIẾN NGHỊ”',
      'Chưa nhập 1 chỗ:',
      '- A!A3: mục “V. SỐ LIỆU CÁC NHIỆM KỲ” giữ nguyên vì chỉ tiêu của mục viết bằng YAML; hãy chuyển thành bảng bằng lệnh figures trước',
    ],
    isFine: false,
  });
  const written = readFileSync(join(root, 'outlines/nam-2023/outline.md'), 'utf8');
  expect(written).toBe(
    outline.replace(
      '## VI. KIẾN NGHỊ\r\n',
      '## VI. KIẾN NGHỊ\r\n\r\n| Chỉ tiêu | Mã |\r\n|---|---|\r\n| Số kiến nghị | proposals |\r\n',
    ),
  );
});
