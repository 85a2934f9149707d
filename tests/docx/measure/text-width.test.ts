import { describe, expect, test } from 'vitest';
import { columnsOf, measureColumns } from '../../../scripts/docx/body/column-widths.ts';
import { type Font, widthOf } from '../../../scripts/docx/measure/text-width.ts';

describe('width of text', () => {
  test.each([
    ['ĐẢNG CỘNG SẢN VIỆT NAM', { size: 15, bold: true }, 206.67],
    ['Lê Chân, ngày 02 tháng 6 năm 2023', { size: 14, italics: true }, 204.55],
    ['ươ', { size: 10 }, 10.63],
    ['☐', { size: 10 }, 5],
    ['', { size: 10 }, 0],
  ] as const)('%s', (text, font, points) => {
    expect(Math.round(widthOf(text, font) * 5) / 100).toBe(points);
  });
});

describe('column widths', () => {
  const font = { size: 12 };
  const columns = (rows: readonly (readonly string[])[], type: Font, total: number, margins: number) => {
    const words = rows.map((row, index) => row.map((text) => ({ text, isHead: index === 0 })));
    return columnsOf(measureColumns(words, type), total, margins);
  };

  test('wide enough for every text share what is left', () => {
    expect(
      columns(
        [
          ['A', 'AAA'],
          ['b', 'b'],
        ],
        font,
        1000,
        100,
      ),
    ).toEqual({ widths: [304, 696], header: 1, height: 2 });
  });

  test('short texts stand on one line, long ones take the rest', () => {
    const long = 'Số doanh nghiệp đã ban hành quy chế dân chủ ở cơ sở và đã tổ chức hội nghị người lao động trong năm';
    expect(
      columns(
        [
          ['Chỉ tiêu', 'Số liệu'],
          [long, 'Không phát sinh'],
        ],
        font,
        9000,
        170,
      ),
    ).toEqual({ widths: [7165, 1835], header: 1, height: 3 });
  });

  test('a short text is broken where the table gets lower by it', () => {
    const name = 'Số cuộc đối thoại trực tiếp của người đứng đầu cấp ủy, chính quyền với Nhân dân trong kỳ báo cáo';
    const rows = [
      ['Chỉ tiêu', 'A', 'B', 'C'],
      [name, ...['a', 'b', 'c'].map(() => 'Không phát sinh')],
      [name, ...['a', 'b', 'c'].map(() => 'Không phát sinh')],
    ];
    const wide = columns(rows, font, 9000, 170).widths;
    const narrow = columns(rows, font, 6000, 170).widths;
    expect([wide, narrow]).toEqual([
      [5118, 1294, 1294, 1294],
      [2850, 1050, 1050, 1050],
    ]);
  });

  test('too narrow for the longest words, the wide columns share what narrow ones leave', () => {
    expect(columns([['aaaaaaaaaaaaaaaaaaaa', '5', 'aaaaaaaaaaaaaaa']], font, 1001, 0)).toEqual({
      widths: [438, 126, 437],
      header: Number.POSITIVE_INFINITY,
      height: 6,
    });
  });
});
