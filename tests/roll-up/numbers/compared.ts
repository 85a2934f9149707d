/** What a comparison tells, in lines; and campaigns of one figure to be compared. */
import type Big from 'big.js';
import { compareTotals } from '../../../scripts/roll-up/numbers/compare.ts';
import { load, type Told, type TwoCampaigns } from './two-campaigns.ts';

/** What is compared, and what is told of it. */
export type Case = readonly [name: string, campaigns: TwoCampaigns, told: readonly string[]];

/** `figure term: last → now change percent, covered/expected`, and why not. */
export function compared(campaigns: TwoCampaigns, at = 't'): readonly string[] {
  const { now, last, unit } = load(campaigns);
  const { rows, left } = compareTotals(now, last, unit(at));
  const number = (one: Big) => one.round(2, 1).toFixed();
  const signed = (one: Big) => `${one.gt(0) ? '+' : ''}${number(one)}`;
  return [
    ...rows.map(({ figure, term, last, now, change, percent, covered, expected }) =>
      [
        `${figure.id}${term && ` ${term}`}:`,
        `${number(last)} → ${number(now)}`,
        signed(change),
        ...(percent ? [`${signed(percent)}%`] : []),
        `${covered}/${expected}`,
      ].join(' '),
    ),
    ...[...left].map(([{ id }, why]) => `${id}: ${why}`),
  ];
}

/** Bases alone are asked. */
export const bases = (reports: Told['reports'], figures: readonly string[] = ['id: all']): Told => ({
  levels: ['base'],
  figures,
  reports,
});

/** Districts and bases are asked. */
export const both = (reports: Told['reports']): Told => ({
  levels: ['district', 'base'],
  figures: ['id: all'],
  reports,
});

/** A province, two districts, three bases. */
export const TREE = ['t province', 't/d district', 't/d/p base', 't/d/q base', 't/e district', 't/e/s base'];
