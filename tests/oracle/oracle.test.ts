import { describe, expect, test } from 'vitest';
import type { Case } from './cases/case.ts';
import { cases } from './cases.ts';
import { expectedTables } from './tables.ts';

const COLUMNS = {
  totals: ['unit', 'figure', 'term', 'value', 'covered', 'expected', 'provisional', 'state'],
  differences: ['unit', 'figure', 'term', 'own', 'below', 'difference', 'note'],
  figures: ['unit', 'figure', 'term', 'value', 'state'],
  statuses: ['unit', 'state', 'before', 'filed', 'evidence', 'daysLate'],
  rates: ['unit', 'level', 'expected', 'filed', 'onTime', 'rate', 'rateOnTime'],
} as const;

const TABLES = ['totals', 'differences', 'figures', 'statuses', 'rates'] as const;

type Table = (typeof TABLES)[number];

describe('the oracle gives the rows that were worked by hand', () => {
  for (const each of cases) {
    test(each.name, () => expect(given(each)).toEqual(wanted(each)), 60_000);
  }
});

/** The tables that a case names, as its rows are written. */
function given(each: Case): Partial<Record<Table, readonly string[]>> {
  const { units: statuses, ...tables } = expectedTables(each.campaign);
  const all: Record<Table, readonly object[]> = { ...tables, statuses };
  const named = TABLES.filter((name) => each[name] !== undefined);
  return Object.fromEntries(named.map((name) => [name, lines(all[name], COLUMNS[name], each.unit)]));
}

function lines(rows: readonly object[], columns: readonly string[], unit: string | undefined): readonly string[] {
  const fields = rows.map((row) => new Map(Object.entries(row)));
  const ofUnit = fields.filter((row) => unit === undefined || row.get('unit') === unit);
  return ofUnit.map((row) => columns.map((column) => row.get(column) ?? '').join(','));
}

function wanted({
  name: _name,
  campaign: _campaign,
  unit: _unit,
  ...tables
}: Case): Partial<Record<Table, readonly string[]>> {
  return tables;
}
