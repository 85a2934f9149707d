/** `npm run test:mutants`: every kind of defect at every place of every sample report gives exactly one message, there. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { campaignId } from '#lib/paths.ts';
import { Disk } from '#lib/repository/disk.ts';
import type { Entry } from '#lib/repository/files.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkText } from '../../scripts/check/check-file.ts';
import { png } from '../helpers/pictures.ts';
import { SAMPLES } from '../helpers/project.ts';
import { kinds as content } from './kinds/content.ts';
import { kinds as figures } from './kinds/figures.ts';
import { fileKinds } from './kinds/files.ts';
import { outlineKinds } from './kinds/outlines.ts';
import { kinds as prose } from './kinds/prose.ts';
import { kinds as sections } from './kinds/sections.ts';
import type { Mutant, Sample } from './mutant.ts';

const SHOWN = 3;

/** The samples, with a picture in every folder. */
class Samples extends Disk {
  override bytes(file: string): Uint8Array | null {
    return file.endsWith('/anh.png') ? png(40, 30) : super.bytes(file);
  }

  override list(folder: string): readonly Entry[] {
    return [...super.list(folder), { name: 'anh.png', type: 'file' }];
  }
}

const repository = new Repository(new Samples(SAMPLES));
const samples = repository.reportFiles(campaignId('hai-phong-2023-h1')).files.map((file): Sample => {
  const text = readFileSync(join(repository.root, file), 'utf8');
  const { subject, messages } = checkText(repository, file, text);
  if (messages.length > 0 || subject.type !== 'report' || !subject.bound) throw new Error(`${file} must be good`);
  return { file, text, lines: text.split('\n'), bound: subject.bound };
});

const outlines = repository.outlineFiles().files.map((file) => {
  const text = readFileSync(join(repository.root, file), 'utf8');
  const { subject, messages } = checkText(repository, file, text);
  if (messages.length > 0 || subject.type !== 'outline' || !subject.parsed.outline)
    throw new Error(`${file} must be good`);
  return { file, text, outline: subject.parsed.outline };
});

interface Row {
  readonly rule: string;
  readonly name: string;
  readonly wrong: string[];
  places: number;
}

const only = process.argv[2] ?? '';
const rows: Row[] = [];

function run<S extends { readonly file: string }>(
  kinds: readonly { readonly rule: string; readonly name: string; mutants(sample: S): Iterable<Mutant> }[],
  all: readonly S[],
): void {
  for (const { rule, name, mutants } of kinds) {
    if (!`${rule} ${name}`.includes(only)) continue;
    const row: Row = { rule, name, wrong: [], places: 0 };
    rows.push(row);
    for (const sample of all) {
      for (const { text, line } of mutants(sample)) {
        row.places += 1;
        const found = checkText(repository, sample.file, text)
          .messages.map((message) => `${message.line} ${message.rule}`)
          .join(', ');
        if (found !== `${line} ${rule}`)
          row.wrong.push(`${sample.file}: expected ${line} ${rule}, got ${found || 'nothing'}`);
      }
    }
  }
}

run([...sections, ...content, ...figures, ...prose], samples);
run(outlineKinds, outlines);
for (const { rule, name, found } of fileKinds.filter((kind) => `${kind.rule} ${kind.name}`.includes(only))) {
  const row: Row = { rule, name, wrong: [], places: samples.length };
  rows.push(row);
  for (const sample of samples) {
    const { line, messages } = found(sample);
    if (messages.join(', ') !== `${line} ${rule}`)
      row.wrong.push(`${sample.file}: expected ${line} ${rule}, got ${messages.join(', ') || 'nothing'}`);
  }
}

const sum = (pick: (row: Row) => number) => rows.reduce((total, row) => total + pick(row), 0);
const write = (cells: readonly (string | number)[]) =>
  process.stdout.write(
    `${String(cells[0]).padEnd(20)}${String(cells[1]).padEnd(42)}${cells
      .slice(2)
      .map((cell) => String(cell).padStart(8))
      .join('')}\n`,
  );
write(['rule', 'kind', 'places', 'caught', 'false']);
for (const { rule, name, places, wrong } of rows) {
  write([rule, name, places, places - wrong.length, wrong.length]);
  for (const line of wrong.slice(0, SHOWN)) process.stdout.write(`    ${line}\n`);
}
const places = sum((row) => row.places);
const wrong = sum((row) => row.wrong.length);
write([`${rows.length} kinds`, '', places, places - wrong, wrong]);
process.exitCode = rows.every((row) => row.places > 0 && row.wrong.length === 0) ? 0 : 1;
