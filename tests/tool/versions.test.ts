/** The order of versions. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareVersions } from '../../scripts/tool/versions.ts';

/** As the specification of versions orders them. */
const ORDERED = [
  '0.2.0',
  '0.10.0',
  '1.0.0-alpha',
  '1.0.0-alpha.1',
  '1.0.0-alpha.beta',
  '1.0.0-beta',
  '1.0.0-beta.2',
  '1.0.0-beta.11',
  '1.0.0-rc.1',
  '1.0.0',
  '1.0.1',
  '2.0.0',
];

test('each version stands behind all that are older', () => {
  const at = fc.nat(ORDERED.length - 1);
  fc.assert(
    fc.property(at, at, (a, b) => {
      expect(Math.sign(compareVersions(ORDERED[a] ?? '', ORDERED[b] ?? ''))).toBe(Math.sign(a - b));
    }),
  );
});
