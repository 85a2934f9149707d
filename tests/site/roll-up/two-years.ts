/** A province in two years: districts that filed in time, late or not at all, a waived one, a count that must not be shown, what units ask for. */
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { planBuild } from '../../../scripts/campaign/plan.ts';
import { planCheck } from '../../../scripts/check/check-repository.ts';
import { oneOrigin } from '../../../scripts/git/origins.ts';
import type { Audience } from '../../../scripts/site/audience.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { smallOutline } from '../../roll-up/numbers/small-outline.ts';

const UNITS = `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces
t,Tỉnh,province,party,,Tỉnh ủy,Tỉnh,TU,,,,
t/a,Huyện A,district,district,,Huyện ủy A,A,HU,,,,
t/b,Huyện B,district,district,,Huyện ủy B,B,HU,,,,
t/b/x,Xã X,base,commune,,Đảng ủy X,X,HU,,,,
t/b/y,Xã Y,base,commune,,Đảng ủy Y,Y,HU,,,,
t/c,Huyện C,district,district,,Huyện ủy C,C,HU,,,,
t/d,Huyện D,district,district,,Huyện ủy D,D,HU,,,,
t/e,Huyện Đ,district,district,,Huyện ủy Đ,Đ,HU,,,,
t/g,Huyện G,district,district,,Huyện ủy G,G,HU,,,,
`;

function outline(year: number, more = ''): string {
  return smallOutline(
    `## I. SỐ LIỆU

\`\`\`yaml
figures:
  - { id: all, name: Tổng số, unit: việc }
  - { id: done, name: Đã làm, unit: việc, at-most: all }
  - { id: rate, name: Tỷ lệ, type: percent, of: [done, all] }
  - { id: fined, name: Số người bị kỷ luật, unit: người, mask-below: 3 }
\`\`\`

## II. KIẾN NGHỊ

\`\`\`yaml
collect: items
\`\`\`
`,
    {
      period: `${year}-01-01/${year}-12-31`,
      levels: `district: { before: ${year}-12-15 }, base: {}`,
      more: `${more}waivers:\n  - { unit: t/g, reason: Mới thành lập }\n`,
    },
  );
}

/** A report that came on paper. */
function report(received: string, [all, done, fined]: readonly [number, number, number], asked: string): string {
  const rate = ((done / all) * 100).toFixed(2).replace('.', ',');
  return `---
number: 7-BC/HU
date: ${received}
signer: { title: BÍ THƯ, name: Nguyễn Văn An }
received: { number: 5, date: ${received} }
---

# Kết quả

## I. SỐ LIỆU

| Chỉ tiêu | Đơn vị tính | Số liệu | Ghi chú |
|---|---|---:|---|
| Tổng số | việc | ${all} | |
| Đã làm | việc | ${done} | |
| Tỷ lệ | % | ${rate} | |
| Số người bị kỷ luật | người | ${fined} | |

## II. KIẾN NGHỊ

Đề nghị tỉnh ${asked}.
`;
}

const HALL = 'hỗ trợ kinh phí xây dựng nhà văn hóa';

const FILES = {
  'decuong.yaml': 'organisation: Văn phòng Tỉnh ủy\n',
  'reports/units.csv': UNITS,
  'outlines/n22/outline.md': outline(2022),
  'outlines/n23/outline.md': outline(2023, 'compare-with: n22\n'),
  'reports/n22/t/a.md': report('2022-12-10', [90, 45, 7], HALL),
  'reports/n22/t/b.md': report('2022-12-10', [50, 45, 7], HALL),
  'reports/n23/t/a.md': report('2023-12-10', [100, 50, 1], HALL),
  'reports/n23/t/b/x.md': report('2023-12-11', [40, 30, 8], HALL),
  'reports/n23/t/c.md': report('2023-12-17', [60, 45, 2], 'mở lớp [bồi dưỡng](https://example.org/lop) hằng năm'),
  'reports/n23/t/d.md': report('2023-12-12', [80, 60, 9], HALL),
  'reports/n23/t/e.md': report('2023-12-14', [50, 48, 5], HALL),
};

/** The pages of roll-ups as a build makes them, by path: what stands in their main parts, a block a line. */
export async function rollUpPages(audience: Audience): Promise<ReadonlyMap<string, string>> {
  const repository = new Repository(new Disk(temporaryRepository(FILES)));
  const pages = new Map<string, string>();
  const plan = planBuild({
    repository,
    audience,
    files: planCheck(repository, {}).files,
    unit: undefined,
    origins: oneOrigin({ commit: '', modified: '2024-01-05T00:00:00Z', code: '' }),
    step: () => {},
    say: () => {},
  });
  for (let step = plan.next(); !step.done; step = plan.next()) {
    if (!step.value || !('make' in step.value)) continue;
    const [, path] = /^site\/campaigns\/(.+\/(?:index|roll-ups\/.+)\.html)$/u.exec(step.value.path) ?? [];
    if (path !== undefined) pages.set(path, linesOf(String(await step.value.make())));
  }
  return pages;
}

function linesOf(html: string): string {
  const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/u.exec(html) ?? [];
  return `${main.replace(/<(?=(?:h\d|section|p|ul|li|tr|div|details|summary|figure|figcaption|svg|rect|desc|table|dt)\b)/gu, '\n<').trim()}\n`;
}
