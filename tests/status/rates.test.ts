/** Reporting rates: the cases that DHIS2 publishes for its own, and the tree. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deadlineOf } from '#lib/outline/deadline.ts';
import { unitId } from '#lib/paths.ts';
import { parseRegister } from '#lib/register/register.ts';
import { percentOf, ratedUnits, ratesOf } from '../../scripts/status/rates.ts';
import type { State, UnitStatus } from '../../scripts/status/unit-status.ts';
import { outlineOf, register } from './campaign.ts';

// AnalyticsServiceReportingRateTest of dhis2-core, and the rule that a rate never exceeds 100.
test.each([
  ['500 of 100 in each of 10 months', 500, 1000, 50],
  ['no reports', 0, 100, 0],
  ['no target', 500, 0, null],
  ['neither', 0, 0, null],
  ['28 days of February', 28, 28, 100],
  ['31 days of January', 31, 31, 100],
  ['more than expected', 120, 100, 100],
  ['a third', 1, 3, 33.33],
  ['two thirds', 2, 3, 66.67],
  ['half up', 1, 800, 0.13],
  ['below a half', 1, 3200, 0.03],
  ['one is missing of many', 33_209, 33_210, 100],
])('%s: %i of %i is %s', (_, count, expected, rate) => {
  expect(percentOf(count, expected)).toBe(rate);
});

const outline = outlineOf();
const status = (id: string, state: State): UnitStatus => ({
  unit: unitId(id),
  name: register.units.get(unitId(id))?.name ?? '',
  level: register.units.get(unitId(id))?.level ?? '',
  state,
  before: deadlineOf(outline, register.units.get(unitId(id))?.level ?? '')?.before ?? null,
  filed: null,
  evidence: null,
  daysLate: null,
  reason: null,
});

test('units that have descendants at the end of the period, parents first', () => {
  expect(ratedUnits(outline, register).map(({ id }) => id)).toEqual(['tinh', 'tinh/huyen-a', 'tinh/huyen-b']);
});

test.each([
  ['it begins after the period', '2023-07-01', '', []],
  ['it begins on the last day', '2023-06-30', '', ['tinh/huyen']],
  ['it ended before the last day', '', '2023-06-29', []],
  ['it ended on the last day', '', '2023-06-30', ['tinh/huyen']],
])('a unit counts at the end of the period: %s', (_, from, to, expected) => {
  const rows = ['tinh,Tỉnh,province', 'tinh/huyen,Huyện,district', 'tinh/huyen/xa,Xã,base'].map((row) =>
    row.endsWith('district') ? `${row},party,,,,,,${from},${to},` : `${row},party,,,,,,,,`,
  );
  const header = 'id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces';
  const { register: units } = parseRegister([header, ...rows, ''].join('\n'));
  expect(ratedUnits(outline, units).map(({ id }) => id)).toEqual(['tinh', ...expected]);
});

test('a row per level and one for all; what is waived is not expected', () => {
  const units = [
    status('tinh/huyen-a', 'invalid'),
    status('tinh/huyen-a/xa-mot', 'on-time'),
    status('tinh/huyen-a/xa-hai', 'late'),
    status('tinh/huyen-b', 'missing'),
    status('tinh/huyen-b/xa-ba', 'draft'),
    status('tinh/huyen-b/xa-bon', 'waived'),
    status('tinh/van-phong', 'filed'),
  ];
  const rows = ratesOf(ratedUnits(outline, register), units, outline);
  expect(
    rows.map((row) => [row.unit, row.level, row.expected, row.filed, row.onTime, row.rate, row.rateOnTime]),
  ).toEqual([
    ['tinh', 'base', 3, 2, 1, 66.67, 33.33],
    ['tinh', 'district', 2, 0, 0, 0, 0],
    ['tinh', 'office', 1, 1, 0, 100, null],
    ['tinh', null, 6, 3, 1, 50, 20],
    ['tinh/huyen-a', 'base', 2, 2, 1, 100, 50],
    ['tinh/huyen-a', 'district', 1, 0, 0, 0, 0],
    ['tinh/huyen-a', 'office', 0, 0, 0, null, null],
    ['tinh/huyen-a', null, 3, 2, 1, 66.67, 33.33],
    ['tinh/huyen-b', 'base', 1, 0, 0, 0, 0],
    ['tinh/huyen-b', 'district', 1, 0, 0, 0, 0],
    ['tinh/huyen-b', 'office', 0, 0, 0, null, null],
    ['tinh/huyen-b', null, 2, 0, 0, 0, 0],
  ]);
});

describe('of any states', () => {
  const ids = [...register.units.keys()].filter((id) => id.startsWith('tinh/'));
  const states: readonly State[] = ['missing', 'draft', 'invalid', 'filed', 'on-time', 'late', 'waived'];
  const units = fc.tuple(...ids.map((id) => fc.constantFrom(...states).map((state) => status(id, state))));

  test('levels add up, and onTime ≤ filed ≤ expected', () => {
    fc.assert(
      fc.property(units, (all) => {
        const rows = ratesOf(ratedUnits(outline, register), all, outline);
        for (const total of rows.filter(({ level }) => level === null)) {
          const levels = rows.filter(({ unit, level }) => unit === total.unit && level !== null);
          for (const key of ['expected', 'filed', 'onTime'] as const)
            expect(levels.reduce((sum, row) => sum + row[key], 0)).toBe(total[key]);
          expect(total.onTime <= total.filed && total.filed <= total.expected).toBe(true);
        }
      }),
    );
  });
});
