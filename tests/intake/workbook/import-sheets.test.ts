/** What people do with the sheets of a workbook: rows moved, columns renamed, cells made one, sheets copied. */
import { utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { goodReport } from '../../helpers/fixtures.ts';
import {
  COUNT,
  emptyReport,
  filled,
  imported,
  number,
  put,
  REPORT,
  repositoryOf,
  saved,
  words,
  workbookOf,
} from './workbook.ts';

test('cells that were made one are asked about, and take nothing away', () => {
  const repository = repositoryOf();
  const bytes = saved(workbookOf(repository), (book) => {
    const sheet = book.Sheets['Số liệu'] ?? {};
    put(book, 'Số liệu', 'C8', null);
    sheet['!merges'] = [...(sheet['!merges'] ?? []), utils.decode_range('C7:C8')];
  });
  expect(imported(repository, bytes)).toMatchObject({
    text: null,
    refused: [
      'Số liệu!C8: các ô C7:C8 đã gộp làm một nên không rõ giá trị của “Số lượt người dự học tập”; hãy bỏ gộp (Unmerge Cells) và điền từng ô',
    ],
  });
});

test('a column of values under another name is asked about once', () => {
  const repository = repositoryOf();
  const bytes = saved(workbookOf(repository), (book) => put(book, 'Số liệu', 'C5', words('Kết quả')));
  expect(imported(repository, bytes)).toMatchObject({
    text: null,
    refused: [
      'Số liệu: không thấy cột số liệu nào ở hàng tiêu đề (hàng 5); hãy ghi lại tên cột như lúc lập bảng tính rồi nhập lại',
    ],
  });
});

test('a term that was called as the column of notes puts no number into a note', () => {
  const repository = repositoryOf({ [REPORT]: null });
  const bytes = saved(workbookOf(repository), (book) => {
    put(book, 'Số liệu 2', 'D5', words('Ghi chú'));
    put(book, 'Số liệu 2', 'D7', number(9));
  });
  const { text, refused } = imported(repository, bytes);
  expect(text).toBe(
    emptyReport().replace('| Tổng số mô hình | mô hình | | | |', '| Tổng số mô hình | mô hình | | 9 | |'),
  );
  expect(refused).toEqual([
    'Số liệu 2!D5: tên cột “Ghi chú” không dùng được; tên cột bắt đầu bằng chữ hoặc số, không dài quá 100 chữ, như `Nhiệm kỳ 2015-2020`, `Năm 2023`',
  ]);
});

describe('what people do with sheets', () => {
  const changed = { [COUNT]: number(8) };
  const expected = () => goodReport().replace('| văn bản | 6 |', '| văn bản | 8 |');

  test('a sheet with another name, rows in another order, rows put in', () => {
    const repository = repositoryOf();
    const bytes = saved(filled(workbookOf(repository), changed), (book) => {
      const rows: unknown[][] = utils.sheet_to_json(book.Sheets['Số liệu'] ?? {}, {
        header: 1,
        defval: null,
        blankrows: true,
      });
      const turned = [...rows.slice(0, 5), ...rows.slice(5).reverse(), [null], ['Dòng của tôi', 'cái', 3]];
      book.Sheets['Số liệu'] = utils.aoa_to_sheet(turned);
      book.SheetNames[0] = 'Phường Một';
      book.Sheets['Phường Một'] = book.Sheets['Số liệu'];
    });
    const { text, refused } = imported(repository, bytes);
    expect(refused).toEqual(['Phường Một!A17: hàng “Dòng của tôi cái 3” không phải của chỉ tiêu nào; không nhập']);
    expect(text).toBe(expected());
  });

  test('rows sorted without their hidden ids: what one reads counts', () => {
    const repository = repositoryOf();
    const bytes = saved(filled(workbookOf(repository), changed), (book) => {
      for (const column of ['A', 'B', 'C', 'D']) {
        const sheet = book.Sheets['Số liệu'] ?? {};
        [sheet[`${column}7`], sheet[`${column}8`]] = [sheet[`${column}8`], sheet[`${column}7`]];
      }
    });
    expect(imported(repository, bytes)).toMatchObject({ text: expected(), refused: [] });
  });

  test('a copy of the sheet: one that is as it was says nothing, two that differ are told', () => {
    const repository = repositoryOf();
    const copied = saved(workbookOf(repository), (book) => {
      utils.book_append_sheet(book, { ...book.Sheets['Số liệu'] }, 'Bản sao');
    });
    const one = filled(copied, changed);
    expect(imported(repository, one)).toMatchObject({ text: expected(), refused: [] });
    expect(imported(repository, filled(one, { [COUNT]: number(9) }, 'Số liệu', 'Bản sao'))).toMatchObject({
      text: null,
      refused: ['Số liệu!C7 ghi “8”, Bản sao!C7 ghi “9” cho cùng “Số văn bản đã ban hành”; hãy giữ lại một'],
    });
  });

  test('a name that somebody has reworded', () => {
    const repository = repositoryOf();
    const bytes = saved(filled(workbookOf(repository), changed), (book) =>
      put(book, 'Số liệu', 'A7', words('Số văn bản của Đảng ủy')),
    );
    expect(imported(repository, bytes)).toMatchObject({
      text: null,
      refused: [
        'Số liệu!A7: tên “Số văn bản của Đảng ủy” không phải của chỉ tiêu “Số văn bản đã ban hành” vốn ở hàng này; không nhập hàng này',
      ],
    });
  });

  test('days counted from 1904 and a sheet of somebody’s own', () => {
    const repository = repositoryOf();
    const bytes = saved(filled(workbookOf(repository), changed), (book) => {
      book.Workbook = { ...book.Workbook, WBProps: { date1904: true } };
      utils.book_append_sheet(book, utils.aoa_to_sheet([['Nháp'], [1]]), 'Nháp');
    });
    expect(imported(repository, bytes)).toMatchObject({
      text: expected(),
      refused: ['Nháp: trang tính này không phải của mẫu; không nhập 2 hàng của nó'],
    });
  });
});
