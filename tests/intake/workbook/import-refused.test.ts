/** Workbooks that are refused before anything is written. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unitId } from '#lib/paths.ts';
import { importWorkbook } from '../../../scripts/intake/workbook/import-workbook.ts';
import { COUNT, filled, imported, number, REPORT, repositoryOf, words, workbookOf } from './workbook.ts';

test.each(['so-lieu.xlsm', 'so-lieu.ods', 'so-lieu.csv'])('%s is to be saved otherwise', (name) => {
  expect(() => importWorkbook(repositoryOf(), workbookOf(repositoryOf()), { name })).toThrow(
    `${name} không phải tệp .xlsx; hãy mở bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx`,
  );
});

describe('refused before anything is written', () => {
  test('a workbook of another unit, and a sheet of one', () => {
    const repository = repositoryOf();
    const other = workbookOf(repository, unitId('binh-an/so-mot'));
    expect(() => imported(repository, other, true)).toThrow(
      'so-lieu.xlsx: trang tính “Số liệu” là của binh-an/so-mot đợt nam-2023, không phải của binh-an/phuong-mot đợt nam-2023; không nhập gì',
    );
  });

  test.each([
    [
      'a telephone',
      'liên hệ 0912 345 678',
      'Số liệu!D7: Số điện thoại “***678” là dữ liệu cá nhân, không được đưa vào kho; hãy xóa số này (lịch sử Git giữ lại mọi thứ đã đưa vào: nếu đã đẩy lên thì báo người phụ trách)',
    ],
    [
      'a mark of secrecy',
      'MẬT',
      'Số liệu!D7: Có dấu “MẬT”: văn bản mật hoặc hạn chế lưu hành không bao giờ được đưa vào kho; hãy gỡ văn bản này ra và báo ngay người phụ trách (lịch sử Git giữ lại mọi thứ đã đưa vào)',
    ],
  ])('%s in a cell', (_, text, told) => {
    const repository = repositoryOf();
    const bytes = filled(filled(workbookOf(repository), { [COUNT]: number(8) }), { [COUNT]: words(text) }, 'Ghi chú');
    expect(imported(repository, bytes)).toEqual({
      file: REPORT,
      text: null,
      changed: 0,
      notes: [],
      refused: [told],
      isWhole: false,
    });
  });

  const withPart = (name: string, content = 'x') =>
    zipSync({ ...unzipSync(workbookOf(repositoryOf())), [name]: strToU8(content) });

  test.each<[string, () => Uint8Array, string]>([
    ['macros', () => withPart('xl/vbaProject.bin'), 'có macro hoặc điều khiển chạy được'],
    [
      'links to other workbooks',
      () => withPart('xl/externalLinks/externalLink1.xml'),
      'có liên kết tới tệp hay dữ liệu ở nơi khác',
    ],
    ['files within', () => withPart('xl/embeddings/oleObject1.bin'), 'có tệp khác nhúng bên trong'],
    [
      'a bomb',
      () => withPart('xl/media/a.bin', ' '.repeat(70_000_000)),
      'phần xl/media/a.bin làm cả tệp khi giải nén lên đến 67 MB, lớn bất thường',
    ],
    ['a document of Word', () => zipSync({ 'word/document.xml': strToU8('<a/>') }), 'thiếu phần xl/workbook.xml'],
  ])('%s', (_, bytes, why) => {
    expect(() => imported(repositoryOf(), bytes(), true)).toThrow(
      `Không đọc so-lieu.xlsx: ${why}; hãy chép số liệu sang tệp .xlsx thường rồi nhập lại`,
    );
  });

  test('what was saved by an old Excel', () => {
    expect(() => imported(repositoryOf(), new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]), true)).toThrow(
      'so-lieu.xlsx là tệp Excel dạng cũ (.xls) hoặc có mật khẩu; hãy mở bằng Excel, bỏ mật khẩu nếu có, rồi lưu lại dạng .xlsx',
    );
  });
});
