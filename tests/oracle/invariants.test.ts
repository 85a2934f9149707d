import Big from 'big.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Campaign, descendantsOf, figuresOf, type Report } from './campaign.ts';
import { foldTerm } from './fold-term.ts';
import { cellOf } from './owing.ts';
import { campaigns } from './random-campaign.ts';
import { expectedTables, type TotalRow, totalRows } from './tables.ts';
import { isSummed } from './totals.ts';

/** What holds of every campaign; each time over some dozens of random ones. */
function holds(name: string, property: (campaign: Campaign) => void): void {
  test(name, () => fc.assert(fc.property(campaigns, property), { numRuns: 30, seed: 20230630 }), 120_000);
}

holds('nothing is counted twice: a sum is of the topmost numbers below a unit, each once', (campaign) => {
  const summed = figuresOf(campaign.outline).filter(isSummed);
  const ids = new Set(summed.map(({ figure }) => figure.id));
  const rows = totalRows(campaign).filter((row) => ids.has(row.figure));
  const numbers = rows.map((row) => [...keyOf(row), row.state === 'value' ? row.value : null]);
  expect(numbers).toEqual(rows.map((row) => [...keyOf(row), sumOfTopmost(campaign, row)]));
});

holds('covered is at most expected, and expected at most the units below', (campaign) => {
  const rows = totalRows(campaign).map((row) => ({
    ...row,
    right:
      Number(row.covered) <= Number(row.expected) && Number(row.expected) <= descendantsOf(campaign, row.unit).length,
  }));
  expect(rows.filter((row) => !row.right)).toEqual([]);
});

holds('a unit that has not filed changes no value, nor what is provisional', (campaign) => {
  const { issuer, levels } = campaign.outline;
  const level = Object.keys(levels)[0] ?? '';
  const late = campaign.units.map(({ id }) => ({ id: `${id}/late`, name: 'Chưa nộp', level, kind: 'commune' }));
  const added = late.filter((unit) => unit.id.startsWith(`${issuer}/`));
  const before = totalRows(campaign);
  const keys = new Set(before.map((row) => keyOf(row).join()));
  const after = totalRows({ ...campaign, units: [...campaign.units, ...added] });
  const same = after.filter((row) => keys.has(keyOf(row).join()));
  expect(same.map((row) => [...withValue(row), row.provisional])).toEqual(
    before.map((row) => [...withValue(row), row.provisional]),
  );
});

holds('the order of units, reports and rows changes nothing', (campaign) => {
  const reports = campaign.reports.toReversed().map((report) => ({
    ...report,
    rows: Object.fromEntries(Object.entries(report.rows).toReversed()),
  }));
  const turned = { ...campaign, units: campaign.units.toReversed(), reports };
  expect(expectedTables(turned)).toEqual(expectedTables(campaign));
});

holds('a draft, a report with errors and none at all are one to the tables', (campaign) => {
  const without = withReports(campaign, (report, place) => (place % 3 === 0 ? [] : [report]));
  const drafted = withReports(campaign, (report, place) => [place % 3 === 0 ? { ...report, draft: true } : report]);
  const wrong = withReports(campaign, (report, place) => [place % 3 === 0 ? { ...report, hasErrors: true } : report]);
  expect(tablesOf(drafted)).toEqual(tablesOf(without));
  expect(tablesOf(wrong)).toEqual(tablesOf(without));
});

holds('an explanation settles and changes no number', (campaign) => {
  const rowsOf = (report: Report) =>
    Object.entries(report.rows).map(([id, { cells }]) => [id, { cells, note: 'Vì thế' }]);
  const explained = withReports(campaign, (report) => [{ ...report, rows: Object.fromEntries(rowsOf(report)) }]);
  const tables = tablesOf(campaign);
  const differences = tables.differences.map((row) => ({ ...row, note: 'Vì thế' }));
  expect(tablesOf(explained)).toEqual({ ...tables, differences });
});

holds('rates lie in 0–100, and are null only of nothing', (campaign) => {
  const wrong = expectedTables(campaign).rates.filter(
    ({ expected, filed, onTime, rate, rateOnTime }) =>
      onTime > filed ||
      filed > expected ||
      (rate === null) !== (expected === 0) ||
      [rate, rateOnTime].some((share) => share !== null && (share < 0 || share > 100)),
  );
  expect(wrong).toEqual([]);
});

/** The numbers below a unit that no unit in between has a number of its own for, added up; null where there are none. */
function sumOfTopmost(campaign: Campaign, { unit, figure, term }: TotalRow): string | null {
  const given = descendantsOf(campaign, unit).flatMap(({ id }) => {
    const cell = cellOf(campaign, id, figure, term);
    return cell.kind === 'number' ? [{ id, value: Big(cell.value) }] : [];
  });
  const topmost = given.filter(({ id }) => !given.some((other) => id.startsWith(`${other.id}/`)));
  return topmost.length === 0 ? null : topmost.reduce((sum, { value }) => sum.plus(value), Big(0)).toFixed();
}

function keyOf({ unit, figure, term }: TotalRow): readonly string[] {
  return [unit, figure, foldTerm(term)];
}

function withValue(row: TotalRow): readonly string[] {
  return [...keyOf(row), row.value];
}

/** The tables of numbers; status knows drafts and errors apart. */
function tablesOf(campaign: Campaign) {
  const { figures, totals, differences } = expectedTables(campaign);
  return { figures, totals, differences };
}

function withReports(campaign: Campaign, change: (report: Report, place: number) => readonly Report[]): Campaign {
  return { ...campaign, reports: campaign.reports.flatMap(change) };
}
