/** One measurement of `npm run bench`, in a process of its own: rolls up as many reports as its argument says and prints what that took as JSON. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { campaignId, reportFile, unitId } from '#lib/paths.ts';
import { hasErrors } from '#lib/problem.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkText } from '../check/check-file.ts';
import { figuresCsv, totalsCsv } from '../roll-up/data/tables.ts';
import { rollUpMarkdown } from '../roll-up/markdown/roll-up-tree.ts';
import { NarrativesInMemory } from '../roll-up/narrative/narratives.ts';
import { makeCampaign, rollUpUnits } from '../roll-up/numbers/campaign.ts';
import { type ReportSummary, summarize } from '../roll-up/numbers/summary.ts';
import { rollUp } from '../roll-up/roll-up.ts';

const CAMPAIGN = campaignId('c');
const FIGURES = 120;
/** As many provinces as there are. */
const PROVINCES = 34;

const reports = Number(process.argv[2]);
const units = Array.from({ length: reports }, (_, index) => unitId(`t/p${index % PROVINCES}/x${index}`));
const folder = mkdtempSync(join(tmpdir(), 'decuong-bench-'));
try {
  process.stdout.write(JSON.stringify(measure()));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measure(): { readonly checked: number; readonly rolledUp: number; readonly peak: number } {
  const write = (file: string, text: string) => {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const row = (id: string, level: string) => `${id},Đơn vị ${id},${level},party,,Cơ quan,Tỉnh,ĐU,,,,`;
  const provinces = Array.from({ length: PROVINCES }, (_, index) => row(`t/p${index}`, 'province'));
  const register = [
    'id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces',
    row('t', 'central'),
    ...provinces,
    ...units.map((id) => row(id, 'commune')),
  ];
  write('reports/units.csv', `${register.join('\n')}\n`);
  write('outlines/c/outline.md', outlineText());
  const repository = new Repository(new Disk(folder));
  const outline = repository.outline(CAMPAIGN)?.outline;
  if (!outline) throw new Error('the outline must be good');

  const summaries: ReportSummary[] = [];
  const narratives = new NarrativesInMemory();
  for (const id of units) {
    const { subject, messages } = checkText(repository, reportFile(CAMPAIGN, id), reportText(id));
    if (subject.type !== 'report' || !subject.bound?.unit || hasErrors(messages))
      throw new Error(`${id} must be good: ${messages[0]?.message}`);
    summaries.push(summarize(subject.bound, subject.bound.unit));
    narratives.add(subject.bound);
  }
  const checked = cpuTime();
  const campaign = makeCampaign(outline, repository.register().register, summaries);
  let written = figuresCsv(campaign, summaries).length + totalsCsv(campaign).length;
  for (const unit of rollUpUnits(campaign)) written += rollUpMarkdown(rollUp(campaign, unit, narratives)).length;
  if (written === 0) throw new Error('nothing was rolled up');
  // In KiB on every system.
  return { checked, rolledUp: cpuTime() - checked, peak: process.resourceUsage().maxRSS };
}

/** Milliseconds: other work on the machine does not count. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function outlineText(): string {
  const figures = Array.from(
    { length: FIGURES },
    (_, index) => `  - { id: f${index}, name: Chỉ tiêu số ${index}, unit: việc }`,
  );
  return `---\ntitle: Kết quả\nversion: 1\nissuer: t\nbasis: Kế hoạch số 12-KH/TU ngày 10/01/2023\nperiod: 2023-01-01/2023-06-30\nprofile: party-2018\ntype: BC\nlevels: { commune: {} }\n---\n\n# Kết quả\n\n## I. SỐ LIỆU\n\n\`\`\`yaml\nfigures:\n${figures.join('\n')}\n\`\`\`\n\n## II. NHẬN XÉT\n`;
}

function reportText(id: string): string {
  const seed = Number(/\d+$/u.exec(id)?.[0]);
  const rows = Array.from(
    { length: FIGURES },
    (_, index) => `| Chỉ tiêu số ${index} | việc | ${(seed * 31 + index * 7) % 1000} |`,
  );
  return `---\nnumber: -BC/ĐU\ndate: 2023-06-01\nsigner: { authority: T/M BAN THƯỜNG VỤ, title: BÍ THƯ, name: Nguyễn Văn A }\n---\n\n# Kết quả\n\n## I. SỐ LIỆU\n\n| Chỉ tiêu | Đơn vị tính | Số liệu |\n|---|---|---:|\n${rows.join('\n')}\n\n## II. NHẬN XÉT\n\nĐơn vị thực hiện tốt các nhiệm vụ được giao.\n`;
}
