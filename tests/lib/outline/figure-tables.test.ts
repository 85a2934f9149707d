/** What a table of figures asks for, as YAML would. */
import { describe, expect, test } from 'vitest';
import type { RawFigure } from '#lib/figures/figure.ts';
import { rawFigure } from '#lib/figures/raw-figure.ts';
import { figuresOf, read } from '../../helpers/figure-outlines.ts';

/** Rows of a table with some columns, as figures of YAML. */
function rowsOf(header: string, ...rows: readonly string[]): readonly RawFigure[] {
  const line = header.replace(/[^|]+/gu, '---');
  return figuresOf(`${[header, line, ...rows].join('\n')}\n`).map(rawFigure);
}

describe('a table asks for', () => {
  test('a count, unless its type or unit says otherwise', () => {
    expect(
      rowsOf(
        '| Chỉ tiêu | Mã | Đơn vị tính | Loại |',
        '| Số đơn | a | đơn | |',
        '| Diện tích | b | ha | số |',
        '| Kinh phí | c | triệu đồng | |',
        '| Mức hài lòng | d | % | |',
        '| Đã ban hành | e | | Có/Không |',
        '| Đã kiểm tra | f | Có/Không | |',
        '| Số khách | g | triệu đồng | Số đếm |',
        '| Tiền phạt | h | | money |',
        '| Tên mô hình | i | | chữ |',
        '| Ngày họp | j | | Ngày |',
        '| Xếp loại | k | | lựa chọn: Tốt, Khá, Trung bình |',
        '| Mức độ | l | | Lựa chọn (Tốt, đúng hạn; Chậm) |',
      ),
    ).toEqual([
      { id: 'a', name: 'Số đơn', unit: 'đơn' },
      { id: 'b', name: 'Diện tích', unit: 'ha', type: 'number' },
      { id: 'c', name: 'Kinh phí', unit: 'triệu đồng', type: 'money' },
      { id: 'd', name: 'Mức hài lòng', type: 'percent' },
      { id: 'e', name: 'Đã ban hành', type: 'yes-no' },
      { id: 'f', name: 'Đã kiểm tra', unit: 'Có/Không', type: 'yes-no' },
      { id: 'g', name: 'Số khách', unit: 'triệu đồng' },
      { id: 'h', name: 'Tiền phạt', type: 'money' },
      { id: 'i', name: 'Tên mô hình', type: 'text' },
      { id: 'j', name: 'Ngày họp', type: 'date' },
      { id: 'k', name: 'Xếp loại', type: 'choice', choices: ['Tốt', 'Khá', 'Trung bình'] },
      { id: 'l', name: 'Mức độ', type: 'choice', choices: ['Tốt, đúng hạn', 'Chậm'] },
    ]);
  });

  test.each<[string, RawFigure]>([
    ['= b / c', { type: 'percent', of: ['b', 'c'] }],
    ['= Số b : Số c', { type: 'percent', of: ['b', 'c'] }],
    ['= (b / c) x 100%', { type: 'percent', of: ['b', 'c'] }],
    ['= b ÷ “Số c”.', { type: 'percent', of: ['b', 'c'] }],
    ['bằng b + c', { 'sum-of': ['b', 'c'] }],
    ['= Số xã + phường', { 'sum-of': ['d'] }],
    ['= Số xã + phường + Số b', { 'sum-of': ['d', 'b'] }],
    ['= Số b / Số vụ/việc', { type: 'percent', of: ['b', 'e'] }],
    ['≤ b', { 'at-most': 'b' }],
    ['<= số B', { 'at-most': 'b' }],
    ['không lớn hơn Số b', { 'at-most': 'b' }],
    ['≤ 30', { max: 30 }],
    ['≥ 1.204,5', { min: 1204.5 }],
    ['từ 3 trở lên', { min: 3 }],
    ['ít nhất 3, nhiều nhất 30', { min: 3, max: 30 }],
    ['từ 1 đến 100', { min: 1, max: 100 }],
    ['không bắt buộc; tồn cuối kỳ', { optional: true, total: 'latest' }],
    ['Nếu có, không cộng', { optional: true, total: 'none' }],
    ['chỉ tiêu chính; che dưới 3', { key: true, 'mask-below': 3 }],
    ['bằng tổng cấp dưới', { own: 'equals' }],
    ['không so với cấp dưới', { own: 'free' }],
    ['của commune, district; cấp base', { for: ['commune', 'district'], levels: ['base'] }],
    ['từ phiên bản 2', { since: 2 }],
  ])('%s', (rules, said) => {
    const [figure] = rowsOf(
      '| Chỉ tiêu | Mã | Ràng buộc |',
      `| Số a | a | ${rules} |`,
      '| Số b | b |',
      '| Số c | c |',
      '| Số xã + phường | d |',
      '| Số vụ/việc | e |',
    );
    expect(figure).toEqual({ id: 'a', name: 'Số a', ...said });
  });

  test('parts of the row above, which share what it says', () => {
    expect(
      rowsOf(
        '| STT | Chỉ tiêu | Đơn vị tính | Mã | Ràng buộc | Ghi chú |',
        '| 1 | Số cán bộ | người | a | = tổng các dòng dưới; tồn cuối kỳ; của commune | cả hợp đồng |',
        '| | Trong đó: | | | | |',
        '| | - Nam | | b | | |',
        '| | – Nữ | người | c | cộng các kỳ; của mọi loại hình | |',
        '| | + Nữ là đảng viên | người | d | | |',
        '| 2 | Số lớp | lớp | e | | |',
        '| | Trong đó, số người dự | người | f | | |',
        '| | - Nữ | lớp | g | có thể lớn hơn dòng trên | |',
        '| 3 | - Số dư đầu kỳ | người | h | không thuộc dòng trên | |',
        '| 4 | Số thôi việc | người | i | phần của a | |',
      ),
    ).toEqual([
      {
        id: 'a',
        name: 'Số cán bộ',
        unit: 'người',
        note: 'cả hợp đồng',
        for: ['commune'],
        'sum-of': ['b', 'c', 'i'],
        total: 'latest',
      },
      { id: 'b', name: '- Nam', 'part-of': 'a', for: ['commune'], 'at-most': 'a', total: 'latest' },
      { id: 'c', name: '– Nữ', unit: 'người', 'part-of': 'a', 'at-most': 'a' },
      { id: 'd', name: '+ Nữ là đảng viên', unit: 'người', 'part-of': 'c', 'at-most': 'c' },
      { id: 'e', name: 'Số lớp', unit: 'lớp' },
      { id: 'f', name: 'Trong đó, số người dự', unit: 'người', 'part-of': 'e' },
      { id: 'g', name: '- Nữ', unit: 'lớp', 'part-of': 'e' },
      { id: 'h', name: '- Số dư đầu kỳ', unit: 'người' },
      {
        id: 'i',
        name: 'Số thôi việc',
        unit: 'người',
        'part-of': 'a',
        for: ['commune'],
        'at-most': 'a',
        total: 'latest',
      },
    ]);
  });

  test.each([
    ['Tr.đó: Nữ', 'a'],
    ['Tr đó Nữ', 'a'],
    ['Tđ: Nữ', 'a'],
    ['• Nữ', 'a'],
    ['·Nữ', 'a'],
    ['* Nữ', 'a'],
    ['− Nữ', 'a'],
    ['+ Nữ', 'b'],
    ['Tr.đ Nữ', undefined],
    ['Tđ Nữ', undefined],
    ['** Nữ', undefined],
  ])('a part by its mark, as in %s', (name, whole) => {
    const table = ['| Chỉ tiêu | Mã |', '|---|---|', '| Số a | a |', '| • Nam | b |', `| ${name} | c |`];
    const [, , figure] = read(`## I. KẾT QUẢ\n\n${table.join('\n')}\n`).outline.all[0]?.requirement.figures ?? [];
    expect(figure && rawFigure(figure)['part-of']).toBe(whole);
  });

  test('what leads in parts on a row of its own', () => {
    const table = ['| Chỉ tiêu | Mã |', '|---|---|', '| Số a | a |', '| Trong đó: | |', '| • Nam | b |'];
    const [asked] = read(`## I. KẾT QUẢ\n\n${table.join('\n')}\n`).outline.all[0]?.tables ?? [];
    expect(asked?.groups).toEqual([{ name: 'Trong đó:', order: '', after: 1, isBold: false }]);
  });

  test('nothing in rows that only head others', () => {
    const { outline, told } = read(`## I. KẾT QUẢ

| TT | Chỉ tiêu | Mã | Đơn vị tính |
|---|---|---|---|
| A | **Thu** | | |
| 1 | Tổng thu | a | triệu đồng |
| B | **Chi** | | |
| | **B.1. Chi đầu tư** | | |
| 2 | - Chi xây dựng | b | triệu đồng |
| | + Nhà ở | b-2 | triệu đồng |
| C | Vay | | |
`);
    const [table] = outline.all[0]?.tables ?? [];
    expect({ told, groups: table?.groups, figures: table?.figures.map(rawFigure) }).toEqual({
      told: [
        '“Vay” chưa có đơn vị tính, nên được đọc thành một chỉ tiêu; nếu chỉ là tên nhóm của các hàng dưới thì hãy in đậm: `**Vay**`, nếu là chỉ tiêu thì ghi mã hoặc đơn vị tính',
      ],
      groups: [
        { name: 'Thu', order: 'A', after: 0, isBold: true },
        { name: 'Chi', order: 'B', after: 1, isBold: true },
        { name: 'B.1. Chi đầu tư', order: '', after: 1, isBold: true },
      ],
      figures: [
        { id: 'a', name: 'Tổng thu', unit: 'triệu đồng', type: 'money' },
        { id: 'b', name: '- Chi xây dựng', unit: 'triệu đồng', type: 'money' },
        { id: 'b-2', name: '+ Nhà ở', unit: 'triệu đồng', type: 'money', 'part-of': 'b', 'at-most': 'b' },
        { id: 'vay', name: 'Vay' },
      ],
    });
  });

  test('the columns that authors fill in', () => {
    const body = `## I. KẾT QUẢ

Lời dẫn thứ nhất.

| Chỉ tiêu | Mã | Kế hoạch | Thực hiện |
|---|---|---|---|
| Số đơn | a | | … |

Lời dẫn thứ hai.

| TT | Chỉ tiêu | Mã | Kế hoạch | Thực hiện | Ghi chú |
|---|---|---|---|---|---|
| 1 | Số vụ | b | | | |

\`\`\`yaml
words: 3
\`\`\`

## II. PHỤ

| Chỉ tiêu | Mã | Số liệu |
|---|---|---|
| Số việc | c | |
`;
    const { outline, told } = read(body);
    expect({
      told,
      sections: outline.all.map(({ requirement: { terms, figures, words }, tables, guidance }) => ({
        terms,
        words,
        figures: figures.map(({ id }) => id),
        tables: tables.map((table) => [table.after, table.figures.map(({ id }) => id)]),
        guidance: guidance.length,
      })),
    }).toEqual({
      told: [],
      sections: [
        {
          terms: { min: 2, max: 2, names: ['Kế hoạch', 'Thực hiện'] },
          words: 3,
          figures: ['a', 'b'],
          tables: [
            [1, ['a']],
            [2, ['b']],
          ],
          guidance: 2,
        },
        { terms: null, words: 0, figures: ['c'], tables: [[0, ['c']]], guidance: 0 },
      ],
    });
  });
});
