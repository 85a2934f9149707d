/** A workbook back into its report: what was changed there, and nothing else. */
import { utils, write } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unitId } from '#lib/paths.ts';
import { importWorkbook } from '../../../scripts/intake/workbook/import-workbook.ts';
import { goodReport, goodRepository } from '../../helpers/fixtures.ts';
import {
  changedLines,
  filled,
  imported,
  placeOf,
  put,
  REPORT,
  repositoryOf,
  saved,
  type Typed,
  workbookOf,
} from './workbook.ts';

const number = (v: number, z = 'General'): Typed => ({ t: 'n', v, z });
const words = (v: string): Typed => ({ t: 's', v });

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
  expect(text).toContain('| Số văn bản đã ban hành | văn bản | 1.204 | |');
  expect(text).toContain('Khung báo cáo của');
});

const COUNT = 'Số văn bản đã ban hành';
const RATE = 'Tỷ lệ hòa giải thành';
const MONEY = 'Kinh phí Nhân dân đóng góp';
const ANSWER = 'Đã ban hành quy chế thực hiện dân chủ';

test.each<[string, string, Typed, string]>([
  [
    '1.204 of an English Excel',
    COUNT,
    number(1.204),
    "có thể là 1,204 hoặc 1.204; Excel kiểu Anh hiểu dấu chấm trong `1.204` là phần thập phân; hãy gõ lại không có dấu ngăn hàng nghìn, hoặc gõ dấu nháy đơn (') trước số để Excel giữ nguyên chữ",
  ],
  [
    '1.200 of an English Excel',
    COUNT,
    number(1.2),
    "có thể là 1,2 hoặc 1.200; Excel kiểu Anh hiểu dấu chấm trong `1.200` là phần thập phân; hãy gõ lại không có dấu ngăn hàng nghìn, hoặc gõ dấu nháy đơn (') trước số để Excel giữ nguyên chữ",
  ],
  [
    '1.204 as money',
    MONEY,
    number(1.204),
    "có thể là 1,204 hoặc 1.204; Excel kiểu Anh hiểu dấu chấm trong `1.204` là phần thập phân; hãy gõ lại không có dấu ngăn hàng nghìn, hoặc gõ dấu nháy đơn (') trước số để Excel giữ nguyên chữ",
  ],
  [
    'a count with a fraction',
    COUNT,
    number(1204.5),
    '“1.204,5” có phần lẻ, mà đây là số đếm; cần số nguyên không âm, như `1.204`',
  ],
  [
    '1/2 that became a day',
    COUNT,
    number(45293, 'd-mmm'),
    "là ngày 02/01/2024, mà chỉ tiêu này không phải ngày (Excel đổi `1/2` thành ngày); hãy gõ dấu nháy đơn (') trước số để Excel giữ nguyên chữ",
  ],
  ['an error', COUNT, { t: 'e', v: 0x07 }, 'là lỗi #DIV/0! của công thức; hãy ghi đúng giá trị'],
  ['a lost reference', COUNT, { t: 'e', v: 0x17, f: '#REF!+1' }, 'là lỗi #REF! của công thức; hãy ghi đúng giá trị'],
  [
    '16 digits',
    MONEY,
    number(1234567890123456),
    "có hơn 15 chữ số, Excel đã làm tròn thành 1.234.567.890.123.460; hãy gõ dấu nháy đơn (') trước số để Excel giữ nguyên chữ",
  ],
  [
    'a share that may be of 1',
    RATE,
    { t: 'n', v: 0.8333, f: '5/6' },
    'có thể là 0,8333% hoặc 83,33%; hãy cho ô hiện theo dạng phần trăm (%), hoặc ghi số',
  ],
  ['a percentage in a count', COUNT, number(0.5, '0%'), 'là 50%, mà chỉ tiêu này không phải tỷ lệ; hãy ghi một số'],
  ['TRUE in a count', COUNT, { t: 'b', v: true }, '“Có” không phải một số; cần số nguyên không âm, như `1.204`'],
  ['a number for an answer', ANSWER, number(1), 'là số 1; cần `Có` hoặc `Không`'],
  [
    'foreign text',
    COUNT,
    words('1,204'),
    '“1,204” viết theo kiểu nước ngoài; số Việt Nam dùng dấu chấm ngăn hàng nghìn, dấu phẩy trước phần thập phân; cần số nguyên không âm, như `1.204`',
  ],
  ['above the most', RATE, number(120), '“120” lớn hơn mức cao nhất; cần nhiều nhất 100'],
])('%s is told by its cell, and the others are taken over', (_, name, cell, why) => {
  const repository = repositoryOf();
  const bytes = filled(workbookOf(repository), { [name]: cell, 'Số lượt người dự học tập': number(7) });
  const place = placeIn(bytes, name);
  const { text, refused, isWhole } = imported(repository, bytes);
  expect({ refused, isWhole }).toEqual({ refused: [`Số liệu!${place}: “${name}” ${why}`], isWhole: false });
  expect(text).toBe(goodReport().replace('| 1.250 |', '| 7 |'));
});

function placeIn(bytes: Uint8Array, name: string): string {
  let place = '';
  saved(bytes, (book) => {
    place = placeOf(book, name);
  });
  return place;
}

test.each<[string, string, Typed, string]>([
  ['text in Vietnamese form', COUNT, words(' 1.204 '), '1.204'],
  ['a percentage', RATE, number(0.985, '0.0%'), '98,5'],
  ['binary noise', RATE, number(0.1 + 0.2), '0,3'],
  ['16 digits as text', MONEY, words('1.234.567.890.123.456'), '1.234.567.890.123.456'],
  ['TRUE for an answer', ANSWER, { t: 'b', v: false }, 'Không'],
  ['a state', COUNT, words('Chưa có số liệu'), 'Chưa có số liệu'],
])('%s is taken over', (_, name, cell, expected) => {
  const repository = repositoryOf();
  const { text, refused } = imported(repository, filled(workbookOf(repository), { [name]: cell }));
  expect(refused).toEqual([]);
  expect(text).toMatch(new RegExp(`\\| ${name} \\|[^|]*\\| ${expected.replaceAll('.', '\\.')} \\|`, 'u'));
});

test('a formula gives what it came to, and is told', () => {
  const repository = repositoryOf();
  const { text, notes, isWhole } = imported(
    repository,
    filled(workbookOf(repository), { [COUNT]: { t: 'n', v: 12, f: '6*2' } }),
  );
  expect({ notes, isWhole }).toEqual({
    notes: ['Số liệu!C7: “Số văn bản đã ban hành” là công thức: lấy kết quả đã tính, 12'],
    isWhole: true,
  });
  expect(text).toContain('| văn bản | 12 |');
});

test.each(['', '<v></v>', '<v/>'])('a formula with “%s” for what it comes to takes nothing away', (value) => {
  const repository = repositoryOf();
  const bytes = withResult(filled(workbookOf(repository), { [COUNT]: { t: 'n', v: 12, f: '6*2' } }), value);
  expect(imported(repository, bytes)).toMatchObject({
    text: null,
    refused: [
      'Số liệu!C7: “Số văn bản đã ban hành” là công thức chưa có kết quả; hãy mở tệp bằng Excel hoặc LibreOffice và lưu lại rồi nhập lại, hoặc ghi thẳng giá trị',
    ],
  });
});

test('a share below one percent is taken over, and told', () => {
  const repository = repositoryOf();
  const { text, notes, isWhole } = imported(repository, filled(workbookOf(repository), { [RATE]: number(0.985) }));
  expect({ notes, isWhole }).toEqual({
    notes: [`Số liệu!C12: “${RATE}” được hiểu là 0,985%; nếu là 98,5% thì hãy ghi 98,5`],
    isWhole: true,
  });
  expect(text).toContain('| % | 0,985 |');
});

/** As programs write a workbook that calculate nothing. */
function withResult(bytes: Uint8Array, value: string): Uint8Array {
  const parts = unzipSync(bytes);
  const name = 'xl/worksheets/sheet1.xml';
  const sheet = strFromU8(parts[name] ?? new Uint8Array());
  return zipSync({ ...parts, [name]: strToU8(sheet.replace(/(<f>6\*2<\/f>)<v>[^<]*<\/v>/u, `$1${value}`)) });
}

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
  expect(text).toContain('| Tổng số mô hình | mô hình | | 9 | |');
  expect(refused.join('')).toMatch(/^Số liệu 2!D5: tên cột “Ghi chú” không dùng được/u);
});

test.each(['so-lieu.xlsm', 'so-lieu.ods', 'so-lieu.csv'])('%s is to be saved otherwise', (name) => {
  expect(() => importWorkbook(repositoryOf(), workbookOf(repositoryOf()), { name })).toThrow(
    `${name} không phải tệp .xlsx; hãy mở bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx`,
  );
});

test('a note is in words whatever its cell became', () => {
  const repository = repositoryOf();
  const note = (cell: Typed) => imported(repository, filled(workbookOf(repository), { [COUNT]: cell }, 'Ghi chú'));
  expect(note(number(45293, 'dd/mm/yyyy')).text).toContain('| văn bản | 6 | 02/01/2024 |');
  expect(note(number(1.5)).text).toContain('| văn bản | 6 | 1,5 |');
  expect(note(number(0.5, '0%')).text).toContain('| văn bản | 6 | 50% |');
  expect(note(number(1234567890123456)).refused.join('')).toMatch(
    /^Số liệu!D7: ghi chú của “Số văn bản đã ban hành” có hơn 15 chữ số/u,
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

describe('refused before anything is written', () => {
  test('a workbook of another unit, and a sheet of one', () => {
    const repository = repositoryOf();
    const other = workbookOf(repository, unitId('binh-an/so-mot'));
    expect(() => imported(repository, other, true)).toThrow(
      'so-lieu.xlsx: trang tính “Số liệu” là của binh-an/so-mot đợt nam-2023, không phải của binh-an/phuong-mot đợt nam-2023; không nhập gì',
    );
  });

  test.each([
    ['a telephone', 'liên hệ 0912 345 678', 'personal', /Số liệu!D7: .*điện thoại/u],
    ['a mark of secrecy', 'MẬT', 'secret', /Số liệu!D7: Có dấu “MẬT”/u],
  ])('%s in a cell', (_, text, _kind, told) => {
    const repository = repositoryOf();
    const bytes = filled(filled(workbookOf(repository), { [COUNT]: number(8) }), { [COUNT]: words(text) }, 'Ghi chú');
    const { refused, ...rest } = imported(repository, bytes);
    expect(rest).toEqual({ file: REPORT, text: null, changed: 0, notes: [], isWhole: false });
    expect(refused.join('\n')).toMatch(told);
  });

  const withPart = (name: string, content = 'x') =>
    zipSync({ ...unzipSync(workbookOf(repositoryOf())), [name]: strToU8(content) });

  test.each<[string, () => Uint8Array, string]>([
    ['macros', () => withPart('xl/vbaProject.bin'), 'có macro hoặc điều khiển chạy được'],
    [
      'links to other workbooks',
      () => withPart('xl/externalLinks/externalLink1.xml'),
      'có liên kết tới tệp hay dữ liệu ở nơi khác',
    ],
    ['files within', () => withPart('xl/embeddings/oleObject1.bin'), 'có tệp khác nhúng bên trong'],
    [
      'a bomb',
      () => withPart('xl/media/a.bin', ' '.repeat(70_000_000)),
      'phần xl/media/a.bin làm cả tệp khi giải nén lên đến 67 MB, lớn bất thường',
    ],
    ['a document of Word', () => zipSync({ 'word/document.xml': strToU8('<a/>') }), 'thiếu phần xl/workbook.xml'],
  ])('%s', (_, bytes, why) => {
    expect(() => imported(repositoryOf(), bytes(), true)).toThrow(
      `Không đọc so-lieu.xlsx: ${why}; hãy chép số liệu sang tệp .xlsx thường rồi nhập lại`,
    );
  });

  test('what was saved by an old Excel', () => {
    expect(() => imported(repositoryOf(), new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]), true)).toThrow(
      'so-lieu.xlsx là tệp Excel dạng cũ (.xls) hoặc có mật khẩu; hãy mở bằng Excel, bỏ mật khẩu nếu có, rồi lưu lại dạng .xlsx',
    );
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
