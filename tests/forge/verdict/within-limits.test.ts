/** Verdicts of very many reports. */
import { expect, test } from 'vitest';
import type { Verdict, VerdictMessage } from '../../../scripts/forge/verdict/verdict.ts';
import { withinLimits } from '../../../scripts/forge/verdict/within-limits.ts';
import { CASES } from './cases.ts';
import { told } from './change.ts';

async function scaffolds(): Promise<{ readonly verdict: Verdict; readonly messages: readonly VerdictMessage[] }> {
  const one = CASES['fresh-scaffold'];
  const verdict = one ? await told(one) : null;
  const [file] = verdict?.files ?? [];
  if (!verdict || !file) throw new Error('There is no scaffold');
  const defect = { ...file.messages[0], line: 90, rule: 'citation', message: 'Sai', isBlank: false };
  const messages = [...file.messages, defect as VerdictMessage];
  return { verdict: { ...verdict, files: Array.from({ length: 200 }, () => ({ ...file, messages })) }, messages };
}

test('what has room stays as it is', async () => {
  const { verdict } = await scaffolds();
  expect(withinLimits(verdict)).toBe(verdict);
});

test('else what is wrong is told, what is only unfilled counted', async () => {
  const { verdict, messages } = await scaffolds();
  const blanks = messages.length - 1;
  const few = withinLimits(verdict, 1_000_000).files;
  expect([...new Set(few.map((file) => JSON.stringify([file.messages, file.more])))]).toEqual([
    JSON.stringify([[...messages.slice(0, 9), messages.at(-1)], { errors: 0, warnings: 0, blanks: blanks - 9 }]),
  ]);
  const one = withinLimits(verdict, 1).files;
  expect([...new Set(one.map((file) => JSON.stringify([file.messages, file.more])))]).toEqual([
    JSON.stringify([[messages.at(-1)], { errors: 0, warnings: 0, blanks }]),
  ]);
});
