/** A few hundred of the cases of `npm run test:fuzz`. */

import { expect, test } from 'vitest';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { SAMPLES } from '../helpers/project.ts';
import { bases } from './bases.ts';
import { fuzz } from './fuzz.ts';

const repository = new Repository(new Disk(SAMPLES));

test.each(bases(repository).map((base) => [base.name, base] as const))(
  '%s: random edits are checked and mended without harm',
  (_name, base) => {
    expect(fuzz(repository, base, 20, 36).failure).toBe(null);
  },
);
