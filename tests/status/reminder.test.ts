/** Reminders by tier: from the issuer to those directly below it, from a district to its bases. */
import { expect, test } from 'vitest';
import { day } from '#lib/date.ts';
import { unitId } from '#lib/paths.ts';
import { parseRegister } from '#lib/register/register.ts';
import { remindedTable, unitsToRemind } from '../../scripts/status/late-units.ts';
import { reminderMarkdown } from '../../scripts/status/reminder.ts';
import { makeStatus } from '../../scripts/status/status.ts';
import { register } from './campaign.ts';
import { letterOf, outline, status } from './province.ts';

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

Đến hết ngày 20/6/2023, đã có 2/6 đơn vị gửi báo cáo hợp lệ; 2 đơn vị đã quá hạn và 1 đơn vị sắp đến hạn còn phải gửi, cụ thể:

| TT | Đơn vị | Hạn gửi | Tình trạng | Thời hạn |
|---|---|---|---|---|
| 1 | Huyện A | | | |
| 1.1 | Xã Hai | trước ngày 15/6/2023 | Chưa có báo cáo | Quá hạn 6 ngày |
| 2 | Huyện B | chậm nhất ngày 24/6/2023 | Chưa có báo cáo | Còn 4 ngày |
| 2.1 | Xã Ba | trước ngày 15/6/2023 | Chưa có báo cáo | Quá hạn 6 ngày |

Ban Chỉ đạo Tỉnh đề nghị:

- Đơn vị đã quá hạn gửi ngay báo cáo và nêu rõ lý do chậm.
- Đơn vị sắp đến hạn hoàn thành báo cáo và gửi đúng hạn ghi trong danh sách.
- Đơn vị có cấp dưới trong danh sách đôn đốc cấp dưới của mình gửi báo cáo.
- Đơn vị nào đã gửi báo cáo bằng bản giấy thì báo lại số, ngày của báo cáo để đối chiếu.

Báo cáo gửi về Ban Chỉ đạo Tỉnh để tổng hợp; báo cáo của các đơn vị cấp dưới trong danh sách gửi về đơn vị cấp trên trực tiếp.
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

Đến hết ngày 20/6/2023, đã có 1/2 đơn vị gửi báo cáo hợp lệ; 1 đơn vị đã quá hạn còn phải gửi, cụ thể:

| TT | Đơn vị | Hạn gửi | Tình trạng | Thời hạn |
|---|---|---|---|---|
| 1 | Xã Hai | trước ngày 15/6/2023 | Chưa có báo cáo | Quá hạn 6 ngày |

Ban Chỉ đạo Huyện A đề nghị:

- Đơn vị đã quá hạn gửi ngay báo cáo và nêu rõ lý do chậm.
- Đơn vị nào đã gửi báo cáo bằng bản giấy thì báo lại số, ngày của báo cáo để đối chiếu.

Báo cáo gửi về Ban Chỉ đạo Huyện A để tổng hợp.
`);
});

test('a writer whose symbol no party number bears leaves it blank; nothing has come, all are late, two letters went before', () => {
  const header = 'id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces\n';
  const { register: units } = parseRegister(
    `${header}tinh,Tỉnh,province,party,,Ban Chỉ đạo,,,,,,\n${Array.from({ length: 7 }, (_, at) => `tinh/xa-${at},Xã ${at},base,party,,,,,,,,\n`).join('')}`,
  );
  const writer = units.units.get(unitId('tinh'));
  if (!writer) throw new Error('no such unit');
  const asOf = day('2023-06-20');
  const none = makeStatus({ outline, register: units, filings: [], evidence: { days: new Map(), asOf } });
  const reminded = unitsToRemind(none, units, writer.id, 7);
  const earlier = ['16', '20'].map((date) => ({
    number: `${date}-CV/BCĐ`,
    date: day(`2023-06-${date}`),
    unit: writer.id,
  }));
  const letter = reminderMarkdown({ status: none, asOf, outline, register: units, writer, reminded, earlier });
  expect(letter).toBe(`---
type: CV
number: /…-…
profile: party-2018
issuer: tinh
title: đôn đốc gửi báo cáo kết quả thực hiện dân chủ năm 2023
addressees:
  - Các đơn vị có tên trong danh sách dưới đây
copies:
  - Như trên
  - "Lưu: VT"
signer:
  authority: …
  title: …
  name: …
draft: true
---

# đôn đốc gửi báo cáo kết quả thực hiện dân chủ năm 2023

Thực hiện Kế hoạch số 12-KH/BCĐ ngày 10/01/2023, các đơn vị có trách nhiệm gửi báo cáo kết quả thực hiện dân chủ năm 2023.

Ban Chỉ đạo Tỉnh đã có các Công văn số 16-CV/BCĐ ngày 16/6/2023, số 20-CV/BCĐ ngày 20/6/2023 đôn đốc việc này.

Đến hết ngày 20/6/2023, chưa có đơn vị nào gửi báo cáo hợp lệ; 7 đơn vị đã quá hạn còn phải gửi, cụ thể:

| TT | Đơn vị | Hạn gửi | Tình trạng | Thời hạn |
|---|---|---|---|---|
| 1 | Xã 0 | trước ngày 15/6/2023 | Chưa có báo cáo | Quá hạn 6 ngày |
| 2 | Xã 1 | trước ngày 15/6/2023 | Chưa có báo cáo | Quá hạn 6 ngày |
| 3 | Xã 2 | trước ngày 15/6/2023 | Chưa có báo cáo | Quá hạn 6 ngày |
| 4 | Xã 3 | trước ngày 15/6/2023 | Chưa có báo cáo | Quá hạn 6 ngày |
| 5 | Xã 4 | trước ngày 15/6/2023 | Chưa có báo cáo | Quá hạn 6 ngày |
| 6 | Xã 5 | trước ngày 15/6/2023 | Chưa có báo cáo | Quá hạn 6 ngày |
| 7 | Xã 6 | trước ngày 15/6/2023 | Chưa có báo cáo | Quá hạn 6 ngày |

Ban Chỉ đạo Tỉnh đề nghị:

- Đơn vị đã quá hạn gửi ngay báo cáo và nêu rõ lý do chậm.
- Đơn vị nào đã gửi báo cáo bằng bản giấy thì báo lại số, ngày của báo cáo để đối chiếu.

Báo cáo gửi về Ban Chỉ đạo Tỉnh để tổng hợp.
`);
});

test('a letter before the last day: none is late', () => {
  const soon = makeStatus({
    outline,
    register,
    filings: [],
    evidence: { days: new Map(), asOf: day('2023-06-14') },
  });
  const reminded = unitsToRemind(soon, register, unitId('tinh'), 20);
  const writer = register.units.get(unitId('tinh'));
  if (!writer) throw new Error('no such unit');
  const asOf = day('2023-06-14');
  const letter = reminderMarkdown({ status: soon, asOf, outline, register, writer, reminded, earlier: [] });
  expect(
    letter.slice(letter.indexOf('Đến hết')),
  ).toBe(`Đến hết ngày 14/6/2023, chưa có đơn vị nào gửi báo cáo hợp lệ; 5 đơn vị sắp đến hạn còn phải gửi, cụ thể:

| TT | Đơn vị | Hạn gửi | Tình trạng | Thời hạn |
|---|---|---|---|---|
| 1 | Huyện A | chậm nhất ngày 24/6/2023 | Chưa có báo cáo | Còn 10 ngày |
| 1.1 | Xã Hai | trước ngày 15/6/2023 | Chưa có báo cáo | Ngày 14/6/2023 là ngày cuối |
| 1.2 | Xã Một | trước ngày 15/6/2023 | Chưa có báo cáo | Ngày 14/6/2023 là ngày cuối |
| 2 | Huyện B | chậm nhất ngày 24/6/2023 | Chưa có báo cáo | Còn 10 ngày |
| 2.1 | Xã Ba | trước ngày 15/6/2023 | Chưa có báo cáo | Ngày 14/6/2023 là ngày cuối |

Ban Chỉ đạo Tỉnh đề nghị:

- Đơn vị sắp đến hạn hoàn thành báo cáo và gửi đúng hạn ghi trong danh sách.
- Đơn vị có cấp dưới trong danh sách đôn đốc cấp dưới của mình gửi báo cáo.
- Đơn vị nào đã gửi báo cáo bằng bản giấy thì báo lại số, ngày của báo cáo để đối chiếu.

Báo cáo gửi về Ban Chỉ đạo Tỉnh để tổng hợp; báo cáo của các đơn vị cấp dưới trong danh sách gửi về đơn vị cấp trên trực tiếp.
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

test.each([
  ['Báo cáo kết quả năm 2023', 'gửi báo cáo kết quả năm 2023'],
  ['QCDC ở cơ sở', 'gửi báo cáo QCDC ở cơ sở'],
  ['Kết quả *chung* <!-- năm', 'gửi báo cáo kết quả \\*chung\\* \\<!-- năm'],
])('a report on %s is named as it stands in a sentence', (title, expected) => {
  const asked = { ...outline, frontMatter: { ...outline.frontMatter, title } };
  const [, heading] = /^# đôn đốc (.*)$/mu.exec(letterOf('tinh', [], register, asked)) ?? [];
  expect(heading).toBe(expected);
});
