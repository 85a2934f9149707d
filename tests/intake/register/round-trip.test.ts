/** The register, as a workbook, is the register: whatever it says, in whatever order, whatever Excel makes of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, write } from '@e965/xlsx';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTable } from '../../../scripts/create/table/read-table.ts';
import { importRegister } from '../../../scripts/intake/register/import-register.ts';
import { openRegister } from '../../../scripts/intake/register/register-text.ts';
import { PROJECT } from '../../helpers/project.ts';
import { imported } from './workbook.ts';

const COLUMNS = [
  ['id', 'Mã'],
  ['name', 'Tên đơn vị'],
  ['level', 'Cấp'],
  ['kind', 'Loại hình'],
  ['superior', 'Dòng cấp trên'],
  ['issuer', 'Cơ quan ban hành'],
  ['place', 'Địa danh'],
  ['symbol', 'Ký hiệu'],
  ['team', 'Nhóm duyệt'],
  ['from', 'Từ ngày'],
  ['to', 'Đến ngày'],
  ['replaces', 'Thay cho'],
  ['contacts', 'Đường dây nóng'],
  ['ghi-chu', 'Ghi chú'],
] as const;
type Column = (typeof COLUMNS)[number][0];

const words = fc.constantFrom(
  '',
  'Xã Đông',
  'Ban “A”',
  'a, b',
  'Ban "A"',
  '  hai  chữ ',
  '007',
  "Đăk R'lấp",
  'TRUE',
  '12',
  '-x',
  'CÁC BAN',
);
const day = fc.constantFrom('', '1945-09-02', '2025-07-01', '2030-06-30');
const unit = fc.record<Record<Column, string>>({
  id: fc.constant(''),
  name: words.filter((name) => name !== ''),
  level: fc.constantFrom('commune', 'Huyện', 'x'),
  kind: fc.constantFrom('agency', 'Xã'),
  superior: words,
  issuer: words,
  place: words,
  symbol: words,
  team: fc.constantFrom('', '@ag/x'),
  from: day,
  to: day,
  replaces: fc.constantFrom('', 'binh-an/u0 binh-an/u1'),
  contacts: fc.constantFrom('', 'trực ban 1022; đường dây nóng 1900 1234', '02253747740'),
  'ghi-chu': words,
});
const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length });

/** What Excel keeps of a cell of CSV: days, numbers. */
function kept(column: Column, cell: string): unknown {
  if (/^\d{4}-\d\d-\d\d$/u.test(cell)) return new Date(`${cell}T00:00:00Z`);
  return column !== 'ghi-chu' && /^\d+$/u.test(cell) ? Number(cell) : cell;
}

test('nothing changes; and what is changed is that cell', () => {
  fc.assert(
    fc.property(
      fc.array(unit, { minLength: 1, maxLength: 6 }),
      shuffled(COLUMNS),
      shuffled(COLUMNS),
      fc.record({ quoted: fc.boolean(), crlf: fc.boolean(), english: fc.boolean() }),
      fc.nat(),
      (drawn, own, theirs, { quoted, crlf, english }, which) => {
        const units = drawn.map((one, index) => ({ ...one, id: index === 0 ? 'binh-an' : `binh-an/u${index}` }));
        const register = stringify(
          [own.map(([column]) => column), ...units.map((one) => own.map(([column]) => one[column]))],
          { quoted, record_delimiter: crlf ? '\r\n' : '\n' },
        );
        const rows = (changed: readonly (typeof units)[number][]) => [
          theirs.map(([column, title]) => (english ? column : title)),
          ...changed.toReversed().map((one) => theirs.map(([column]) => kept(column, one[column]))),
        ];
        expect(imported(register, rows(units))).toMatchObject({ text: null, changed: 0, added: 0, problems: [] });
        const at = which % units.length;
        const { text, problems } = imported(
          register,
          rows(units.map((one, index) => (index === at ? { ...one, place: 'Nơi, khác' } : one))),
        );
        expect(problems).toEqual([]);
        const cells = units.map((one, index) => (index === at ? { ...one, place: '\0' } : one));
        const marked = stringify(
          [own.map(([column]) => column), ...cells.map((one) => own.map(([column]) => one[column]))],
          {
            quoted,
            record_delimiter: crlf ? '\r\n' : '\n',
          },
        );
        expect(text).toBe(marked.replace(/"?\0"?/u, '"Nơi, khác"'));
      },
    ),
  );
});

test('the register of the samples, opened by a spreadsheet and saved as a workbook, changes nothing', () => {
  const text = readFileSync(join(PROJECT, 'tests/fixtures/samples/reports/units.csv'), 'utf8');
  const book = write(read(text, { type: 'string' }), { type: 'array', bookType: 'xlsx' });
  const register = openRegister(text);
  if (!register) throw new Error('no register');
  expect(importRegister(register, readTable(new Uint8Array(book), 'units.xlsx'), 'units.xlsx')).toMatchObject({
    text: null,
    changed: 0,
    added: 0,
    problems: [],
  });
});
