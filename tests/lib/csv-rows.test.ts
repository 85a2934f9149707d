/** Registers come out of Excel, of editors and of scripts: whatever the quoting, the order and the line ends, they say the same. */
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsvRows } from '#lib/csv-rows.ts';

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
