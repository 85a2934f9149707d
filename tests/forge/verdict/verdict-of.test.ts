/** What is said of a change, as whole verdicts. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseVerdict } from '../../../scripts/forge/verdict/verdict.ts';
import { expectFile } from '../../helpers/expectation.ts';
import { PROJECT } from '../../helpers/project.ts';
import { CASES } from './cases.ts';
import { told } from './change.ts';

const FOLDER = join(PROJECT, 'tests', 'fixtures', 'verdicts');
const SHA = 'a'.repeat(40);

test.each(Object.entries(CASES))('%s', { timeout: 60_000 }, async (name, one) => {
  const verdict = await told(one);
  const text = `${JSON.stringify(verdict, null, 2)}\n`;
  mkdirSync(join(FOLDER, name), { recursive: true });
  expectFile(join(FOLDER, name, 'expected.json'), text);
  const whole = { ...verdict, head: SHA, base: SHA };
  expect(parseVerdict(JSON.stringify(whole))).toEqual(whole);
});
