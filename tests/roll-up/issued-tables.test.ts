/** A section's tables, their captions and the heads of their rows: a roll-up has them as the outline does. */
import { expect, test } from 'vitest';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import { campaignId, unitId } from '#lib/paths.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { Pass } from '../../scripts/campaign/pass.ts';
import { rollUpMarkdown } from '../../scripts/roll-up/markdown/roll-up-tree.ts';
import { toldIn } from '../../scripts/roll-up/narrative/narratives.ts';
import { rollUp } from '../../scripts/roll-up/roll-up.ts';
import { smallOutline } from './numbers/small-outline.ts';

const UNITS = `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces
t,Tỉnh,province,party,,Tỉnh ủy,Tỉnh,TU,,,,
t/a,Xã A,base,commune,,Đảng ủy,A,ĐU,,,,
t/b,Xã B,base,commune,,Đảng ủy,B,ĐU,,,,
`;

const OUTLINE = smallOutline(`## I. SỐ LIỆU

Biểu 1. Thu ngân sách

| STT | Chỉ tiêu | Mã | Đơn vị tính |
|---|---|---|---|
| A | **Thu cân đối** | | |
| 1 | Thu nội địa | inland | đồng |
| B | **Thu khác** | | |
| 1 | Thu phí | fees | đồng |

Biểu 2. Cán bộ

| Chỉ tiêu | Mã | Đơn vị tính |
|---|---|---|
| Số cán bộ | staff | người |
`);

const report = (inland: string, fees: string, staff: string) =>
  `---\nnumber: -BC/ĐU\ndate: 2023-06-01\nsigner: { authority: T/M BAN THƯỜNG VỤ, title: BÍ THƯ, name: Nguyễn Văn A }\n---\n\n# Kết quả\n\n## I. SỐ LIỆU\n\nBiểu 1. Thu ngân sách\n\n| STT | Chỉ tiêu | Đơn vị tính | Số liệu |\n|---|---|---|---:|\n| A | **Thu cân đối** | | |\n| 1 | Thu nội địa | đồng | ${inland} |\n| B | **Thu khác** | | |\n| 1 | Thu phí | đồng | ${fees} |\n\nBiểu 2. Cán bộ\n\n| Chỉ tiêu | Đơn vị tính | Số liệu |\n|---|---|---:|\n| Số cán bộ | người | ${staff} |\n\nXã đã làm xong.\n`;

const repository = new Repository(
  new Memory({
    'reports/units.csv': UNITS,
    'outlines/c/outline.md': OUTLINE,
    'reports/c/t/a.md': report('10', '2', '5'),
    'reports/c/t/b.md': report('20', '3', '6'),
  }),
);
const id = campaignId('c');
const pass = new Pass({ repository, campaign: id, files: repository.reportFiles(id).files });
const passed = [...pass.run()];

test('the reports are right', () => {
  expect(passed.flatMap(({ messages }) => messages)).toEqual([]);
});

test('each table of totals stands under its caption, with the heads of its rows', () => {
  const unit = pass.tree?.register.units.get(unitId('t'));
  if (!pass.tree || !unit) throw new Error('The outline must be good');
  const text = rollUpMarkdown(rollUp(pass.tree, unit, { of: () => null }));
  expect(text.slice(text.indexOf('## I.'))).toMatchInlineSnapshot(`
    "## I. SỐ LIỆU

    Biểu 1. Thu ngân sách

    | STT | Chỉ tiêu | Đơn vị tính | Số liệu | Đơn vị có số liệu |
    |---|---|---|---:|---:|
    | A | **Thu cân đối** | | | |
    | 1 | Thu nội địa | đồng | 30 | 2/2 |
    | B | **Thu khác** | | | |
    | 2 | Thu phí | đồng | 5 | 2/2 |

    Biểu 2. Cán bộ

    | Chỉ tiêu | Đơn vị tính | Số liệu | Đơn vị có số liệu |
    |---|---|---:|---:|
    | Số cán bộ | người | 11 | 2/2 |

    | Đơn vị | Thu nội địa (đồng) | Thu phí (đồng) | Số cán bộ (người) |
    |---|---:|---:|---:|
    | Xã A | 10 | 2 | 5 |
    | Xã B | 20 | 3 | 6 |
    "
  `);
});

test('what units wrote is told without the captions of tables that are not', () => {
  const [bound] = passed.flatMap(({ checked: { subject } }) =>
    subject.type === 'report' ? (subject.bound ?? []) : [],
  );
  if (!bound) throw new Error('The report must be bound');
  expect(toldIn(bound).sections.map((nodes) => writeMarkdown({ type: 'root', children: [...nodes] }))).toEqual([
    'Xã đã làm xong.\n',
  ]);
});
