/** A workbook back into its report: what was changed there, and nothing else. */
import { utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { goodReport, goodRepository } from '../../helpers/fixtures.ts';
import {
  COUNT,
  changedLines,
  emptyReport,
  filled,
  imported,
  number,
  placeOf,
  put,
  REPORT,
  repositoryOf,
  saved,
  words,
  workbookOf,
} from './workbook.ts';

test('a workbook that nobody changed changes nothing, whoever saved it', () => {
  const repository = repositoryOf();
  const bytes = workbookOf(repository);
  for (const one of [bytes, saved(bytes, () => {})])
    expect(imported(repository, one)).toEqual({
      file: REPORT,
      text: null,
      changed: 0,
      notes: [],
      refused: [],
      isWhole: true,
    });
});

test('one number changes one cell of the report', () => {
  const repository = repositoryOf();
  const bytes = filled(workbookOf(repository), { 'Số văn bản đã ban hành': number(1204) });
  const { text, changed, isWhole } = imported(repository, bytes);
  expect({ changed, isWhole }).toEqual({ changed: 1, isWhole: true });
  expect(text).toBe(goodReport().replace('| văn bản | 6 |', '| văn bản | 1.204 |'));
});

test('notes, states, answers, money and terms', () => {
  const repository = repositoryOf();
  const book = filled(workbookOf(repository), {
    'Số lượt người dự học tập': words('không phát sinh'),
    'Đã ban hành quy chế thực hiện dân chủ': words('Không'),
    'Kinh phí Nhân dân đóng góp': number(1234567.5),
    'Tỷ lệ hòa giải thành': number(0.833, '0.0%'),
  });
  const noted = filled(book, { 'Số vụ việc hòa giải thành': words('Tăng | so với *năm trước*') }, 'Ghi chú');
  const whole = filled(noted, { 'Tổng số mô hình': number(10) }, '2015 - 2020', 'Số liệu 2');
  const { text, refused } = imported(repository, whole);
  expect(refused).toEqual([]);
  expect(changedLines(goodReport(), text)).toEqual([
    '-| Số lượt người dự học tập | lượt người | 1.250 | |',
    '-| Số vụ việc hòa giải thành | vụ việc | 25 | |',
    '-| Đã ban hành quy chế thực hiện dân chủ | | Có | |',
    '-| Kinh phí Nhân dân đóng góp | triệu đồng | 1.204,5 | |',
    '-| Tổng số mô hình | mô hình | 7 | 9 | |',
    '+| Số lượt người dự học tập | lượt người | Không phát sinh | |',
    '+| Số vụ việc hòa giải thành | vụ việc | 25 | Tăng \\| so với \\*năm trước\\* |',
    '+| Đã ban hành quy chế thực hiện dân chủ | | Không | |',
    '+| Kinh phí Nhân dân đóng góp | triệu đồng | 1.234.567,5 | |',
    '+| Tổng số mô hình | mô hình | 7 | 10 | |',
  ]);
});

test('a row that the report lacks is added where the outline has it', () => {
  const repository = repositoryOf();
  const { text, refused } = imported(
    repository,
    filled(workbookOf(repository), { 'Mức độ hài lòng của người dân': number(98.5) }),
  );
  expect(refused).toEqual([]);
  expect(text).toBe(
    goodReport().replace('| % | 83,3 | |\n', '| % | 83,3 | |\n| Mức độ hài lòng của người dân | % | 98,5 | |\n'),
  );
});

test('a table that the report lacks is added below what its author wrote', () => {
  const table = /\n\| Chỉ tiêu \| Đơn vị tính \| Số liệu \| Ghi chú \|\n[^#]*?1\.250 \| \|\n/u;
  const repository = repositoryOf({ [REPORT]: goodReport().replace(table, '') });
  const { text, refused } = imported(
    repository,
    filled(workbookOf(repository), { 'Số văn bản đã ban hành': number(6), 'Số lượt người dự học tập': number(1250) }),
  );
  expect({ refused, text }).toEqual({ refused: [], text: goodReport() });
});

test('a section that the report lacks is added with its table', () => {
  const section = /## V\. SỐ LIỆU CÁC NHIỆM KỲ\n[^#]*/u;
  const repository = repositoryOf({ [REPORT]: goodReport().replace(section, '') });
  const bytes = saved(workbookOf(repository), (book) => {
    put(book, 'Số liệu 2', 'C5', words('Nhiệm kỳ 2010-2015'));
    put(book, 'Số liệu 2', 'D5', words('Nhiệm kỳ 2015-2020'));
    for (const [name, v] of [
      ['Tổng số mô hình', 7],
      ['Số mô hình dân chủ', 4],
      ['Số mô hình “Dân vận khéo”', 3],
    ] as const) {
      const place = utils.decode_cell(placeOf(book, name, 'Đơn vị tính', 'Số liệu 2'));
      put(book, 'Số liệu 2', utils.encode_cell({ r: place.r, c: 2 }), number(v));
      put(book, 'Số liệu 2', utils.encode_cell({ r: place.r, c: 3 }), number(v + 1));
    }
  });
  const { text, refused } = imported(repository, bytes);
  expect(refused).toEqual([]);
  expect(section.exec(text ?? '')?.[0]).toBe(`## V. SỐ LIỆU CÁC NHIỆM KỲ

| Chỉ tiêu | Đơn vị tính | Nhiệm kỳ 2010-2015 | Nhiệm kỳ 2015-2020 | Ghi chú |
|---|---|---:|---:|---|
| Tổng số mô hình | mô hình | 7 | 8 | |
| Số mô hình dân chủ | mô hình | 4 | 5 | |
| Số mô hình “Dân vận khéo” | mô hình | 3 | 4 | |

`);
});

test('a report that is not there begins from the scaffold', () => {
  const repository = repositoryOf({ [REPORT]: null });
  const { text, isWhole } = imported(
    repository,
    filled(workbookOf(repository), { 'Số văn bản đã ban hành': number(1204) }),
  );
  expect(isWhole).toBe(true);
  expect(text).toBe(
    emptyReport().replace('| Số văn bản đã ban hành | văn bản | | |', '| Số văn bản đã ban hành | văn bản | 1.204 | |'),
  );
});

describe('three ways', () => {
  test('what the report has changed since stays, and is told where both have', () => {
    const bytes = filled(workbookOf(repositoryOf()), { [COUNT]: number(15), 'Số lượt người dự học tập': number(20) });
    const since = goodReport().replace('| văn bản | 6 |', '| văn bản | 12 |').replace('| 30 |', '| 31 |');
    const repository = repositoryOf({ [REPORT]: since });
    const { text, refused } = imported(repository, bytes);
    expect(refused).toEqual([
      'Số liệu!C7: “Số văn bản đã ban hành” trong bảng tính là “15”, báo cáo nay ghi “12” (lúc lập bảng tính: “6”); giữ như báo cáo',
    ]);
    expect(text).toBe(since.replace('| 1.250 |', '| 20 |'));
  });

  test('a value that was taken away is taken away', () => {
    const repository = repositoryOf();
    const { text } = imported(repository, filled(workbookOf(repository), { [COUNT]: null }));
    expect(text).toBe(goodReport().replace('| văn bản | 6 | |', '| văn bản | | |'));
  });
});

test('an outline that has moved on: a figure that is gone is told, one that has come is for the next workbook', () => {
  const bytes = filled(workbookOf(repositoryOf()), { [COUNT]: number(8), 'Số lượt người dự học tập': number(9) });
  const outline = String(goodRepository()['outlines/nam-2023/outline.md']);
  const repository = repositoryOf({
    'outlines/nam-2023/outline.md': outline
      .replace('version: 1', 'version: 2')
      .replace(/^.*briefing-attendances.*\n/mu, ''),
  });
  expect(imported(repository, bytes)).toMatchObject({
    text: goodReport().replace('| văn bản | 6 |', '| văn bản | 8 |'),
    notes: ['Bảng tính lập theo phiên bản 1 của đề cương, nay là phiên bản 2: chỉ tiêu mới chưa có trong bảng tính'],
    refused: ['Số liệu!A8: chỉ tiêu “Số lượt người dự học tập” không còn trong đề cương; không nhập hàng này'],
  });
});
