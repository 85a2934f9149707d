/** What a cell of a workbook says, whatever a program made of it: taken over, or told by its place. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { goodReport } from '../../helpers/fixtures.ts';
import {
  COUNT,
  filled,
  imported,
  number,
  placeOf,
  repositoryOf,
  saved,
  type Typed,
  words,
  workbookOf,
} from './workbook.ts';

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
  ['text in Vietnamese form', COUNT, words(' 1.204 '), `| ${COUNT} | văn bản | 1.204 | |`],
  ['a percentage', RATE, number(0.985, '0.0%'), `| ${RATE} | % | 98,5 | |`],
  ['binary noise', RATE, number(0.1 + 0.2), `| ${RATE} | % | 0,3 | |`],
  ['16 digits as text', MONEY, words('1.234.567.890.123.456'), `| ${MONEY} | triệu đồng | 1.234.567.890.123.456 | |`],
  ['TRUE for an answer', ANSWER, { t: 'b', v: false }, `| ${ANSWER} | | Không | |`],
  ['a state', COUNT, words('Chưa có số liệu'), `| ${COUNT} | văn bản | Chưa có số liệu | |`],
])('%s is taken over', (_, name, cell, row) => {
  const repository = repositoryOf();
  const { text, refused } = imported(repository, filled(workbookOf(repository), { [name]: cell }));
  expect({ refused, text }).toEqual({
    refused: [],
    text: goodReport().replace(new RegExp(`^\\| ${name} \\|.*$`, 'mu'), row),
  });
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
  expect(text).toBe(goodReport().replace('| văn bản | 6 |', '| văn bản | 12 |'));
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

/** As programs write a workbook that calculate nothing. */
function withResult(bytes: Uint8Array, value: string): Uint8Array {
  const parts = unzipSync(bytes);
  const name = 'xl/worksheets/sheet1.xml';
  const sheet = strFromU8(parts[name] ?? new Uint8Array());
  return zipSync({ ...parts, [name]: strToU8(sheet.replace(/(<f>6\*2<\/f>)<v>[^<]*<\/v>/u, `$1${value}`)) });
}

test('a share below one percent is taken over, and told', () => {
  const repository = repositoryOf();
  const { text, notes, isWhole } = imported(repository, filled(workbookOf(repository), { [RATE]: number(0.985) }));
  expect({ notes, isWhole }).toEqual({
    notes: [`Số liệu!C12: “${RATE}” được hiểu là 0,985%; nếu là 98,5% thì hãy ghi 98,5`],
    isWhole: true,
  });
  expect(text).toBe(goodReport().replace('| % | 83,3 |', '| % | 0,985 |'));
});

test('a note is in words whatever its cell became', () => {
  const repository = repositoryOf();
  const note = (cell: Typed) => imported(repository, filled(workbookOf(repository), { [COUNT]: cell }, 'Ghi chú'));
  const noted = (words: string) => goodReport().replace('| văn bản | 6 | |', `| văn bản | 6 | ${words} |`);
  expect(note(number(45293, 'dd/mm/yyyy')).text).toBe(noted('02/01/2024'));
  expect(note(number(1.5)).text).toBe(noted('1,5'));
  expect(note(number(0.5, '0%')).text).toBe(noted('50%'));
  expect(note(number(1234567890123456)).refused).toEqual([
    "Số liệu!D7: ghi chú của “Số văn bản đã ban hành” có hơn 15 chữ số, Excel đã làm tròn thành 1.234.567.890.123.460; hãy gõ dấu nháy đơn (') trước số để Excel giữ nguyên chữ",
  ]);
});
