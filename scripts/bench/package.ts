/** Part of `npm run bench`: how large the package is, and how long its commands take to start beside Node itself. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOME } from '../output/home.ts';
import { bundleDecuong, packed, sourcesNow } from '../pack/packages.ts';

const ROUNDS = 15;
const GOALS = { bytes: 1_000_000, start: 2.5 };
/** The last one loads all that checking needs; patterns and schemas are made later, as files ask for them (`scripts/pack/late.ts`). */
const CALLS = [['--version'], ['check', '--help'], ['check', '--help', '--root', '.']];

/** Prints the size beside its goal, and the wall time of some calls over that of Node with nothing to do: medians of pairs. */
export async function benchPackage(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'decuong-bench-'));
  try {
    await bundleDecuong(sourcesNow());
    const { path, size, unpacked } = packed(HOME, folder);
    const line = (what: string, measured: string) => process.stdout.write(`${what.padEnd(38)} ${measured}\n`);
    process.stdout.write('\nThe package\n');
    line('packed', `${size} bytes (goal: below ${GOALS.bytes}), ${unpacked} unpacked`);
    execFileSync('tar', ['-xzf', path, '-C', folder]);
    const program = join(folder, 'package', 'dist', '.bundle', 'decuong.js');
    for (const call of CALLS) {
      const ratios = Array.from({ length: ROUNDS }, () => timeOf([program, ...call]) / timeOf(['-e', '0'])).sort(
        byValue,
      );
      line(`decuong ${call.join(' ')}`, `${(ratios[ROUNDS >> 1] ?? 0).toFixed(2)}x node -e 0 (goal: ${GOALS.start})`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function timeOf(args: readonly string[]): number {
  const start = performance.now();
  spawnSync(process.execPath, args);
  return performance.now() - start;
}

function byValue(a: number, b: number): number {
  return a - b;
}
