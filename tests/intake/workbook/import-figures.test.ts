/** Figures that are kept in a workbook, into the tables of an outline. */
import { utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { campaignId } from '#lib/paths.ts';
import { importFigures } from '../../../scripts/intake/workbook/import-figures.ts';
import { HEAD } from '../../helpers/figure-outlines.ts';
import { repositoryOf } from './workbook.ts';

const FILE = 'outlines/nam-2023/outline.md';
const OUTLINE = `${HEAD}## I. KẾT QUẢ

Nêu rõ.

| Chỉ tiêu | Mã | Đơn vị tính | Loại |
|---|---|---|---|
| Số đơn | petitions | đơn | số đếm |
| Số đơn đã giải quyết | answered | đơn | số đếm |

## II. KIẾN NGHỊ

Nêu kiến nghị.

## III. KHÁC

\`\`\`yaml
figures:
  - { id: others, name: Số khác }
\`\`\`
`;

const bookOf = (...rows: unknown[][]) =>
  new Uint8Array(write(utils.book_new(utils.aoa_to_sheet(rows), 'Chỉ tiêu'), { type: 'array', bookType: 'xlsx' }));
const read = (...rows: unknown[][]) =>
  importFigures(repositoryOf({ [FILE]: OUTLINE }), bookOf(...rows), {
    name: 'ct.xlsx',
    campaign: campaignId('nam-2023'),
  });

const HEADER = ['Mục', 'Chỉ tiêu', 'Mã', 'Đơn vị tính', 'Loại', 'Ràng buộc'];

test('what the outline says already changes nothing', () => {
  expect(
    read(
      HEADER,
      ['I', 'Số đơn', 'petitions', 'đơn', 'số đếm'],
      ['', 'Số đơn đã giải quyết', 'answered', 'đơn', 'số đếm'],
    ),
  ).toEqual({ file: FILE, text: null, notes: [], refused: [], isWhole: true });
});

test('a rule, a row, a table that was not there: those sections and nothing else', () => {
  const { text, ...rest } = read(
    HEADER,
    ['I. KẾT QUẢ', 'Số đơn', 'petitions', 'đơn', 'số đếm', ''],
    ['', 'Số đơn đã giải quyết', 'answered', 'đơn', 'số đếm', '≤ Số đơn'],
    ['', 'Số cuộc họp', 'meetings', 'cuộc', 'số đếm', ''],
    ['Kiến nghị', 'Số kiến nghị', 'proposals', 'kiến nghị', 'số đếm', 'không bắt buộc'],
  );
  expect(rest).toEqual({
    file: FILE,
    notes: ['Đã thay bảng chỉ tiêu của mục “I. KẾT QUẢ”', 'Đã thay bảng chỉ tiêu của mục “II. KIẾN NGHỊ”'],
    refused: [],
    isWhole: true,
  });
  expect(text).toBe(
    OUTLINE.replace(
      /\| Chỉ tiêu[^#]*answered[^\n]*\n/u,
      `| Chỉ tiêu | Mã | Đơn vị tính | Loại | Ràng buộc |
|---|---|---|---|---|
| Số đơn | petitions | đơn | số đếm | |
| Số đơn đã giải quyết | answered | đơn | số đếm | ≤ Số đơn |
| Số cuộc họp | meetings | cuộc | số đếm | |
`,
    ).replace(
      'Nêu kiến nghị.\n',
      `Nêu kiến nghị.

| Chỉ tiêu | Mã | Đơn vị tính | Loại | Ràng buộc |
|---|---|---|---|---|
| Số kiến nghị | proposals | kiến nghị | số đếm | không bắt buộc |
`,
    ),
  );
});

test.each([
  ['a section that is not there', ['Mục lạ', 'Số đơn'], ['Chỉ tiêu!A2: đề cương không có mục “Mục lạ”; không nhập']],
  [
    'an id that is gone',
    ['I', 'Số đơn', 'petitions', 'đơn', 'số đếm'],
    [
      'Chỉ tiêu!A2: mục “I. KẾT QUẢ” giữ nguyên vì bảng tính thiếu chỉ tiêu có mã answered; muốn bỏ chỉ tiêu thì xóa trong đề cương',
    ],
  ],
  [
    'figures in YAML',
    ['III', 'Số khác', 'others'],
    [
      'Chỉ tiêu!A2: mục “III. KHÁC” giữ nguyên vì chỉ tiêu của mục viết bằng YAML; hãy chuyển thành bảng bằng lệnh figures trước',
    ],
  ],
])('%s is told, and the section stays', (_, row, refused) => {
  expect(read(HEADER, row)).toEqual({ file: FILE, text: null, notes: [], refused, isWhole: false });
});

test('an outline that would be wrong is not made', () => {
  const { text, refused } = read(HEADER, ['II', 'Số kiến nghị', 'proposals', '', 'loại lạ', '']);
  expect(text).toBeNull();
  expect(refused).toEqual([
    'Không có loại “loại lạ”; hãy ghi một trong: `số đếm`, `số`, `tiền`, `tỷ lệ`, `có/không`, `chữ`, `ngày`, `lựa chọn: A, B`',
  ]);
});

test.each([
  ['an error', ['II', { t: 'e', v: 0x07 }, '', 'đơn'], 'Chỉ tiêu!B2: là lỗi #DIV/0! của công thức'],
  ['no name', ['II', '', '', 'đơn'], 'Chỉ tiêu!B2: hàng này chưa có tên chỉ tiêu'],
  [
    'what became a day',
    ['II', 'Số đơn', '', { t: 'n', v: 45293, z: 'd-mmm' }],
    "Chỉ tiêu!D2: Excel đã đổi chữ trong ô thành ngày, giờ hoặc tỷ lệ; hãy gõ dấu nháy đơn (') trước số để Excel giữ nguyên chữ",
  ],
])('a row with %s: its section stays, others do not', (_, row, told) => {
  const { text, refused } = read(
    HEADER,
    row,
    ['', 'Số khác'],
    ['I', 'Số đơn', 'petitions', 'đơn thư', 'số đếm'],
    ['', 'Số đơn đã giải quyết', 'answered', 'đơn', 'số đếm'],
  );
  expect(refused).toEqual([`${told}; mục “II. KIẾN NGHỊ” giữ nguyên`]);
  expect(text).toBe(OUTLINE.replace('| petitions | đơn |', '| petitions | đơn thư |'));
});
