/**
 * `parts.csv`: what a superior repository needs and totals cannot say exactly. For who stands on this release, beside `totals.csv`; nothing
 * that is hidden there is told here.
 */
import { guarded } from '#lib/csv/guard.ts';
import { PARTS } from '#lib/federation/parts.ts';
import { TABLE_COLUMNS } from '#lib/federation/released-tables.ts';
import type { Figure } from '#lib/figures/figure.ts';
import type { TermKey } from '#lib/figures/term.ts';
import type { Unit } from '#lib/register/register.ts';
import { expectedBelow, sumBelow, termsBelow } from '../numbers/below.ts';
import { type Campaign, copiedRows, isHere, isReportedHere, unitsAbove } from '../numbers/campaign.ts';
import { type Mask, maskOf } from '../numbers/mask.ts';
import { askedFigures } from '../numbers/owing.ts';
import type { ReportSummary } from '../numbers/summary.ts';
import { isAddedUp } from '../numbers/totals.ts';
import { plainValue } from './figure-rows.ts';
import { writeCsv } from './write-csv.ts';

type Row = readonly [campaign: string, unit: string, figure: string, term: string, part: string, value: string];

const OWN: ReadonlySet<string> = new Set([PARTS.own, PARTS.ownState, PARTS.ownNote, PARTS.ownVersion]);

/** The parts of what is said below each unit, and the own reports of those units; a report that stands alone besides. */
export function partsCsv(campaign: Campaign, mask: Mask = maskOf(campaign)): string {
  const above = unitsAbove(campaign);
  const here = [...campaign.summaries.values()].filter((one) => isHere(campaign, one));
  const ids = new Set(above.map(({ id }) => id));
  const owns = here.filter(({ unit }) => here.length === 1 || ids.has(unit.id));
  const copied = (unit: Unit): readonly (readonly string[])[] | null => {
    const rows = copiedRows(campaign, unit, 'parts');
    // The report of a unit that stands here stands before the one that it filed there.
    return rows && isReportedHere(campaign, unit) ? rows.filter(([, , , , part]) => !OWN.has(part ?? '')) : rows;
  };
  return writeCsv([
    TABLE_COLUMNS.parts,
    ...above.flatMap((unit) => copied(unit) ?? sumRows(campaign, unit, mask)),
    ...owns.flatMap((summary) => ownRows(campaign, summary, mask)),
  ]);
}

function sumRows(campaign: Campaign, unit: Unit, mask: Mask): readonly Row[] {
  return [...askedFigures(campaign.outline).values()].flatMap(({ figure, section }) =>
    termsBelow(campaign, unit.id, section).flatMap((term) => {
      const row = rowOf(campaign, unit, figure, term);
      return [...totalParts(campaign, unit, figure, term, mask), ...choiceParts(campaign, unit, figure, term)].map(
        ([part, value]) => row(part, value),
      );
    }),
  );
}

type Part = readonly [part: string, value: string];

function totalParts(campaign: Campaign, { id }: Unit, figure: Figure, term: TermKey, mask: Mask): readonly Part[] {
  const { said, covered, lacksHidden } = sumBelow(campaign, id, figure.id, term);
  if (!isAddedUp(campaign, figure))
    return [
      [PARTS.covered, String(covered)],
      [PARTS.expected, String(expectedBelow(campaign, id, figure.id))],
    ];
  if (said.type === 'nothing') return [[PARTS.nothing, '1']];
  const unit = campaign.register.units.get(id);
  const hidden: readonly Part[] = lacksHidden ? [[PARTS.hidden, '1']] : [];
  if (said.type !== 'number' || said.of === null || !unit || mask.hides('total', unit, figure, term)) return hidden;
  return [...hidden, [PARTS.numerator, said.value.toFixed()], [PARTS.denominator, said.of.toFixed()]];
}

function choiceParts(campaign: Campaign, { id }: Unit, figure: Figure, term: TermKey): readonly Part[] {
  const { choices } = sumBelow(campaign, id, figure.id, term);
  return figure.choices.flatMap((choice): readonly Part[] => {
    const units = choices.get(choice) ?? 0;
    return units > 0 ? [[`${PARTS.choice}${choice}`, String(units)]] : [];
  });
}

function ownRows(campaign: Campaign, { unit, figures, version }: ReportSummary, mask: Mask): readonly Row[] {
  const { outline } = campaign;
  const rows = [...outline.figures.values()].flatMap(({ figure }) =>
    [...(figures.get(figure.id) ?? [])].flatMap(([key, { value, note }]): readonly Row[] => {
      const row = rowOf(campaign, unit, figure, key);
      if (mask.hides('own', unit, figure, key)) return [row(PARTS.ownState, 'masked')];
      const own =
        value.type === 'state'
          ? row(PARTS.ownState, value.state)
          : row(
              PARTS.own,
              value.type === 'number' ? value.value.toFixed(value.decimals) : guarded(plainValue(value, figure)),
            );
      return note === '' ? [own] : [own, row(PARTS.ownNote, guarded(note))];
    }),
  );
  return [[outline.campaign, unit.id, '', '', PARTS.ownVersion, String(version)], ...rows];
}

function rowOf({ outline, terms }: Campaign, { id }: Unit, figure: Figure, term: TermKey) {
  const name = guarded(terms.get(term) ?? '');
  return (part: string, value: string): Row => [outline.campaign, id, figure.id, name, part, value];
}
