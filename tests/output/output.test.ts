/** The folder that a build fills: whole or as it was, with what others put in it. */
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { CannotRun } from '#lib/cannot-run.ts';
import { Assembly } from '../../scripts/output/assembly.ts';
import { Output, type PlannedFile } from '../../scripts/output/output.ts';
import { PROJECT } from '../helpers/project.ts';
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

/** What is said where a file could not be written. */
const unwritten = (path: string, why: string) => (root: string) =>
  `Không ghi được ${join(root, 'dist', path)}: ${why}; kết quả của lần dựng trước trong ${join(root, 'dist')} còn nguyên`;

/** A folder with `dist/` filled as given. */
async function filled(files: Readonly<Record<string, string>>, others: Readonly<Record<string, string>> = {}) {
  const root = temporaryRepository(others);
  const fill = (plan: Iterator<PlannedFile, boolean>, scope: (path: string) => boolean = ALL) =>
    new Output(join(root, 'dist'), root, ALL).fill(plan, { scope });
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

test('sums are told by name, whatever the order of making', async () => {
  const { dist } = await filled({ 'd.txt': 'd', 'a.txt': 'a', 'e.txt': 'e', 'b.txt': 'b' });
  expect(
    summed(dist)
      .said.split('\n')
      .map((line) => line.slice(66)),
  ).toEqual(['a.txt', 'b.txt', 'd.txt', 'e.txt', '']);
});

test('the former sums stay as they were to whoever has them still', async () => {
  const { root, dist, fill } = await filled({ 'a.txt': 'a' });
  const { said } = summed(dist);
  linkSync(join(dist, 'SHA256SUMS'), join(root, 'giữ'));
  await fill(planOf({ 'a.txt': 'A' }));
  expect(readFileSync(join(root, 'giữ'), 'utf8')).toBe(said);
});

test('what came after all was read stays, unless it has the name of something newer', async () => {
  const { root, dist } = await filled({ 'c/a.txt': 'a' }, { 'dist/x/y/z/t.txt': '' });
  rmSync(join(dist, 'x/y/z/t.txt'));
  const scope = () => {
    writeFileSync(join(dist, 'c/b.txt'), 'của tôi');
    writeFileSync(join(dist, 'c/muộn.txt'), 'của tôi');
    return true;
  };
  await new Output(dist, root, ALL).fill(planOf({ 'c/b.txt': 'b' }), { scope });
  expect([filesIn(dist), text(root, 'c/b.txt'), text(root, 'c/muộn.txt')]).toEqual([
    ['SHA256SUMS', 'c/b.txt', 'c/muộn.txt'],
    'b',
    'của tôi',
  ]);
  expect(readdirSync(join(dist, 'x/y'))).toEqual(['z']);
});

test('a plan need not be one that can be closed', async () => {
  const root = temporaryRepository({});
  const plan = { next: () => ({ done: true, value: 'xong' }) as const };
  expect(await new Output(join(root, 'dist'), root, ALL).fill(plan, { scope: ALL })).toBe('xong');
});

test('files out of scope stay, with their sums', async () => {
  const { dist, fill } = await filled({ 'd/b.txt': 'b', 'c/a.txt': 'a' });
  writeFileSync(join(dist, 'd/ghi-chu.txt'), 'của tôi');
  await fill(planOf({ 'c/z.txt': 'z' }), (path) => path.startsWith('c/'));
  expect(filesIn(dist)).toEqual(['SHA256SUMS', 'c/z.txt', 'd/b.txt', 'd/ghi-chu.txt']);
  const { said, true: right } = summed(dist);
  expect(said.split('\n').map((line) => line.slice(66))).toEqual(['c/z.txt', 'd/b.txt', '']);
  expect(said).toBe(right);
});

test.each([
  ['a file cannot be made', { path: 'c/a.txt', make: () => Promise.reject(new CannotRun('broken')) }, () => 'broken'],
  ['a file has the name of a folder', { path: 'c', make: () => 'c' }, unwritten('c', 'là thư mục')],
  [
    'a file has the name of one of others',
    { path: 'ghi-chu.txt/a.txt', make: () => 'a' },
    unwritten('ghi-chu.txt', 'đã có tệp trùng tên'),
  ],
])('where %s in the middle, the former folder is as it was and nothing is left beside it', async (_, bad, reason) => {
  const { root, dist, fill } = await filled({ 'c/a.txt': 'a', 'c/b.txt': 'b' });
  writeFileSync(join(dist, 'ghi-chu.txt'), 'của tôi');
  const before = filesIn(root).map((file) => `${file} ${readFileSync(join(root, file), 'utf8')}`);
  const plan = (function* () {
    yield { path: 'c/new.txt', make: () => 'new' };
    yield bad;
    return true;
  })();
  await expect(fill(plan)).rejects.toThrow(new CannotRun(reason(root)));
  expect(filesIn(root).map((file) => `${file} ${readFileSync(join(root, file), 'utf8')}`)).toEqual(before);
});

test('where the new folder cannot take the place, the former one comes back', async () => {
  const { root, dist } = await filled({ 'c/a.txt': 'a' });
  const assembly = new Assembly(dist, root);
  rmSync(assembly.filled, { recursive: true });
  expect(() => assembly.swap(() => {})).toThrow('ENOENT');
  assembly.discard();
  expect(filesIn(root)).toEqual(['dist/SHA256SUMS', 'dist/c/a.txt']);
  expect(text(root, 'c/a.txt')).toBe('a');
});

test('the PDF of a document goes with it, and when it changes', async () => {
  const { root, dist, fill } = await filled({ 'c/a.docx': 'a', 'c/b.docx': 'b', 'c/d.docx': 'd', 'c/d.docx.txt': 'd' });
  for (const name of ['a', 'b', 'd', 'other']) writeFileSync(join(dist, `c/${name}.pdf`), name);
  writeFileSync(join(dist, 'c/d.pdf.txt'), 'của tôi');
  await fill(planOf({ 'c/a.docx': 'a', 'c/b.docx': 'B' }));
  expect(filesIn(root)).toEqual([
    'dist/SHA256SUMS',
    'dist/c/a.docx',
    'dist/c/a.pdf',
    'dist/c/b.docx',
    'dist/c/d.pdf.txt',
    'dist/c/other.pdf',
  ]);
});

test('what is put beside the files at last is shown with them', async () => {
  const { root, dist } = await filled({});
  const copy = (paths: readonly string[], folder: string) => {
    for (const file of paths.map((path) => join(folder, path)))
      writeFileSync(file.replace('.docx', '.pdf'), readFileSync(file));
  };
  await new Output(dist, root, ALL).fill(planOf({ 'c/a.docx': 'a' }), { scope: ALL, finish: copy });
  expect(filesIn(root)).toEqual(['dist/SHA256SUMS', 'dist/c/a.docx', 'dist/c/a.pdf']);
  expect(summed(dist).said).toBe(summed(dist).true);
});

test('what a killed build left is cleared; what it had taken away comes back first', async () => {
  const { root, dist, fill } = await filled({ 'c/a.txt': 'a' });
  const left = (pid: number) => join(root, `.dist.decuong-${pid}`);
  mkdirSync(join(left(NOBODY - 1), 'new/c'), { recursive: true });
  writeFileSync(join(left(NOBODY - 1), 'new/c/a.txt'), 'half');
  mkdirSync(left(NOBODY));
  writeFileSync(join(left(NOBODY), '.gitignore'), '*\n');
  renameSync(dist, join(left(NOBODY), 'former'));
  await fill(planOf({ 'd/b.txt': 'b' }), (path) => path.startsWith('d/'));
  expect(filesIn(root)).toEqual(['dist/SHA256SUMS', 'dist/c/a.txt', 'dist/d/b.txt']);
  expect(summed(dist).said).toBe(summed(dist).true);
});

test('while another build fills the folder, or is about to, none may; into another folder one may', async () => {
  const { root, dist, fill } = await filled({ 'c/a.txt': 'a' });
  const other = join(root, `.dist.decuong-${process.ppid}`);
  mkdirSync(join(other, 'new/c'), { recursive: true });
  writeFileSync(join(other, 'new/c/a.txt'), 'half');
  expect(() => fill(planOf({ 'c/a.txt': 'A' }))).toThrow(
    new CannotRun(
      `Một lần dựng khác (tiến trình ${process.ppid}) đang ghi vào ${dist}; hãy đợi xong rồi chạy lại, hoặc chọn thư mục khác bằng --out. Nếu chắc chắn không còn lần dựng nào thì xóa ${other}`,
    ),
  );
  await new Output(join(root, 'other'), root, ALL).fill(planOf({ 'c/a.txt': 'A' }), { scope: ALL });
  expect(filesIn(root)).toEqual([
    `.dist.decuong-${process.ppid}/new/c/a.txt`,
    'dist/SHA256SUMS',
    'dist/c/a.txt',
    'other/SHA256SUMS',
    'other/c/a.txt',
  ]);
});

test('a build of another machine is left alone for an hour, then taken for dead', async () => {
  const { root, fill } = await filled({});
  const other = join(root, '.dist.decuong-1.elsewhere');
  mkdirSync(other);
  expect(() => fill(planOf({}))).toThrow(/^Một lần dựng khác \(tiến trình 1\)/u);
  utimesSync(other, new Date(0), new Date(0));
  await fill(planOf({}));
  expect(filesIn(root)).toEqual(['dist/SHA256SUMS']);
});

test.skipIf(process.platform !== 'linux')(
  'a number that was given to another process since is that of a dead one',
  async () => {
    const { root, fill } = await filled({});
    const other = join(root, `.dist.decuong-${process.ppid}`);
    mkdirSync(other);
    utimesSync(other, new Date(0), new Date(0));
    await fill(planOf({}));
    expect(filesIn(root)).toEqual(['dist/SHA256SUMS']);
  },
);

test('what looks like a trace and is none stays', async () => {
  const { root, fill } = await filled({});
  const others = [
    '.dist.decuong-',
    '.dist.decuong-x',
    '.dist.1234567.tmp',
    `.dist2.decuong-${NOBODY}`,
    `dist.decuong-${NOBODY}`,
  ];
  for (const name of others) writeFileSync(join(root, name), '');
  await fill(planOf({}));
  expect(filesIn(root)).toEqual([...others, 'dist/SHA256SUMS'].sort());
});

test('what others put into the folder while it is filled stays, and folders keep their modes', async () => {
  const { root, dist } = await filled({ 'c/a.docx': 'a' }, { 'dist/riêng/ghi-chu.txt': 'của tôi' });
  chmodSync(join(dist, 'riêng'), 0o700);
  const finish = () => {
    writeFileSync(join(dist, 'c/muộn.txt'), 'của tôi');
    writeFileSync(join(dist, 'riêng/ghi-chu.txt'), 'đã sửa');
  };
  await new Output(dist, root, ALL).fill(planOf({ 'c/a.docx': 'A' }), { scope: ALL, finish });
  expect(filesIn(dist)).toEqual(['SHA256SUMS', 'c/a.docx', 'c/muộn.txt', 'riêng/ghi-chu.txt']);
  expect([text(root, 'riêng/ghi-chu.txt'), statSync(join(dist, 'riêng')).mode & 0o777]).toEqual(['đã sửa', 0o700]);
});

test('a build that is told to stop leaves what was there, and nothing else', async () => {
  const { root, dist } = await filled({ 'c/a.txt': 'a' });
  const controller = new AbortController();
  const plan = (function* () {
    yield { path: 'c/a.txt', make: () => 'A' };
    controller.abort(new CannotRun('stopped'));
    yield null;
    throw new CannotRun('It went on');
  })();
  await expect(
    new Output(join(dist, '../deep/er/dist'), root, ALL).fill(plan, { scope: ALL, stop: controller.signal }),
  ).rejects.toThrow('stopped');
  expect([readdirSync(root), filesIn(root)]).toEqual([['dist'], ['dist/SHA256SUMS', 'dist/c/a.txt']]);
});

test.each([
  ['the repository itself', '.', ' vì chính kho nằm trong đó'],
  ['a folder that holds the repository', '..', ' vì chính kho nằm trong đó'],
  ['the folder of reports', 'reports', ' vì đó là nơi để nguồn của kho'],
  ['a folder in that of Git', '.git/dist', ' vì đó là nơi để nguồn của kho'],
  ['a file', 'tệp.txt', ' vì đó không phải thư mục'],
  ['what lies below a file', 'tệp.txt/x', ' vì đã có tệp trùng tên'],
  ['the folder of reports in other letters', 'Reports', ' vì đó là nơi để nguồn của kho'],
  ['a roundabout way', 'x/../outlines/y', ' vì đó là nơi để nguồn của kho'],
  ['a folder in that of Git of any repository', 'x/.git/y', ' vì đó là nơi để nguồn của kho'],
  ['a link to the folder of reports', 'lối/2023', ' vì đó là nơi để nguồn của kho'],
  ['a link to the repository', 'vòng', ' vì chính kho nằm trong đó'],
  ['a link to nothing', 'cụt', ' vì đó là liên kết không tới đâu'],
  ['what lies below a link to nothing', 'cụt/x', ' vì đó là liên kết không tới đâu'],
  ['this program', PROJECT, ' vì chính chương trình này nằm trong đó'],
  ['a folder of this program', join(PROJECT, 'scripts/x'), ' vì đó là nơi để nguồn của kho'],
])('%s is no place to build in', (_, place, why) => {
  const root = temporaryRepository({ 'tệp.txt': 'tệp' });
  mkdirSync(join(root, 'reports'));
  for (const [name, target] of [
    ['lối', 'reports'],
    ['vòng', '.'],
    ['cụt', 'không'],
  ] as const)
    symlinkSync(target, join(root, name));
  const folder = resolve(root, place);
  expect(() => new Output(folder, root, ALL)).toThrow(
    new CannotRun(`Không ghi được vào ${folder}${why}; hãy chọn thư mục khác bằng --out`),
  );
  expect(filesIn(root)).toEqual(['cụt', 'lối', 'tệp.txt', 'vòng'].sort());
});
