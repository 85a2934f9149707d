/** `npm run test:fuzz`: random edits of every outline, report and scaffold through parse, check, mend and check again. */

import { parseArgs } from 'node:util';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { SAMPLES } from '../helpers/project.ts';
import { bases } from './bases.ts';
import { fuzz } from './fuzz.ts';

/** A case that takes longer, in milliseconds, hangs in the eyes of who waits for it. */
const LIMIT = 2000;

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    runs: { type: 'string', default: '20000' },
    only: { type: 'string', default: '' },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const repository = new Repository(new Disk(SAMPLES));
const texts = bases(repository).filter(({ name }) => name.includes(values.only));
const runs = Math.ceil(Number(values.runs) / texts.length);

const write = (name: string, cells: readonly (string | number)[]) =>
  process.stdout.write(`${name.padEnd(60)}${cells.map((cell) => String(cell).padStart(10)).join('')}\n`);

process.stdout.write(`seed ${seed}, ${runs} cases of each text, 1 to 8 edits a case\n`);
write('text', ['mended', 'left', 'refused', 'slowest', 'failed']);
for (const [index, base] of texts.entries()) {
  const { name, counts, slowest, failure } = fuzz(repository, base, runs, seed + index, LIMIT);
  write(name, [counts.mended, counts['left as it is'], counts.refused, `${Math.round(slowest)} ms`, failure ? 1 : 0]);
  if (!failure) continue;
  process.exitCode = 1;
  process.stdout.write(`    ${failure.reason.replaceAll('\n', '\n    ')}\n    ${failure.edits}\n`);
}
