/** Totals against an earlier campaign: only like with like, merged and divided units by the sums of both sides. */

import type Big from 'big.js';
import { expect, test } from 'vitest';
import { unitId } from '#lib/paths.ts';
import { rollUpMarkdown } from '../../../scripts/roll-up/markdown/roll-up-tree.ts';
import { type Compared, compareTotals } from '../../../scripts/roll-up/numbers/compare.ts';
import { kinsOf } from '../../../scripts/roll-up/numbers/predecessors.ts';
import { rollUp } from '../../../scripts/roll-up/roll-up.ts';
import { campaignOf, loadTold, report, repositoryOf, UNITS } from '../three-tiers.ts';

const BEFORE = {
  'h1/t/dong': report(['10', '5', '50', 'Có']),
  'h1/t/tay': report(['20', '10', '50', 'Không']),
};
const AFTER = {
  'h2/t/dong-an': report(['12', '9', '75', 'Có']),
  'h2/t/tay-ha': report(['10', '4', '40', 'Có']),
  'h2/t/tay-thuong': report(
    ['8', '8', '100', 'Không'],
    '- Đề nghị tỉnh sớm bố trí kinh phí tập huấn;\n- Đề nghị Trung ương hướng dẫn.',
  ),
};

/** `figure last now change percent covered/expected`, and why not. */
function told({ rows, left }: Compared) {
  const number = (one: Big | null) => one?.round(2, 1).toFixed() ?? '-';
  return {
    rows: rows.map(({ figure, term, last, now, change, percent, covered, expected }) =>
      [figure.id + term, number(last), number(now), number(change), number(percent), `${covered}/${expected}`].join(
        ' ',
      ),
    ),
    left: [...left].map(([{ id }, why]) => `${id} ${why}`),
  };
}

function compare(reports: Readonly<Record<string, string>>, units?: string) {
  const repository = repositoryOf(reports, units);
  const [now, earlier] = [campaignOf(repository, 'h2'), campaignOf(repository, 'h1')];
  const unit = now.register.units.get(unitId('t'));
  if (!unit) throw new Error('the province is in the register');
  return told(compareTotals(now, earlier, unit));
}

const { 'h1/t/tay': _, ...withoutTay } = BEFORE;
const { 'h2/t/tay-ha': __, ...withoutHa } = AFTER;

test.each([
  [
    'the whole province',
    { ...BEFORE, ...AFTER },
    ['all 30 30 0 0 3/3', 'done 15 21 6 40 3/3', 'rate 50 70 20 - 3/3', 'rules 50 66.67 16.67 - 3/3'],
    [],
  ],
  [
    'a district that did not report then: its communes have nothing to be compared with',
    { ...withoutTay, ...AFTER },
    ['all 10 12 2 20 1/3', 'done 5 9 4 80 1/3', 'rate 50 75 25 - 1/3', 'rules 100 100 0 - 1/3'],
    [],
  ],
  [
    'a commune that does not report now: nor has the other one of its district',
    { ...BEFORE, ...withoutHa },
    ['all 10 12 2 20 1/3', 'done 5 9 4 80 1/3', 'rate 50 75 25 - 1/3', 'rules 100 100 0 - 1/3'],
    [],
  ],
  [
    'a figure that one does not know',
    { ...BEFORE, ...AFTER, 'h1/t/dong': report(['10', 'Chưa có số liệu', 'Chưa có số liệu', 'Có']) },
    ['all 30 30 0 0 3/3', 'done 10 12 2 20 2/3', 'rate 50 66.67 16.67 - 2/3', 'rules 50 66.67 16.67 - 3/3'],
    [],
  ],
  [
    'nothing then',
    {
      ...BEFORE,
      ...AFTER,
      'h1/t/dong': report(['0', '0', 'Không áp dụng', 'Có']),
      'h1/t/tay': report(['0', '0', 'Không áp dụng', 'Có']),
    },
    ['all 0 30 30 - 3/3', 'done 0 21 21 - 3/3', 'rules 100 66.67 -33.33 - 3/3'],
    ['rate nobody'],
  ],
  ['no report at all', {}, [], ['all nobody', 'done nobody', 'rate nobody', 'rules nobody']],
  [
    'a district by all its communes, which answer for themselves alone',
    {
      'h1/t/dong/an': report(['4', '2', '50', 'Có']),
      'h1/t/dong/am': report(['6', '3', '50', 'Có']),
      'h1/t/tay': BEFORE['h1/t/tay'],
      ...AFTER,
    },
    ['all 30 30 0 0 3/3', 'done 15 21 6 40 3/3', 'rate 50 70 20 - 3/3', 'rules 0 50 50 - 2/3'],
    [],
  ],
  [
    'a district by some of its communes: not a number of the district',
    { 'h1/t/dong/an': report(['4', '2', '50', 'Có']), 'h1/t/tay': BEFORE['h1/t/tay'], ...AFTER },
    ['all 20 18 -2 -10 2/3', 'done 10 12 2 20 2/3', 'rate 50 66.67 16.67 - 2/3', 'rules 0 50 50 - 2/3'],
    [],
  ],
])('%s', (_name, reports, rows, left) => {
  expect(compare(reports)).toEqual({ rows, left });
});

test.each([
  [
    'a part of a district went to a unit that does not report',
    (units: string) => units.replace('t/tay-ha,Xã Tây Hạ,base', 't/tay-ha,Xã Tây Hạ,hamlet'),
    ['h2/t/tay-ha'],
    ['all 10 12 2 20 1/2', 'done 5 9 4 80 1/2', 'rate 50 75 25 - 1/2', 'rules 100 100 0 - 1/2'],
  ],
  [
    'only a commune of a district was replaced',
    (units: string) => units.replace(/t\/dong$/mu, 't/dong/an'),
    [],
    ['all 20 18 -2 -10 2/3', 'done 10 12 2 20 2/3', 'rate 50 66.67 16.67 - 2/3', 'rules 0 50 50 - 2/3'],
  ],
])('not compared where %s', (_name, change, without, rows) => {
  const reports = Object.fromEntries(
    Object.entries({ ...BEFORE, ...AFTER }).filter(([path]) => !(without as string[]).includes(path)),
  );
  expect(compare(reports, change(UNITS))).toEqual({ rows, left: [] });
});

test('a unit that was replaced twice since', () => {
  const units = UNITS.replace(
    't/dong-an,Xã Đông An,base,commune,,Đảng ủy xã Đông An,Đông An,ĐU,,2025-07-01,,t/dong',
    't/dong-moi,Xã Đông Mới,base,commune,,Đảng ủy xã,Đông,ĐU,,2025-07-01,2025-09-30,t/dong\nt/dong-an,Xã Đông An,base,commune,,Đảng ủy xã Đông An,Đông An,ĐU,,2025-10-01,,t/dong-moi',
  );
  expect(compare({ ...BEFORE, ...AFTER }, units).rows[0]).toBe('all 30 30 0 0 3/3');
});

test('a district that was divided stands against its communes, one that was renamed against the new one', () => {
  const repository = repositoryOf({ ...BEFORE, ...AFTER });
  const [now, earlier] = [campaignOf(repository, 'h2'), campaignOf(repository, 'h1')];
  const kins = kinsOf(now, earlier);
  expect(kins.map(({ current, former }) => [current.map(({ id }) => id), former.map(({ id }) => id)])).toEqual([
    [['t/dong-an'], ['t/dong']],
    [['t/tay-ha', 't/tay-thuong'], ['t/tay']],
  ]);
});

test('a roll-up of communes that report straight to the province, compared with the districts before, whole', () => {
  const repository = repositoryOf({ ...BEFORE, ...AFTER });
  const { campaign: now, narratives } = loadTold(repository, 'h2');
  const unit = now.register.units.get(unitId('t'));
  if (!unit) throw new Error('the province is in the register');
  const markdown = rollUpMarkdown(rollUp(now, unit, narratives, { earlier: campaignOf(repository, 'h1') }));
  expect(markdown.slice(markdown.indexOf('# Kết quả'))).toBe(`# Kết quả

Tổng hợp báo cáo của các đơn vị thuộc Tỉnh T, kỳ từ ngày 01/7/2025 đến ngày 31/12/2025. **3/3 đơn vị đã gửi báo cáo hợp lệ.**

| Số liệu chính | Đơn vị tính | Tổng số | Đơn vị có số liệu | So với kỳ trước |
|---|:---:|---:|---:|---:|
| Tổng số | việc | 30 | 3/3 | 0 (0,00%), của 3/3 đơn vị |

**Cần lưu ý khi dùng số liệu:**

- Kỳ trước để so sánh: “Kết quả”, từ ngày 01/01/2025 đến ngày 30/6/2025. Chỉ so số của những đơn vị có số ở cả hai kỳ; đơn vị mới hợp nhất thì so với tổng các đơn vị cũ.

## I. SỐ LIỆU

| Chỉ tiêu | Đơn vị tính | Số liệu | Đơn vị có số liệu |
|---|---|---:|---:|
| Tổng số | việc | 30 | 3/3 |
| Đã làm | việc | 21 | 3/3 |
| Tỷ lệ | % | 70,00 | 3/3 |
| Đã có quy chế | đơn vị | 2/3 “Có” | 3/3 |

| So với kỳ trước | Đơn vị tính | Kỳ trước | Kỳ này | Tăng (+), giảm (-) | Đơn vị có số cả hai kỳ |
|---|---|---:|---:|---:|---:|
| Tổng số | việc | 30 | 30 | 0 (0,00%) | 3/3 |
| Đã làm | việc | 15 | 21 | +6 (+40,00%) | 3/3 |
| Tỷ lệ | % | 50,00 | 70,00 | +20,00 điểm % | 3/3 |
| Đã có quy chế | % đơn vị trả lời “Có” | 50,00 | 66,67 | +16,67 điểm % | 3/3 |

| Đơn vị | Tổng số (việc) | Đã làm (việc) | Tỷ lệ (%) | Đã có quy chế |
|---|---:|---:|---:|---:|
| Xã Đông An | 12 | 9 | 75,00 | Có |
| Xã Tây Hạ | 10 | 4 | 40,00 | Có |
| Xã Tây Thượng | 8 | 8 | 100,00 | Không |

## II. KIẾN NGHỊ

**Đối với tỉnh:**

- Đề nghị tỉnh sớm bố trí kinh phí tập huấn. *(3 đơn vị: Xã Đông An; Xã Tây Hạ; Xã Tây Thượng)*
  - Cách viết khác: Đề nghị tỉnh bố trí kinh phí tập huấn. *(2 đơn vị: Xã Đông An; Xã Tây Hạ)*

**Đối với Trung ương:**

- Đề nghị Trung ương hướng dẫn. *(Xã Tây Thượng)*

Kèm theo: Phụ lục (nội dung các đơn vị báo cáo).

## Phụ lục. NỘI DUNG CÁC ĐƠN VỊ BÁO CÁO

### II. KIẾN NGHỊ

##### **Xã Đông An**

- Đề nghị tỉnh bố trí kinh phí tập huấn.

##### **Xã Tây Hạ**

- Đề nghị tỉnh bố trí kinh phí tập huấn.

##### **Xã Tây Thượng**

- Đề nghị tỉnh sớm bố trí kinh phí tập huấn;
- Đề nghị Trung ương hướng dẫn.
`);
});
