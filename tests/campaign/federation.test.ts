/** One repository, and the same cut into several that release: the numbers and the status are those of one. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, isDay } from '#lib/date.ts';
import { campaignId, reportFile, unitId } from '#lib/paths.ts';
import type { Campaign } from '../oracle/campaign.ts';
import { campaigns } from '../oracle/random-campaign.ts';
import { campaignFiles } from '../oracle/write-campaign.ts';
import { type Files, fetched, isWithin, released, sourceList, tablesOf, withReports } from './federated.ts';

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

/** Rows that can be compared, terms by the names that they go by. */
function rowsOf(text = ''): readonly string[] {
  const rows = parse(text, { columns: true }) as Record<string, string>[];
  // Which reports are told besides is the business of who releases.
  const sums = rows.filter(({ part }) => !part?.startsWith('own'));
  return sums.map((row) => JSON.stringify(row)).sort();
}

/** Units that are asked, or stand above some that are; of those that stand in each other's way the first that was chosen. */
function cutsAmong(
  campaign: Campaign,
  chosen: readonly number[],
  asked: readonly string[],
  top = campaign.outline.issuer,
): readonly string[] {
  const cuts: string[] = [];
  const { period } = campaign.outline;
  const below = campaign.units.filter(
    ({ id, from = period.to, to = period.to }) =>
      id !== top && isWithin(id, top) && from <= period.to && to >= period.to && asked.some((one) => isWithin(one, id)),
  );
  for (const at of chosen) {
    const id = below[at % Math.max(1, below.length)]?.id;
    if (id !== undefined && !cuts.some((one) => isWithin(one, id) || isWithin(id, one))) cuts.push(id);
  }
  return cuts;
}

/** The campaign, where it is cut, and whether the reports of the units themselves stay above, with what the register there has. */
const cutCampaigns = fc.record({
  campaign: campaigns,
  chosen: fc.array(fc.nat(100), { minLength: 1, maxLength: 4 }),
  areOwnHere: fc.boolean(),
  isRegisterShort: fc.boolean(),
});

interface Repo {
  readonly files: Files;
  readonly campaign: Campaign;
  readonly commit: string;
}

/** A repository whose reports at and below some units stand in repositories of their own, which it has fetched. */
function standingOn(repo: Repo, cuts: readonly string[], areOwnHere = false): Files {
  const { files, campaign } = repo;
  const id = campaignId(campaign.id);
  const sources = cuts.map((unit) => {
    const isThere = (one: string) => isWithin(one, unit) && !(areOwnHere && one === unit);
    const commit = commitOf(unit);
    const there = tablesOf(withReports(files, isThere), id, commit, evidenceOf(campaign));
    return { unit, commit, release: released(there.tables) };
  });
  const isHere = (one: string) => !cuts.some((unit) => isWithin(one, unit) && !(areOwnHere && one === unit));
  return {
    ...withReports(files, isHere),
    ...sourceList(id, sources),
    ...Object.assign({}, ...sources.map(({ unit, release }) => fetched(id, unit, release))),
  };
}

/** The register without the units below some, which those have registers of. */
function shortRegister(files: Files, cuts: readonly string[]): Files {
  const rows = (files['reports/units.csv'] ?? '').split('\n');
  const isKnown = (row: string) => !cuts.some((unit) => row.startsWith(`${unit}/`));
  return { 'reports/units.csv': rows.filter(isKnown).join('\n') };
}

/** The tables of a whole repository against those of one that stands on others. */
function expectSame(campaign: Campaign, one: Files, other: Files): void {
  const id = campaignId(campaign.id);
  const [whole, parts] = [one, other].map((files) => tablesOf(files, id, commitOf('u'), evidenceOf(campaign)));
  expect(parts?.problems).toEqual([]);
  for (const table of ['totals', 'differences', 'parts'])
    expect(rowsOf(parts?.tables[`${table}.csv`])).toEqual(rowsOf(whole?.tables[`${table}.csv`]));
  expect(statusIn(parts?.tables)).toEqual(statusIn(whole?.tables));
}

/** Siblings of one name stand in the order of their ids, which a register that does not know them cannot say otherwise. */
function statusIn(tables: Files = {}): unknown {
  const { units, ...rest } = JSON.parse(tables['status.json'] ?? '') as { units: { unit: string }[] };
  return { ...rest, units: units.toSorted((a, b) => (a.unit < b.unit ? -1 : 1)) };
}

/** Units that a campaign asks. */
function askedIn(campaign: Campaign, files: Files): readonly string[] {
  const { tables } = tablesOf(files, campaignId(campaign.id), commitOf('u'), evidenceOf(campaign));
  const { units } = JSON.parse(tables['status.json'] ?? '') as { units: { unit: string }[] };
  return units.map(({ unit }) => unit);
}

test('a campaign that is cut into repositories comes to the same numbers and the same status', () => {
  fc.assert(
    fc.property(cutCampaigns, ({ campaign, chosen, areOwnHere, isRegisterShort }) => {
      const files = campaignFiles(campaign);
      const cuts = cutsAmong(campaign, chosen, askedIn(campaign, files));
      const repo = { files, campaign, commit: commitOf('u') };
      const cut = standingOn(repo, cuts, areOwnHere);
      expectSame(campaign, files, isRegisterShort ? { ...cut, ...shortRegister(files, cuts) } : cut);
    }),
    { seed: SEED, numRuns: 10, endOnFailure: true },
  );
});

test('so does one whose sources stand on others', () => {
  fc.assert(
    fc.property(cutCampaigns, ({ campaign, chosen }) => {
      const files = campaignFiles(campaign);
      const asked = askedIn(campaign, files);
      const [upper] = cutsAmong(campaign, chosen, asked);
      if (upper === undefined) return;
      const inner = cutsAmong(campaign, chosen, asked, upper);
      const id = campaignId(campaign.id);
      const middle = standingOn(
        { files: withReports(files, (one) => isWithin(one, upper)), campaign, commit: commitOf(upper) },
        inner,
      );
      const { tables, problems } = tablesOf(middle, id, commitOf(upper), evidenceOf(campaign));
      const release = released(tables);
      expect(problems).toEqual([]);
      expectSame(campaign, files, {
        ...withReports(files, (one) => !isWithin(one, upper)),
        ...sourceList(id, [{ unit: upper, release, commit: commitOf(upper) }]),
        ...fetched(id, upper, release),
      });
    }),
    { seed: SEED + 1, numRuns: 8, endOnFailure: true },
  );
});
