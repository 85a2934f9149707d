/** Part of `npm run bench`: rolling up ever more reports. Time must grow as their number does, memory hardly. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod';

/** The last is the number of communes. */
const SIZES = [100, 1000, 3321];

const measured = z.object({ checked: z.number(), rolledUp: z.number(), peak: z.number() });

/** Prints time and peak memory of each size, and how many times those of the size before they are. */
export function benchRollUp(): void {
  process.stdout.write(
    '\nReports of 120 figures checked and rolled up, each number of them in a process of its own; CPU time\n',
  );
  let before: { readonly reports: number; readonly time: number; readonly peak: number } | null = null;
  for (const reports of SIZES) {
    const run = ['--import', 'tsx', join(import.meta.dirname, 'roll-up-run.ts'), String(reports)];
    const { checked, rolledUp, peak } = measured.parse(
      JSON.parse(execFileSync(process.execPath, run, { encoding: 'utf8' })),
    );
    const time = checked + rolledUp;
    const ratio = before
      ? `  ${(reports / before.reports).toFixed(2)}x reports: ${(time / before.time).toFixed(2)}x time, ${(peak / before.peak).toFixed(2)}x memory`
      : '';
    const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`.padStart(9);
    process.stdout.write(
      `${String(reports).padStart(5)}  checked ${seconds(checked)}  rolled up ${seconds(rolledUp)}  peak ${String(Math.round(peak / 1024)).padStart(5)} MiB${ratio}\n`,
    );
    before = { reports, time, peak };
  }
}
