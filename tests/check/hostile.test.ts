/** Hostile files cost little, or are refused at their place by measure. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { HOSTILE_BODIES, HOSTILE_YAML } from '../../scripts/bench/hostile-files.ts';
import { checkPath } from '../../scripts/check/check-repository.ts';
import { expectFile } from '../helpers/expectation.ts';
import { fixture, goodRepository } from '../helpers/fixtures.ts';
import { PROJECT } from '../helpers/project.ts';

/** Of CPU, in seconds. */
const MOST = 2;
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
]);

const told: string[] = [];

test.each(hostile)('%s: %s', (file, name, make) => {
  const files = new Memory({ ...goodRepository(), [file]: make() });
  const repository = new Repository(files);
  const start = process.cpuUsage();
  const { messages } = checkPath(repository, file);
  const { user, system } = process.cpuUsage(start);
  const [first] = messages;
  told.push(`${file}: ${name}: ${first ? `${first.line} ${first.rule} ${first.message.slice(0, 100)}` : 'nothing'}\n`);
  expect(Math.max((user + system) / 1e6, MOST)).toBe(MOST);
});

test('what is told of each', () => {
  expectFile(join(PROJECT, 'tests/fixtures/hostile.txt'), told.join(''));
});
