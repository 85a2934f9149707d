/** The tables of an outline's document: those that reports will have, whether the outline has tables or YAML. */
import { expect, test } from 'vitest';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import { convertFigures } from '#lib/outline/convert-figures.ts';
import { parseOutline } from '#lib/outline/outline.ts';
import { campaignId } from '#lib/paths.ts';
import { guidanceAndTables } from '../../../scripts/docx/documents/outline-tables.ts';
import { fixture } from '../../helpers/fixtures.ts';

const HEAD = fixture('outline.md').slice(0, fixture('outline.md').indexOf('## I.'));

function outlineOf(source: string) {
  const { outline, problems } = parseOutline('outlines/c/outline.md', campaignId('c'), source, parseMarkdown(source));
  if (!outline) throw new Error('no outline');
  expect(problems).toEqual([]);
  return outline;
}

function shown(source: string): string {
  const outline = outlineOf(source);
  return outline.all
    .flatMap((section) => guidanceAndTables(section, outline))
    .map((node) => writeMarkdown(node))
    .join('\n');
}

const ONE = `${HEAD}## I. KẾT QUẢ

Lời dẫn.

| Chỉ tiêu | Mã | Đơn vị tính | Loại | Ràng buộc | Kế hoạch | Thực hiện | Ghi chú |
|---|---|---|---|---|---|---|---|
| Số cán bộ | a | người | | tồn cuối kỳ; = tổng các dòng dưới; không bắt buộc | | | cả hợp đồng |
| Trong đó: Nam | b | người | | | | | |
| - Nữ | c | | | | | | |
| Số cán bộ đã học | d | người | | ≤ a; từ 3 đến 1.000 | | | |
| Tỷ lệ đã học | e | % | | = d / a | | | |
| Tổng cộng | f | | số | = a + d; ≥ 1,5 | | | |
| Đã ban hành | g | | có/không | | | | |
| Ngày họp | h | | ngày | | | | |
| Xếp loại | i | | lựa chọn: Tốt, Khá | | | | |
`;

const ONE_SHOWN = `Lời dẫn.

| Chỉ tiêu | Đơn vị tính | Kế hoạch | Thực hiện | Ghi chú |
|---|:---:|---:|---:|---|
| Số cán bộ | người | | | cả hợp đồng; nếu có; bằng tổng các dòng dưới; số có tại cuối kỳ |
| Trong đó: Nam | người | | | |
| - Nữ | | | | |
| Số cán bộ đã học | người | | | không lớn hơn “Số cán bộ”; từ 3 đến 1.000 |
| Tỷ lệ đã học | % | | | “Số cán bộ đã học” chia “Số cán bộ” |
| Tổng cộng | | | | bằng “Số cán bộ” + “Số cán bộ đã học”; ít nhất 1,5 |
| Đã ban hành | | | | ghi Có hoặc Không |
| Ngày họp | | | | ghi ngày, như 12/6/2023 |
| Xếp loại | | | | chọn: Tốt; Khá |
`;

test('a table and YAML show the same', () => {
  expect(shown(ONE)).toBe(ONE_SHOWN);
  expect(shown(convertFigures(outlineOf(ONE), 'yaml').text)).toBe(ONE_SHOWN);
});

test('each of several tables below what leads it in', () => {
  const source = `${HEAD}## I. KẾT QUẢ

Biểu thứ nhất:

| Chỉ tiêu | Mã |
|---|---|
| Số đơn | a |

Biểu thứ hai:

| Chỉ tiêu | Mã |
|---|---|
| Số vụ | b |

Lời cuối.
`;
  expect(shown(source)).toBe(`Biểu thứ nhất:

| Chỉ tiêu | Đơn vị tính | Số liệu | Ghi chú |
|---|:---:|---:|---|
| Số đơn | | | |

Biểu thứ hai:

| Chỉ tiêu | Đơn vị tính | Số liệu | Ghi chú |
|---|:---:|---:|---|
| Số vụ | | | |

Lời cuối.
`);
});

test('rows with their numbers, and under their heads', () => {
  const source = `${HEAD}## I. KẾT QUẢ

| TT | Chỉ tiêu | Mã |
|---|---|---|
| A | **Thu** | |
| | Số đơn | a |
| | - Số vụ | b |
`;
  expect(shown(source)).toBe(`| STT | Chỉ tiêu | Đơn vị tính | Số liệu | Ghi chú |
|---|---|:---:|---:|---|
| A | **Thu** | | | |
| 1 | Số đơn | | | |
| | - Số vụ | | | |
`);
});
