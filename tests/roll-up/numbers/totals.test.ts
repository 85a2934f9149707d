/** Totals of a tree of reports: own report first, then what stands below; states kept apart; coverage told. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { campaignId } from '#lib/paths.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkPath } from '../../../scripts/check/check-repository.ts';
import { figuresCsv, totalsCsv } from '../../../scripts/roll-up/data/tables.ts';
import { rollUpMarkdown } from '../../../scripts/roll-up/markdown/roll-up-tree.ts';
import { NarrativesInMemory } from '../../../scripts/roll-up/narrative/narratives.ts';
import { makeCampaign, rollUpUnits } from '../../../scripts/roll-up/numbers/campaign.ts';
import { summarize } from '../../../scripts/roll-up/numbers/summary.ts';
import { rollUp } from '../../../scripts/roll-up/roll-up.ts';
import { expectFile } from '../../helpers/expectation.ts';
import { PROJECT } from '../../helpers/project.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { smallOutline } from './small-outline.ts';

const UNITS = `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces
t,Tỉnh,province,party,,Tỉnh ủy,Tỉnh,TU,,,,
t/a,Huyện A,district,district,,Huyện ủy A,A,HU,,,,
t/b,Huyện B,district,district,,Huyện ủy B,B,HU,,,,
t/b/x,Xã X,base,commune,,Đảng ủy X,X,ĐU,,,,
t/b/y,Xã Y,base,commune,,Đảng ủy Y,Y,ĐU,,,,
t/c,Huyện C,district,district,,Huyện ủy C,C,HU,,,,
t/d,Huyện D,district,district,,Huyện ủy D,D,HU,,,,
t/e,Huyện Đ,district,district,,Huyện ủy Đ,Đ,HU,,,,
t/old,Huyện cũ,district,district,,Huyện ủy cũ,Cũ,HU,,,2022-12-31,
`;

const OUTLINE = smallOutline(
  `## I. SỐ LIỆU

\`\`\`yaml
figures:
  - { id: all, name: Tổng số, unit: việc }
  - { id: done, name: Đã làm, unit: việc, at-most: all }
  - { id: rate, name: Tỷ lệ, type: percent, of: [done, all] }
  - { id: mood, name: Mức hài lòng, type: percent }
  - { id: rules, name: Đã có quy chế, type: yes-no }
  - { id: money, name: Kinh phí, unit: đồng, type: money }
\`\`\`

## II. NHẬN XÉT
`,
  { levels: 'district: {}, base: {}', more: 'waivers:\n  - { unit: t/e, reason: Đã sáp nhập }\n' },
);

/** A report from its six values. */
function report(values: readonly string[], prose: string): string {
  const rows = [
    'Tổng số | việc',
    'Đã làm | việc',
    'Tỷ lệ | %',
    'Mức hài lòng | %',
    'Đã có quy chế |',
    'Kinh phí | đồng',
  ].map((label, index) => `| ${label} | ${values[index]} |`);
  return `---\nnumber: -BC/HU\ndate: 2023-06-01\nsigner: { title: BÍ THƯ, name: Nguyễn Văn A }\n---\n\n# Kết quả\n\n## I. SỐ LIỆU\n\n| Chỉ tiêu | Đơn vị tính | Số liệu |\n|---|---|---:|\n${rows.join('\n')}\n\n## II. NHẬN XÉT\n\n${prose}\n`;
}

const REPORTS = {
  'reports/c/t/a.md': report(
    ['3', '1', '33,3', '90', 'Có', '0,1'],
    'Ghi nhận[^1] ở A.<!-- riêng -->\n\n[^1]: Chú thích A.',
  ),
  'reports/c/t/b/x.md': report(['6', '5', '83,3', '80', 'Không', '0,2'], 'Ý kiến của X.'),
  'reports/c/t/c.md': report(
    ['Không phát sinh', 'Không phát sinh', 'Không áp dụng', 'Chưa có số liệu', 'Không áp dụng', 'Chưa có số liệu'],
    '#### a) Tiểu mục\n\n- Ý kiến của C.',
  ),
};

function load(reports: Readonly<Record<string, string>>) {
  const repository = new Repository(
    new Disk(temporaryRepository({ 'reports/units.csv': UNITS, 'outlines/c/outline.md': OUTLINE, ...reports })),
  );
  const outline = repository.outline(campaignId('c'))?.outline;
  if (!outline) throw new Error('the outline must parse');
  const narratives = new NarrativesInMemory();
  const summaries = repository.reportFiles().files.map((file) => {
    const { subject, messages } = checkPath(repository, file);
    expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
    if (subject.type !== 'report' || !subject.bound?.unit) throw new Error('the report must be bound');
    narratives.add(subject.bound);
    return summarize(subject.bound, subject.bound.unit);
  });
  const campaign = makeCampaign(outline, repository.register().register, summaries);
  return { campaign, summaries, narratives };
}

test('totals.csv: sums, states, a provisional district, a missing and a waived one', () => {
  expect(totalsCsv(load(REPORTS).campaign)).toBe(
    `campaign,unit,figure,term,value,covered,expected,provisional,state
c,t,all,,9,3,6,1,value
c,t,done,,6,3,6,1,value
c,t,rate,,66.67,2,5,1,value
c,t,rules,,1,2,5,0,value
c,t,money,,0.3,2,6,1,value
c,t/b,all,,6,1,2,0,value
c,t/b,done,,5,1,2,0,value
c,t/b,rate,,83.33,1,2,0,value
c,t/b,rules,,0,1,2,0,value
c,t/b,money,,0.2,1,2,0,value
`,
  );
});

test('figures.csv: what each report gives', () => {
  const { campaign, summaries } = load(REPORTS);
  expect(figuresCsv(campaign, summaries)).toBe(
    `campaign,unit,figure,term,value,state
c,t/a,all,,3,value
c,t/a,done,,1,value
c,t/a,rate,,33.30,value
c,t/a,mood,,90.00,value
c,t/a,rules,,1,value
c,t/a,money,,0.1,value
c,t/b/x,all,,6,value
c,t/b/x,done,,5,value
c,t/b/x,rate,,83.30,value
c,t/b/x,mood,,80.00,value
c,t/b/x,rules,,0,value
c,t/b/x,money,,0.2,value
c,t/c,all,,,none-occurred
c,t/c,done,,,none-occurred
c,t/c,rate,,,not-applicable
c,t/c,mood,,,unknown
c,t/c,rules,,,not-applicable
c,t/c,money,,,unknown
`,
  );
});

test('a district with its own report stands for its bases: nothing counts twice', () => {
  const own = { ...REPORTS, 'reports/c/t/b.md': report(['10', '5', '50', '70', 'Có', '1'], 'Ý kiến của B.') };
  const rows = totalsCsv(load(own).campaign)
    .split('\n')
    .filter((row) => row.startsWith('c,t,'));
  expect(rows).toEqual([
    'c,t,all,,13,4,6,0,value',
    'c,t,done,,6,4,6,0,value',
    'c,t,rate,,46.15,3,5,0,value',
    'c,t,rules,,2,3,5,0,value',
    'c,t,money,,1.1,3,6,0,value',
  ]);
});

test('the roll-up, whole', () => {
  const { campaign, narratives } = load(REPORTS);
  const [unit] = rollUpUnits(campaign);
  if (!unit) throw new Error('the issuer has a roll-up');
  expectFile(
    join(PROJECT, 'tests', 'fixtures', 'roll-up', 'whole.md'),
    rollUpMarkdown(rollUp(campaign, unit, narratives)),
  );
});
