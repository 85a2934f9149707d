/** Reminders by tier: from the issuer to those directly below it, from a district to its bases. */
import { expect, test } from 'vitest';
import { day } from '#lib/date.ts';
import type { Reminder } from '#lib/outline/letter.ts';
import { unitId } from '#lib/paths.ts';
import { parseRegister, type Register } from '#lib/register/register.ts';
import { remindedTable, unitsToRemind } from '../../scripts/status/late-units.ts';
import { reminderMarkdown } from '../../scripts/status/reminder.ts';
import { makeStatus } from '../../scripts/status/status.ts';
import { outlineOf, register } from './campaign.ts';

const outline = outlineOf();

/** Two reports have come: those of the first district and of its first commune. */
const status = makeStatus({
  outline,
  register,
  filings: ['tinh/huyen-a', 'tinh/huyen-a/xa-mot'].map((unit) => ({
    unit: unitId(unit),
    file: `reports/nam-2023/${unit}.md`,
    content: 'valid',
    received: null,
  })),
  evidence: { days: new Map(), asOf: day('2023-06-20') },
});

const namesOf = (writer: string, days: number) =>
  unitsToRemind(status, register, unitId(writer), days).map(({ unit, own, below }) => [
    unit.name,
    own?.state ?? null,
    below.map(({ name }) => name),
  ]);

test.each([
  [
    'tinh',
    7,
    [
      ['Huyện A', null, ['Xã Hai']],
      ['Huyện B', 'missing', ['Xã Ba']],
    ],
  ],
  [
    'tinh',
    0,
    [
      ['Huyện A', null, ['Xã Hai']],
      ['Huyện B', null, ['Xã Ba']],
    ],
  ],
  ['tinh/huyen-a', 7, [['Xã Hai', 'missing', []]]],
  ['tinh/huyen-a/xa-mot', 7, []],
])('%s reminds within %i days those directly below it', (writer, days, expected) => {
  expect(namesOf(writer, days)).toEqual(expected);
});

function letterOf(id: string, earlier: readonly Reminder[], units: Register = register): string {
  const writer = units.units.get(unitId(id));
  if (!writer) throw new Error('no such unit');
  const reminded = unitsToRemind(status, units, writer.id, 7);
  return reminderMarkdown({ status, asOf: day('2023-06-20'), outline, register: units, writer, reminded, earlier });
}

const SENT = [
  { number: '51-CV/BCĐ', date: day('2023-06-16'), unit: unitId('tinh') },
  { number: '52-CV/BCĐ', date: day('2023-06-21'), unit: unitId('tinh') },
  { number: '7-CV/BCĐ', date: day('2023-06-17'), unit: unitId('tinh/huyen-a') },
];

test('the issuer writes to districts, each with its own late units below its name, and refers to its earlier letter', () => {
  expect(letterOf('tinh', SENT).split('---\n').at(-1)).toBe(`
# đôn đốc gửi báo cáo kết quả thực hiện dân chủ năm 2023

Thực hiện Kế hoạch số 12-KH/BCĐ ngày 10/01/2023, các đơn vị có trách nhiệm gửi báo cáo kết quả thực hiện dân chủ năm 2023.

Ban Chỉ đạo Tỉnh đã có Công văn số 51-CV/BCĐ ngày 16/6/2023 đôn đốc việc này.

Đến hết ngày 20/6/2023, 2/6 đơn vị đã gửi báo cáo hợp lệ; 2 đơn vị đã quá hạn và 1 đơn vị sắp đến hạn sau đây còn phải gửi:

| TT | Đơn vị | Hạn gửi | Tình trạng | Thời hạn |
|---|---|---|---|---|
| 1 | Huyện A | | | |
| 1.1 | Xã Hai | trước ngày 15/6/2023 | Chưa có báo cáo | Quá hạn 6 ngày |
| 2 | Huyện B | chậm nhất ngày 24/6/2023 | Chưa có báo cáo | Còn 4 ngày |
| 2.1 | Xã Ba | trước ngày 15/6/2023 | Chưa có báo cáo | Quá hạn 6 ngày |

Ban Chỉ đạo Tỉnh đề nghị:

- Đơn vị đã quá hạn gửi ngay báo cáo và nêu rõ lý do chậm.
- Đơn vị sắp đến hạn hoàn thành báo cáo, gửi đúng hạn ghi trong danh sách.
- Đơn vị có đơn vị khác ghi dưới tên mình đôn đốc các đơn vị ấy.
- Đơn vị đã gửi bản giấy báo lại số, ngày gửi để đối chiếu.

Báo cáo gửi về Ban Chỉ đạo Tỉnh để tổng hợp; đơn vị ghi dưới tên đơn vị khác gửi về đơn vị cấp trên trực tiếp.
`);
});

test('a district writes to its bases, for whom the register says', () => {
  const rows = [...register.units.values()].map(
    ({ id, name, level }) => `${id},${name},${level},party,,Ban Chỉ đạo,,BCĐ,,,,,Ban Thường vụ\n`,
  );
  const header = 'id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces,authority\n';
  const { register: units } = parseRegister(header + rows.join(''));
  expect(letterOf('tinh/huyen-a', [], units)).toBe(`---
type: CV
number: -CV/BCĐ
profile: party-2018
issuer: tinh/huyen-a
title: đôn đốc gửi báo cáo kết quả thực hiện dân chủ năm 2023
addressees:
  - Ban Chỉ đạo Xã Hai
copies:
  - Như trên
  - Lưu BCĐ
signer:
  authority: T/M BAN THƯỜNG VỤ
  title: …
  name: …
draft: true
---

# đôn đốc gửi báo cáo kết quả thực hiện dân chủ năm 2023

Thực hiện Kế hoạch số 12-KH/BCĐ ngày 10/01/2023, các đơn vị có trách nhiệm gửi báo cáo kết quả thực hiện dân chủ năm 2023.

Đến hết ngày 20/6/2023, 1/2 đơn vị đã gửi báo cáo hợp lệ; 1 đơn vị đã quá hạn sau đây còn phải gửi:

| TT | Đơn vị | Hạn gửi | Tình trạng | Thời hạn |
|---|---|---|---|---|
| 1 | Xã Hai | trước ngày 15/6/2023 | Chưa có báo cáo | Quá hạn 6 ngày |

Ban Chỉ đạo Huyện A đề nghị:

- Đơn vị đã quá hạn gửi ngay báo cáo và nêu rõ lý do chậm.
- Đơn vị đã gửi bản giấy báo lại số, ngày gửi để đối chiếu.

Báo cáo gửi về Ban Chỉ đạo Huyện A để tổng hợp.
`);
});

test('units of one name are told apart by their superiors', () => {
  const alike = {
    ...status,
    units: status.units.map((unit) => ({ ...unit, name: unit.name.replace('Xã Ba', 'Xã Hai') })),
  };
  const reminded = unitsToRemind(alike, register, unitId('tinh'), 7);
  expect(
    remindedTable(reminded, outline, register, day('2023-06-20')),
  ).toBe(`| TT | Đơn vị | Hạn gửi | Tình trạng | Thời hạn |
|---|---|---|---|---|
| 1 | Huyện A | | | |
| 1.1 | Xã Hai (Huyện A) | trước ngày 15/6/2023 | Chưa có báo cáo | Quá hạn 6 ngày |
| 2 | Huyện B | chậm nhất ngày 24/6/2023 | Chưa có báo cáo | Còn 4 ngày |
| 2.1 | Xã Hai (Huyện B) | trước ngày 15/6/2023 | Chưa có báo cáo | Quá hạn 6 ngày |`);
});
