import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { campaign, figure, report, row, section, termRow, units } from './short-hand.ts';
import { writeCampaign } from './write-campaign.ts';

const small = campaign(
  {
    levels: { base: { before: '2023-07-01' } },
    waivers: [{ unit: 'p/b', reason: 'Đã gộp' }],
    sections: [
      section([figure('held', { name: 'Số cuộc họp', own: 'equals' })], {
        terms: { min: 2, max: 2, names: ['Năm 2022', 'Năm 2023'] },
      }),
      section([figure('money', { name: 'Kinh phí', type: 'money' })], { title: 'II. KINH PHÍ', optional: true }),
    ],
  },
  [...units('province', 'party', 'p'), ...units('base', 'commune', 'p/a', 'p/b')],
  [
    report(
      'p/a',
      { held: termRow({ '2022': 'none', '2023': 1204 }), money: row(1234567.5, 'Có nguồn riêng') },
      { sections: ['I. KẾT QUẢ', 'II. KINH PHÍ'], received: '2023-06-20' },
    ),
  ],
);

const OUTLINE = `---
title: Kết quả thực hiện dân chủ ở cơ sở
version: 1
issuer: p
basis: Công văn số 42-CV/TU ngày 25/5/2022
period: 2023-01-01/2023-06-30
profile: party-2018
type: BC
levels: {"base":{"before":"2023-07-01"}}
waivers: [{"unit":"p/b","reason":"Đã gộp"}]
---

# Kết quả thực hiện dân chủ ở cơ sở

## I. KẾT QUẢ

- Nêu rõ kết quả đạt được.

\`\`\`yaml
terms: {"min":2,"max":2,"names":["Năm 2022","Năm 2023"]}
figures:
  - {"id":"held","name":"Số cuộc họp","unit":"cuộc","own":"equals"}
\`\`\`

## II. KINH PHÍ

- Nêu rõ kết quả đạt được.

\`\`\`yaml
optional: true
figures:
  - {"id":"money","name":"Kinh phí","type":"money","unit":"triệu đồng"}
\`\`\`
`;

const REPORT = `---
number: 15-BC/BCĐ
date: 2023-06-10
signer: { authority: T/M BAN CHỈ ĐẠO, title: TRƯỞNG BAN, name: Nguyễn Văn A }
received: { number: "7", date: 2023-06-20 }
---

# Kết quả thực hiện dân chủ ở cơ sở

## I. KẾT QUẢ

Đơn vị đã triển khai đầy đủ nội dung này.

| Chỉ tiêu | Đơn vị tính | 2022 | 2023 | Ghi chú |
| --- | --- | ---: | ---: | --- |
| Số cuộc họp | cuộc | Không phát sinh | 1.204 |  |

## II. KINH PHÍ

Đơn vị đã triển khai đầy đủ nội dung này.

| Chỉ tiêu | Đơn vị tính | Số liệu | Ghi chú |
| --- | --- | ---: | --- |
| Kinh phí | triệu đồng | 1.234.567,5 | Có nguồn riêng |
`;

test('a campaign is written as register, outline and reports', () => {
  const folder = mkdtempSync(join(tmpdir(), 'oracle-'));
  try {
    writeCampaign(folder, small);
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
    const files = paths.filter((path) => statSync(join(folder, path)).isFile());
    expect(Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]))).toEqual({
      'outlines/c/outline.md': OUTLINE,
      'outlines/documents.csv': 'family,type,symbol,issuer,date,title,in-force-from,in-force-to,replaced-by,source\n',
      'reports/c/p/a.md': REPORT,
      'reports/units.csv': [
        'id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces',
        'p,p,province,party,Tỉnh ủy,p,Hà Nội,BCĐ,,,,',
        'p/a,p/a,base,commune,Tỉnh ủy,p/a,Hà Nội,BCĐ,,,,',
        'p/b,p/b,base,commune,Tỉnh ủy,p/b,Hà Nội,BCĐ,,,,',
        '',
      ].join('\n'),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
