/** How time and memory of checks and builds grow with the number of reports. */
import type { Offices } from './office.ts';
import { SIZES, THOUSAND } from './sizes.ts';
import { type Row, ratioRow } from './table.ts';

const GOALS = { time: 11, peak: 1.25 };
const MOST = SIZES.at(-1);

/** Each size against 1,000 reports; the goals are for the largest, the others are for the curve of README.md. */
export async function growth(offices: Offices, command: 'check' | 'build'): Promise<readonly Row[]> {
  const base = (await offices.of(THOUSAND)).anew(command);
  const rows: Row[] = [];
  for (const reports of SIZES.filter((one) => one !== THOUSAND)) {
    const found = (await offices.of(reports)).anew(command);
    const goal = (of: number) => (reports === MOST ? of : null);
    rows.push(
      ratioRow(
        `${command} of ${grouped(reports)} reports`,
        [found.cpu, base.cpu],
        ['ms', '1,000 reports'],
        goal(GOALS.time),
      ),
      ratioRow('  its peak memory', [found.peak, base.peak], ['MiB', '1,000 reports'], goal(GOALS.peak)),
    );
  }
  return rows;
}

/** The rows of README.md's table, for the sizes of which all was measured. */
export function curveRows(offices: Offices): readonly string[] {
  return SIZES.flatMap((reports) => {
    const cells = (['check', 'build'] as const).map((command) => {
      const found = offices.known(reports)?.known(command);
      return found && `${(found.cpu / 1000).toFixed(1)} s, ${Math.round(found.peak)} MiB`;
    });
    return cells.includes(undefined) ? [] : [`| ${[grouped(reports), ...cells].join(' | ')} |`];
  });
}

function grouped(number: number): string {
  return number.toLocaleString('en');
}
