/** The measured facts of the official format, each read back from built documents. */
import { describe, expect, test } from 'vitest';
import { COMMON } from './common.ts';
import { examplesOf } from './documents.ts';
import { PARTY_2018, PARTY_2026 } from './party.ts';
import { STATE, UNION } from './state.ts';

describe.each([
  ['party-2018', PARTY_2018],
  ['party-2026', PARTY_2026],
  ['state', STATE],
  ['union', UNION],
] as const)('%s', (profile, own) => {
  const examples = examplesOf(profile);

  test.each([...COMMON, ...own])('%s', async (_fact, read, expected) => {
    expect(await read(await examples)).toEqual(expected);
  });
});
