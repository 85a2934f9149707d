/** A province before and after 1 July 2025: districts and communes, then communes that report straight to the province. */
import { campaignId } from '#lib/paths.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkPath } from '../../scripts/check/check-repository.ts';
import { type Narratives, NarrativesInMemory } from '../../scripts/roll-up/narrative/narratives.ts';
import { type Campaign, makeCampaign } from '../../scripts/roll-up/numbers/campaign.ts';
import { summarize } from '../../scripts/roll-up/numbers/summary.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { smallOutline } from './numbers/small-outline.ts';

export const UNITS = `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces
t,Tỉnh T,province,party,,Tỉnh ủy T,T,TU,,,,
t/dong,Huyện Đông,district,district,,Huyện ủy Đông,Đông,HU,,,2025-06-30,
t/dong/an,Xã An,base,commune,,Đảng ủy xã An,An,ĐU,,,2025-06-30,
t/dong/am,Xã Ấm,base,commune,,Đảng ủy xã Ấm,Ấm,ĐU,,,2025-06-30,
t/tay,Huyện Tây,district,district,,Huyện ủy Tây,Tây,HU,,,2025-06-30,
t/dong-an,Xã Đông An,base,commune,,Đảng ủy xã Đông An,Đông An,ĐU,,2025-07-01,,t/dong
t/tay-ha,Xã Tây Hạ,base,commune,,Đảng ủy xã Tây Hạ,Tây Hạ,ĐU,,2025-07-01,,t/tay
t/tay-thuong,Xã Tây Thượng,base,commune,,Đảng ủy xã Tây Thượng,Tây Thượng,ĐU,,2025-07-01,,t/tay
`;

const outline = (period: string, levels: string, extra = '') =>
  smallOutline(
    `## I. SỐ LIỆU

\`\`\`yaml
figures:
  - { id: all, name: Tổng số, unit: việc }
  - { id: done, name: Đã làm, unit: việc, at-most: all }
  - { id: rate, name: Tỷ lệ, type: percent, of: [done, all] }
  - { id: rules, name: Đã có quy chế, type: yes-no }
\`\`\`

## II. KIẾN NGHỊ

\`\`\`yaml
collect: items
\`\`\`
`,
    { period, levels, more: extra },
  );

export const OUTLINES = {
  'outlines/h1/outline.md': outline('2025-01-01/2025-06-30', 'district: {}, base: {}'),
  'outlines/h2/outline.md': outline('2025-07-01/2025-12-31', 'base: {}', 'compare-with: h1\n'),
};

/** A report from its four values. */
export function report(values: readonly string[], proposal = '- Đề nghị tỉnh bố trí kinh phí tập huấn.'): string {
  const rows = ['Tổng số | việc', 'Đã làm | việc', 'Tỷ lệ | %', 'Đã có quy chế |'].map(
    (label, index) => `| ${label} | ${values[index]} |`,
  );
  return `---\nnumber: -BC/HU\ndate: 2026-01-01\nsigner: { title: BÍ THƯ, name: Nguyễn Văn A }\n---\n\n# Kết quả\n\n## I. SỐ LIỆU\n\n| Chỉ tiêu | Đơn vị tính | Số liệu |\n|---|---|---:|\n${rows.join('\n')}\n\n## II. KIẾN NGHỊ\n\n${proposal}\n`;
}

export function repositoryOf(reports: Readonly<Record<string, string>>, units: string = UNITS): Repository {
  const files = Object.entries(reports).map(([path, text]) => [`reports/${path}.md`, text]);
  return new Repository(
    new Disk(temporaryRepository({ 'reports/units.csv': units, ...OUTLINES, ...Object.fromEntries(files) })),
  );
}

/** A campaign of valid reports. */
export function campaignOf(repository: Repository, id: string): Campaign {
  return loadTold(repository, id).campaign;
}

/** A campaign of valid reports, and what they tell. */
export function loadTold(
  repository: Repository,
  id: string,
): { readonly campaign: Campaign; readonly narratives: Narratives } {
  const found = repository.outline(campaignId(id))?.outline;
  if (!found) throw new Error(`${id} must have an outline`);
  const narratives = new NarrativesInMemory();
  const summaries = repository.reportFiles(campaignId(id)).files.map((file) => {
    const { subject, messages } = checkPath(repository, file);
    const errors = messages.filter(({ severity }) => severity === 'error');
    if (errors.length > 0 || subject.type !== 'report' || !subject.bound?.unit)
      throw new Error(`${file} must be valid: ${JSON.stringify(errors)}`);
    narratives.add(subject.bound);
    return summarize(subject.bound, subject.bound.unit);
  });
  return { campaign: makeCampaign(found, repository.register().register, summaries), narratives };
}
