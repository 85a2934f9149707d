/** A register or an outline that cannot be read is told once, where the cause is: nothing that follows from it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CannotRun } from '#lib/cannot-run.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkFiles } from '../../scripts/campaign/check-files.ts';
import { SAMPLES } from '../helpers/project.ts';

const REGISTER = 'reports/units.csv';
const OUTLINE = 'outlines/hai-phong-2023-h1/outline.md';
const FILES = [
  REGISTER,
  OUTLINE,
  'outlines/documents.csv',
  'outlines/hai-phong-2023-h1/letter.md',
  'reports/hai-phong-2023-h1/hai-phong/le-chan.md',
  'reports/hai-phong-2023-h1/hai-phong/dang-uy-cang.md',
];
const GOOD = Object.fromEntries(FILES.map((file) => [file, readFileSync(join(SAMPLES, file), 'utf8')]));
const HEADER = 'id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces';
const register = GOOD[REGISTER] ?? '';
const outline = GOOD[OUTLINE] ?? '';
const NOT_UTF_8 =
  'Tệp không phải UTF-8 (có thể còn ở bảng mã TCVN3, VNI hoặc Windows-1258); hãy chuyển sang Unicode UTF-8 rồi lưu lại';

const TABLE_NOT_UTF_8 =
  'Danh mục không phải UTF-8, chữ có dấu có thể đã mất khi Excel lưu; hãy mở bản gốc, trong Excel chọn Save As (Lưu thành) → “CSV UTF-8 (Comma delimited)”; Excel vẫn ngăn bằng dấu `;` thì đổi List separator của Windows thành dấu phẩy';

/** As Excel saves it for Western Europe. */
const latin = (text: string) => Buffer.from(text, 'latin1');

function check(changed: Readonly<Record<string, string | Uint8Array>>): readonly string[] {
  const repository = new Repository(new Memory({ ...GOOD, ...changed }));
  const { messages } = checkFiles({ repository, given: [] });
  return messages.map(({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule} ${message}`);
}

test.each<[string, string | Uint8Array, string]>([
  ['empty', '', `1:1 unit-path Danh mục đơn vị trống; dòng đầu phải là \`${HEADER}\``],
  ['white space', '\n  \n', `1:1 unit-path Danh mục đơn vị trống; dòng đầu phải là \`${HEADER}\``],
  [
    'a header only',
    `${HEADER}\n`,
    '1:1 unit-path Danh mục đơn vị chưa có đơn vị nào; hãy ghi mỗi đơn vị một dòng dưới dòng đầu (cách ghi: `npm run decuong guide units`)',
  ],
  [
    'a wrong header',
    register.replace('level', 'cap'),
    `1:1 unit-path Danh mục đơn vị thiếu cột \`level\`; dòng đầu phải là \`${HEADER}\``,
  ],
  ['not UTF-8', latin(`${HEADER}\nvn,Xã Hòa Bình,`), `2:5 unicode-text ${TABLE_NOT_UTF_8}`],
])('a register: %s', (_, text, message) => {
  expect(check({ [REGISTER]: text })).toEqual([`${REGISTER}:${message}`]);
});

const SAVE_AS =
  'Máy vẫn đọc được; hãy lưu lại cho đúng: chạy `npm run check -- --fix`, hoặc trong Excel chọn Save As (Lưu thành) → “CSV UTF-8 (Comma delimited)”; Excel vẫn ngăn bằng dấu `;` thì đổi List separator của Windows thành dấu phẩy';

test.each<[string, string | Uint8Array, string]>([
  ['semicolons', register.replaceAll(',', ';'), 'các cột ngăn bằng dấu `;` thay vì dấu phẩy'],
  ['tabs', register.replaceAll(',', '\t'), 'các cột ngăn bằng phím Tab thay vì dấu phẩy'],
  ['UTF-16', Buffer.from(`\uFEFF${register}`, 'utf16le'), 'bảng mã UTF-16 thay vì UTF-8'],
  [
    'UTF-16 with tabs, as “Unicode Text”',
    Buffer.from(`\uFEFF${register.replaceAll(',', '\t')}`, 'utf16le'),
    'bảng mã UTF-16 thay vì UTF-8; các cột ngăn bằng phím Tab thay vì dấu phẩy',
  ],
])('a register that Excel has saved is read, and told once: %s', (_, text, what) => {
  expect(check({ [REGISTER]: text })).toEqual([
    `${REGISTER}:1:1 unit-path Danh mục đơn vị lưu khác dạng quy định: ${what}. ${SAVE_AS}`,
  ]);
});

test('what is made of units is refused then', () => {
  const repository = new Repository(new Memory({ ...GOOD, [REGISTER]: '' }));
  expect(() => repository.units()).toThrow(
    new CannotRun(
      'Không đọc được đơn vị nào trong danh mục reports/units.csv; hãy chạy `npm run check` để biết vì sao, và sửa danh mục trước',
    ),
  );
});

test('no register at all', () => {
  const { [REGISTER]: _, ...files } = GOOD;
  const repository = new Repository(new Memory(files));
  expect(() => checkFiles({ repository, given: [] })).toThrow(
    new CannotRun(
      'Không có danh mục đơn vị reports/units.csv trong (bộ nhớ); hãy chạy lệnh ở thư mục gốc của kho, hoặc chỉ ra bằng --root',
      'Chưa có kho thì `npm create decuong` làm sẵn một kho có danh mục, đề cương và hướng dẫn',
    ),
  );
});

const KEYS =
  'title, version, issuer, basis, period, profile, type, levels, addressees, via, copies, forward-to, waivers, abbreviations, compare-with, pages';

test.each<[string, string | Uint8Array, string]>([
  ['empty', '', `1:1 outline-valid Đề cương thiếu phần đầu giữa hai dòng \`---\`; hãy thêm với các khóa ${KEYS}`],
  [
    'without front matter',
    outline.slice(outline.indexOf('\n# ')),
    `1:1 outline-valid Đề cương thiếu phần đầu giữa hai dòng \`---\`; hãy thêm với các khóa ${KEYS}`,
  ],
  [
    'bad YAML',
    outline.replace('issuer: hai-phong', 'issuer: [hai-phong'),
    '4:18 outline-valid Thiếu dấu đóng `]` ở cuối dòng; hãy thêm vào đây',
  ],
  ['not UTF-8', latin('---\ntitle: Cà Mau\n'), `2:9 outline-valid ${NOT_UTF_8}`],
])('an outline: %s', (_, text, message) => {
  expect(check({ [OUTLINE]: text })).toEqual([`${OUTLINE}:${message}`]);
});
