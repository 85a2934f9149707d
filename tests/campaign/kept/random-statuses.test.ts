/** Whatever is edited and committed: a status that uses what earlier ones have left says what one says that does not, for the end of each day. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '#lib/date.ts';
import { campaignId } from '#lib/paths.ts';
import { WatchedRepository } from '#lib/repository/watched-repository.ts';
import { campaignStatuses } from '../../../scripts/campaign/campaign-status.ts';
import { KeptFilings } from '../../../scripts/campaign/kept/kept-filings.ts';
import { Checkout } from '../../../scripts/git/checkout.ts';
import { workState } from '../../../scripts/git/work-state.ts';
import { SAMPLES } from '../../helpers/project.ts';
import { withFolder } from '../../helpers/repository.ts';
import { GitHistory } from '../../status/history.ts';
import { edits, FILES } from './edits.ts';

const CAMPAIGN = campaignId('hai-phong-2023-h1');
const TODAY = '2023-06-28';

/** All that a status says of the end of a day, be it that there is none. */
async function statusOn(root: string, asOf: string, folder: string | null): Promise<unknown> {
  const repository = new WatchedRepository(new Checkout(root));
  const known = folder === null ? null : new KeptFilings(repository, folder, () => workState(root));
  const said: unknown[] = [];
  const job = {
    asOf: day(asOf),
    today: day(TODAY),
    step: () => {},
    say: (lines: readonly string[]) => said.push(lines),
  };
  try {
    const found = await campaignStatuses({ ...job, repository, known }, [CAMPAIGN]);
    return [said, found.map(({ status, leftOut }) => ({ status, leftOut }))];
  } catch (error) {
    return [said, String(error)];
  } finally {
    known?.close();
  }
}

test('kept or not, the same is told', { timeout: 300_000 }, async () => {
  const steps = fc.array(fc.tuple(edits, fc.boolean()), { minLength: 6, maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(steps, (some) =>
      withFolder(async (place) => {
        const [root, cache] = [join(place, 'kho'), join(place, 'cache')];
        for (const file of FILES) cpSync(join(SAMPLES, file), join(root, file));
        const git = new GitHistory(root);
        git.commit('2023-06-09T02:00:00Z');
        for (const [index, [edit, isCommitted]] of some.entries()) {
          edit(root);
          if (isCommitted) git.commit(`2023-06-${10 + index}T02:00:00Z`);
          for (const asOf of [TODAY, '2023-06-14'])
            expect(await statusOn(root, asOf, cache)).toEqual(await statusOn(root, asOf, null));
        }
      }),
    ),
    { numRuns: 2 },
  );
});
