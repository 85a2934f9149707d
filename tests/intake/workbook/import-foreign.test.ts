/** A workbook that is not ours: its figures are found by their names. */
import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { goodReport } from '../../helpers/fixtures.ts';
import { imported, REPORT, repositoryOf } from './workbook.ts';

describe('a workbook that is not ours', () => {
  const bookOf = (...rows: unknown[][]) =>
    new Uint8Array(write(utils.book_new(utils.aoa_to_sheet(rows), 'Bảng'), { type: 'array', bookType: 'xlsx' }));
  const blank = () => goodReport().replace('| văn bản | 6 |', '| văn bản | |').replace('| 1.250 |', '| |');

  test('figures are found by their names; what has a value in the report already stays', () => {
    const repository = repositoryOf({ [REPORT]: blank() });
    const bytes = bookOf(
      ['BÁO CÁO SỐ LIỆU'],
      ['STT', 'Nội dung', 'ĐVT', 'Kết quả', 'Ghi chú'],
      [1, 'Số văn bản đã ban hành', 'văn bản', 6, 'đủ'],
      [2, 'Số lượt người dự học tập', 'lượt người', 1250, ''],
      [3, 'Số vụ việc hòa giải đã tiếp nhận', 'vụ việc', 31, ''],
      [4, 'Số vụ hòa giải thành', 'vụ việc', 25, ''],
    );
    const { text, refused } = imported(repository, bytes, true);
    expect(refused).toEqual([
      'Bảng!B6: “Số vụ hòa giải thành” không phải tên chỉ tiêu nào (có phải là “Số vụ việc hòa giải thành”?); không nhập',
      'Bảng!D5: “Số vụ việc hòa giải đã tiếp nhận” trong bảng tính là “31”, báo cáo nay ghi “30”; giữ như báo cáo',
    ]);
    expect(text).toBe(goodReport().replace('| văn bản | 6 | |', '| văn bản | 6 | đủ |'));
  });

  test('several columns of values are asked about, unless one is named', () => {
    const repository = repositoryOf({ [REPORT]: blank() });
    const rows = (header: string) => bookOf(['Chỉ tiêu', 'Kế hoạch', header], ['Số văn bản đã ban hành', 5, 6]);
    expect(imported(repository, rows('Thực hiện'), true)).toMatchObject({
      text: null,
      refused: [
        'Bảng!A2: có nhiều cột số liệu (B “Kế hoạch”, C “Thực hiện”); hãy đặt tên cột cần nhập là “Số liệu”. Không nhập hàng này',
      ],
    });
    expect(imported(repository, rows('Số liệu'), true).changed).toBe(1);
  });

  test.each(['Kế hoạch năm 2023', 'Năm 2022', 'Cùng kỳ', 'Ước thực hiện'])(
    'a column “%s” alone is asked about',
    (header) => {
      const repository = repositoryOf({ [REPORT]: blank() });
      const book = (title: string) => bookOf(['Chỉ tiêu', 'ĐVT', title], ['Số văn bản đã ban hành', 'văn bản', 6]);
      expect(imported(repository, book(header), true)).toMatchObject({
        text: null,
        refused: [
          `Bảng!A2: cột C “${header}” chưa chắc là số liệu của kỳ báo cáo; nếu đúng thì đặt tên cột là “Số liệu”. Không nhập hàng này`,
        ],
      });
      expect(imported(repository, book('Năm 2023'), true).changed).toBe(1);
    },
  );

  test('rows that are numbered, below a header of two rows', () => {
    const repository = repositoryOf({ [REPORT]: blank() });
    const bytes = bookOf(
      ['Chỉ tiêu', 'Năm 2023', '', 'Ghi chú'],
      ['', 'Kế hoạch', 'Số liệu', ''],
      ['1. Số văn bản đã ban hành', 5, 6, 'đủ'],
      ['a) Số lượt người dự học tập', 9, 1250, ''],
    );
    expect(imported(repository, bytes, true)).toMatchObject({
      text: goodReport().replace('| văn bản | 6 | |', '| văn bản | 6 | đủ |'),
      refused: [],
    });
  });

  test('terms by their names', () => {
    const repository = repositoryOf({ [REPORT]: goodReport().replace('| 7 | 9 |', '| | |') });
    const bytes = bookOf(['Chỉ tiêu', 'Nhiệm kỳ 2015-2020', 'Năm 2010 - 2015'], ['Tổng số mô hình', 9, 7]);
    expect(imported(repository, bytes, true)).toMatchObject({ text: goodReport(), refused: [] });
  });

  test('it must be said whose it is, and it must hold something', () => {
    const repository = repositoryOf();
    expect(() => imported(repository, bookOf(['a']))).toThrow(
      'so-lieu.xlsx không ghi là của đợt báo cáo, đơn vị nào; hãy ghi thêm: import so-lieu.xlsx ĐỢT ĐƠN-VỊ',
    );
    expect(() => imported(repository, bookOf(['a']), true)).toThrow(
      'so-lieu.xlsx: không thấy chỉ tiêu nào của đề cương `nam-2023`',
    );
  });
});
