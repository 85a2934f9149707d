/** What a report tells, as plain nodes: JSON gives them back, and they need nothing else of the report. */
import { expect, test } from 'vitest';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import { parseOutline } from '#lib/outline/outline.ts';
import { campaignId, unitId } from '#lib/paths.ts';
import { parseRegister } from '#lib/register/register.ts';
import { bindOutline } from '#lib/report/bind-outline.ts';
import { parseReport } from '#lib/report/report.ts';
import { NarrativesInMemory, toldIn } from '../../../scripts/roll-up/narrative/narratives.ts';

const OUTLINE = `---
title: Kết quả
version: 1
issuer: t
basis: Công văn
period: 2023-01-01/2023-06-30
profile: party-2018
type: BC
levels: { base: {} }
---

# Kết quả

## I. MỘT

\`\`\`yaml
figures:
  - { id: all, name: Tổng số }
\`\`\`

## II. HAI
`;

const { outline } = parseOutline('outlines/c/outline.md', campaignId('c'), OUTLINE, parseMarkdown(OUTLINE));
const { register } = parseRegister(
  'id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces\nt/dong-an,Xã,base,commune,,Đảng ủy,X,ĐU,,,,\nt/dong/an,Xã,base,commune,,Đảng ủy,X,ĐU,,,,\n',
);

function bind(id: string, one: string, two = '') {
  const source = `# Kết quả\n\n## I. MỘT\n\n${one}\n\n## II. HAI\n\n${two}\n`;
  const unit = register.units.get(unitId(id));
  if (!outline || !unit) throw new Error('the outline and the register must parse');
  return bindOutline(
    outline,
    parseReport(`reports/c/${id}.md`, campaignId('c'), unitId(id), source, parseMarkdown(source)),
    unit,
  );
}

const written = (id: string, one: string, two = '') =>
  toldIn(bind(id, one, two)).map((nodes) => writeMarkdown({ type: 'root', children: [...nodes] }));

test.each([
  [
    'comments go, with the space that they leave',
    'Một<!-- a --> hai. <!-- b -->\nBa <!-- c -->\n\n<!-- d -->',
    'Một hai.\nBa\n',
  ],
  [
    'figure tables go, other tables stay',
    '| Chỉ tiêu | Số liệu |\n|---|---|\n| Tổng số | 1 |\n\n| Đơn vị | a |\n|---|---|\n| b | c |',
    '| Đơn vị | a |\n|---|---|\n| b | c |\n',
  ],
  ['numbers keep their delimiter', '1) a\n2) b', '1) a\n2) b\n'],
  [
    'a link by name has its address',
    '[Luật][luat] và ![sơ đồ][anh]\n\n[luat]: a.md "Luật"\n[anh]: b.png',
    '[Luật](a.md "Luật") và ![sơ đồ](b.png)\n',
  ],
  ['own headings stay', '#### a) Một\n\nHai.', '#### a) Một\n\nHai.\n'],
])('%s', (_, source, expected) => {
  expect(written('t/dong-an', source)).toEqual([expected, '']);
});

test('a footnote stands once, where it is first referred to, under the name of its unit', () => {
  expect(
    written('t/dong-an', 'Một[^1].', 'Hai[^1], ba[^2].\n\n[^2]: Chú thích hai.\n\n[^1]: Chú thích một[^2].'),
  ).toEqual([
    'Một[^t/dong-an:1].\n\n[^t/dong-an:1]: Chú thích một[^t/dong-an:2].\n\n[^t/dong-an:2]: Chú thích hai.\n',
    'Hai[^t/dong-an:1], ba[^t/dong-an:2].\n',
  ]);
});

test('footnotes of units whose ids look alike stay apart', () => {
  const labels = ['t/dong-an', 't/dong/an'].map((id) => written(id, 'Một[^1].\n\n[^1]: Chú thích.')[0]);
  expect(labels).toEqual([
    'Một[^t/dong-an:1].\n\n[^t/dong-an:1]: Chú thích.\n',
    'Một[^t/dong/an:1].\n\n[^t/dong/an:1]: Chú thích.\n',
  ]);
});

test('JSON gives narratives back as they were', () => {
  const told = toldIn(
    bind('t/dong-an', '1) a **b**[^1]\n\n   - [ ] c\n\n[^1]: d', '| e | f |\n|--:|---|\n| [g](h) | ~~i~~ |'),
  );
  expect(JSON.parse(JSON.stringify(told))).toEqual(told);
});

test('narratives in memory: nothing of a unit that is not there', () => {
  const bound = bind('t/dong-an', 'Một.', 'Hai.');
  const narratives = new NarrativesInMemory(bound.outline).add(bound);
  const of = (id: string) =>
    bound.outline.all.map((section) =>
      writeMarkdown({ type: 'root', children: [...narratives.of(unitId(id), section)] }),
    );
  expect([of('t/dong-an'), of('t/dong/an')]).toEqual([
    ['Một.\n', 'Hai.\n'],
    ['', ''],
  ]);
});
