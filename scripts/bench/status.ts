/** What the status of a campaign costs after one change, beside the one look at its history that it needs. */
import type { Offices } from './office.ts';
import { SEEDED_CAMPAIGN } from './seeded-campaign.ts';
import { NATION } from './sizes.ts';
import { type Row, ratioRow } from './table.ts';
import { least, taken } from './taken.ts';

const ROUNDS = 3;
/** Of the log in each round. */
const TIMES = 5;
const LOG = ['git', 'log', '--first-parent', '-m', '--raw', '--no-abbrev', '--format=%H %ct', '--'];

/** Each report came with a commit of its own; the log tells of each which files it changed, and no more. */
export async function statusAfterOneChange(offices: Offices): Promise<readonly Row[]> {
  const office = await offices.of(NATION);
  office.run('status', SEEDED_CAMPAIGN);
  const [status, log] = least(
    ROUNDS,
    () => {
      office.change();
      return office.run('status', SEEDED_CAMPAIGN);
    },
    () => taken([...LOG, `reports/${SEEDED_CAMPAIGN}`], office.root, TIMES),
  );
  return [ratioRow('status of 3,321 after one change', [status.cpu, log.cpu], ['ms', 'git log of the same'], 3)];
}
