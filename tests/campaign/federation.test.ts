/** One repository, and the same cut into several that release: the numbers and the status are those of one. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, isDay } from '#lib/date.ts';
import { campaignId, reportFile, unitId } from '#lib/paths.ts';
import type { Campaign } from '../oracle/campaign.ts';
import { foldTerm } from '../oracle/fold-term.ts';
import { campaigns } from '../oracle/random-campaign.ts';
import { campaignFiles } from '../oracle/write-campaign.ts';
import { fetched, isWithin, released, sourceList, tablesOf, withReports } from './federated.ts';

const SEED = 20230630;
const commitOf = (unit: string) => Buffer.from(unit.padEnd(20).slice(-20)).toString('hex');

/** As Git would show it, when all has come. */
function evidenceOf(campaign: Campaign) {
  const id = campaignId(campaign.id);
  const days = campaign.reports.flatMap(({ unit, committed = '' }) =>
    isDay(committed) ? [[reportFile(id, unitId(unit)), committed] as const] : [],
  );
  return { days: new Map(days), asOf: day('2024-12-31') };
}

/** Rows that can be compared: whose spelling of a term comes first depends on who is asked first. */
function rowsOf(text = ''): readonly string[] {
  const rows = parse(text, { columns: true }) as Record<string, string>[];
  // Which reports are told besides is the business of who releases.
  const sums = rows.filter(({ part }) => !part?.startsWith('own'));
  return sums.map((row) => JSON.stringify({ ...row, term: foldTerm(row.term ?? '') })).sort();
}

/** Units that are asked, or stand above some that are; of those that stand in each other's way the first that was chosen. */
function cutsAmong(campaign: Campaign, chosen: readonly number[], asked: readonly string[]): readonly string[] {
  const cuts: string[] = [];
  const { issuer, period } = campaign.outline;
  const below = campaign.units.filter(
    ({ id, from = period.to, to = period.to }) =>
      id !== issuer &&
      isWithin(id, issuer) &&
      from <= period.to &&
      to >= period.to &&
      asked.some((one) => isWithin(one, id)),
  );
  for (const at of chosen) {
    const id = below[at % Math.max(1, below.length)]?.id;
    if (id !== undefined && !cuts.some((one) => isWithin(one, id) || isWithin(id, one))) cuts.push(id);
  }
  return cuts;
}

const cutCampaigns = fc.tuple(campaigns, fc.array(fc.nat(100), { minLength: 1, maxLength: 4 }));

test('a campaign that is cut into repositories comes to the same numbers and the same status', () => {
  fc.assert(
    fc.property(cutCampaigns, ([campaign, chosen]) => {
      const id = campaignId(campaign.id);
      const files = campaignFiles(campaign);
      const evidence = evidenceOf(campaign);
      const whole = tablesOf(files, id, commitOf('u'), evidence);
      const { units } = JSON.parse(whole.tables['status.json'] ?? '') as { units: { unit: string }[] };
      const asked = units.map(({ unit }) => unit);
      const sources = cutsAmong(campaign, chosen, asked).map((unit) => {
        const there = withReports(files, (one) => isWithin(one, unit));
        const commit = commitOf(unit);
        return { unit, commit, release: released(tablesOf(there, id, commit, evidence).tables) };
      });
      const here = {
        ...withReports(files, (one) => !sources.some(({ unit }) => isWithin(one, unit))),
        ...sourceList(id, sources),
        ...Object.assign({}, ...sources.map(({ unit, release }) => fetched(id, unit, release))),
      };
      const parts = tablesOf(here, id, commitOf('u'), evidence);
      expect(parts.problems).toEqual([]);
      for (const table of ['totals', 'differences', 'parts'])
        expect(rowsOf(parts.tables[`${table}.csv`])).toEqual(rowsOf(whole.tables[`${table}.csv`]));
      expect(JSON.parse(parts.tables['status.json'] ?? '')).toEqual(JSON.parse(whole.tables['status.json'] ?? ''));
    }),
    { seed: SEED, numRuns: 12, endOnFailure: true },
  );
});
