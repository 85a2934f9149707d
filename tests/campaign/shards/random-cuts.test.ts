/** Random campaigns in some parts: messages, tables and filings are those of one machine. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { campaignId } from '#lib/paths.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkFiles } from '../../../scripts/campaign/check-files.ts';
import type { Elsewhere } from '../../../scripts/campaign/elsewhere.ts';
import { judgeFile } from '../../../scripts/campaign/judgement.ts';
import { Pass } from '../../../scripts/campaign/pass.ts';
import { differencesCsv, figuresCsv, totalsCsv } from '../../../scripts/roll-up/data/tables.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { campaigns } from '../../oracle/random-campaign.ts';
import { writeCampaign } from '../../oracle/write-campaign.ts';
import { withParts } from './in-parts.ts';

const MOST_UNITS = 25;
const RUNS = 8;
const some = fc
  .sample(campaigns, { numRuns: 5 * RUNS, seed: 20230630 })
  .filter(({ units }) => units.length <= MOST_UNITS)
  .slice(0, RUNS);

/** What a run keeps of a campaign, and what it tells. */
function resultOf(repository: Repository, id: string, elsewhere?: Elsewhere) {
  const campaign = campaignId(id);
  const pass = new Pass({ repository, campaign, files: repository.reportFiles(campaign).files });
  for (const _ of pass.runWith((file) => elsewhere?.judged(file) ?? judgeFile(repository, file)));
  const { tree, filings } = pass;
  const tables = tree && [figuresCsv(tree, [...tree.summaries.values()]), totalsCsv(tree), differencesCsv(tree)];
  return { checked: checkFiles({ repository, given: [], elsewhere }), tables, filings };
}

test('whatever is cut, nothing is lost', () => {
  expect(some.map(({ units }) => units.length)).toEqual([22, 12, 19, 7, 5, 1, 13, 16]);
  for (const [at, campaign] of some.entries()) {
    const root = temporaryRepository({});
    writeCampaign(root, campaign);
    const repository = new Repository(new Disk(root));
    const one = resultOf(repository, campaign.id);
    const count = 1 + ((at * 3) % 7);
    expect(withParts(repository, count, (parts) => resultOf(repository, campaign.id, parts))).toEqual(one);
  }
});
