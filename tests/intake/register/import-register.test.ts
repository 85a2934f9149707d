/** Lists of units into the register that there is. */
import { expect, test } from 'vitest';
import { imported } from './workbook.ts';

const REGISTER = `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces,ghi-chu
binh-an,Tỉnh Bình An,province,party,Tỉnh ủy,"Ban Chỉ đạo, Tỉnh ủy",Bình An,BCĐ,@ag/tinh,,,,x
binh-an/xa-dong,Xã Đông,commune,commune,,"Ban ""A""",Xã Đông,BCĐ,,,,

binh-an/xa-cu, Xã Cũ ,commune,commune,,,,,,,2025-06-30
`;
const HEADER = ['Mã', 'Tên đơn vị'];

const told = (rows: readonly (readonly unknown[])[]) => {
  const { text, problems } = imported(REGISTER, rows);
  return { text, problems };
};

test('cells that differ, a row that is new; every other byte stays, and what the list does not have is named', () => {
  const { text, said, problems, ...counts } = imported(REGISTER, [
    ['DANH SÁCH ĐƠN VỊ'],
    ['STT', 'Từ ngày', 'Tên đơn vị', 'Mã', 'Thay cho', 'Cấp', 'Loại hình', 'Ký hiệu', 'Điện thoại'],
    [1, '', 'Xã Đông', 'binh-an/xa-dong', '', 'Xã', 'Xã', 'ĐU', ''],
    [2, new Date(Date.UTC(2025, 6, 1)), 'Xã Mới, sáp nhập', 'binh-an/xa-moi', 'binh-an/xa-cu', 'Xã', 'commune', '', ''],
  ]);
  expect({ text, problems, ...counts }).toEqual({
    text: REGISTER.replace('Xã Đông,BCĐ,', 'Xã Đông,ĐU,').replace(
      /2025-06-30\n$/u,
      '2025-06-30\nbinh-an/xa-moi,"Xã Mới, sáp nhập",commune,commune,,,,,,2025-07-01,,binh-an/xa-cu,\n',
    ),
    problems: [],
    changed: 1,
    added: 1,
  });
  expect(said).toEqual([
    'trang tính “Danh mục”',
    '2 dòng có tên đơn vị; các cột đã đọc: B (Từ ngày), C (Tên đơn vị), D (Mã), E (Thay cho), F (Cấp), G (Loại hình), H (Ký hiệu)',
    'không dùng đến các cột: I “Điện thoại”',
    'sửa `binh-an/xa-dong`: symbol “BCĐ” → “ĐU”',
    'thêm `binh-an/xa-moi`: level “commune”, kind “commune”, from “2025-07-01”, name “Xã Mới, sáp nhập”, replaces “binh-an/xa-cu”',
    'giữ nguyên `binh-an` (Tỉnh Bình An): bảng tính không có',
    'giữ nguyên `binh-an/xa-cu` (Xã Cũ): bảng tính không có',
  ]);
});

test('a blank cell empties; a row that is shorter than the header is made as long as it takes', () => {
  expect(
    told([
      [...HEADER, 'level', 'kind', 'to', 'authority', 'Đường dây nóng'],
      ['binh-an/xa-cu', 'Xã Cũ', 'commune', 'commune', '', 'BAN CHỈ ĐẠO', 'trực ban 1022'],
    ]),
  ).toEqual({
    text: REGISTER.replace('replaces,ghi-chu', 'replaces,ghi-chu,authority,contacts').replace(
      ',2025-06-30\n',
      ',,,,BAN CHỈ ĐẠO,trực ban 1022\n',
    ),
    problems: [],
  });
});

test('a register with other line ends, and no last one', () => {
  const { text } = imported(REGISTER.trimEnd().replaceAll('\n', '\r\n'), [
    [...HEADER, 'Cấp', 'Loại'],
    ['binh-an/b', 'B', 'commune', 'commune'],
  ]);
  expect(text).toBe(`${REGISTER.trimEnd()}\nbinh-an/b,B,commune,commune,,,,,,,,,`.replaceAll('\n', '\r\n'));
});

test('without ids: units of the register by name and place, new ones get theirs as new repositories do', () => {
  const { text, problems, changed, added } = imported(REGISTER, [
    ['Tên đơn vị', 'Đơn vị cấp trên', 'Ký hiệu'],
    ['Xã Bắc', 'Tỉnh Bình An', ''],
    ['Thôn Một', 'Xã Bắc', ''],
    ['Xã Đông', '', 'BCĐ'],
    ['Tỉnh Bình An', '', 'BCĐ'],
    ['XÃ ĐÒNG', 'binh-an', ''],
  ]);
  expect(problems).toEqual([
    'dv.xlsx, dòng 3, cột A (Tên đơn vị): Cột `level` của danh mục đơn vị viết chưa đúng: không được để trống',
    'dv.xlsx, dòng 3, cột A (Tên đơn vị): Cột `kind` của danh mục đơn vị viết chưa đúng: không được để trống',
  ]);
  expect({ text, changed, added }).toEqual({ text: null, changed: 0, added: 3 });
  expect(
    told([
      ['Tên đơn vị', 'Đơn vị cấp trên', 'Cấp', 'Loại hình'],
      ['Thôn Một', 'Xã Bắc', 'Thôn', 'Xã'],
      ['Xã Bắc', 'Tỉnh Bình An', 'Xã', 'Xã'],
      ['XÃ ĐÒNG', 'binh-an', 'Xã', 'Xã'],
    ]),
  ).toEqual({
    text: `${REGISTER}binh-an/xa-bac,Xã Bắc,commune,commune,,,,,,,,,
binh-an/xa-dong-2,XÃ ĐÒNG,commune,commune,,,,,,,,,
binh-an/xa-bac/thon-mot,Thôn Một,village,commune,,,,,,,,,
`,
    problems: [],
  });
});

test.each<[string, readonly (readonly unknown[])[], readonly string[]]>([
  [
    'an id twice',
    [HEADER, ['binh-an/xa-dong', 'Xã Đông'], ['binh-an/xa-dong', 'Xã Đông']],
    ['dòng 3, cột A (Mã): mã `binh-an/xa-dong` (“Xã Đông”) đã có ở dòng 2; hãy bỏ một dòng, hoặc sửa mã'],
  ],
  [
    'an id that has changed',
    [HEADER, ['binh-an/dong', 'Xã Đông']],
    [
      'dòng 2, cột A (Mã): “Xã Đông” trong danh mục có mã `binh-an/xa-dong`; mã không đổi, hãy ghi lại mã ấy; nếu là đơn vị khác thì thêm cả dòng của đơn vị cũ, có ngày cuối',
    ],
  ],
  [
    'a unit that has moved',
    [
      [...HEADER, 'Cấp trên'],
      ['binh-an/xa-dong', 'Xã Đông', 'Xã Cũ'],
      ['binh-an/xa-cu', 'Xã Cũ', 'Tỉnh Bình An'],
      ['binh-an', 'Tỉnh Bình An', 'Trung ương'],
      ['binh-an/moi', 'Mới', 'binh-an'],
      ['', 'Cũ', 'Xã Khác'],
    ],
    [
      'dòng 6, cột C (Cấp trên): không có đơn vị “Xã Khác” trong danh mục hay trong bảng này; hãy thêm dòng cho đơn vị ấy hoặc sửa tên',
    ],
  ],
  [
    'a place of another unit',
    [
      [...HEADER, 'Cấp trên'],
      ['binh-an/xa-cu', 'Xã Cũ', 'Xã Đông'],
    ],
    [
      'dòng 2, cột C (Cấp trên): `binh-an/xa-cu` đứng dưới `binh-an`, không dưới `binh-an/xa-dong`; chuyển về cấp trên khác thì thêm một dòng với mã mới, và ghi ngày cuối ở dòng này',
    ],
  ],
  [
    'the name of a unit that has ended',
    [HEADER, ['', 'Xã Cũ']],
    [
      'dòng 2, cột B (Tên đơn vị): trùng tên đơn vị đã kết thúc `binh-an/xa-cu`; hãy ghi mã ấy, hoặc một mã mới, vào cột Mã',
    ],
  ],
  [
    'a new unit twice',
    [HEADER, ['', 'Xã Bắc'], ['', 'Xã Bắc']],
    ['dòng 3, cột B (Tên đơn vị): đã có ở dòng 2 dưới cùng cấp trên; hãy bỏ một dòng, hoặc ghi tên cho phân biệt'],
  ],
  [
    'units that stand under each other',
    [
      [...HEADER, 'Cấp trên'],
      ['', 'A', 'B'],
      ['', 'B', 'A'],
    ],
    [
      'dòng 2, cột C (Cấp trên): chưa đặt được mã vì cấp trên “B” chưa có mã; hãy sửa cấp trên',
      'dòng 3, cột C (Cấp trên): chưa đặt được mã vì cấp trên “A” chưa có mã; hãy sửa cấp trên',
    ],
  ],
  [
    'what the register says of its cells',
    [
      [...HEADER, 'Nhóm duyệt', 'Đến ngày'],
      ['binh-an/xa-dong', 'Xã Đông', 'ag/dong', '7/1/2025'],
    ],
    [
      'dòng 2, cột C (Nhóm duyệt): Cột `team` của danh mục đơn vị viết chưa đúng: cần dạng `@to-chuc/nhom` hoặc để trống',
      'dòng 2, cột D (Đến ngày): Cột `to` của danh mục đơn vị viết chưa đúng: `7/1/2025` đọc được hai cách, hãy ghi `2025-01-07` (ngày trước) hoặc `2025-07-01` (tháng trước)',
    ],
  ],
  [
    'a number of a person, a formula, a row without a name',
    [
      [...HEADER, 'Ký hiệu'],
      ['binh-an/xa-dong', 'Xã Đông 0987654321', '=1'],
      ['binh-an/xa-cu', '', 'X'],
    ],
    [
      'dòng 2, cột B (Tên đơn vị): Số điện thoại “***321” là dữ liệu cá nhân, không được đưa vào kho; hãy xóa số này (lịch sử Git giữ lại mọi thứ đã đưa vào: nếu đã đẩy lên thì báo người phụ trách)',
      "dòng 2, cột C (Ký hiệu): “=1” có dấu (`=`, `+`, `-`, `@`, `'`) ở đầu ô hoặc sau `;` nên Excel sẽ chạy như công thức; hãy bỏ dấu ấy",
      'dòng 3, cột B (Tên đơn vị): thiếu tên đơn vị; hãy điền tên',
    ],
  ],
])('%s is told by its cell, and nothing is made', (_, rows, problems) => {
  expect(told(rows)).toEqual({ text: null, problems: problems.map((one) => `dv.xlsx, ${one}`) });
});

test('what was wrong in other rows before stops nobody', () => {
  const wrong = `${REGISTER}binh-an/xa-sai,,commune,commune,,,,,,,,\n`;
  const rows = (name: string) => [HEADER, ['binh-an/xa-dong', name]];
  expect(imported(wrong, rows('Xã Đông Mới'))).toMatchObject({
    text: wrong.replace('Xã Đông,commune', 'Xã Đông Mới,commune'),
    problems: [],
  });
});
