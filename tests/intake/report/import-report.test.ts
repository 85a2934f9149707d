/** What becomes of documents: the report, and what the user is told. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importReport } from '../../../scripts/intake/report/import-report.ts';
import { expectFile } from '../../helpers/expectation.ts';
import { PROJECT } from '../../helpers/project.ts';
import { DOCUMENTS } from './documents.ts';
import { wordsLost } from './read-back.ts';
import { smallGiven } from './small-campaign.ts';

const FOLDER = join(PROJECT, 'tests', 'fixtures', 'intake', 'report');

test.each(Object.entries(DOCUMENTS))('%s', (name, document) => {
  const made = importReport(document, smallGiven());
  mkdirSync(join(FOLDER, name), { recursive: true });
  expectFile(join(FOLDER, name, 'report.md'), made.text);
  expectFile(join(FOLDER, name, 'notes.txt'), made.notes.map((line) => `${line}\n`).join(''));
  expect(wordsLost(document, made)).toEqual([]);
});
