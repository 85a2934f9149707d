/** Where what one run leaves for the next is kept: whatever else stands there is somebody's. */
import { mkdirSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { cacheFolder } from '../../scripts/output/cache-folder.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const CODE = '0123456789abcdef';

afterEach(() => vi.unstubAllEnvs());

test('what other code has left long ago goes, and nothing that is not a cache', () => {
  const place = temporaryRepository({ 'thư/a.md': 'của tôi' });
  const others = [
    'fedcba9876543210-v20.1.0',
    'eeeeeeeeeeeeeeee-v20.1.0',
    'fedcba9876543210',
    `${CODE}-${process.version}`,
  ];
  for (const name of others) mkdirSync(join(place, name));
  const old = new Date(Date.now() - 8 * 24 * 60 * 60 * 1000);
  for (const name of readdirSync(place)) if (!name.startsWith('eee')) utimesSync(join(place, name), old, old);
  vi.stubEnv('DECUONG_CACHE', place);
  expect(cacheFolder(place, CODE)?.startsWith(join(place, `${CODE}-${process.version}`))).toBe(true);
  // That which is in use is as new as its last use.
  cacheFolder(place, 'aaaaaaaaaaaaaaaa');
  expect(readdirSync(place).sort()).toEqual(
    [`${CODE}-${process.version}`, 'eeeeeeeeeeeeeeee-v20.1.0', 'fedcba9876543210', 'thư'].sort(),
  );
});

test('nothing is kept where the environment names no place', () => {
  vi.stubEnv('DECUONG_CACHE', '');
  expect(cacheFolder(temporaryRepository({}), CODE)).toBeNull();
});
