/** `npm run figures`: an outline's figures in one form or the other, and nothing else of it changed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from '../helpers/command.ts';
import { fixture, goodRepository } from '../helpers/fixtures.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const FILE = 'outlines/nam-2023/outline.md';
const HEAD = fixture('outline.md').slice(0, fixture('outline.md').indexOf('## I.'));

const YAML = `${HEAD}## I. KẾT QUẢ

<!-- Ghi chú của người soạn -->

Lời hướng dẫn, *có chữ nghiêng*.

\`\`\`yaml
# Số chữ ít nhất
words: 10
figures: # của biểu 2
  - { id: petitions, name: "Số đơn | thư", unit: đơn, note: "kể cả thư điện tử" } # mới
  # bỏ từ năm 2022
  - { id: petitions-settled, name: Số đơn đã giải quyết, unit: đơn, at-most: petitions, mask-below: 3 }
  - { id: women, name: "Trong đó: Của phụ nữ", unit: đơn, part-of: petitions-settled }
terms: { min: 2, max: 2, names: [Kế hoạch, Thực hiện] }
# Phải có số
data: true
\`\`\`

Lời cuối.

## II. PHỤ

\`\`\`yaml
figures:
  - { id: grade, name: Xếp loại, type: choice, choices: [Tốt, Khá] }
\`\`\`
`;

const TABLE = `${HEAD}## I. KẾT QUẢ

<!-- Ghi chú của người soạn -->

Lời hướng dẫn, *có chữ nghiêng*.

<!--
của biểu 2
mới
bỏ từ năm 2022
-->

| Chỉ tiêu | Mã | Đơn vị tính | Loại | Ràng buộc | Kế hoạch | Thực hiện | Ghi chú |
|---|---|---|---|---|---:|---:|---|
| Số đơn \\| thư | petitions | đơn | số đếm | | | | kể cả thư điện tử |
| Số đơn đã giải quyết | petitions-settled | đơn | số đếm | ≤ petitions; che dưới 3 | | | |
| Trong đó: Của phụ nữ | women | đơn | số đếm | không che; có thể lớn hơn dòng trên | | | |

\`\`\`yaml
# Số chữ ít nhất
words: 10
# Phải có số
data: true
\`\`\`

Lời cuối.

## II. PHỤ

| Chỉ tiêu | Mã | Đơn vị tính | Loại |
|---|---|---|---|
| Xếp loại | grade | | lựa chọn: Tốt, Khá |
`;

const BACK = `${HEAD}## I. KẾT QUẢ

<!-- Ghi chú của người soạn -->

Lời hướng dẫn, *có chữ nghiêng*.

<!--
của biểu 2
mới
bỏ từ năm 2022
-->

\`\`\`yaml
# Số chữ ít nhất
words: 10
# Phải có số
data: true
terms: { min: 2, max: 2, names: [ Kế hoạch, Thực hiện ] }
figures:
  - { id: petitions, name: "Số đơn | thư", unit: đơn, note: "kể cả thư điện tử" }
  - { id: petitions-settled, name: "Số đơn đã giải quyết", unit: đơn, at-most: petitions, mask-below: 3 }
  - { id: women, name: "Trong đó: Của phụ nữ", unit: đơn, part-of: petitions-settled }
\`\`\`

Lời cuối.

## II. PHỤ

\`\`\`yaml
figures:
  - { id: grade, name: "Xếp loại", type: choice, choices: [ Tốt, Khá ] }
\`\`\`
`;

const crlf = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;

/** What a run says, and the outline after it. */
function turned(outline: string, ...args: readonly string[]) {
  const root = temporaryRepository({ ...goodRepository(), [FILE]: outline });
  const outcome = runScript('figures', ['nam-2023', '--root', root, ...args]);
  return { ...outcome, text: readFileSync(join(root, FILE), 'utf8') };
}

test.each([
  ['YAML to tables', YAML, [], TABLE],
  ['tables to YAML', TABLE, ['--to', 'yaml'], BACK],
  ['lines that end as Windows ends them', crlf(YAML), ['--to', 'table'], crlf(TABLE)],
  ['and back', crlf(TABLE), ['--to', 'yaml'], crlf(BACK)],
])('%s', (_what, from, args, to) => {
  expect(turned(from, ...args)).toEqual({ status: 0, stdout: `${FILE}\n`, stderr: '', text: to });
});

test('what is in that form already stays', () => {
  expect(turned(TABLE)).toEqual({
    status: 0,
    stdout: '',
    stderr: `${FILE} đã ở dạng ấy; không có gì phải chuyển\n`,
    text: TABLE,
  });
});

test('a section that the other form cannot say stays, and is named', () => {
  const linked = TABLE.replace('kể cả thư điện tử', 'xem [hướng dẫn](https://example.org)');
  const mixed = BACK.replace('[ Tốt, Khá ]', '[ "Tốt; khá", Yếu ]');
  expect([turned(linked, '--to', 'yaml'), turned(mixed)].map(({ status, stderr }) => ({ status, stderr }))).toEqual([
    {
      status: 1,
      stderr: `${FILE}:15: Giữ nguyên mục “I. KẾT QUẢ”: trong bảng có liên kết, ảnh, chú thích hoặc ghi chú ẩn, mà YAML không giữ được\n`,
    },
    {
      status: 1,
      stderr: `${FILE}:41: Giữ nguyên mục “II. PHỤ”: dạng kia không nói được hết các yêu cầu của mục\n`,
    },
  ]);
});

test('an outline with errors is left, and so is what is no campaign', () => {
  const bad = BACK.replace('at-most: petitions,', 'at-most: petition,');
  const root = temporaryRepository(goodRepository());
  expect(
    [turned(bad), runScript('figures', ['khac', '--root', root])].map(({ status, stderr }) => ({ status, stderr })),
  ).toEqual([
    {
      status: 2,
      stderr: `${FILE} còn lỗi; hãy chạy \`npm run check -- ${FILE}\`, sửa xong rồi chuyển\nXem cách dùng: thêm --help\n`,
    },
    {
      status: 2,
      stderr: 'Không có đợt báo cáo `khac` (không có outlines/khac/outline.md)\nXem cách dùng: thêm --help\n',
    },
  ]);
});
