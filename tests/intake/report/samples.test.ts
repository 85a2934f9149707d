/** Every sample through Word and back: as we build it, and as offices would have typed it. */
import { describe, expect, test } from 'vitest';
import { checkText } from '../../../scripts/check/check-file.ts';
import { reportDocument } from '../../../scripts/docx/documents/report-document.ts';
import { importReport } from '../../../scripts/intake/report/import-report.ts';
import type { WordDocument } from '../../../scripts/intake/word/model.ts';
import { readWord } from '../../../scripts/intake/word/read-word.ts';
import { type Habits, officeDocument } from './office-document.ts';
import { repository, sample, told, wordsLost } from './read-back.ts';

const FILES = repository.reportFiles().files;
const NOWHERE = { commit: '', modified: '2023-01-01T00:00:00Z', code: '' };

async function read(bytes: Uint8Array): Promise<WordDocument> {
  const document = await readWord(bytes);
  if ('refusal' in document) throw new Error(document.refusal);
  return document;
}

describe.each(FILES)('%s', (file) => {
  const given = sample(file);

  test('as it was built, says the same and has no new message', async () => {
    const document = await read(await reportDocument({ ...given, provenance: NOWHERE, image: () => null }));
    const made = importReport(document, given);
    expect(checkText(repository, file, made.text).messages).toEqual([]);
    expect(told(file, made.text, given.outline, given.unit)).toEqual(
      told(file, given.source, given.outline, given.unit),
    );
    expect(wordsLost(document, made)).toEqual([]);
  });

  test.each<readonly [string, Habits]>([
    ['typed', {}],
    ['numbered by Word', { isNumbered: true }],
    ['in TCVN3', { isTcvn3: true }],
    ['with headers of two rows', { hasTwoRows: true }],
    ['with names as they come to mind', { rename: (name, index) => `${index + 1}. ${name.replace(/^Số /u, '')}` }],
  ])('%s, has all its sections and figures', async (_, habits) => {
    const document = await read(await officeDocument(given.source, given.frontMatter, given.unit, habits));
    const made = importReport(document, given);
    expect(told(file, made.text, given.outline, given.unit)).toEqual(
      told(file, given.source, given.outline, given.unit),
    );
    expect(wordsLost(document, made)).toEqual([]);
  });
});
