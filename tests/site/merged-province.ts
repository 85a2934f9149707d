/** A province before and after its districts were merged into communes, whose reports cite a document and have a count that must not be shown. */
import { once } from '#lib/once.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { planBuild } from '../../scripts/campaign/plan.ts';
import { planCheck } from '../../scripts/check/check-repository.ts';
import { oneOrigin } from '../../scripts/git/origins.ts';
import type { Audience } from '../../scripts/site/audience.ts';
import { PROVENANCE } from '../campaign/built.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { smallOutline } from '../roll-up/numbers/small-outline.ts';
import { UNITS } from '../roll-up/three-tiers.ts';

const DOCUMENTS = `id,family,type,symbol,issuer,date,title,in-force-from,in-force-to,replaced-by,source
,party,Chỉ thị,30-CT/TW,Bộ Chính trị,1998-02-18,Xây dựng và thực hiện Quy chế dân chủ ở cơ sở,1998-02-18,2025-08-31,99-CT/TW,mẫu
,party,Chỉ thị,99-CT/TW,Bộ Chính trị,2025-09-01,Dân chủ ở cơ sở trong tình hình mới,2025-09-01,,,mẫu
`;

const FIGURES = `## I. SỐ LIỆU

\`\`\`yaml
cites: [30-CT/TW]
figures:
  - { id: all, name: Tổng số, unit: việc, key: true }
  - { id: done, name: Đã làm, unit: việc, at-most: all }
  - { id: rate, name: Tỷ lệ, type: percent, of: [done, all] }
  - { id: fined, name: Số người bị kỷ luật, unit: người, mask-below: 3 }
  - { id: grade, name: Xếp loại, type: choice, choices: [Tốt, Khá] }
\`\`\`
`;

type Values = readonly [all: number, done: number, fined: number, grade: string];

function report(received: string, [all, done, fined, grade]: Values): string {
  const rate = ((done / all) * 100).toFixed(2).replace('.', ',');
  return `---
number: 7-BC/HU
date: ${received}
signer: { title: BÍ THƯ, name: Nguyễn Văn An }
received: { number: 5, date: ${received} }
---

# Kết quả

## I. SỐ LIỆU

Đã thực hiện Chỉ thị số 30-CT/TW ngày 18/02/1998 của Bộ Chính trị.

| Chỉ tiêu | Đơn vị tính | Số liệu |
|---|---|---:|
| Tổng số | việc | ${all} |
| Đã làm | việc | ${done} |
| Tỷ lệ | % | ${rate} |
| Số người bị kỷ luật | người | ${fined} |
| Xếp loại | | ${grade} |
`;
}

const FILES = {
  'reports/units.csv': UNITS,
  'outlines/documents.csv': DOCUMENTS,
  'outlines/h1/outline.md': smallOutline(FIGURES, {
    period: '2025-01-01/2025-06-30',
    levels: 'district: { before: 2025-06-15 }, base: { before: 2025-06-10 }',
  }),
  'outlines/h2/outline.md': smallOutline(FIGURES, {
    period: '2025-07-01/2025-12-31',
    levels: 'base: { before: 2025-12-15 }',
    more: 'compare-with: h1\n',
  }),
  'reports/h1/t/dong.md': report('2025-06-14', [10, 5, 7, 'Tốt']),
  'reports/h1/t/dong/an.md': report('2025-06-12', [6, 3, 2, 'Khá']),
  'reports/h1/t/dong/am.md': report('2025-06-09', [4, 2, 5, 'Tốt']),
  'reports/h2/t/dong-an.md': report('2025-12-10', [12, 9, 4, 'Tốt']),
  'reports/h2/t/tay-ha.md': report('2025-12-18', [8, 4, 1, 'Khá']),
};

/** The pages of its site. */
export function pagesOf(audience: Audience): () => Promise<ReadonlyMap<string, string>> {
  return once(async () => {
    const repository = new Repository(new Disk(temporaryRepository(FILES)));
    const pages = new Map<string, string>();
    const plan = planBuild({
      repository,
      files: planCheck(repository, {}).files,
      unit: undefined,
      origins: oneOrigin(PROVENANCE),
      audience,
      step: () => {},
      say: () => {},
    });
    for (const file of plan) {
      if (!file?.path.endsWith('.html') || !('make' in file)) continue;
      pages.set(file.path.replace('site/', ''), String(await file.make()));
    }
    return pages;
  });
}

/** What a page has between its head and its foot. */
export function mainOf(page: string | undefined): string {
  const [main = '(no page)'] = /<main.*<\/main>/su.exec(page ?? '') ?? [];
  // A block a line, so that a change is seen.
  return `${main.replace(/(?=<(?:h[1-6]|p|div|tr|tbody|dl|dt|ul|li|figure|svg|details|form)\b)/gu, '\n')}\n`;
}
