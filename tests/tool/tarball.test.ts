/** What is read of a package without unpacking it. */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { CannotRun } from '#lib/cannot-run.ts';
import { manifestInTarball } from '../../scripts/tool/tarball.ts';
import { tarOf } from '../helpers/tarball.ts';

const COMMIT = 'a'.repeat(40);

test('name, version, commit and repository', () => {
  const manifest = {
    name: 'decuong',
    version: '1.2.3-rc.1',
    homepage: 'https://github.com/o/r#readme',
  };
  const bytes = tarOf({
    'package/README.md': 'x'.repeat(1000),
    'package/dist/.bundle/sources.json': JSON.stringify({ commit: COMMIT }),
    'package/package.json': JSON.stringify(manifest),
  });
  expect(manifestInTarball(bytes, 'a.tgz')).toEqual({
    name: 'decuong',
    version: '1.2.3-rc.1',
    commit: COMMIT,
    repository: 'o/r',
  });
});

test.each<[string, Uint8Array, string]>([
  ['no gzip', Buffer.from('PK'), 'a.tgz không phải tệp .tgz, hoặc chưa được tải về đủ'],
  [
    'half of one',
    tarOf({ 'package/package.json': '{}' }).subarray(0, 40),
    'a.tgz không phải tệp .tgz, hoặc chưa được tải về đủ',
  ],
  ['no tar', gzipSync('x'.repeat(2000)), 'a.tgz không phải gói decuong (tệp decuong-<phiên bản>.tgz)'],
  [
    'another package',
    tarOf({ 'package/package.json': '{"name":"x","version":"1.0.0"}' }),
    'a.tgz không phải gói decuong (tệp decuong-<phiên bản>.tgz)',
  ],
  [
    'a manifest elsewhere',
    tarOf({ 'package/a/package.json': '{"name":"decuong","version":"1.0.0"}' }),
    'a.tgz không phải gói decuong (tệp decuong-<phiên bản>.tgz)',
  ],
  [
    'a version that is none',
    tarOf({ 'package/package.json': '{"name":"decuong","version":"../x"}' }),
    'a.tgz không phải gói decuong (tệp decuong-<phiên bản>.tgz)',
  ],
])('%s is refused', (_, bytes, message) => {
  expect(() => manifestInTarball(bytes, 'a.tgz')).toThrow(new CannotRun(message));
});
