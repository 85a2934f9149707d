/** Registers that a spreadsheet saved are put into form; then nothing is told, and the units are the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { fixRegisters } from '../../scripts/check/fix-register.ts';
import { SAMPLES } from '../helpers/project.ts';

const UNITS = 'reports/units.csv';
const DOCUMENTS = 'outlines/documents.csv';
const sample = (file: string) => readFileSync(join(SAMPLES, file), 'utf8');
const units = sample(UNITS);

const mendsOf = (files: Readonly<Record<string, string | Uint8Array>>) =>
  fixRegisters(new Repository(new Memory(files)));

test('good registers stay', () => {
  expect(mendsOf({ [UNITS]: units, [DOCUMENTS]: sample(DOCUMENTS) })).toEqual([]);
});

test('one in UTF-16, parted by tabs', () => {
  const saved = Buffer.from(`\uFEFF${units.replaceAll(',', '\t')}`, 'utf16le');
  const [mend, ...others] = mendsOf({ [UNITS]: saved });
  const { register, problems } = new Repository(new Memory({ [UNITS]: mend?.text ?? '' })).register();
  const good = new Repository(new Memory({ [UNITS]: units })).register();
  expect([mend?.file, mend?.was.length, others, problems, [...register.units.values()]]).toEqual([
    UNITS,
    saved.length,
    [],
    [],
    [...good.register.units.values()],
  ]);
});
