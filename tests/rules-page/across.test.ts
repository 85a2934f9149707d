/** What the page of rules shows of rules that compare files is what a check of such files says. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkFiles } from '../../scripts/campaign/check-files.ts';
import { ACROSS_FOLDER, acrossCase } from '../../scripts/rules-page/across.ts';
import { expectFile } from '../helpers/expectation.ts';
import { PROJECT } from '../helpers/project.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const rules = readdirSync(join(PROJECT, ACROSS_FOLDER)).filter((name) => name !== 'base');

test('the rules that no file shows by itself', () => {
  expect(rules).toEqual(['duplicate-number', 'roll-up-mismatch', 'unit-path']);
});

test.each(rules)('%s', (rule) => {
  const one = acrossCase(PROJECT, rule);
  if (!one) throw new Error(rule);
  const told = (files: Readonly<Record<string, string>>) =>
    checkFiles({
      repository: new Repository(new Disk(temporaryRepository({ ...one.base, ...files }))),
      given: [],
    }).messages.map(
      ({ line, column, endLine, endColumn, severity, message, rule: id }) =>
        `${line}:${column}-${endLine}:${endColumn} ${severity} ${message} [${id}]\n`,
    );
  expect(told(one.right)).toEqual([]);
  const wrong = told(one.wrong);
  expect(wrong.length).toBe(1);
  expectFile(join(PROJECT, ACROSS_FOLDER, rule, 'expected.txt'), wrong.join(''));
});
