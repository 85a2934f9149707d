/** `tests/fixtures/intake/outline`: documents as described, and what becomes of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseRegister } from '#lib/register/register.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkPath } from '../../../scripts/check/check-repository.ts';
import { importOutline } from '../../../scripts/intake/outline/import-outline.ts';
import { noteText } from '../../../scripts/intake/outline/note.ts';
import { expectFile } from '../../helpers/expectation.ts';
import { PROJECT, SAMPLES } from '../../helpers/project.ts';
import { lostWords } from './lost-words.ts';
import { described } from './word.ts';

const FIXTURES = join(PROJECT, 'tests', 'fixtures', 'intake', 'outline');
const units = readFileSync(join(SAMPLES, 'reports', 'units.csv'), 'utf8');
const { register } = parseRegister(units);
const [OUTLINE, LETTER] = ['outlines/dot-moi/outline.md', 'outlines/dot-moi/letter.md'];

describe.each(readdirSync(FIXTURES))('%s', (name) => {
  const folder = join(FIXTURES, name);
  const document = described(readFileSync(join(folder, 'document.txt'), 'utf8'));
  const imported = importOutline(document, { register });

  test('becomes these files', () => {
    expectFile(join(folder, 'outline.md'), imported.text);
    expectFile(join(folder, 'letter.md'), imported.letter ?? '(không có)\n');
  });

  test('tells this of it', () => {
    const lines = imported.notes.map((one) => `- ${noteText(one)}\n`);
    expectFile(join(folder, 'notes.txt'), lines.join(''));
  });

  test('loses no word', () => {
    expect(lostWords(document, imported)).toEqual([]);
  });

  test('is pointed at by check where it leaves something open', () => {
    const repository = new Repository(
      new Memory({
        'reports/units.csv': units,
        [OUTLINE]: imported.text,
        ...(imported.letter === null ? {} : { [LETTER]: imported.letter }),
      }),
    );
    const files = imported.letter === null ? [OUTLINE] : [OUTLINE, LETTER];
    const lines = files.flatMap((file) =>
      checkPath(repository, file).messages.map(
        ({ line, severity, rule, message }) => `${file.split('/')[2]}:${line} ${severity} ${rule} ${message}\n`,
      ),
    );
    expectFile(join(folder, 'check.txt'), lines.join(''));
  });
});
