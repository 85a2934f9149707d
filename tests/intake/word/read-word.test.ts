/** What a Word document says, case by case: each folder is one, its fragments of XML beside what is read of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWord } from '../../../scripts/intake/word/read-word.ts';
import { expectFile } from '../../helpers/expectation.ts';
import { PROJECT } from '../../helpers/project.ts';
import { rendered } from './rendering.ts';
import { wordFile } from './word-file.ts';

const FOLDER = join(PROJECT, 'tests/fixtures/intake/word');
/** A picture of one point. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const FILES = {
  'word/media/image1.png': PNG,
  'word/media/image2.emf': Buffer.from('not a picture that anybody shows'),
};

test.each(readdirSync(FOLDER))('%s', async (name) => {
  const folder = join(FOLDER, name);
  const parts = Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.xml'))
      .map((file) => [file.slice(0, -4), withoutIndent(readFileSync(join(folder, file), 'utf8'))]),
  );
  const read = await readWord(wordFile({ body: parts.body ?? '', parts, files: FILES }));
  expect('refusal' in read).toBe(name.startsWith('bad-'));
  expectFile(join(folder, 'expected.txt'), rendered(read));
});

/** Fragments are on lines of their own for people. */
function withoutIndent(xml: string): string {
  return xml.replace(/>\s*\n\s*</gu, '><').trim();
}
