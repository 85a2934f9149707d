import fc from 'fast-check';
import type { Campaign } from './campaign.ts';
import { type Draw, drawFrom } from './random/draw.ts';
import { randomOutline } from './random/outline.ts';
import { randomRegister } from './random/register.ts';
import { randomReports } from './random/reports.ts';
import { dayAfter } from './status.ts';

/**
 * Random campaigns: trees of 1–5 tiers and up to 60 units, with every kind, level, requirement, state, waiver, term, draft,
 * error and contradiction that roll-ups and status must stand. A report that has no `hasErrors` keeps the outline.
 */
export const campaigns: fc.Arbitrary<Campaign> = fc
  .gen()
  .map((generate) => randomCampaign(drawFrom((min, max) => generate(evenly, min, max))));

/** Every number as likely as the next: trees and reports are to be many-sided, not small. */
function evenly(min: number, max: number): fc.Arbitrary<number> {
  return fc.noBias(fc.integer({ min, max }));
}

/** One random campaign. */
function randomCampaign(draw: Draw): Campaign {
  const period = draw.pick([
    { from: '2023-01-01', to: '2023-06-30' },
    { from: '2023-01-01', to: '2023-12-31' },
  ]);
  const units = randomRegister(draw, period);
  const outline = randomOutline(draw, units, period);
  const campaign = { id: 'dot-thu', outline, units, asOf: dayAfter(period.to, draw.int(-5, 45)) };
  return { ...campaign, reports: randomReports(draw, campaign) };
}
