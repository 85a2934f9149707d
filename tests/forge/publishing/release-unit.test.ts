/** Whose repository it is that released. */
import { expect, test } from 'vitest';
import { unitId } from '#lib/paths.ts';
import { releasedUnit } from '../../../scripts/forge/publishing/release-unit.ts';

/** Units with their states; all that have others below them are rated. */
function unitOf(states: Readonly<Record<string, string>>): string {
  const ids = Object.keys(states);
  const rates = ids.flatMap((unit) => (ids.some((one) => one.startsWith(`${unit}/`)) ? [{ unit, level: null }] : []));
  const units = ids.map((unit) => ({ unit, state: states[unit] }));
  const content = () => Buffer.from(JSON.stringify({ units, rates }));
  return releasedUnit([{ path: 'status.json', sha256: '', content }], unitId('t'));
}

test('the unit that the register is cut to, whoever has reported', () => {
  const province = { t: 'missing', 't/p': 'missing', 't/p/x': 'missing', 't/p/y': 'missing' };
  expect([
    unitOf(province),
    unitOf({ ...province, 't/p/x': 'late' }),
    unitOf({ ...province, 't/p/x': 'waived', 't/p/y': 'draft' }),
    unitOf({ ...province, 't/p': 'on-time' }),
    unitOf({ t: 'missing', 't/p': 'late', 't/p/x': 'late' }),
    unitOf({ t: 'missing', 't/p': 'missing', 't/p/x': 'late' }),
  ]).toEqual(['t/p', 't/p', 't/p', 't/p', 't/p', 't/p/x']);
});

test('of a register of more, the one that has the reports below it', () => {
  const country = { t: 'missing', 't/p': 'missing', 't/p/x': 'missing', 't/p/y': 'missing', 't/q': 'missing' };
  expect([
    unitOf({ ...country, 't/p/x': 'late', 't/p/y': 'invalid' }),
    unitOf({ ...country, 't/p/x': 'late' }),
    unitOf({ ...country, 't/p': 'late', 't/p/x': 'late' }),
    unitOf({ ...country, 't/p/x': 'late', 't/q': 'late' }),
    unitOf({ ...country, t: 'filed', 't/p/x': 'late' }),
    unitOf(country),
  ]).toEqual(['t/p', 't/p', 't/p', 't', 't', 't']);
});
