/** Names of issuers, each with the lines that a clerk would set it in: one file for each width and size of letters. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROFILES } from '#lib/profiles/grammar.ts';
import { profileOf, smallHeadOf } from '#lib/profiles/profile-of.ts';
import { nameWidth } from '../../../scripts/docx/components/head-columns.ts';
import { linesInCapitals } from '../../../scripts/docx/measure/even-lines.ts';
import { expectFile } from '../../helpers/expectation.ts';
import { PROJECT } from '../../helpers/project.ts';

const heads = [
  ...PROFILES.map((name) => [name, profileOf(name)] as const),
  ['state-small', smallHeadOf(profileOf('state'))] as const,
];

test.each(heads)('%s', (name, profile) => {
  const file = join(PROJECT, 'tests', 'fixtures', 'docx', 'issuers', `${name}.txt`);
  const names = [...readFileSync(file, 'utf8').matchAll(/^(.+?) →/gmu)].map(([, issuer = '']) => issuer);
  const set = names.map((issuer) => linesInCapitals(issuer, profile.looks.issuer, nameWidth(profile)));
  expect(set.map((lines) => lines.join(' '))).toEqual(names.map((issuer) => issuer.toUpperCase()));
  expectFile(file, names.map((issuer, index) => `${issuer} → ${set[index]?.join(' / ')}\n`).join(''));
});
