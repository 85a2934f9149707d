/** The folder that a build fills: whole or as it was, with what others put in it. */
import { mkdirSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CannotRun } from '#lib/cannot-run.ts';
import { Output, type PlannedFile } from '../../scripts/output/output.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { filesIn, summed } from './sums.ts';

const ALL = () => true;
/** No process has this number. */
const NOBODY = 4_194_999;

function planOf(files: Readonly<Record<string, string>>): Iterator<PlannedFile, boolean> {
  const planned = Object.entries(files).map(([path, content]) => ({ path, make: () => content }));
  return (function* () {
    yield* planned;
    return true;
  })();
}

const text = (root: string, path: string) => readFileSync(join(root, 'dist', path), 'utf8');

/** A folder with `dist/` filled as given. */
async function filled(files: Readonly<Record<string, string>>, others: Readonly<Record<string, string>> = {}) {
  const root = temporaryRepository(others);
  const fill = (plan: Iterator<PlannedFile, boolean>, scope: (path: string) => boolean = ALL) =>
    new Output(join(root, 'dist'), root).fill(plan, scope);
  await fill(planOf(files));
  return { root, dist: join(root, 'dist'), fill };
}

test('what is not built again goes; what others put there stays, changed files of ours too', async () => {
  const { root, dist, fill } = await filled({ 'c/a.txt': 'a', 'c/b.txt': 'b', 'c/x/d.txt': 'd' });
  mkdirSync(join(dist, 'rỗng'));
  writeFileSync(join(dist, 'c/ghi-chu.txt'), 'của tôi');
  writeFileSync(join(dist, 'c/b.txt'), 'tôi đã sửa');
  symlinkSync('c/ghi-chu.txt', join(dist, 'lối-tắt'));
  expect(await fill(planOf({ 'c/a.txt': 'A' }))).toBe(true);
  expect(filesIn(root)).toEqual([
    'dist/SHA256SUMS',
    'dist/c/a.txt',
    'dist/c/b.txt',
    'dist/c/ghi-chu.txt',
    'dist/lối-tắt',
  ]);
  expect([text(root, 'c/a.txt'), text(root, 'c/b.txt'), text(root, 'c/ghi-chu.txt')]).toEqual([
    'A',
    'tôi đã sửa',
    'của tôi',
  ]);
  expect(readlinkSync(join(dist, 'lối-tắt'))).toBe('c/ghi-chu.txt');
  expect(filesIn(join(dist, 'rỗng'))).toEqual([]);
  expect(
    summed(dist)
      .said.split('\n')
      .map((line) => line.slice(66)),
  ).toEqual(['c/a.txt', '']);
});

test('files out of scope stay, with their sums', async () => {
  const { dist, fill } = await filled({ 'c/a.txt': 'a', 'd/b.txt': 'b' });
  await fill(planOf({ 'c/z.txt': 'z' }), (path) => path.startsWith('c/'));
  expect(filesIn(dist)).toEqual(['SHA256SUMS', 'c/z.txt', 'd/b.txt']);
  const { said, true: right } = summed(dist);
  expect(said.split('\n').map((line) => line.slice(66))).toEqual(['c/z.txt', 'd/b.txt', '']);
  expect(said).toBe(right);
});

test.each([
  ['a file cannot be made', { path: 'c/a.txt', make: () => Promise.reject(new Error('broken')) }, 'broken'],
  ['a file has the name of a folder', { path: 'c', make: () => 'c' }, 'EISDIR'],
  ['a file has the name of one of others', { path: 'ghi-chu.txt/a.txt', make: () => 'a' }, 'EEXIST'],
])('where %s in the middle, the former folder is as it was and nothing is left beside it', async (_, bad, reason) => {
  const { root, dist, fill } = await filled({ 'c/a.txt': 'a', 'c/b.txt': 'b' });
  writeFileSync(join(dist, 'ghi-chu.txt'), 'của tôi');
  const before = filesIn(root).map((file) => `${file} ${readFileSync(join(root, file), 'utf8')}`);
  const plan = (function* () {
    yield { path: 'c/new.txt', make: () => 'new' };
    yield bad;
    return true;
  })();
  await expect(fill(plan)).rejects.toThrow(reason);
  expect(filesIn(root).map((file) => `${file} ${readFileSync(join(root, file), 'utf8')}`)).toEqual(before);
});

test('where the new folder cannot take the place, the former one comes back', async () => {
  const { root, dist } = await filled({ 'c/a.txt': 'a' });
  const lost = () => rmSync(join(root, `.dist.decuong-${process.pid}`, 'new'), { recursive: true });
  await expect(new Output(dist, root).fill(planOf({ 'c/a.txt': 'A' }), ALL, lost)).rejects.toThrow('ENOENT');
  expect(filesIn(root)).toEqual(['dist/SHA256SUMS', 'dist/c/a.txt']);
  expect(text(root, 'c/a.txt')).toBe('a');
});

test('the PDF of a document goes with it, and when it changes', async () => {
  const { root, dist, fill } = await filled({ 'c/a.docx': 'a', 'c/b.docx': 'b', 'c/d.docx': 'd' });
  for (const name of ['a', 'b', 'd', 'other']) writeFileSync(join(dist, `c/${name}.pdf`), name);
  await fill(planOf({ 'c/a.docx': 'a', 'c/b.docx': 'B' }));
  expect(filesIn(root)).toEqual([
    'dist/SHA256SUMS',
    'dist/c/a.docx',
    'dist/c/a.pdf',
    'dist/c/b.docx',
    'dist/c/other.pdf',
  ]);
});

test('what is put beside the files at last is shown with them', async () => {
  const { root, dist } = await filled({});
  const copy = (paths: readonly string[], folder: string) => {
    for (const file of paths.map((path) => join(folder, path)))
      writeFileSync(file.replace('.docx', '.pdf'), readFileSync(file));
  };
  await new Output(dist, root).fill(planOf({ 'c/a.docx': 'a' }), ALL, copy);
  expect(filesIn(root)).toEqual(['dist/SHA256SUMS', 'dist/c/a.docx', 'dist/c/a.pdf']);
  expect(summed(dist).said).toBe(summed(dist).true);
});

test('what a killed build left is cleared; what it had taken away comes back first', async () => {
  const { root, dist, fill } = await filled({ 'c/a.txt': 'a' });
  const left = (pid: number) => join(root, `.dist.decuong-${pid}`);
  mkdirSync(join(left(NOBODY - 1), 'new/c'), { recursive: true });
  writeFileSync(join(left(NOBODY - 1), 'new/c/a.txt'), 'half');
  mkdirSync(left(NOBODY));
  renameSync(dist, join(left(NOBODY), 'former'));
  await fill(planOf({ 'd/b.txt': 'b' }), (path) => path.startsWith('d/'));
  expect(filesIn(root)).toEqual(['dist/SHA256SUMS', 'dist/c/a.txt', 'dist/d/b.txt']);
  expect(summed(dist).said).toBe(summed(dist).true);
});

test('what another build is filling now is left alone', async () => {
  const { root, fill } = await filled({ 'c/a.txt': 'a' });
  const other = `.dist.decuong-${process.ppid}/new/c/a.txt`;
  mkdirSync(join(root, other, '..'), { recursive: true });
  writeFileSync(join(root, other), 'half');
  await fill(planOf({ 'c/a.txt': 'A' }));
  expect(filesIn(root)).toEqual([other, 'dist/SHA256SUMS', 'dist/c/a.txt']);
});

test.each([
  ['the repository itself', '.', ' vì chính kho nằm trong đó'],
  ['a folder that holds the repository', '..', ' vì chính kho nằm trong đó'],
  ['the folder of reports', 'reports', ' vì đó là nơi để nguồn của kho'],
  ['a folder in that of Git', '.git/dist', ' vì đó là nơi để nguồn của kho'],
  ['a file', 'tệp.txt', ' vì đó không phải thư mục'],
  ['what lies below a file', 'tệp.txt/x', ''],
])('%s is no place to build in', (_, place, why) => {
  const root = temporaryRepository({ 'tệp.txt': 'tệp' });
  const folder = join(root, place);
  expect(() => new Output(folder, root)).toThrow(
    new CannotRun(`Không ghi được vào ${folder}${why}; hãy chọn thư mục khác bằng --out`),
  );
  expect(filesIn(root)).toEqual(['tệp.txt']);
});
