/** Part of `npm run bench`: a whole build, documents included, of ever more reports. The time of each must stay, and the peak memory. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { commitCampaign, FAMILY } from './seeded-campaign.ts';

/** The last is the number of communes. */
const SIZES = [100, 1000, 3321];

/** Tells on leaving what the process took: CPU time in milliseconds, as other work on the machine does not count, and memory in KiB. */
const TELL =
  'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stdout.write(JSON.stringify({cpu:(user+system)/1000,peak:process.resourceUsage().maxRSS}))})';

const measured = z.object({ cpu: z.number(), peak: z.number() });

/** CPU time in milliseconds, memory in KiB. */
export type Measured = z.infer<typeof measured>;

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
  const { cpu, peak } = withCampaign(reports);
  const each = `${(cpu / reports).toFixed(0)} ms each`;
  const more = `${((cpu - before.cpu) / (reports - before.reports)).toFixed(0)} ms each more`;
  const memory = `peak ${Math.round(peak / 1024)} MiB  ${(peak / (least ?? peak)).toFixed(2)}x`;
  process.stdout.write(
    `${String(reports).padStart(5)}  ${(cpu / 1000).toFixed(1).padStart(6)} s  ${each}, ${more}  ${memory}\n`,
  );
  return { reports, cpu, peak };
}

function withCampaign(reports: number): Measured {
  const root = mkdtempSync(join(tmpdir(), 'decuong-bench-'));
  try {
    commitCampaign(root, reports);
    return buildOf(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** What a build of a repository takes, in a process of its own. */
export function buildOf(root: string, args: readonly string[] = []): Measured {
  const command = join(import.meta.dirname, '..', 'build.ts');
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--import', TELL, command, '--root', root, ...args],
    { encoding: 'utf8', maxBuffer: 1024 * 1024 * 1024 },
  );
  const [told] = /\{"cpu".*\}$/u.exec(stdout) ?? [];
  if (status !== 0 || told === undefined) throw new Error(`The build failed: ${stderr.slice(-1000)}`);
  return measured.parse(JSON.parse(told));
}
