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
    `${HEADER}t,Tỉnh,province,party,,,,,,,,\nt/z,Ấp Bắc,base,commune,,,,,,,,\nt/a,Đông Hà,base,commune,,,,,,2025-07-01,,t/x t/y\nt/b,An Lão,base,commune,,,,,,,,\nt/x,Xã cũ,hamlet,commune,,,,,,,2025-06-30,\nt/y,Xã cũ,hamlet,commune,,,,,,,2024-12-31,\n`,
  );
  expect({
    problems,
    children: register.children(unitId('t')).map(({ name }) => name),
    replaces: register.units.get(unitId('t/a'))?.replaces,
    from: register.units.get(unitId('t/a'))?.from,
    levels: [...register.levels],
  }).toEqual({
    problems: [],
    children: ['An Lão', 'Ấp Bắc', 'Đông Hà', 'Xã cũ', 'Xã cũ'],
    replaces: ['t/x', 't/y'],
    from: '2025-07-01',
    levels: ['province', 'base', 'hamlet'],
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
      '4 [unit-path] Mã đơn vị `t` đã có ở dòng 3; mã không dùng lại, hãy đặt mã khác',
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

test('the optional column `contacts`: one number in each piece, in whatever spelling', () => {
  const row = (cell: string) => `contacts,${HEADER}${cell},t,Tỉnh,province,party,,,,,,,,\n`;
  const read = (cell: string) => {
    const { register, problems } = parseRegister(row(cell));
    return problems.length > 0 ? problems.map(({ message }) => message) : [...register.contacts];
  };
  const refused =
    'Cột `contacts` của danh mục đơn vị viết chưa đúng: cần mỗi số một phần, cách nhau bằng `;`, như `đường dây nóng 1900 1234; trực ban 1022`';
  expect(
    [
      '',
      'đường dây nóng 0225.3747.747; tài khoản quỹ 3713.0.1054321 (Kho bạc Nhà nước);',
      '(0225) 3747 747 ; +84 225 3747747; (+84) 912 345 678; 1022',
      'chưa có',
      '0225.3747.747 và 0225.3747.748',
      '12345678901234567890123',
      '02',
    ].map(read),
  ).toEqual([
    [],
    ['02253747747', '371301054321'],
    ['02253747747', '0912345678', '1022'],
    [refused],
    [refused],
    [refused],
    [refused],
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

/** What is told of units with `from`, `to` and `replaces`, each with the text of its cell. */
function told(rows: readonly string[], header = HEADER) {
  const text = `${header}t,Tỉnh,province,party,,,,,,,,\n${rows.join('\n')}\n`;
  return parseRegister(text).problems.map(({ severity, place: { start, end }, message }) => {
    const cell = (text.split('\n')[start.line - 1] ?? '').slice(start.column - 1, end.column - 1);
    return `${start.line}:${start.column} ${cell} ${severity}: ${message}`;
  });
}

/** The row of a commune. */
function row(id: string, from = '', to = '', replaces = ''): string {
  return `${id},Xã,base,commune,,,,,,${from},${to},${replaces}`;
}

test('a unit that ends before it begins', () => {
  expect(told([row('t/a', '2023-06-01', '2023-05-31'), row('t/b', '2023-06-01', '2023-06-01')])).toEqual([
    '3:37 2023-05-31 error: Ngày cuối `to` (31/5/2023) đứng trước ngày đầu `from` (01/6/2023) của `t/a`; hãy sửa ngày sai',
  ]);
});

test('units that replace what they cannot', () => {
  expect(
    told([
      row('t/a', '2025-07-01', '', 't/none'),
      row('t/b', '2025-07-01', '', 't/b'),
      row('t/c', '2025-07-01', '', 't'),
      row('t/d', '2025-07-01', '', 't/d/e'),
      row('t/d/e'),
      row('t/f', '2025-07-01', '', 't/old t/old'),
      row('t/old', '', '2025-06-30'),
    ]),
  ).toEqual([
    '3:38 t/none error: Không có đơn vị `t/none` trong danh mục để `t/a` thay; hãy sửa mã trong `replaces`, hoặc thêm dòng cho đơn vị cũ',
    '4:38 t/b error: Đơn vị `t/b` không thể thay cho chính nó; đơn vị sắp xếp lại là một dòng mới, `replaces` ghi mã của đơn vị cũ',
    '5:38 t error: `t` là cấp trên của `t/c`, cùng có với nó nên không thể là đơn vị cũ mà nó thay; hãy sửa `replaces` hoặc bỏ mã ấy',
    '6:38 t/d/e error: `t/d/e` là cấp dưới của `t/d`, cùng có với nó nên không thể là đơn vị cũ mà nó thay; hãy sửa `replaces` hoặc bỏ mã ấy',
    '8:38 t/old t/old error: `t/old` ghi hai lần trong `replaces`; hãy bỏ một',
  ]);
});

test('units that replace each other in a circle: one message a circle', () => {
  expect(
    told([
      row('t/a', '2025-07-01', '', 't/b'),
      row('t/b', '2025-07-01', '', 't/a'),
      row('t/c', '', '', 't/d'),
      row('t/d', '', '', 't/e'),
      row('t/e', '', '', 't/c'),
    ]),
  ).toEqual([
    '3:38 t/b error: Các đơn vị thay nhau thành vòng: `t/a` → `t/b` → `t/a`; đơn vị cũ không thể thay đơn vị mới, hãy bỏ mã sai trong `replaces` (các dòng 3, 4)',
    '5:28 t/d error: Các đơn vị thay nhau thành vòng: `t/c` → `t/d` → `t/e` → `t/c`; đơn vị cũ không thể thay đơn vị mới, hãy bỏ mã sai trong `replaces` (các dòng 5, 6, 7)',
  ]);
});

test('a unit that is there still when another has replaced it is a warning; a later one may divide it', () => {
  expect(
    told([
      row('t/a', '2025-07-01', '', 't/x'),
      row('t/b', '2025-07-02', '', 't/x'),
      row('t/c', '', '', 't/y'),
      row('t/d', '2025-07-01', '', 't/y'),
      row('t/x', '', '2025-07-01'),
      row('t/y', '', ''),
    ]),
  ).toEqual([
    '3:38 t/x warning: `t/a` thay `t/x` từ ngày 01/7/2025, mà `t/x` (dòng 7) còn đến hết ngày 01/7/2025, nên hai đơn vị cùng phải báo cáo; hãy sửa `to` của đơn vị cũ, hoặc `from`, `replaces` của đơn vị này',
    '5:28 t/y warning: `t/c` thay `t/y`, mà `t/y` (dòng 8) không ghi ngày cuối `to`, nên hai đơn vị cùng phải báo cáo; hãy sửa `to` của đơn vị cũ, hoặc `from`, `replaces` của đơn vị này',
    '6:38 t/y warning: `t/d` thay `t/y` từ ngày 01/7/2025, mà `t/y` (dòng 8) không ghi ngày cuối `to`, nên hai đơn vị cùng phải báo cáo; hãy sửa `to` của đơn vị cũ, hoặc `from`, `replaces` của đơn vị này',
  ]);
});

test('an id that is there twice, also where the first row is bad; what cannot be read may be the unit that is replaced', () => {
  expect(
    told([row('t/a', 'xấu'), row('t/a'), row('t/b', '2025-07-01', '', 't/a'), 't/c,"hở', row('t/d', '', '', 't/c')]),
  ).toEqual([
    '3:26 xấu error: Cột `from` của danh mục đơn vị viết chưa đúng: cần một ngày như `2025-06-30` hoặc để trống',
    '4:1 t/a error: Mã đơn vị `t/a` đã có ở dòng 3; mã không dùng lại, hãy đặt mã khác',
    '6:1  error: Danh mục đơn vị không đọc được dòng này (thường do dấu nháy kép không khép); hãy sửa cho đúng dạng CSV',
  ]);
});

test('the optional column `receiver`: a unit of the register that is another one', () => {
  const rows = ['t,,', 't/a,,t', 't/b,,t/b', 't/c,,t/x', 't/d,,t/e', 't/e,,'].map((row) => {
    const [id = '', , receiver = ''] = row.split(',');
    return `${id},Tên,base,party,,,,,,,,,${receiver}\n`;
  });
  const { register, problems } = parseRegister(`${HEADER.trimEnd()},receiver\n${rows.join('')}`);
  expect([
    [...register.units.values()].map(({ receiver }) => receiver),
    problems.map(({ place, message }) => `${place.start.line}:${place.start.column} ${message}`),
  ]).toEqual([
    [null, 't', 't/b', 't/x', 't/e', null],
    [
      '4:28 Đơn vị không tự nhận báo cáo của mình; hãy ghi mã nơi nhận, hoặc để trống nếu nơi nhận là cấp trên trực tiếp',
      '5:28 Không có nơi nhận `t/x` trong danh mục; hãy thêm dòng cho đơn vị ấy hoặc sửa mã',
    ],
  ]);
});
