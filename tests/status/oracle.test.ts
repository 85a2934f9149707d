/** Units and rates of random campaigns with a history, against the oracle. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '#lib/date.ts';
import { campaignId } from '#lib/paths.ts';
import { Repository } from '#lib/repository/repository.ts';
import { campaignStatuses } from '../../scripts/campaign/campaign-status.ts';
import { Checkout } from '../../scripts/git/checkout.ts';
import { withFolder } from '../helpers/repository.ts';
import type { Campaign, Section } from '../oracle/campaign.ts';
import { campaigns } from '../oracle/random-campaign.ts';
import { rates, unitStatuses } from '../oracle/status.ts';
import { commitCampaign } from '../oracle/write-campaign.ts';

/** As many as the tests have time for. */
const RUNS = 5;

const byId = <T extends { readonly unit: string; readonly level: string | null }>(rows: readonly T[]): readonly T[] =>
  rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
const key = ({ unit, level }: { readonly unit: string; readonly level: string | null }) => `${unit}\n${level ?? '~'}`;

/** A campaign without figures and terms, which say nothing of who has filed. */
function bare(campaign: Campaign): Campaign {
  const strip = ({ terms: _, ...section }: Section): Section => ({
    ...section,
    figures: [],
    sections: section.sections.map(strip),
  });
  const { outline } = campaign;
  return { ...campaign, outline: { ...outline, sections: outline.sections.map(strip) } };
}

/** What the program says of a campaign as it is committed in a folder. */
async function told({ id, asOf }: Campaign, root: string) {
  const repository = new Repository(new Checkout(root));
  const [found] = await campaignStatuses(
    { repository, asOf: day(asOf), today: day(asOf), step: () => {}, say: () => {} },
    [campaignId(id)],
  );
  return found?.status;
}

test('the status of random campaigns is what the oracle says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.noShrink(campaigns.map(bare)), (campaign) =>
      withFolder(async (root) => {
        commitCampaign(root, campaign);
        const status = await told(campaign, root);
        const expected = { units: unitStatuses(campaign), rates: rates(campaign) };
        const asked = status?.rates.filter(({ level, expected: count }) => level === null || count > 0);
        expect({ asOf: status?.asOf, units: byId(status?.units ?? []), rates: byId(asked ?? []) }).toEqual({
          asOf: campaign.asOf,
          units: byId(expected.units),
          rates: byId(expected.rates.filter(({ level, expected: count }) => level === null || count > 0)),
        });
      }),
    ),
    { numRuns: RUNS },
  );
});
