import { expect, test } from 'vitest';
import { unitId } from '#lib/paths.ts';
import { parseRegister, unknownUnit } from '#lib/register/register.ts';

const HEADER = 'id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces\n';

function read(text: string) {
  const { register, problems } = parseRegister(text);
  return {
    ids: [...register.units.keys()],
    problems: problems.map(({ rule, place, message }) => `${place.start.line} [${rule}] ${message}`),
  };
}

test('units, with their children in Vietnamese order', () => {
  const { register, problems } = parseRegister(
    `${HEADER}t,Tỉnh,province,party,,,,,,,,\nt/z,Ấp Bắc,base,commune,,,,,,,,\nt/a,Đông Hà,base,commune,,,,,,2025-07-01,,t/x t/y\nt/b,An Lão,base,commune,,,,,,,,\n`,
  );
  expect({
    problems,
    children: register.children(unitId('t')).map(({ name }) => name),
    replaces: register.units.get(unitId('t/a'))?.replaces,
    from: register.units.get(unitId('t/a'))?.from,
    levels: [...register.levels],
  }).toEqual({
    problems: [],
    children: ['An Lão', 'Ấp Bắc', 'Đông Hà'],
    replaces: ['t/x', 't/y'],
    from: '2025-07-01',
    levels: ['province', 'base'],
  });
});

test('a byte order mark and CRLF', () => {
  expect(read(`\uFEFF${HEADER}t,Tỉnh,province,party,,,,,,,,\n`.replaceAll('\n', '\r\n'))).toEqual({
    ids: ['t'],
    problems: [],
  });
});

test('every bad row is told at its line', () => {
  expect(
    read(
      `${HEADER}T,Tỉnh,province,party,,,,,,,,\nt,Tỉnh,province,party,,,,,,,,\nt,Tỉnh,province,party,,,,,,,,\nx/y,Xã,base,commune,,,,,,,,\nu,Sở,base,agency,,,,,team,2025-13-01,,\n`,
    ),
  ).toEqual({
    ids: ['t', 'x/y'],
    problems: [
      '2 [unit-path] Cột `id` của danh mục đơn vị viết chưa đúng: cần chữ thường không dấu, số và gạch nối, các cấp cách nhau bằng `/`, như `hai-phong/le-chan`',
      '4 [unit-path] Mã đơn vị `t` đã có ở dòng trên; mã không dùng lại, hãy đặt mã khác',
      '5 [unit-path] Không có đơn vị cấp trên `x` trong danh mục; hãy thêm dòng cho đơn vị ấy hoặc sửa mã',
      '6 [unit-path] Cột `team` của danh mục đơn vị viết chưa đúng: cần dạng `@to-chuc/nhom` hoặc để trống',
      '6 [unit-path] Cột `from` của danh mục đơn vị viết chưa đúng: cần một ngày như `2025-06-30` hoặc để trống',
    ],
  });
});

test('a missing column, an open quote', () => {
  expect([read('id,name\nt,Tỉnh\n').problems, read(`${HEADER}t,"Tỉnh,province\n`).problems]).toEqual([
    [
      '1 [unit-path] Danh mục đơn vị thiếu cột `level`, `kind`, `superior`, `issuer`, `place`, `symbol`, `team`, `from`, `to`, `replaces`; dòng đầu phải là `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces`',
    ],
    [
      '2 [unit-path] Danh mục đơn vị không đọc được dòng này (thường do dấu nháy kép không khép); hãy sửa cho đúng dạng CSV',
    ],
  ]);
});

const TREE = parseRegister(
  `${HEADER}t,Tỉnh,province,party,,,,,,,,\nt/a,"Xã A, mới",base,commune,,,,,,,,\nt/a/b,Thôn,hamlet,commune,,,,,,,,\n`,
).register;

function tree({ register, problems }: ReturnType<typeof parseRegister>) {
  const sorted = [...register.units.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { problems, units: sorted, below: sorted.map(({ id }) => register.children(id).map((child) => child.id)) };
}

test('a parent is found in any order of rows and columns, quoted or not', () => {
  const rows = [
    'ghi chú,to,from,team,symbol,place,issuer,superior,kind,level,name,replaces,id',
    '"dòng một\ndòng hai",,,,,,,,commune,hamlet,Thôn,,"t/a/b"',
    '',
    ',,,,,,,,commune,base,"Xã A, mới",,"t/a"',
    'x,,,,,,,,party,province,Tỉnh,, t ',
  ];
  const expected = { ...tree({ register: TREE, problems: [] }) };
  expect(['\n', '\r\n', '\r'].map((end) => tree(parseRegister(`\uFEFF${rows.join(end)}${end}`)))).toEqual([
    expected,
    expected,
    expected,
  ]);
});

test('the optional column `authority`, composed', () => {
  const text = `authority,${HEADER}T/M BAN THƯỜNG VỤ,t,Tỉnh,province,party,,,,,,,,\n`.normalize('NFD');
  const { register, problems } = parseRegister(text);
  expect([register.units.get(unitId('t'))?.authority, TREE.units.get(unitId('t'))?.authority, problems]).toEqual([
    'T/M BAN THƯỜNG VỤ',
    null,
    [],
  ]);
});

test('a defective row is told once: its children, its level and its neighbours stand', () => {
  const { register, problems } = parseRegister(
    `${HEADER}t/a,Xã,base,commune,,,,,,,,\nt,Tỉnh,province,party,,,,,xấu,,,\nt/b,Phường,base,commune,,,,,,,,\n`,
  );
  expect({
    units: [...register.units.keys()],
    defective: [...register.defective],
    levels: [...register.levels],
    problems: problems.map(({ place, message }) => `${place.start.line} ${message}`),
  }).toEqual({
    units: ['t/a', 't/b'],
    defective: [['t', 3]],
    levels: ['base', 'province'],
    problems: ['3 Cột `team` của danh mục đơn vị viết chưa đúng: cần dạng `@to-chuc/nhom` hoặc để trống'],
  });
});

test('a row with an open quote, one with too many cells: the others are read, and are told nothing of them', () => {
  expect(
    read(
      `${HEADER}t,Tỉnh,province,party,,,,,,,,\nu,"Sở,province,agency,,,,,,,,\nu/a,"Phòng A, mới",base,agency,,,,,,,,\nv,Ban, Tổ,province,party,,,,,,,,\nv/a,Tổ,base,party,,,,,,,,\n`,
    ),
  ).toEqual({
    ids: ['t', 'u/a', 'v/a'],
    problems: [
      '3 [unit-path] Danh mục đơn vị không đọc được dòng này (thường do dấu nháy kép không khép); hãy sửa cho đúng dạng CSV',
      '5 [unit-path] Dòng này của danh mục đơn vị có 13 ô, mà dòng đầu chỉ có 12 cột; ô nào có dấu phẩy thì đặt trong dấu nháy kép `"…"`',
    ],
  });
});

test('a unit whose row is defective is not unknown: the cause is told', () => {
  const { register } = parseRegister(`${HEADER}t,Tỉnh,province,party,,,,,xấu,,,\n`);
  expect(['t', 'u'].map((id) => unknownUnit(register, unitId(id), 'hãy sửa mã'))).toEqual([
    'Dòng 2 của danh mục reports/units.csv, đơn vị `t`, có lỗi; hãy sửa dòng ấy trước',
    'Không có đơn vị `u` trong danh mục reports/units.csv; hãy sửa mã',
  ]);
});
