/** How pages lead to each other. */
import { posix } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hrefFrom } from '../../scripts/site/paths.ts';

const file = fc
  .array(fc.constantFrom('a', 'b', 'ab'), { minLength: 1, maxLength: 4 })
  .map((names) => `${names.join('/')}.html`);

test('a page leads to another as a folder of files does', () => {
  fc.assert(
    fc.property(file, file, (page, to) => {
      expect(hrefFrom(page, to)).toBe(posix.relative(posix.dirname(page), to));
    }),
  );
});
