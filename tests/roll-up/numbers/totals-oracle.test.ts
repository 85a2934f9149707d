/** Random trees, rolled up by the program and by an independent one: every number and every coverage equal. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { parseOutline } from '#lib/outline/outline.ts';
import { validateOutline } from '#lib/outline/validate-outline.ts';
import { campaignId, unitId } from '#lib/paths.ts';
import { parseRegister } from '#lib/register/register.ts';
import { bindOutline } from '#lib/report/bind-outline.ts';
import { parseReport } from '#lib/report/report.ts';
import { totalsCsv } from '../../../scripts/roll-up/data/tables.ts';
import { makeCampaign } from '../../../scripts/roll-up/numbers/campaign.ts';
import { type ReportSummary, summarize } from '../../../scripts/roll-up/numbers/summary.ts';
import { type RandomCampaign, randomCampaign } from '../random-campaign.ts';
import { oracleTotals } from './oracle.ts';

/** The rows of `totals.csv` after its campaign, sorted. */
function rolledUp({ units, outline: text, reports }: RandomCampaign): readonly string[] {
  const { register, problems } = parseRegister(units);
  const { outline, problems: defects } = parseOutline(
    'outlines/c/outline.md',
    campaignId('c'),
    text,
    parseMarkdown(text),
  );
  if (!outline) throw new Error(JSON.stringify(defects));
  expect(
    [...problems, ...defects, ...validateOutline(outline, register, () => true)].map(({ message }) => message),
  ).toEqual([]);
  const summaries: ReportSummary[] = [];
  for (const [id, source] of reports) {
    const unit = register.units.get(unitId(id));
    const report = parseReport(`reports/c/${id}.md`, campaignId('c'), unitId(id), source, parseMarkdown(source));
    if (unit) summaries.push(summarize(bindOutline(outline, report, unit), unit));
  }
  const [, ...rows] = parse(totalsCsv(makeCampaign(outline, register, summaries))) as string[][];
  return rows.map(([, ...cells]) => cells.join(' | ')).sort();
}

function independently({ world }: RandomCampaign): readonly string[] {
  return oracleTotals(world)
    .map((cells) => cells.join(' | '))
    .sort();
}

test.each([
  ['small', 12, 300],
  ['large', 500, 20],
])('%s trees', { timeout: 120_000 }, (_, most, numRuns) => {
  const equal = fc.property(randomCampaign(most), (campaign) => {
    expect(rolledUp(campaign)).toEqual(independently(campaign));
  });
  fc.assert(equal, { numRuns });
});
