/** What a roll-up says of numbers that come from the repositories of units, and of what is hidden there. */
import { expect, test } from 'vitest';
import { day } from '#lib/date.ts';
import { campaignId, unitId } from '#lib/paths.ts';
import { rollUpMarkdown } from '../../scripts/roll-up/markdown/roll-up-tree.ts';
import { NarrativesInMemory } from '../../scripts/roll-up/narrative/narratives.ts';
import { rollUp } from '../../scripts/roll-up/roll-up.ts';
import { type Files, fetched, released, sourceList, tablesOf } from '../campaign/federated.ts';
import { smallOutline } from './numbers/small-outline.ts';

const ID = campaignId('c');
const EVIDENCE = { days: new Map(), asOf: day('2023-07-10') };
const COMMON: Files = {
  'reports/units.csv': `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces
t,Tỉnh T,province,party,,Tỉnh ủy T,T,TU,,,,
t/a,Huyện A,district,district,,Huyện ủy A,A,HU,,,,
t/a/x,Xã X,base,commune,,Đảng ủy xã X,X,ĐU,,,,
t/b,Huyện B,district,district,,Huyện ủy B,B,HU,,,,
t/b/y,Xã Y,base,commune,,Đảng ủy xã Y,Y,ĐU,,,,
`,
  'outlines/c/outline.md': smallOutline(
    '## I. SỐ LIỆU\n\n```yaml\nfigures:\n  - { id: all, name: Số vụ, unit: vụ }\n  - { id: few, name: Số người bị kỷ luật, unit: người, mask-below: 3 }\n```\n',
  ),
};

function report(all: number, few: number): string {
  return `---\nnumber: -BC/ĐU\ndate: 2023-07-01\nsigner: { title: BÍ THƯ, name: Nguyễn Văn A }\n---\n\n# Kết quả\n\n## I. SỐ LIỆU\n\n| Chỉ tiêu | Đơn vị tính | Số liệu |\n|---|---|---:|\n| Số vụ | vụ | ${all} |\n| Số người bị kỷ luật | người | ${few} |\n`;
}

test('a total that is hidden in a source is in no total above it, which is said', () => {
  const commit = 'a'.repeat(40);
  const there = tablesOf({ ...COMMON, 'reports/c/t/a/x.md': report(9, 2) }, ID, commit, EVIDENCE);
  const release = released(there.tables);
  const { tables, problems, tree } = tablesOf(
    {
      ...COMMON,
      'reports/c/t/b/y.md': report(8, 7),
      ...sourceList(ID, [{ unit: 't/a', release, commit }]),
      ...fetched(ID, 't/a', release),
    },
    ID,
    commit,
    EVIDENCE,
  );
  const unit = tree.register.units.get(unitId('t'));
  if (!unit) throw new Error('There is the province');
  const text = rollUpMarkdown(rollUp(tree, unit, new NarrativesInMemory()));
  const lines = text.split('\n').filter((line) => /kho/u.test(line) || line.includes('example.org'));
  expect({ problems, totals: tables['totals.csv'], lines }).toEqual({
    problems: [],
    totals: `campaign,unit,figure,term,value,covered,expected,provisional,state
c,t,all,,17,2,2,0,value
c,t,few,,7,2,2,0,value
c,t/a,all,,9,1,1,0,value
c,t/a,few,,,1,1,0,masked
c,t/b,all,,8,1,1,0,value
c,t/b,few,,7,1,1,0,value
`,
    lines: [
      'Tổng hợp báo cáo của các đơn vị thuộc Tỉnh T, kỳ từ ngày 01/01/2023 đến ngày 30/6/2023. **2/2 đơn vị đã gửi báo cáo hợp lệ.** Số liệu của 1 đơn vị (Huyện A) và cấp dưới lấy từ kho riêng của đơn vị, xem Phụ lục.',
      '- **Có số được che ở kho của đơn vị**: tổng ở đây không có số ấy: Huyện A (“Số người bị kỷ luật”).',
      'Kèm theo: Phụ lục (số liệu lấy từ kho của đơn vị).',
      'Số liệu của các đơn vị dưới đây và cấp dưới của họ lấy từ bản phát hành của kho riêng; lời văn báo cáo đứng ở kho ấy.',
      '| Huyện A | https://example.org/t/a | aaaaaaa | 1/1 |',
    ],
  });
});
