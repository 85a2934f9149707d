/** How reports are cut into parts: whole subtrees below the topmost issuers, as even as can be, the same each time. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { cutOf } from '../../../scripts/campaign/shards/cut.ts';
import { smallOutline } from '../../roll-up/numbers/small-outline.ts';

const HEADER = 'id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces';

/** The parts of the reports of some units, where these issue an outline each. */
function cut(
  count: number,
  issuers: readonly string[],
  units: readonly string[],
): Readonly<Record<string, number | null>> {
  const outlines = issuers.map((issuer, at) => [
    `c${at}`,
    smallOutline('', {}).replace('issuer: t', `issuer: ${issuer}`),
  ]);
  const register = [HEADER, ...new Set([...issuers, ...units])].map((id, at) =>
    at === 0 ? id : `${id},Tên,base,party,,Cơ quan,Nơi,ĐU,,,,`,
  );
  const files = Object.fromEntries(outlines.map(([id, text]) => [`outlines/${id}/outline.md`, text]));
  const repository = new Repository(new Memory({ 'reports/units.csv': `${register.join('\n')}\n`, ...files }));
  const reports = units.map((unit) => `reports/c0/${unit}.md`);
  const { partOf } = cutOf(repository, [...Object.keys(files), ...reports], count);
  return Object.fromEntries(units.map((unit, at) => [unit, partOf(reports[at] ?? '')]));
}

test.each([
  {
    what: 'the largest first, each to the part that has the least',
    count: 2,
    issuers: ['b'],
    parts: { b: null, 'b/x': 2, 'b/y/1': 1, 'b/y/2': 1, 'b/y/3': 1, 'b/z/1': 2 },
  },
  { what: 'no more parts than there are', count: 4, issuers: ['b'], parts: { 'b/x': 1, 'b/y': 2 } },
  {
    what: 'the topmost issuer, and what is above it in no part',
    count: 2,
    issuers: ['b/x', 'b/x/1'],
    parts: { b: null, 'b/x': null, 'b/x/1': 1, 'b/x/1/a': 1, 'b/x/2': 2 },
  },
  { what: 'beside an issuer: whole', count: 2, issuers: ['b/x'], parts: { 'b/x/1': 2, 'b/y/1': 1, 'b/y/2': 1 } },
  { what: 'of another root: as of one that issues', count: 2, issuers: ['b'], parts: { 'b/x': 1, c: null, 'c/1': 2 } },
  { what: 'several roots', count: 1, issuers: ['b', 'c'], parts: { b: null, 'b/x': 1, c: null, 'c/1': 1 } },
])('$what', ({ count, issuers, parts }) => {
  expect(cut(count, issuers, Object.keys(parts))).toEqual(parts);
});

test('what is above or below a report is in its part or above the cut, in whatever order the files are given', () => {
  const id = fc
    .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 })
    .map((names) => `r/${names.join('/')}`);
  fc.assert(
    fc.property(fc.uniqueArray(id, { minLength: 1 }), fc.integer({ min: 1, max: 5 }), (units, count) => {
      const parts = cut(count, ['r'], units);
      for (const unit of units)
        for (const other of units)
          if (other.startsWith(`${unit}/`)) expect(parts[other]).toBe(parts[unit] ?? parts[other]);
      expect(cut(count, ['r'], units.toReversed())).toEqual(parts);
    }),
  );
});
