/** How time and memory of checks and builds grow with the number of reports. */
import type { Offices } from './office.ts';
import { SIZES, THOUSAND } from './sizes.ts';
import { type Row, ratioRow } from './table.ts';
import type { Taken } from './taken.ts';

const COMMANDS = ['check', 'build'] as const;
const GOALS = { time: 11, peak: 1.25 };

/** 10,000 reports against 1,000, and the other sizes that the curve is drawn of, which have no goal. */
export async function growth(offices: Offices): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const command of COMMANDS) {
    const base = (await offices.of(THOUSAND)).anew(command);
    for (const reports of SIZES) {
      if (reports === THOUSAND) continue;
      const found = (await offices.of(reports)).anew(command);
      const isGoal = reports === SIZES.at(-1);
      const row = (what: string, key: keyof Taken, unit: 'ms' | 'MiB', goal: number) =>
        ratioRow(what, [found[key], base[key]], [unit, '1,000 reports'], isGoal ? goal : null);
      rows.push(
        row(`${command} of ${reports.toLocaleString('en')} reports`, 'cpu', 'ms', GOALS.time),
        row('  its peak memory', 'peak', 'MiB', GOALS.peak),
      );
    }
  }
  return rows;
}
