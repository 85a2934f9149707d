/** A few hundred of the cases of `npm run test:fuzz`. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Repository } from '#lib/repository.ts';
import { bases } from './fuzz/bases.ts';
import { fuzz } from './fuzz/fuzz.ts';

const repository = new Repository(join(import.meta.dirname, '..'));

test.each(bases(repository).map((base) => [base.name, base] as const))('%s: random edits are checked and mended without harm', (_name, base) => {
  expect(fuzz(repository, base, 20, 36).failure).toBe(null);
});
