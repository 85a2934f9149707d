/** Hostile files are read, or refused at their place by measure. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { HOSTILE_BODIES, HOSTILE_YAML } from '../../scripts/bench/hostile-files.ts';
import { checkPath } from '../../scripts/check/check-repository.ts';
import { expectFile } from '../helpers/expectation.ts';
import { fixture, goodRepository } from '../helpers/fixtures.ts';
import { PROJECT } from '../helpers/project.ts';

const LETTER = readFileSync(join(PROJECT, 'tests/fixtures/samples/outlines/hai-phong-2023-h1/letter.md'), 'utf8');
const FILES = {
  'reports/nam-2023/binh-an/phuong-mot.md': fixture('report.md'),
  'outlines/nam-2023/outline.md': fixture('outline.md'),
  'outlines/nam-2023/letter.md': LETTER,
};

const hostile = Object.entries(FILES).flatMap(([file, good]) => [
  // One parser reads them all.
  ...Object.entries(file.startsWith('reports') ? HOSTILE_BODIES : {}).map(
    ([name, make]) => [file, name, () => `${good}\n\n${make()}\n`] as const,
  ),
  ...Object.entries(HOSTILE_YAML).map(
    ([name, make]) => [file, `YAML: ${name}`, () => good.replace('---\n', () => `---\n${make()}\n`)] as const,
  ),
  ...Object.entries(file.endsWith('outline.md') ? HOSTILE_YAML : {}).map(
    ([name, make]) =>
      [file, `requirement: ${name}`, () => good.replace('```yaml\n', (fence) => `${fence}${make()}\n`)] as const,
  ),
]);

/** What it costs is for `npm run bench`; a test that times is red on a busy machine. */
test('what is told of each', () => {
  const told = hostile.map(([file, name, make]) => {
    const repository = new Repository(new Memory({ ...goodRepository(), [file]: make() }));
    const [first] = checkPath(repository, file).messages;
    return `${file}: ${name}: ${first ? `${first.line} ${first.rule} ${first.message.slice(0, 100)}` : 'nothing'}\n`;
  });
  expectFile(join(PROJECT, 'tests/fixtures/hostile.txt'), told.join(''));
}, 300_000);
