/** Paths as Node has them, without Node. */
import { posix } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folderOf, normalized, relativePath, within } from '#lib/posix-path.ts';

const name = fc.constantFrom('a', 'b', 'ảnh', '.', '..', '');
const path = fc.array(name, { minLength: 1, maxLength: 6 }).map((names) => names.join('/').replace(/^\/+/u, ''));
const inside = fc.array(fc.constantFrom('a', 'b', 'ảnh'), { maxLength: 4 }).map((names) => names.join('/'));

test('they are those of Node', () => {
  fc.assert(
    fc.property(path, path, inside, inside, (one, other, from, to) => {
      expect([normalized(one), folderOf(one), within(folderOf(one), other), relativePath(from, to)]).toEqual([
        posix.normalize(one),
        posix.dirname(one),
        posix.join(posix.dirname(one), other),
        posix.relative(from, to),
      ]);
    }),
  );
});
