/** Registers come out of Excel, of editors and of scripts: whatever the quoting, the order and the line ends, they say the same. */
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayCell } from '#lib/csv/dates.ts';
import { readCsvRows } from '#lib/csv/rows.ts';

const FORM = { name: 'Danh mục', columns: ['id', 'name'], optional: ['more'] };

function read(text: string) {
  const told: string[] = [];
  const { rows, isWhole } = readCsvRows(FORM, text, (line, message) => told.push(`${line} ${message}`));
  return { rows: rows.map(({ line, row: { id, name, more } }) => [line, id, name, more]), isWhole, told };
}

const unreadable = 'Danh mục không đọc được dòng này (thường do dấu nháy kép không khép); hãy sửa cho đúng dạng CSV';

const piece = fc.constantFrom('a', 'ạ', 'Đ', ' ', ',', '"', '\n', ';', '0');
const cell = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const row = fc.record({ id: fc.integer({ min: 0, max: 99 }).map(String), name: cell, other: cell });

test('any cells, in any order of columns, with any line ends, quoted or not', () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 8 }),
      fc.shuffledSubarray(['id', 'name', 'other'], { minLength: 3 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      fc.boolean(),
      (rows, columns, end, bom, quoted) => {
        const text = stringify(rows, { header: true, columns, quoted, bom });
        let line = 2;
        const expected = rows.map((one) => {
          const at = line;
          line += 1 + `${one.name}${one.other}`.split('\n').length - 1;
          return [at, one.id, one.name.trim(), undefined];
        });
        expect(read(text.replaceAll('\n', end))).toEqual({ rows: expected, isWhole: true, told: [] });
      },
    ),
  );
});

test('a cell is told at its place, quoted or not, over several lines too', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), fc.boolean(), (rows, quoted) => {
      const text = stringify(rows, { header: true, columns: ['other', 'id', 'name'], quoted });
      const offset = ({ line, column }: { line: number; column: number }) =>
        text
          .split('\n')
          .slice(0, line - 1)
          .join('\n').length +
        (line > 1 ? 1 : 0) +
        column -
        1;
      const places = readCsvRows(FORM, text, () => {}).rows.map(({ placeOf }) =>
        ['id', 'name'].map((column) => {
          const { start, end } = placeOf(column);
          const cell = text.slice(offset(start), offset(end));
          return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"').trim() : cell;
        }),
      );
      expect(places).toEqual(rows.map(({ id, name }) => [id, name.trim()]));
    }),
  );
});

test('blank rows are none, missing cells are empty, text is composed', () => {
  expect(read('\n id ,name,more\n\n1,Ạ\n,,\n   \n2,"b","x"\n'.normalize('NFD'))).toEqual({
    rows: [
      [4, '1', 'Ạ', ''],
      [7, '2', 'b', 'x'],
    ],
    isWhole: true,
    told: [],
  });
});

test('a row that cannot be read is told at its line, and no other is lost', () => {
  expect(read('id,name\n1,"a\n\n2,Xã "Mới"\n3,"c, d"\n4,"e"x\n5,f\n\n6,"g\n7,h\n')).toEqual({
    rows: [
      [5, '3', 'c, d', undefined],
      [7, '5', 'f', undefined],
      [10, '7', 'h', undefined],
    ],
    isWhole: false,
    told: [`2 ${unreadable}`, `4 ${unreadable}`, `6 ${unreadable}`, `9 ${unreadable}`],
  });
});

test('too many cells, a column twice, no header', () => {
  expect([read('id,name\n1,a,b\n2,c\n3,d,\n'), read('id,name,id\n1,a,2\n'), read(''), read('"id,name\n1,a\n')]).toEqual(
    [
      {
        rows: [[3, '2', 'c', undefined]],
        isWhole: false,
        told: [
          '2 Dòng này của danh mục có 3 ô, mà dòng đầu chỉ có 2 cột; ô nào có dấu phẩy thì đặt trong dấu nháy kép `"…"`',
          '4 Dòng này của danh mục có 3 ô, mà dòng đầu chỉ có 2 cột; ô nào có dấu phẩy thì đặt trong dấu nháy kép `"…"`',
        ],
      },
      { rows: [], isWhole: false, told: ['1 Danh mục có hai cột `id`; hãy bỏ hoặc đổi tên một cột'] },
      { rows: [], isWhole: false, told: ['1 Danh mục trống; dòng đầu phải là `id,name`'] },
      {
        rows: [],
        isWhole: false,
        told: [`1 ${unreadable}`],
      },
    ],
  );
});

test('a file that is no CSV at all is not read to its end', () => {
  expect(read(`id,name\n${'x "y" z,"\n'.repeat(50_000)}`)).toEqual({
    rows: [],
    isWhole: false,
    told: Array.from({ length: 20 }, (_, index) => `${index + 2} ${unreadable}`),
  });
});

const SAVE_AS =
  'trong Excel chọn Save As (Lưu thành) → “CSV UTF-8 (Comma delimited)”; Excel vẫn ngăn bằng dấu `;` thì đổi List separator của Windows thành dấu phẩy';
const saved = (what: string) =>
  `Danh mục lưu khác dạng quy định: ${what}. Máy vẫn đọc được; hãy lưu lại cho đúng: chạy \`npm run check -- --fix\`, hoặc ${SAVE_AS}`;

test.each<[string, string, string, number?]>([
  ['semicolons', 'id;name\n1;a, b\n', 'các cột ngăn bằng dấu `;` thay vì dấu phẩy'],
  ['tabs', 'id\tname\n1\t"a, b"\n', 'các cột ngăn bằng phím Tab thay vì dấu phẩy'],
  [
    'a line that tells the separator',
    'sep=;\nid;name\n1;a, b\n',
    'các cột ngăn bằng dấu `;` thay vì dấu phẩy; dòng `sep=` ở đầu',
    1,
  ],
  ['the same with commas', '"sep=,"\nid,name\n1,"a, b"\n', 'dòng `sep=` ở đầu', 1],
  [
    'quotes, empty columns and rows behind',
    '"ID";"Name";;\n"1";"a, b";;\n;;;\n;;;\n',
    'các cột ngăn bằng dấu `;` thay vì dấu phẩy; tên cột viết hoa `ID`, `Name`',
  ],
])('as Excel saves it, told once: %s', (_, text, what, above = 0) => {
  expect(read(text)).toEqual({
    rows: [[2 + above, '1', 'a, b', undefined]],
    isWhole: true,
    told: [`${1 + above} ${saved(what)}`],
  });
});

test('a cell that stands between semicolons or tabs is told at its place', () => {
  const placed = (text: string) =>
    readCsvRows(FORM, text, () => {}).rows.map(({ placeOf }) => [placeOf('id').start, placeOf('name').start]);
  const expected = [
    [
      { line: 2, column: 1 },
      { line: 2, column: 7 },
    ],
  ];
  expect([placed('id;name\n"1;2";ab\n'), placed('id\tname\n"1\t2"\tab\n')]).toEqual([expected, expected]);
});

test('a slip in the name of a column', () => {
  expect(read('id;nane\n1;a\n').told).toEqual([
    '1 Danh mục thiếu cột `name`; dòng đầu phải là `id,name` (`nane` có lẽ là `name`)',
  ]);
});

test('letters that have become question marks are one message, whatever else there is', () => {
  expect(read('id;name\n1;H?i An\n2;Xã Qu?ng L?c\n3;https://a.vn/?b=1\n')).toEqual({
    rows: [
      [2, '1', 'H?i An', undefined],
      [3, '2', 'Xã Qu?ng L?c', undefined],
      [4, '3', 'https://a.vn/?b=1', undefined],
    ],
    isWhole: true,
    told: [
      `2 Danh mục đã mất chữ có dấu (còn dấu \`?\`, như “H?i An”; 2 dòng như vậy) khi Excel lưu ra bảng mã không có chữ Việt; hãy lấy lại bản trước, hoặc ${SAVE_AS}`,
    ],
  });
});

test('cells that a spreadsheet has spoilt are told with their row', () => {
  const damage = readCsvRows(FORM, 'id,name\n1.00E+05,a\n"1,9E+09",#NAME?\n1,E5\n', () => {}).rows.map(
    (one) => one.damage,
  );
  const rounded = (cell: string) =>
    `Excel đã rút số ở ô này thành \`${cell}\`, các chữ số sau đã mất; hãy đặt định dạng cột là Text (Văn bản) rồi gõ lại`;
  expect(damage).toEqual([
    [{ column: 'id', message: rounded('1.00E+05') }],
    [
      { column: 'id', message: rounded('1,9E+09') },
      {
        column: 'name',
        message:
          'Ô này là lỗi công thức `#NAME?` của Excel (chữ bắt đầu bằng `=`, `@`, `-` bị đọc là công thức); hãy đặt định dạng cột là Text (Văn bản) rồi gõ lại',
      },
    ],
    [],
  ]);
});

test.each<[string, readonly string[], readonly (string | undefined)[]]>([
  ['ISO days', ['2025-07-01', ''], []],
  ['Vietnamese days, with noughts', ['01/07/2025', '30/06/2025'], ['2025-07-01', '2025-06-30']],
  ['days that one of them tells the order of', ['1/7/2025', '30/6/2025'], ['2025-07-01', '2025-06-30']],
  ['American days', ['7/1/2025', '6/30/2025'], ['2025-07-01', '2025-06-30']],
  [
    'points, hyphens, a time of day',
    ['1.7.2025', '30-06-2025', '13/07/2025 0:00'],
    ['2025-07-01', '2025-06-30', '2025-07-13'],
  ],
  ['the year first', ['2025/7/1', '2025-7-1'], ['2025-07-01', '2025-07-01']],
  ['the same either way', ['7/7/2025'], ['2025-07-07']],
  ['days that may be either', ['1/7/2025'], []],
  ['some of either order', ['30/6/2025', '6/30/2025', '1/7/2025'], []],
  ['no day', ['31/02/2025', '1/7/25', '45839', 'tháng 7'], []],
])('days in other forms, where they are certain: %s', (_, cells, expected) => {
  const form = { ...FORM, days: ['name'] };
  const told: string[] = [];
  const { rows } = readCsvRows(
    form,
    `id,name\n${cells.map((cell) => `1,${cell}\n`).join('')}`,
    (line, message, severity) => told.push(`${line} ${severity} ${message}`),
  );
  const read = rows.flatMap(({ row: { name = '' } }, index) => (name === cells[index] ? [] : [name]));
  const others = expected.length > 1 ? ` (và ${expected.length - 1} ô khác viết như vậy)` : '';
  expect([read, told]).toEqual([
    expected,
    expected.length === 0
      ? []
      : [
          `2 warning Ngày \`${cells[0]}\` đọc là \`${expected[0]}\`${others}; hãy ghi năm-tháng-ngày như \`${expected[0]}\`, trong Excel thì đặt định dạng cột là Text (Văn bản) trước khi gõ`,
        ],
  ]);
});

test('what is said of days that are not certain', () => {
  const fault = (cell: string) =>
    dayCell('2025-06-30')
      .safeParse(cell)
      .error?.issues.map(({ message }) => message);
  expect(['1/7/2025', '45839', 'mai', '2025-06-30', ''].map(fault)).toEqual([
    ['`1/7/2025` đọc được hai cách, hãy ghi `2025-07-01` (ngày trước) hoặc `2025-01-07` (tháng trước)'],
    ['`45839` là số mà Excel cất thay ngày, có lẽ là `2025-07-01`; hãy ghi `2025-07-01`'],
    ['cần một ngày như `2025-06-30` hoặc để trống'],
    undefined,
    undefined,
  ]);
});

test.each([
  ['a;b;c', 'dấu `;`'],
  ['a\tb\tc', 'phím Tab'],
])('rows of another file below the header are told once: %j', (row, what) => {
  const line = (head: string) =>
    `${head} của danh mục ngăn các ô bằng ${what}, mà dòng đầu ngăn bằng dấu phẩy; hãy thay bằng dấu phẩy như dòng đầu, hoặc mở cả tệp trong Excel, đưa mỗi ô vào cột của nó rồi lưu lại`;
  expect(read(`id,name,more\n1,Một,\n${`${row}\n`.repeat(3)}2,Hai;ba,\n`)).toEqual({
    rows: [
      [2, '1', 'Một', ''],
      [6, '2', 'Hai;ba', ''],
    ],
    isWhole: false,
    told: [`3 ${line('Từ dòng này, 3 dòng')}`],
  });
  expect(read(`id,name,more\n${row}\n`).told).toEqual([`2 ${line('Dòng này')}`]);
});
