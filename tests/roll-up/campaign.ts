/** Campaigns of real folders, checked and summarized as a build does. */
import { campaignId } from '#lib/paths.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkPath } from '../../scripts/check/check-repository.ts';
import { figuresParquet } from '../../scripts/roll-up/data/figures-parquet.ts';
import { differencesCsv, figuresCsv, totalsCsv } from '../../scripts/roll-up/data/tables.ts';
import { type Campaign, makeCampaign } from '../../scripts/roll-up/numbers/campaign.ts';
import { type ReportSummary, summarize } from '../../scripts/roll-up/numbers/summary.ts';
import { smallOutline } from './numbers/small-outline.ts';

export interface Loaded {
  readonly campaign: Campaign;
  readonly figures: string;
  readonly totals: string;
  readonly differences: string;
  readonly parquet: Uint8Array;
}

/** A campaign of the repository at `root`; every report of it must be valid. */
export function loadCampaign(root: string, id: string): Loaded {
  const repository = new Repository(new Disk(root));
  const outline = repository.outline(campaignId(id))?.outline;
  if (!outline) throw new Error('The outline must parse');
  const files = repository.reportFiles().files.filter((file) => file.startsWith(`reports/${id}/`));
  const summaries = files.map((file): ReportSummary => {
    const { subject, messages } = checkPath(repository, file);
    const errors = messages.filter(({ severity }) => severity === 'error');
    if (errors.length > 0 || subject.type !== 'report' || !subject.bound?.unit)
      throw new Error(`${file}: ${JSON.stringify(errors)}`);
    return summarize(subject.bound, subject.bound.unit);
  });
  const campaign = makeCampaign(outline, repository.register().register, summaries);
  return {
    campaign,
    figures: figuresCsv(campaign, summaries),
    totals: totalsCsv(campaign),
    differences: differencesCsv(campaign),
    parquet: figuresParquet(campaign, summaries),
  };
}

export const UNITS = `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces
t,Tỉnh,province,party,,Tỉnh ủy,Tỉnh,TU,,,,
t/a,Huyện A,district,district,,Huyện ủy A,A,HU,,,,
t/b,Huyện B,district,district,,Huyện ủy B,B,HU,,,,
t/b/x,Xã X,base,commune,,Đảng ủy X,X,ĐU,,,,
t/b/y,Xã Y,base,commune,,Đảng ủy Y,Y,ĐU,,,,
t/c,Huyện C,district,district,,Huyện ủy C,C,HU,,,,
t/c/z,Xã Z,base,commune,,Đảng ủy Z,Z,ĐU,,,,
t/d,Huyện D,district,district,,Huyện ủy D,D,HU,,,,
t/e,Huyện Đ,district,district,,Huyện ủy Đ,Đ,HU,,,,
`;

/** An outline with figures of every kind, and with terms. */
export const OUTLINE = smallOutline(
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

## II. NHIỆM KỲ

\`\`\`yaml
terms: { min: 1, max: 2 }
figures:
  - { id: members, name: Số ủy viên, unit: người }
\`\`\`
`,
  { levels: 'district: { before: 2023-06-15 }, base: {}', more: 'waivers:\n  - { unit: t/e, reason: Đã sáp nhập }\n' },
);

/** The same without terms, and without any figures. */
export const WITHOUT_TERMS = `${OUTLINE.slice(0, OUTLINE.indexOf('## II.'))}## II. NHẬN XÉT\n`;
export const WITHOUT_FIGURES = `${OUTLINE.slice(0, OUTLINE.indexOf('## I.'))}## I. NHẬN XÉT\n`;

const LABELS = [
  'Tổng số | việc',
  'Đã làm | việc',
  'Tỷ lệ | %',
  'Mức hài lòng | %',
  'Đã có quy chế |',
  'Kinh phí | đồng',
];

/** A report from its six values, and one in each term. */
export function report(values: readonly string[], terms: Readonly<Record<string, string>>): string {
  const rows = LABELS.map((label, index) => `| ${label} | ${values[index]} |`);
  const names = Object.keys(terms);
  return `---
number: -BC/HU
date: 2023-06-01
signer: { title: BÍ THƯ, name: Nguyễn Văn A }
---

# Kết quả

## I. SỐ LIỆU

| Chỉ tiêu | Đơn vị tính | Số liệu |
|---|---|---:|
${rows.join('\n')}

## II. NHIỆM KỲ

| Chỉ tiêu | Đơn vị tính | ${names.join(' | ')} |
|---|---|${names.map(() => '---:|').join('')}
| Số ủy viên | người | ${Object.values(terms).join(' | ')} |
`;
}

/** Every state of a value; one district that stands for its base, one provisional, one missing, one waived. */
export const FILES = {
  'reports/units.csv': UNITS,
  'outlines/c/outline.md': OUTLINE,
  'reports/c/t/a.md': report(['1.203', '401', '33,3', '90', 'Có', '1.000.000,125'], {
    '2010 - 2015': '15',
    '2015 - 2020': '14',
  }),
  'reports/c/t/b/x.md': report(['6', '5', '83,3', '80', 'Không', '0,2'], { '2015 - 2020': '9' }),
  'reports/c/t/c.md': report(
    ['Không phát sinh', 'Không phát sinh', 'Không áp dụng', 'Chưa có số liệu', 'Không áp dụng', 'Chưa có số liệu'],
    {
      '2015 - 2020': 'Không phát sinh',
    },
  ),
};
