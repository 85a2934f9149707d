/** `mask-below`: small counts of one unit in roll-ups. */
import { expect, test } from 'vitest';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import { parseOutline } from '#lib/outline/outline.ts';
import { campaignId, unitId } from '#lib/paths.ts';
import { parseRegister } from '#lib/register/register.ts';
import { bindOutline } from '#lib/report/bind-outline.ts';
import { parseReport } from '#lib/report/report.ts';
import { totalsTables, unitTables } from '../../../scripts/roll-up/markdown/figure-tables.ts';
import { rollUpMarkdown } from '../../../scripts/roll-up/markdown/roll-up-tree.ts';
import { makeCampaign } from '../../../scripts/roll-up/numbers/campaign.ts';
import { summarize } from '../../../scripts/roll-up/numbers/summary.ts';
import { rollUp } from '../../../scripts/roll-up/roll-up.ts';
import { unitsSheet } from '../../../scripts/roll-up/workbook/units-sheet.ts';
import type { Cell } from '../../../scripts/roll-up/workbook/xlsx/model.ts';
import { smallOutline } from './small-outline.ts';

const UNITS = `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces
t,Tỉnh,province,party,,Tỉnh ủy,Tỉnh,TU,,,,
t/a,Huyện A,district,district,,Huyện ủy A,A,HU,,,,
t/b,Huyện B,district,district,,Huyện ủy B,B,HU,,,,
t/c,Huyện C,district,district,,Huyện ủy C,C,HU,,,,
t/d,Huyện D,district,district,,Huyện ủy D,D,HU,,,,
t/e,Huyện E,district,district,,Huyện ủy E,E,HU,,,,
t/d/x,Xã X,base,commune,,Đảng ủy X,X,ĐU,,,,
`;

const OUTLINE = smallOutline(
  `## I. SỐ LIỆU

\`\`\`yaml
figures:
  - { id: people, name: Số người, unit: người }
  - { id: punished, name: Bị kỷ luật, unit: người, mask-below: 3, key: true }
  - { id: rate, name: Tỷ lệ, type: percent, of: [punished, people] }
\`\`\`
`,
  { levels: 'district: {}, base: {}' },
);

type Row = readonly [people: string, punished: string, rate: string, note?: string];

function rolledUp(reports: Readonly<Record<string, Row>>) {
  const { register } = parseRegister(UNITS);
  const { outline } = parseOutline('outlines/c/outline.md', campaignId('c'), OUTLINE, parseMarkdown(OUTLINE));
  const unit = register.units.get(unitId('t'));
  if (!outline || !unit) throw new Error('the outline must parse');
  const summaries = Object.entries(reports).map(([id, [people, punished, rate, note = '']]) => {
    const source = `# Kết quả\n\n## I. SỐ LIỆU\n\n| Chỉ tiêu | Số liệu | Ghi chú |\n|---|---|---|\n| Số người | ${people} | |\n| Bị kỷ luật | ${punished} | ${note} |\n| Tỷ lệ | ${rate} | |\n`;
    const child = register.units.get(unitId(id));
    if (!child) throw new Error(`no ${id}`);
    return summarize(
      bindOutline(
        outline,
        parseReport(`reports/c/${id}.md`, campaignId('c'), unitId(id), source, parseMarkdown(source)),
        child,
      ),
      child,
    );
  });
  const campaign = makeCampaign(outline, register, summaries);
  const data = rollUp(campaign, unit, { of: () => null });
  const grid = data.grids[0];
  if (!grid) throw new Error('the section has figures');
  const sheet = unitsSheet(data, []).rows.map(({ cells }) => cells.map(cellText).join(' | '));
  return {
    units: unitTables(grid, ({ name }) => name)
      .map(writeMarkdown)
      .join('')
      .trim(),
    totals: totalsTables(grid)
      .map((node) => writeMarkdown(node))
      .join('')
      .trim(),
    charts: data.sections.flatMap(({ figures }) => (figures?.chart ? [figures.chart] : [])),
    sheet,
    markdown: rollUpMarkdown(data),
  };
}

function cellText(cell: Cell): string {
  if (cell.type === 'number') return cell.value.toFixed();
  return cell.type === 'text' ? cell.text : '';
}

test('values of one unit are masked, of its own or standing for it, and so are percentages of them; 0, larger ones and what gives nothing away are not', () => {
  const { units, totals, charts, sheet } = rolledUp({
    't/a': ['10', '1', '10'],
    't/b': ['20', '3', '15'],
    't/c': ['8', 'Không phát sinh', '0'],
    't/d/x': ['4', '2', '50'],
    't/e': ['8', '4', '50'],
  });
  expect(units.split('\n').slice(2)).toEqual([
    '| Huyện A | 10 | không nêu | không nêu |',
    '| Huyện B | 20 | 3 | 15,00 |',
    '| Huyện C | 8 | Không phát sinh | 0,00 |',
    '| Huyện D (tạm tính) | 4 | không nêu | không nêu |',
    '| Huyện E | 8 | 4 | 50,00 |',
  ]);
  expect(sheet).toEqual([
    'Huyện A | Đã có báo cáo | 10 | không nêu | không nêu',
    'Huyện B | Đã có báo cáo | 20 | 3 | 15',
    'Huyện C | Đã có báo cáo | 8 | Không phát sinh | 0',
    'Huyện D | Tạm tính từ 1 báo cáo của cấp dưới | 4 | không nêu | không nêu',
    'Huyện E | Đã có báo cáo | 8 | 4 | 50',
  ]);
  expect(totals.split('\n').slice(2)).toEqual([
    '| Số người | người | 50 | 5/6, tạm tính |',
    '| Bị kỷ luật | người | 10 | 5/6, tạm tính |',
    '| Tỷ lệ | % | 20,00 | 5/6, tạm tính |',
  ]);
  expect(charts.map(({ title }) => title)).toEqual(['Số người (người)']);
});

test('states of percentages stand beside those of their parts; a number by which one left out could be told does not', () => {
  const { units } = rolledUp({
    't/a': ['Chưa có số liệu', 'Chưa có số liệu', 'Chưa có số liệu'],
    't/b': ['Không áp dụng', 'Không áp dụng', 'Không áp dụng'],
    't/c': ['10', 'Chưa có số liệu', 'Chưa có số liệu'],
    't/d/x': ['10', 'Chưa có số liệu', 'Chưa có số liệu'],
    't/e': ['10', '2', 'Chưa có số liệu'],
  });
  expect(units.split('\n').slice(2)).toEqual([
    '| Huyện A | Chưa có số liệu | Chưa có số liệu | Chưa có số liệu |',
    '| Huyện B | Không áp dụng | Không áp dụng | Không áp dụng |',
    '| Huyện C | 10 | Chưa có số liệu | Chưa có số liệu |',
    '| Huyện D (tạm tính) | 10 | Chưa có số liệu | Chưa có số liệu |',
    '| Huyện E | 10 | không nêu | không nêu |',
  ]);
});

test('a masked number stands nowhere in the document: not on the first page, not among differences, not in what explains them', () => {
  const { markdown } = rolledUp({
    't/d': ['9', '1', '11,1', 'Xã X báo thừa 1 người'],
    't/d/x': ['9', '2', '22,2'],
  });
  expect(
    markdown.slice(markdown.indexOf('| Số liệu chính')),
  ).toBe(`| Số liệu chính | Đơn vị tính | Tổng số | Đơn vị có số liệu |
|---|:---:|---:|---:|
| Bị kỷ luật | người | không nêu | 2/6 |

**Cần lưu ý khi dùng số liệu:**

- **3/3 tổng số chưa đủ số liệu**: chưa có báo cáo của 4 đơn vị; thấp nhất là “Số người” (2/6).
- **Số của đơn vị khác tổng cấp dưới ở 1 chỗ đã giải thích**: Huyện D: “Bị kỷ luật” không nêu, tổng cấp dưới không nêu (đã giải thích).

## I. SỐ LIỆU

| Chỉ tiêu | Đơn vị tính | Số liệu | Đơn vị có số liệu |
|---|---|---:|---:|
| Số người | người | 9 | 2/6 |
| Bị kỷ luật | người | không nêu | 2/6 |
| Tỷ lệ | % | không nêu | 2/6 |

| Đơn vị | Số người (người) | Bị kỷ luật (người) | Tỷ lệ (%) |
|---|---:|---:|---:|
| Huyện A (chưa có báo cáo) | | | |
| Huyện B (chưa có báo cáo) | | | |
| Huyện C (chưa có báo cáo) | | | |
| Huyện D | 9 | không nêu | không nêu |
| Huyện E (chưa có báo cáo) | | | |

Kèm theo: Phụ lục (số của đơn vị khác tổng cấp dưới).

## Phụ lục. SỐ CỦA ĐƠN VỊ KHÁC TỔNG CẤP DƯỚI

| Đơn vị | Chỉ tiêu | Đơn vị báo | Cấp dưới | Lệch | Giải thích |
|---|---|---:|---:|---:|---|
| Huyện D | Bị kỷ luật | không nêu | không nêu | | không nêu |
`);
});
