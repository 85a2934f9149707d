/** Part of `npm run bench`: a whole build, documents included, of ever more reports. Its peak memory must hardly grow. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { campaignId, reportFile, unitId } from '#lib/paths.ts';

const SIZES = [100, 1000];
/** A province and its communes, all of which report. */
const FAMILY = 25;
const FIGURES = 40;
const PARAGRAPHS = 12;
const PEAK = 'data:text/javascript,process.on("exit",()=>process.stdout.write("peak "+process.resourceUsage().maxRSS))';

/** Prints time and peak memory of each size, and how many times the peak of the size before it is. */
export function benchBuild(): void {
  process.stdout.write(
    `\nWhole builds, in a process each: reports of ${FIGURES} figures and ${PARAGRAPHS} paragraphs, ${FAMILY - 1} communes below each province\n`,
  );
  let before: number | null = null;
  for (const reports of SIZES) {
    const { seconds, peak } = buildOf(reports);
    const ratio = before === null ? '' : `  ${(peak / before).toFixed(2)}x memory`;
    process.stdout.write(
      `${String(reports).padStart(5)}  built in ${seconds.toFixed(1).padStart(6)} s  peak ${String(Math.round(peak / 1024)).padStart(5)} MiB${ratio}\n`,
    );
    before = peak;
  }
}

/** Seconds, and the peak in KiB. */
function buildOf(reports: number): { readonly seconds: number; readonly peak: number } {
  const root = mkdtempSync(join(tmpdir(), 'decuong-bench-'));
  try {
    fill(root, reports);
    const start = performance.now();
    const command = join(import.meta.dirname, '..', 'build.ts');
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--import', PEAK, command, '--root', root],
      { encoding: 'utf8', maxBuffer: 1024 * 1024 * 1024 },
    );
    const peak = Number(/peak (\d+)/u.exec(stdout)?.[1]);
    if (status !== 0 || !peak) throw new Error(`The build failed: ${stderr.slice(-1000)}`);
    return { seconds: (performance.now() - start) / 1000, peak };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function fill(root: string, reports: number): void {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const ids = Array.from({ length: reports }, (_, index) => {
    const province = `t/p${Math.floor(index / FAMILY)}`;
    return index % FAMILY === 0 ? province : `${province}/x${index % FAMILY}`;
  });
  const row = (id: string) =>
    `${id},Đơn vị ${id},${['central', 'province', 'commune'][id.split('/').length - 1]},party,Cấp trên,Cơ quan,Tỉnh,ĐU,,,,`;
  const header = 'id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces';
  write('reports/units.csv', `${[header, row('t'), ...ids.map(row)].join('\n')}\n`);
  write('outlines/c/outline.md', outlineText());
  for (const [index, id] of ids.entries()) write(reportFile(campaignId('c'), unitId(id)), reportText(index, id));
}

function outlineText(): string {
  const figures = Array.from(
    { length: FIGURES },
    (_, at) => `  - { id: f${at}, name: Chỉ tiêu số ${at}, unit: việc, own: free }`,
  );
  return `---\ntitle: Kết quả\nversion: 1\nissuer: t\nbasis: Kế hoạch số 12-KH/TU ngày 10/01/2023\nperiod: 2023-01-01/2023-06-30\nprofile: party-2018\ntype: BC\nlevels: { province: {}, commune: {} }\n---\n\n# Kết quả\n\n## I. SỐ LIỆU\n\n\`\`\`yaml\nfigures:\n${figures.join('\n')}\n\`\`\`\n\n## II. KẾT QUẢ THỰC HIỆN\n\n## III. KIẾN NGHỊ\n\n\`\`\`yaml\ncollect: items\n\`\`\`\n`;
}

function reportText(seed: number, id: string): string {
  const rows = Array.from(
    { length: FIGURES },
    (_, at) => `| Chỉ tiêu số ${at} | việc | ${(seed * 31 + at * 7) % 1000} |`,
  );
  const told = Array.from(
    { length: PARAGRAPHS },
    (_, at) =>
      `Trong kỳ, ${id.replaceAll('/', ' ')} đã tổ chức ${(seed * 7 + at) % 90} cuộc họp để nhân dân bàn và quyết định những việc của địa phương; ${'cán bộ, đảng viên và nhân dân tích cực tham gia, nhiều ý kiến được tiếp thu và trả lời công khai; '.repeat(6)}việc thứ ${at + seed} đã xong.`,
  );
  return `---\nnumber: -BC/ĐU\ndate: 2023-06-01\nsigner: { authority: T/M BAN THƯỜNG VỤ, title: BÍ THƯ, name: Nguyễn Văn A }\n---\n\n# Kết quả\n\n## I. SỐ LIỆU\n\n| Chỉ tiêu | Đơn vị tính | Số liệu |\n|---|---|---:|\n${rows.join('\n')}\n\n## II. KẾT QUẢ THỰC HIỆN\n\n${told.join('\n\n')}\n\n## III. KIẾN NGHỊ\n\n- Đề nghị cấp trên bố trí kinh phí tập huấn cho ${seed} cán bộ.\n- Đề nghị hướng dẫn việc ${seed % 17}.\n`;
}
