/** Part of `npm run bench`: all checked, and a whole build, documents included, of ever more reports. The time of each must stay, and the peak memory. */
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

const COMMANDS = ['check', 'build'] as const;
type Command = (typeof COMMANDS)[number];

const measured = z.object({ cpu: z.number(), peak: z.number() });
/** CPU time in milliseconds, memory in KiB. */
export type Measured = z.infer<typeof measured>;
type Row = { readonly reports: number } & Measured;

/**
 * Prints CPU time and peak memory of each size. What a start costs, and code that is not warm yet, is a large part of the smallest: so
 * beside the time of each report stands that of each one more than in the row before.
 */
export function benchBuild(): void {
  const families = `${FAMILY - 1} communes below each province`;
  process.stdout.write(`\nAll checked, and whole builds, in a process each; ${families}; CPU time\n`);
  const [before, least] = [new Map<Command, Row>(), new Map<Command, number>()];
  for (const reports of SIZES) {
    withCampaign(reports, (root) => {
      for (const command of COMMANDS) {
        const now = { reports, ...measure(command, root) };
        least.set(command, least.get(command) ?? now.peak);
        print(command, now, before.get(command) ?? now, least.get(command) ?? now.peak);
        before.set(command, now);
      }
    });
  }
}

function print(command: Command, { reports, cpu, peak }: Row, before: Row, least: number): void {
  const each = `${(cpu / reports).toFixed(0)} ms each`;
  const more =
    reports === before.reports ? '' : `, ${((cpu - before.cpu) / (reports - before.reports)).toFixed(0)} ms each more`;
  const memory = `peak ${Math.round(peak / 1024)} MiB  ${(peak / least).toFixed(2)}x`;
  process.stdout.write(
    `${command} ${String(reports).padStart(5)}  ${(cpu / 1000).toFixed(1).padStart(6)} s  ${each}${more}  ${memory}\n`,
  );
}

/** A repository with so many reports, in a folder that goes. */
function withCampaign(reports: number, use: (root: string) => void): void {
  const root = mkdtempSync(join(tmpdir(), 'decuong-bench-'));
  try {
    commitCampaign(root, reports);
    use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** What a command takes on a repository, in a process of its own. */
export function measure(command: Command, root: string, args: readonly string[] = []): Measured {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--import', TELL, join(import.meta.dirname, '..', `${command}.ts`), '--root', root, ...args],
    { encoding: 'utf8', maxBuffer: 1024 * 1024 * 1024 },
  );
  const [told] = /\{"cpu".*\}$/u.exec(stdout) ?? [];
  if (status !== 0 || told === undefined) throw new Error(`${command} failed: ${stderr.slice(-1000)}`);
  return measured.parse(JSON.parse(told));
}
