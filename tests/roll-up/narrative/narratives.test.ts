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
import { smallOutline } from '../numbers/small-outline.ts';

const OUTLINE = smallOutline(`## I. MỘT

\`\`\`yaml
figures:
  - { id: all, name: Tổng số }
\`\`\`

## II. HAI
`);

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
  toldIn(bind(id, one, two)).sections.map((nodes) => writeMarkdown({ type: 'root', children: [...nodes] }));

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
    '[Luật](/reports/c/t/a.md "Luật") và ![sơ đồ](/reports/c/t/b.png)\n',
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

test('what stands outside of sections, the number and day of the report, and how many words it has', () => {
  const source =
    '---\nnumber: 15-BC/ĐU\ndate: 2023-06-12\nsigner: { title: BÍ THƯ, name: Nguyễn Văn A }\n---\n\n# Kết quả\n\nMở đầu.\n\n## I. MỘT\n\n- Một hai\n- ba.\n\n## Phụ lục. Danh sách\n\nBốn năm.\n';
  const unit = register.units.get(unitId('t/dong/an'));
  if (!outline || !unit) throw new Error('the outline and the register must parse');
  const report = parseReport('reports/c/t/dong/an.md', campaignId('c'), unit.id, source, parseMarkdown(source));
  const told = toldIn(bindOutline(outline, report, unit));
  const text = (nodes: typeof told.opening) => writeMarkdown({ type: 'root', children: [...nodes] });
  expect({
    ...told,
    opening: text(told.opening),
    sections: told.sections.map(text),
    appendices: text(told.appendices),
  }).toEqual({
    number: '15-BC/ĐU',
    date: '2023-06-12',
    words: 11,
    opening: 'Mở đầu.\n',
    sections: ['- Một hai\n- ba.\n', ''],
    appendices: '## Phụ lục. Danh sách\n\nBốn năm.\n',
  });
});

test('narratives in memory: nothing of a unit that is not there', () => {
  const bound = bind('t/dong-an', 'Một.', 'Hai.');
  const narratives = new NarrativesInMemory().add(bound);
  expect([narratives.of(unitId('t/dong-an')), narratives.of(unitId('t/dong/an'))]).toEqual([toldIn(bound), null]);
});

test('links lead where they led: to the web and a mailbox, beside the report, to a heading in it', () => {
  const links =
    '[a](https://a.vn/b?c#d), [b](mailto:b@c.vn), [c](bieu/1.pdf), [d](../anh.png), [e](#ii-hai), [f](/x), [g](../../../../y), ![h](so-do.png), [i][j]\n\n[j]: k.md#l';
  expect(written('t/dong/an', links)[0]).toBe(
    '[a](https://a.vn/b?c#d), [b](mailto:b@c.vn), [c](/reports/c/t/dong/bieu/1.pdf), [d](/reports/c/t/anh.png), [e](/reports/c/t/dong/an.md#ii-hai), [f](/x), [g](/y), ![h](/reports/c/t/dong/so-do.png), [i](/reports/c/t/dong/k.md#l)\n',
  );
});
