/** Which folders builds may fill, by what stands in them and around them; and a former folder that comes back. */
import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CannotRun } from '#lib/cannot-run.ts';
import { isBuiltPath } from '../../scripts/campaign/made.ts';
import { restoreFormer } from '../../scripts/output/former.ts';
import { Output } from '../../scripts/output/output.ts';
import { runScript } from '../helpers/command.ts';
import { goodRepository } from '../helpers/fixtures.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { filesIn } from './sums.ts';

/** No process has this number. */
const NOBODY = 4_194_999;
const SUM = '0'.repeat(64);
const sums = (...paths: readonly string[]) => paths.map((path) => `${SUM}  ${path}\n`).join('');

const EVERYTHING = sums(
  'a-1/datapackage.json',
  'a-1/differences.csv',
  'a-1/figures.csv',
  'a-1/figures.parquet',
  'a-1/letter.docx',
  'a-1/outline.docx',
  'a-1/reports/x/y.docx',
  'a-1/roll-ups/x.docx',
  'a-1/roll-ups/x.md',
  'a-1/roll-ups/x/z.xlsx',
  'a-1/status.json',
  'b/totals.csv',
);
const OTHERS = (name: string) => ` vì ở đó có tệp không do decuong ghi (như ${name})`;
const FOREIGN = ' vì tệp SHA256SUMS ở đó không do decuong ghi';
const SOURCES = ' vì đó là nơi để nguồn của kho';

/** A clone of something, and the repository itself, in one folder with the files given. */
function around(files: Readonly<Record<string, string>>): string {
  const theirs = Object.entries(files).map(([path, text]) => [`x/${path}`, text] as const);
  return temporaryRepository({ 'kho/outlines/a/outline.md': '', 'kho/.git/HEAD': '', ...Object.fromEntries(theirs) });
}

test.each<[string, string, Record<string, string>, string]>([
  ['a file of someone', '.', { 'a.txt': '' }, OTHERS('a.txt')],
  ['a folder of someone', '.', { 'b/a.txt': '', 'c.txt': '' }, OTHERS('b')],
  ['a repository of Git and nothing else', '.', { '.git/HEAD': '' }, OTHERS('.git')],
  ['reports of another clone', 'reports/2023', { '.git/HEAD': '' }, SOURCES],
  ['deep in outlines of another clone', 'outlines/a/b/c', { '.git/HEAD': '' }, SOURCES],
  ['scripts of another working tree', 'scripts', { '.git': 'gitdir: /x' }, SOURCES],
  ['tests of what is no clone but has campaigns', 'tests/x', { 'outlines/a': '', 'reports/a': '' }, SOURCES],
  ['inside what a build filled', 'a-1', { SHA256SUMS: EVERYTHING }, ' vì đó là thư mục con của kết quả dựng trong X'],
  ['deep inside that', 'a/b/c', { SHA256SUMS: sums('a/totals.csv') }, ' vì đó là thư mục con của kết quả dựng trong X'],
  ['sums of something else', '.', { SHA256SUMS: sums('debian.iso') }, FOREIGN],
  ['sums of a campaign, and of something else', '.', { SHA256SUMS: sums('a/photo.jpg', 'a/totals.csv') }, FOREIGN],
  ['sums of what is no campaign', '.', { SHA256SUMS: sums('A/totals.csv') }, FOREIGN],
  ['sums beside', '.', { SHA256SUMS: sums('../a/totals.csv') }, FOREIGN],
  ['sums in another order', '.', { SHA256SUMS: sums('b/totals.csv', 'a/totals.csv') }, FOREIGN],
  ['sums twice', '.', { SHA256SUMS: sums('a/totals.csv', 'a/totals.csv') }, FOREIGN],
  ['no sums', '.', { SHA256SUMS: 'của tôi\n' }, FOREIGN],
  ['sums and words', '.', { SHA256SUMS: `${EVERYTHING}của tôi\n` }, FOREIGN],
])('%s is no place to build in', (_what, place, files, why) => {
  const root = around(files);
  const folder = join(root, 'x', place);
  const before = filesIn(root);
  expect(() => new Output(folder, join(root, 'kho'), isBuiltPath)).toThrow(
    new CannotRun(`Không ghi được vào ${folder}${why.replace('X', join(root, 'x'))}; hãy chọn thư mục khác bằng --out`),
  );
  expect(filesIn(root)).toEqual(before);
});

test.each<[string, string, Record<string, string>]>([
  ['what a build filled, with notes of someone', 'x', { SHA256SUMS: EVERYTHING, 'a.txt': '', 'a-1/b.txt': '' }],
  ['a build that had nothing to make', 'x', { SHA256SUMS: '' }],
  ['a folder of a clone that holds no sources', 'x/out', { '.git/HEAD': '', 'reports/a.md': '' }],
  ['beside what a build filled', 'x/out/b', { 'out/a/SHA256SUMS': EVERYTHING }],
  ['below sums of something else', 'x/out', { SHA256SUMS: sums('debian.iso') }],
  ['below a build that had nothing to make', 'x/out', { SHA256SUMS: '' }],
  ['nothing that one sees', 'x', { '.DS_Store': '', '.gitkeep': '' }],
  ['what is not there', 'y/z', {}],
  ['the folder of results of its own, whatever is there', 'kho/dist', { '../kho/dist/a.txt': '' }],
])('%s is a place to build in', (_what, place, files) => {
  const root = around(files);
  new Output(join(root, place), join(root, 'kho'), isBuiltPath).discard();
});

/** A repository whose results a build had moved away when it was killed. */
function between(files: Readonly<Record<string, string | Uint8Array>>, pid = NOBODY) {
  const root = temporaryRepository({ ...files, 'dist/a/totals.csv': 'cũ' });
  const work = join(root, `.dist.decuong-${pid}`);
  mkdirSync(join(work, 'new'), { recursive: true });
  writeFileSync(join(work, '.gitignore'), '*\n');
  renameSync(join(root, 'dist'), join(work, 'former'));
  return { root, work };
}
const totals = (root: string) => readFileSync(join(root, 'dist/a/totals.csv'), 'utf8');

test('the command that comes next puts former results back', () => {
  const { root } = between(goodRepository());
  expect(runScript('check', ['--root', root]).status).toBe(0);
  expect(totals(root)).toBe('cũ');
});

test('former results come back behind a link too, and not over others, nor out of a living hand', () => {
  const linked = between({});
  renameSync(linked.work, join(linked.root, `.kết-quả.decuong-${NOBODY}`));
  symlinkSync('kết-quả', join(linked.root, 'dist'));
  restoreFormer(join(linked.root, 'dist'));
  expect(totals(linked.root)).toBe('cũ');

  const newer = between({});
  mkdirSync(join(newer.root, 'dist/a'), { recursive: true });
  writeFileSync(join(newer.root, 'dist/a/totals.csv'), 'mới');
  restoreFormer(join(newer.root, 'dist'));
  expect(totals(newer.root)).toBe('mới');

  const living = between({}, process.ppid);
  restoreFormer(join(living.root, 'dist'));
  expect(readdirSync(living.root)).toEqual([`.dist.decuong-${process.ppid}`]);
});

test.each<[string, (root: string, work: string) => void]>([
  ['a link to a folder', (root, work) => symlinkSync(join(root, 'khác'), work)],
  [
    'a link to a former folder',
    (root, work) => [mkdirSync(work), symlinkSync(join(root, 'khác/former'), join(work, 'former'))],
  ],
  ['a folder that no build made', (_root, work) => mkdirSync(join(work, 'former'), { recursive: true })],
])('%s that is named like what a killed build left is none', async (_what, make) => {
  const root = temporaryRepository({ 'khác/former/a.txt': 'của tôi', 'khác/.gitignore': '*\n' });
  make(root, join(root, `.dist.decuong-${NOBODY}`));
  restoreFormer(join(root, 'dist'));
  expect(readdirSync(root).sort()).toEqual([`.dist.decuong-${NOBODY}`, 'khác']);
  await new Output(join(root, 'dist'), root, isBuiltPath).fill([][Symbol.iterator](), { scope: () => true });
  expect([filesIn(join(root, 'dist')), readFileSync(join(root, 'khác/former/a.txt'), 'utf8')]).toEqual([
    ['SHA256SUMS'],
    'của tôi',
  ]);
});
