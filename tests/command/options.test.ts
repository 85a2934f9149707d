/** Options and help: told once for all commands. */
import { expect, test } from 'vitest';
import { CannotRun } from '#lib/cannot-run.ts';
import { CAMPAIGN, helpText, type Operand, refusalOf, UNIT } from '../../scripts/command/help.ts';
import { OPTIONS, oneOf, take } from '../../scripts/command/options.ts';

const FILES: Operand = { name: 'TỆP…', help: 'các tệp' };

test('help is put together from what a command takes', () => {
  const usage = { name: 'thử', summary: 'Làm thử.', operands: [CAMPAIGN, FILES], notes: 'Mã thoát: 0.' };
  const options = {
    ...take('from-roll-up', 'as-of'),
    format: oneOf(['pretty', 'json', 'github']),
    ...take('root', 'help'),
  };
  expect(`${helpText(usage, options).join('\n')}\n`).toBe(`Làm thử.

  npm run thử -- ĐỢT [TỆP…] [--from-roll-up] [--as-of NGÀY] [--format pretty|json|github] [--root THƯ-MỤC]

  ĐỢT             tên thư mục trong outlines/, như hai-phong-2023-h1
  TỆP…            các tệp
  --from-roll-up  bắt đầu từ bản tổng hợp báo cáo hợp lệ của các đơn vị cấp dưới
  --as-of         tình hình đến hết một ngày, như 2023-06-15 (mặc định: hôm nay)
  --format        dạng của kết quả: pretty (mặc định), json, github
  --root          thư mục gốc của kho (mặc định: thư mục đang đứng)

Mã thoát: 0.
`);
});

test('every option has a line of help in lower case, without a full stop', () => {
  const wrong = Object.entries(OPTIONS).filter(([, { help }]) => !/^\p{Ll}.*[^.]$/u.test(help));
  expect(wrong).toEqual([]);
});

test.each<[readonly Operand[], readonly string[], string | null]>([
  [[], [], null],
  [[], ['a', 'b'], 'Không hiểu tham số a b'],
  [[CAMPAIGN], [], 'Cần đúng một tham số: ĐỢT'],
  [[CAMPAIGN, UNIT], ['a', 'b'], null],
  [[CAMPAIGN, UNIT], ['a'], 'Cần đúng hai tham số: ĐỢT và ĐƠN-VỊ'],
  [[CAMPAIGN, UNIT], ['a', 'b', 'c'], 'Cần đúng hai tham số: ĐỢT và ĐƠN-VỊ'],
  [[{ ...CAMPAIGN, optional: true }], [], null],
  [[{ ...CAMPAIGN, optional: true }], ['a', 'b'], 'Không hiểu tham số b'],
  [[FILES], ['a', 'b', 'c'], null],
])('%j given %j: %s', (operands, given, refusal) => {
  expect(refusalOf(operands, given)).toBe(refusal);
});

test('what an option reads', () => {
  const { root, days, to, pdf, unit, 'as-of': asOf } = OPTIONS;
  expect([root, to].map((option) => [option.read(undefined), option.read('x')])).toEqual([
    ['.', 'x'],
    ['HEAD', 'x'],
  ]);
  expect([days.read(undefined), days.read('14'), asOf.read('2023-06-15')]).toEqual([7, 14, '2023-06-15']);
  expect([pdf.read(undefined), pdf.read(''), unit.read(undefined), unit.read('t')]).toEqual([
    false,
    true,
    undefined,
    't',
  ]);
});

test.each([
  [() => OPTIONS.days.read('-1'), '`-1` không phải một số ngày'],
  [
    () => OPTIONS['as-of'].read('2023-02-30'),
    '`2023-02-30` không phải một ngày có thật; hãy viết năm-tháng-ngày như 2023-06-15',
  ],
  [() => oneOf(['pretty', 'json']).read('xml'), 'Không có dạng `xml`; hãy dùng pretty hoặc json'],
  [() => oneOf(['pretty', 'json', 'github']).read('xml'), 'Không có dạng `xml`; hãy dùng pretty, json hoặc github'],
])('what an option cannot mean is refused: %#', (read, message) => {
  expect(read).toThrow(new CannotRun(message));
});
