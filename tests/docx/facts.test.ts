/** The measured facts of the official format, each read back from built documents. */
import { describe, expect, test } from 'vitest';
import { COMMON } from './facts/common.ts';
import { examplesOf } from './facts/documents.ts';
import { PARTY_2018, PARTY_2026 } from './facts/party.ts';
import { STATE, UNION } from './facts/state.ts';

describe.each([
  ['party-2018', PARTY_2018],
  ['party-2026', PARTY_2026],
  ['state', STATE],
  ['union', UNION],
] as const)('%s', (profile, own) => {
  const examples = examplesOf(profile);

  test.each([...COMMON, ...own])('%s', (_fact, read, expected) => {
    expect(read(examples)).toEqual(expected);
  });
});
