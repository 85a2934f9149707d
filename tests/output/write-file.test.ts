/** Single files: whole or not at all, and never over what someone else wrote. */
import {
  chmodSync,
  chownSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clearTemporaries, replaceFile, writeFileWhole, writeNewFile } from '../../scripts/output/write-file.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { filesIn } from './sums.ts';

/** No process has this number. */
const NOBODY = 4_194_999;

const textsIn = (root: string) => filesIn(root).map((file) => [file, readFileSync(join(root, file), 'utf8')]);

test('a new file is made where nothing is', () => {
  const root = temporaryRepository({});
  expect(writeNewFile(join(root, 'a.md'), 'mới')).toBe(true);
  expect(textsIn(root)).toEqual([['a.md', 'mới']]);
});

test.each<[string, (path: string) => void, string[]]>([
  ['a file', (path) => writeFileSync(path, 'cũ'), ['a.md']],
  ['a link', (path) => symlinkSync('other.md', path), ['a.md']],
  ['a folder', (path) => mkdirSync(path), ['a.md']],
])('a new file is not made where there is %s', (_, put, left) => {
  const root = temporaryRepository({});
  put(join(root, 'a.md'));
  expect(writeNewFile(join(root, 'a.md'), 'mới')).toBe(false);
  expect(readdirSync(root)).toEqual(left);
});

test('a file that is as it was read is replaced; mode and owner stay', () => {
  const root = temporaryRepository({ 'a.md': 'cũ' });
  const path = join(root, 'a.md');
  chmodSync(path, 0o640);
  if (process.getuid?.() === 0) chownSync(path, 12_345, 12_346);
  const { uid, gid, mode } = statSync(path);
  expect(replaceFile(path, Buffer.from('cũ'), 'mới')).toBe(true);
  const after = statSync(path);
  expect([textsIn(root), after.uid, after.gid, after.mode]).toEqual([[['a.md', 'mới']], uid, gid, mode]);
});

test('a file that changed since it was read is left alone', () => {
  const root = temporaryRepository({ 'a.md': 'đã sửa' });
  expect(replaceFile(join(root, 'a.md'), Buffer.from('cũ'), 'mới')).toBe(false);
  expect(textsIn(root)).toEqual([['a.md', 'đã sửa']]);
});

test('another name of a file that is replaced keeps what it had', () => {
  const root = temporaryRepository({ 'a.md': 'cũ' });
  linkSync(join(root, 'a.md'), join(root, 'b.md'));
  replaceFile(join(root, 'a.md'), Buffer.from('cũ'), 'mới');
  expect(textsIn(root)).toEqual([
    ['a.md', 'mới'],
    ['b.md', 'cũ'],
  ]);
});

test('a file is made with the folders that it is in', () => {
  const root = temporaryRepository({});
  writeFileWhole(join(root, 'x/y/a.md'), 'mới');
  expect(textsIn(root)).toEqual([['x/y/a.md', 'mới']]);
});

test('what takes the place of a file has its mode', () => {
  const root = temporaryRepository({ 'a.md': 'cũ' });
  chmodSync(join(root, 'a.md'), 0o604);
  writeFileWhole(join(root, 'a.md'), 'mới');
  expect([textsIn(root), statSync(join(root, 'a.md')).mode & 0o777]).toEqual([[['a.md', 'mới']], 0o604]);
});

test('what a killed process left of files goes, at any depth; what a living one or someone else has stays', () => {
  const others = [`.tmp.decuong-${process.ppid}`, `x/.tmp.${NOBODY}`, '.tmp.decuong-1.elsewhere'];
  const root = temporaryRepository({
    [`.tmp.decuong-${NOBODY}`]: '',
    [`x/y/.tmp.decuong-${NOBODY}`]: '',
    ...Object.fromEntries(others.map((name) => [name, ''])),
  });
  const elsewhere = temporaryRepository({ [`.tmp.decuong-${NOBODY}`]: '' });
  symlinkSync(elsewhere, join(root, 'z'));
  clearTemporaries(root);
  expect(filesIn(root)).toEqual([...others, 'z'].toSorted());
  expect(filesIn(elsewhere)).toEqual([`.tmp.decuong-${NOBODY}`]);
});
