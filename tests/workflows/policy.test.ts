/** Every workflow keeps our rules, and every rule finds what is planted against it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectFile } from '../helpers/expectation.ts';
import { PROJECT } from '../helpers/project.ts';
import { breachesOf, RULES } from './policy/rules.ts';

const LIVE = join(PROJECT, '.github', 'workflows');
const FIXTURES = join(PROJECT, 'tests', 'fixtures', 'workflows');
const read = (...path: readonly string[]) => readFileSync(join(...path), 'utf8');

test.each(readdirSync(LIVE))('%s keeps all rules', (file) => {
  expect(breachesOf(file, read(LIVE, file))).toEqual([]);
});

test.each(readdirSync(join(FIXTURES, 'ok')))('what is well is well: %s', (file) => {
  expect(breachesOf(file, read(FIXTURES, 'ok', file))).toEqual([]);
});

const planted = Object.keys(RULES).map((rule) => [rule, readdirSync(join(FIXTURES, rule)).filter(isWorkflow)] as const);

/** Beside them stands what all rules say of each: `expected.txt`. */
test.each(planted)('%s', (rule, files) => {
  const said = files.map((file) => [file, ...breachesOf(file, read(FIXTURES, rule, file))]);
  expectFile(join(FIXTURES, rule, 'expected.txt'), `${said.map((lines) => lines.join('\n  ')).join('\n')}\n`);
  const unseen = said.filter(([, ...lines]) => !lines.some((line) => line.split(' ')[1] === `${rule}:`));
  expect(unseen).toEqual([]);
});

describe('the table of breaches', () => {
  test('has a folder for each rule, and one for what is well', () => {
    expect(readdirSync(FIXTURES).sort()).toEqual([...Object.keys(RULES), 'ok'].sort());
  });

  test('each of its files is read', () => {
    const all = planted.flatMap(([rule]) => readdirSync(join(FIXTURES, rule)));
    expect(all.filter((file) => !isWorkflow(file) && file !== 'expected.txt')).toEqual([]);
  });
});

function isWorkflow(file: string): boolean {
  return /^bad-[a-z-]+\.yml$/u.test(file);
}
