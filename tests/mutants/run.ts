/** `npm run test:mutants`: every kind of defect at every place of every sample report gives exactly one message, there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Repository } from '#lib/repository.ts';
import { checkText } from '../../scripts/check/check-file.ts';
import { kinds as content } from './kinds/content.ts';
import { kinds as figures } from './kinds/figures.ts';
import { kinds as sections } from './kinds/sections.ts';
import type { Kind, Sample } from './mutant.ts';

const SHOWN = 3;
const repository = new Repository(join(import.meta.dirname, '..', '..'));
const samples = repository.reportFiles('hai-phong-2023-h1').files.map((file): Sample => {
  const text = readFileSync(join(repository.root, file), 'utf8');
  const { subject, messages } = checkText(repository, file, text);
  if (messages.length > 0 || subject.type !== 'report' || !subject.bound) throw new Error(`${file} must be good`);
  return { file, text, lines: text.split('\n'), bound: subject.bound };
});

const catalogue: readonly Kind[] = [...sections, ...content, ...figures].filter(({ name }) => !process.argv[2] || name.includes(process.argv[2]));
const rows = catalogue.map((kind) => ({ kind, places: 0, caught: 0, wrong: [] as string[] }));
for (const row of rows) {
  for (const sample of samples) {
    for (const { text, line } of row.kind.mutants(sample)) {
      row.places += 1;
      const found = checkText(repository, sample.file, text).messages.map((message) => `${message.line} ${message.rule}`);
      if (found.length === 1 && found[0] === `${line} ${row.kind.rule}`) row.caught += 1;
      else row.wrong.push(`${sample.file}: expected ${line} ${row.kind.rule}, got ${found.join(', ') || 'nothing'}`);
    }
  }
}

const sum = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + pick(row), 0);
const write = (cells: readonly (string | number)[]) =>
  process.stdout.write(
    `${String(cells[0]).padEnd(20)}${String(cells[1]).padEnd(42)}${cells
      .slice(2)
      .map((cell) => String(cell).padStart(8))
      .join('')}\n`,
  );
write(['rule', 'kind', 'places', 'caught', 'false']);
for (const { kind, places, caught, wrong } of rows) {
  write([kind.rule, kind.name, places, caught, wrong.length]);
  for (const line of wrong.slice(0, SHOWN)) process.stdout.write(`    ${line}\n`);
}
write([`${rows.length} kinds`, '', sum(({ places }) => places), sum(({ caught }) => caught), sum(({ wrong }) => wrong.length)]);
process.exitCode = rows.every(({ places, wrong }) => places > 0 && wrong.length === 0) ? 0 : 1;
