/** Part of `npm run bench`: a whole build, documents included, of ever more reports. The time of each must stay, and the peak memory. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { FAMILY, fillCampaign } from './seeded-campaign.ts';

/** The last is the number of communes. */
const SIZES = [100, 1000, 3321];

/** Tells on leaving what the process took: CPU time in milliseconds, as other work on the machine does not count, and memory in KiB. */
const TELL =
  'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stdout.write(JSON.stringify({cpu:(user+system)/1000,peak:process.resourceUsage().maxRSS}))})';

const measured = z.object({ cpu: z.number(), peak: z.number() });

/**
 * Prints CPU time and peak memory of each size. What a start costs, and code that is not warm yet, is a large part of the smallest: so
 * beside the time of each report stands that of each one more than in the row before.
 */
export function benchBuild(): void {
  process.stdout.write(`\nWhole builds, in a process each; ${FAMILY - 1} communes below each province; CPU time\n`);
  const first = printed(SIZES[0] ?? 0, { reports: 0, cpu: 0 }, null);
  let before = first;
  for (const reports of SIZES.slice(1)) before = printed(reports, before, first.peak);
}

function printed(reports: number, before: { readonly reports: number; readonly cpu: number }, least: number | null) {
  const { cpu, peak } = buildOf(reports);
  const each = `${(cpu / reports).toFixed(0)} ms each`;
  const more = `${((cpu - before.cpu) / (reports - before.reports)).toFixed(0)} ms each more`;
  const memory = `peak ${Math.round(peak / 1024)} MiB  ${(peak / (least ?? peak)).toFixed(2)}x`;
  process.stdout.write(
    `${String(reports).padStart(5)}  ${(cpu / 1000).toFixed(1).padStart(6)} s  ${each}, ${more}  ${memory}\n`,
  );
  return { reports, cpu, peak };
}

function buildOf(reports: number): z.infer<typeof measured> {
  const root = mkdtempSync(join(tmpdir(), 'decuong-bench-'));
  try {
    fillCampaign(root, reports);
    const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args]);
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--message=A');
    const command = join(import.meta.dirname, '..', 'build.ts');
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--import', TELL, command, '--root', root],
      { encoding: 'utf8', maxBuffer: 1024 * 1024 * 1024 },
    );
    const [told] = /\{"cpu".*\}$/u.exec(stdout) ?? [];
    if (status !== 0 || told === undefined) throw new Error(`The build failed: ${stderr.slice(-1000)}`);
    return measured.parse(JSON.parse(told));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
