/** Checks beside remark with the same rules, and what is left of one when nothing or little has changed since the last. */
import { join } from 'node:path';
import { HOME } from '../output/home.ts';
import type { Office, Offices } from './office.ts';
import { NATION, THOUSAND } from './sizes.ts';
import { type Row, ratioRow } from './table.ts';
import { least, type Taken, TELLING, taken } from './taken.ts';

const ROUNDS = { remark: 2, start: 5, changes: 3 };
/** Of something that is over at once, in each round. */
const TIMES = 10;

/** Against the remark CLI, which finds the preset as editors do. */
export async function againstRemark(offices: Offices): Promise<readonly Row[]> {
  const office = await offices.of(THOUSAND);
  const [check, remark] = least(
    ROUNDS.remark,
    () => office.run('check', '--no-cache'),
    () => remarkRun(office),
  );
  return [
    ratioRow('check of 1,000 reports', [check.cpu, remark.cpu], ['ms', 'remark-cli, same rules'], 0.15),
    ratioRow('  its peak memory', [check.peak, remark.peak], ['MiB', 'remark-cli, same rules'], 0.15),
  ];
}

function remarkRun({ root }: Office): Taken {
  const remark = join(HOME, 'node_modules', 'remark-cli', 'cli.js');
  const options = ['outlines', 'reports', '--frail', '--quiet', '--no-stdout'];
  return taken([process.execPath, ...TELLING, remark, ...options], root);
}

/** Where nothing has changed. */
export async function unchanged(offices: Offices): Promise<readonly Row[]> {
  const office = await offices.of(NATION);
  office.run('check');
  const [check, node] = least(
    ROUNDS.start,
    () => office.runBare(TIMES, 'check'),
    () => taken([process.execPath, '-e', '0'], office.root, TIMES),
  );
  return [ratioRow('check of 3,321 unchanged reports', [check.cpu, node.cpu], ['ms', 'node -e 0'], 5)];
}

/** Where one report has. */
export async function afterOneChange(offices: Offices): Promise<readonly Row[]> {
  const office = await offices.of(NATION);
  const whole = office.anew('check');
  office.run('check');
  const [check] = least(ROUNDS.changes, () => {
    office.change();
    return office.run('check');
  });
  return [ratioRow('check of 3,321 after one change', [check.cpu, whole.cpu], ['ms', 'all of them anew'], 0.05)];
}
