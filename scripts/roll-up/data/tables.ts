/**
 * `figures.csv`, `totals.csv` and `differences.csv`: for programs. Numbers are plain decimals with a point; what authors wrote is guarded.
 * What stands below a unit whose numbers come from its own repository is told in totals and differences as it is told there, and what
 * reports give only there.
 */
import { guarded } from '#lib/csv/guard.ts';
import { TABLE_COLUMNS } from '#lib/federation/released-tables.ts';
import { isWorded } from '#lib/figures/figure.ts';
import type { Said } from '#lib/figures/said.ts';
import type { Unit } from '#lib/register/register.ts';
import { type Campaign, copiedRows, isReportedHere, unitsAbove } from '../numbers/campaign.ts';
import { differencesOf } from '../numbers/differences.ts';
import { type Mask, maskOf } from '../numbers/mask.ts';
import type { ReportSummary } from '../numbers/summary.ts';
import { totalsOf } from '../numbers/totals.ts';
import { figureRows, plainNumber } from './figure-rows.ts';
import { writeCsv } from './write-csv.ts';

type Row = readonly (string | number)[];

/** What each report gives, a row a value; a term has one name in all rows. */
export function figuresCsv(
  campaign: Campaign,
  summaries: Iterable<ReportSummary>,
  mask: Mask = maskOf(campaign),
): string {
  const rowsOf = (summary: ReportSummary) =>
    Array.from(figureRows(campaign, summary, mask), ({ unit, figure, term, text, state }) => [
      campaign.outline.campaign,
      unit.id,
      figure.id,
      guarded(term),
      isWorded(figure) ? guarded(text) : text,
      state,
    ]);
  // Report by report: the rows of all of them would take many times the space of the text.
  return [
    writeCsv([['campaign', 'unit', 'figure', 'term', 'value', 'state']]),
    ...Array.from(summaries, (summary) => writeCsv(rowsOf(summary))),
  ].join('');
}

/** What each unit's descendants sum to, a row a total. */
export function totalsCsv(campaign: Campaign, mask: Mask = maskOf(campaign)): string {
  const rows = unitsAbove(campaign).flatMap(
    (unit) => copiedRows(campaign, unit, 'totals') ?? totalRows(campaign, unit, mask),
  );
  return writeCsv([TABLE_COLUMNS.totals, ...rows]);
}

function totalRows(campaign: Campaign, unit: Unit, mask: Mask): readonly Row[] {
  return [...campaign.outline.figures.values()].flatMap(({ figure }) =>
    totalsOf(campaign, unit.id, figure).map(({ term, termKey, value, covered, expected, provisional, state }) => [
      campaign.outline.campaign,
      unit.id,
      figure.id,
      guarded(term),
      value === null || mask.hides('total', unit, figure, termKey) ? '' : plainNumber(value, figure),
      covered,
      expected,
      provisional ? 1 : 0,
      value !== null && mask.hides('total', unit, figure, termKey) ? 'masked' : state,
    ]),
  );
}

/** Where superiors' own figures do not stand to those below them, explained or not. */
export function differencesCsv(campaign: Campaign, mask: Mask = maskOf(campaign)): string {
  const rows = unitsAbove(campaign).flatMap((unit) => {
    // A report that stands here is compared here, with what stands below it there.
    const copied = isReportedHere(campaign, unit) ? null : copiedRows(campaign, unit, 'differences');
    return copied ?? differenceRows(campaign, unit, mask);
  });
  return writeCsv([TABLE_COLUMNS.differences, ...rows]);
}

function differenceRows(campaign: Campaign, unit: Unit, mask: Mask): readonly Row[] {
  return differencesOf(campaign, unit).map(({ figure, term, termKey, own, below, difference, note }) => {
    const [isOwnHidden, isBelowHidden] = (['own', 'total'] as const).map((source) =>
      mask.hides(source, unit, figure, termKey),
    );
    // The explanation tells the numbers as well.
    const rest = isOwnHidden || isBelowHidden ? ['', ''] : [difference?.toFixed() ?? '', guarded(note)];
    const sides = [isOwnHidden ? 'masked' : plainSaid(own), isBelowHidden ? 'masked' : plainSaid(below)];
    return [campaign.outline.campaign, unit.id, figure.id, guarded(term), ...sides, ...rest];
  });
}

/** A number, or a state by its name. */
function plainSaid(said: Said): string {
  if (said.type === 'number') return said.value.toFixed();
  if (said.type === 'hidden') return 'masked';
  return said.type === 'state' ? said.state : '';
}
