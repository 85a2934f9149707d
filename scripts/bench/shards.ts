/** Part of `npm run bench`: a build in parts against one process, in CPU time and peak memory; the machines of a matrix work side by side. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Measured, measure } from './build.ts';
import { commitCampaign } from './seeded-campaign.ts';

const REPORTS = 1000;
const PARTS = 4;

/** Prints what one process takes, the slowest part, the merge, and how much sooner these two are done. */
export function benchShards(): void {
  const root = mkdtempSync(join(tmpdir(), 'decuong-bench-'));
  try {
    commitCampaign(root, REPORTS);
    process.stdout.write(`\nA build of ${REPORTS} reports in ${PARTS} parts; CPU time\n`);
    const one = measure('build', root);
    print('one process', one);
    const parts = Array.from({ length: PARTS }, (_, at) => measure('build', root, ['--shard', `${at + 1}/${PARTS}`]));
    const slowest = parts.reduce((most, part) => (part.cpu > most.cpu ? part : most));
    const merge = measure('build', root, ['--merge']);
    print('slowest part', slowest);
    print('merge', merge);
    const share = ((slowest.cpu + merge.cpu) / one.cpu).toFixed(2);
    process.stdout.write(`slowest part and merge  ${share}x of one process\n`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function print(what: string, { cpu, peak }: Measured): void {
  const memory = `peak ${Math.round(peak / 1024)} MiB`;
  process.stdout.write(`${what.padEnd(14)} ${(cpu / 1000).toFixed(1).padStart(6)} s  ${memory}\n`);
}
