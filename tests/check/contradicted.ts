/** A district of two communes with hamlets below them, what it has released, and the province that stands on that. */
import { day } from '#lib/date.ts';
import { campaignId, reportFile, unitId } from '#lib/paths.ts';
import { type Files, fetched, released, sourceList, tablesOf } from '../campaign/federated.ts';
import { smallOutline } from '../roll-up/numbers/small-outline.ts';

export const CAMPAIGN = campaignId('h1');
const COMMIT = 'd'.repeat(40);

const COMMON: Files = {
  'reports/units.csv': `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces
t,Tỉnh T,province,party,,Tỉnh ủy T,T,TU,,,,
t/dong,Huyện Đông,district,district,,Huyện ủy Đông,Đông,HU,,,,
t/dong/an,Xã An,commune,commune,,Đảng ủy xã An,An,ĐU,,,,
t/dong/an/mot,Thôn Một,hamlet,commune,,Chi bộ thôn Một,An,CB,,,,
t/dong/an/hai,Thôn Hai,hamlet,commune,,Chi bộ thôn Hai,An,CB,,,,
t/dong/am,Xã Ấm,commune,commune,,Đảng ủy xã Ấm,Ấm,ĐU,,,,
t/dong/am/ba,Thôn Ba,hamlet,commune,,Chi bộ thôn Ba,Ấm,CB,,,,
t/tay,Huyện Tây,district,district,,Huyện ủy Tây,Tây,HU,,,,
`,
  'outlines/h1/outline.md': smallOutline(
    `## I. SỐ LIỆU

\`\`\`yaml
figures:
  - { id: all, name: Tổng số, unit: việc }
  - { id: done, name: Đã làm, unit: việc, at-most: all }
  - { id: rate, name: Tỷ lệ, type: percent, of: [done, all] }
  - { id: rules, name: Đã có quy chế, type: yes-no }
  - { id: rank, name: Xếp loại, type: choice, choices: [Tốt, Khá] }
\`\`\`

## II. QUA CÁC NĂM

\`\`\`yaml
terms: { min: 1, max: 2 }
figures:
  - { id: people, name: Số người, unit: người }
\`\`\`
`,
    { levels: 'district: {}, commune: {}, hamlet: { before: 2023-07-05 }' },
  ),
};

function reportOf([all, done, rules, rank, ...people]: readonly string[]): string {
  const rate = ((100 * Number(done)) / Number(all)).toFixed(1).replace('.', ',');
  const rows = [
    `| Tổng số | việc | ${all} |`,
    `| Đã làm | việc | ${done} |`,
    `| Tỷ lệ | % | ${rate} |`,
    `| Đã có quy chế | | ${rules} |`,
    `| Xếp loại | | ${rank} |`,
  ];
  return `---
number: -BC/HU
date: 2023-07-01
signer: { title: BÍ THƯ, name: Nguyễn Văn A }
---

# Kết quả

## I. SỐ LIỆU

| Chỉ tiêu | Đơn vị tính | Số liệu |
|---|---|---:|
${rows.join('\n')}

## II. QUA CÁC NĂM

| Chỉ tiêu | Đơn vị tính | 2021 | 2022 |
|---|---|---:|---:|
| Số người | người | ${people.join(' | ')} |
`;
}

const REPORTS: Readonly<Record<string, string>> = {
  't/dong': reportOf(['10', '5', 'Có', 'Tốt', '3', '4']),
  't/dong/an': reportOf(['8', '4', 'Có', 'Khá', '2', '2']),
  't/dong/an/mot': reportOf(['5', '2', 'Không', 'Tốt', '1', '1']),
  't/dong/an/hai': reportOf(['4', '2', 'Có', 'Tốt', '1', '1']),
  't/dong/am/ba': reportOf(['7', '1', 'Có', 'Khá', '2', '3']),
};

const DISTRICT: Files = {
  ...COMMON,
  ...Object.fromEntries(Object.entries(REPORTS).map(([unit, text]) => [reportFile(CAMPAIGN, unitId(unit)), text])),
};

const EVIDENCE = {
  days: new Map([[reportFile(CAMPAIGN, unitId('t/dong/an/mot')), day('2023-07-02')]]),
  asOf: day('2023-07-10'),
};

/** What the district has released, without its sums. */
export const TABLES: Files = tablesOf(DISTRICT, CAMPAIGN, COMMIT, EVIDENCE).tables;

/** The province’s repository with what it has fetched of a release, whose sums are right; other files beside it. */
export function standingOn(tables: Files, others: Files = {}): Files {
  const release = released(tables);
  return {
    ...COMMON,
    ...sourceList(CAMPAIGN, [{ unit: 't/dong', release, commit: COMMIT }]),
    ...fetched(CAMPAIGN, 't/dong', release),
    ...others,
  };
}

/** The files of the province that a case may change. */
export const HERE: Files = COMMON;
