/** A province of two districts, one of which keeps a repository of its own, and what that has released. */
import { day } from '#lib/date.ts';
import { campaignId } from '#lib/paths.ts';
import { OUTLINES, report, UNITS } from '../roll-up/three-tiers.ts';
import { type Files, fetched, released, sourceList, tablesOf } from './federated.ts';

export const CAMPAIGN = campaignId('h1');
export const COMMIT = 'd'.repeat(40);
export const EVIDENCE = { days: new Map(), asOf: day('2025-07-10') };

const COMMON: Files = { 'reports/units.csv': UNITS, ...OUTLINES };

/** The district's repository: its own report, that of one commune, none yet of the other. */
export const DISTRICT: Files = {
  ...COMMON,
  'reports/h1/t/dong.md': report(['10', '5', '50', 'Có']),
  'reports/h1/t/dong/an.md': report(['6', '3', '50', 'Có']),
};

/** What it has released. */
export const RELEASE = released(tablesOf(DISTRICT, CAMPAIGN, COMMIT, EVIDENCE).tables);

/** The province's repository, with the list of its sources and what was fetched, or some of that. */
export function provinceWith(release: Files = RELEASE, others: Files = {}, listed: Files = release): Files {
  return {
    ...COMMON,
    'reports/h1/t/tay.md': report(['20', '10', '50', 'Không']),
    ...sourceList(CAMPAIGN, [{ unit: 't/dong', release: listed, commit: COMMIT }]),
    ...fetched(CAMPAIGN, 't/dong', release),
    ...others,
  };
}
