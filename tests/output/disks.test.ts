/** Writing on disks that are full, have no hard links, or are two: what was there stays, and the cause is told. */
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { CannotRun } from '#lib/cannot-run.ts';
import { Assembly } from '../../scripts/output/assembly.ts';
import { Output, type PlannedFile } from '../../scripts/output/output.ts';
import { replaceFile, writeFileWhole, writeNewFile } from '../../scripts/output/write-file.ts';
import { diskFails, otherDiskAt } from '../helpers/faulty-disk.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { filesIn } from './sums.ts';

vi.mock('node:fs', async (original) => (await import('../helpers/faulty-disk.ts')).faulty(await original()));

afterEach(() => vi.restoreAllMocks());

const textsIn = (root: string) => filesIn(root).map((file) => [file, readFileSync(join(root, file), 'utf8')]);
const withoutLinks = () => diskFails((call) => (call === 'linkSync' ? 'EPERM' : null));
const refused = (place: string, why: string) =>
  new CannotRun(`Không ghi được vào ${place}${why}; hãy chọn thư mục khác bằng --out`);

function planOf(files: Readonly<Record<string, string>>): Iterator<PlannedFile> {
  return Object.entries(files)
    .map(([path, content]) => ({ path, make: () => content }))
    .values();
}

test('without hard links, a new file is made where nothing is, and nowhere else', () => {
  withoutLinks();
  const root = temporaryRepository({ 'a.md': 'cũ' });
  symlinkSync('none', join(root, 'c.md'));
  expect(['a.md', 'b.md', 'c.md'].map((name) => writeNewFile(join(root, name), 'mới'))).toEqual([false, true, false]);
  rmSync(join(root, 'c.md'));
  expect(textsIn(root)).toEqual([
    ['a.md', 'cũ'],
    ['b.md', 'mới'],
  ]);
});

test.each([
  ['the name', 'wx'],
  ['the content', undefined],
])('without hard links, where there is no room for %s, the name is free again', (_, flag) => {
  const root = temporaryRepository({});
  const path = join(root, 'a.md');
  diskFails((call, to, _content, options) => {
    if (call === 'linkSync') return 'EPERM';
    return to === path && isRecord(options) && options.flag === flag ? 'ENOSPC' : null;
  });
  const told = { code: 'ENOSPC', ...(flag === undefined ? { path } : {}) };
  expect(() => writeNewFile(path, 'mới')).toThrow(expect.objectContaining(told));
  expect(readdirSync(root)).toEqual([]);
});

test('without hard links, a file that someone else took away meanwhile hides no cause', () => {
  const root = temporaryRepository({});
  const path = join(root, 'a.md');
  diskFails((call, to, content) => {
    if (call === 'linkSync') return 'EPERM';
    if (to !== path || content === '') return null;
    rmSync(path);
    return 'ENOSPC';
  });
  expect(() => writeNewFile(path, 'mới')).toThrow('ENOSPC');
  expect(readdirSync(root)).toEqual([]);
});

test('what is written is on the disk before it has its name, under a name that nobody had', () => {
  const root = temporaryRepository({ 'b.md': 'cũ' });
  const calls: unknown[] = [];
  diskFails((call, ...[path, content, options]) => {
    if (call === 'writeFileSync') calls.push([basename(String(path)).slice(0, 13), content, options]);
    return call === 'linkSync' ? 'EPERM' : null;
  });
  writeFileWhole(join(root, 'a.md'), 'a');
  replaceFile(join(root, 'b.md'), Buffer.from('cũ'), 'b');
  writeNewFile(join(root, 'c.md'), 'c');
  const temporary = (content: string) => ['.tmp.decuong-', content, { flag: 'wx', flush: true }];
  expect(calls).toEqual([
    temporary('a'),
    temporary('b'),
    temporary('c'),
    ['c.md', '', { flag: 'wx' }],
    ['c.md', 'c', { flush: true }],
  ]);
});

test('without hard links, a build copies what stays', async () => {
  const root = temporaryRepository({ 'dist/c/ghi-chu.txt': 'của tôi' });
  const dist = join(root, 'dist');
  symlinkSync('c', join(dist, 'lối-tắt'));
  withoutLinks();
  await new Output(dist, root, () => true).fill(planOf({ 'c/a.txt': 'a' }), { scope: () => true });
  expect(filesIn(dist)).toEqual(['SHA256SUMS', 'c/a.txt', 'c/ghi-chu.txt', 'lối-tắt']);
  expect([readlinkSync(join(dist, 'lối-tắt')), readFileSync(join(dist, 'c/ghi-chu.txt'), 'utf8')]).toEqual([
    'c',
    'của tôi',
  ]);
});

test('a folder that may not be read or written is refused', () => {
  const root = temporaryRepository({ 'dist/a.txt': 'a' });
  const dist = join(root, 'dist');
  diskFails((call, path) => (call === 'accessSync' && path === dist ? 'EACCES' : null));
  expect(() => new Assembly(dist, root)).toThrow(refused(dist, ' vì không có quyền'));
  expect(readdirSync(root)).toEqual(['dist']);
});

test('a folder that is the top of a disk is refused, and so is one that another disk hangs in', async () => {
  const root = temporaryRepository({ 'dist/c/d/a.txt': 'a' });
  const dist = join(root, 'dist');
  otherDiskAt(dist);
  expect(() => new Assembly(dist, root)).toThrow(refused(dist, ' vì đó là gốc của một ổ đĩa'));
  otherDiskAt(join(dist, 'c/d'));
  await expect(
    new Output(dist, root, () => true).fill(planOf({ 'b.txt': 'b' }), { scope: () => true }),
  ).rejects.toThrow(
    new CannotRun(`Trong ${dist} có một ổ đĩa khác (c/d/); hãy tháo ổ đĩa ấy, hoặc chọn thư mục khác bằng --out`),
  );
  expect([readdirSync(root), filesIn(root)]).toEqual([['dist'], ['dist/c/d/a.txt']]);
});

test.each([
  ['comes back', { 'dist/a.txt': 'a' }, ['dist']],
  ['is not made up', {}, []],
])('where the new folder cannot take the place, the former one %s', (_, files: Record<string, string>, left) => {
  const root = temporaryRepository(files);
  const assembly = new Assembly(join(root, 'dist'), root);
  diskFails((call, from) => (call === 'renameSync' && from === assembly.filled ? 'EBUSY' : null));
  expect(() => assembly.swap(() => {})).toThrow('EBUSY: renameSync');
  assembly.discard();
  expect([readdirSync(root), filesIn(root)]).toEqual([left, Object.keys(files)]);
});

test('where nothing was, nothing is said of what was', async () => {
  const root = temporaryRepository({});
  const output = new Output(join(root, 'dist'), root, () => true);
  diskFails((call, path) => (call === 'writeFileSync' && String(path).endsWith('a.txt') ? 'ENOSPC' : null));
  await expect(output.fill(planOf({ 'c/a.txt': 'a' }), { scope: () => true })).rejects.toThrow(
    new CannotRun(`Không ghi được ${join(root, 'dist/c/a.txt')}: hết chỗ trên ổ đĩa`),
  );
  expect(readdirSync(root)).toEqual([]);
});

test('what is filled is none of the repository’s, and the former folder can be looked at while it goes', () => {
  const root = temporaryRepository({ 'dist/a.txt': 'a' });
  const assembly = new Assembly(join(root, 'dist'), root);
  expect(readFileSync(join(assembly.work, '.gitignore'), 'utf8')).toBe('*\n');
  const seen: unknown[] = [];
  assembly.swap((former) => seen.push(textsIn(former)));
  expect([seen, filesIn(root)]).toEqual([[[['a.txt', 'a']]], []]);
});

/** A build of another machine that is there and does not fill yet; its name comes behind those of ours. */
const WEAKER = '.dist.decuong-99999999.elsewhere';

test('a build waits for those behind it to give way', () => {
  const root = temporaryRepository({ [`${WEAKER}/x`]: '' });
  let pauses = 0;
  vi.spyOn(Atomics, 'wait').mockImplementation(() => {
    if (++pauses === 3) rmSync(join(root, WEAKER), { recursive: true });
    return 'timed-out';
  });
  const assembly = new Assembly(join(root, 'dist'), root);
  expect(readdirSync(root)).toEqual([basename(assembly.work)]);
  assembly.discard();
});

test('a build waits for five seconds, then gives way', () => {
  const root = temporaryRepository({ [`${WEAKER}/x`]: '' });
  let waited = 0;
  vi.spyOn(Atomics, 'wait').mockImplementation((_array, _index, _value, pause = 0) => {
    waited += pause;
    if (waited > 6000) throw new Error('It waits for ever');
    return 'timed-out';
  });
  const dist = join(root, 'dist');
  expect(() => new Assembly(dist, root)).toThrow(
    new CannotRun(
      `Một lần dựng khác (tiến trình 99999999) đang ghi vào ${dist}; hãy đợi xong rồi chạy lại, hoặc chọn thư mục khác bằng --out. Nếu chắc chắn không còn lần dựng nào thì xóa ${join(root, WEAKER)}`,
    ),
  );
  expect([waited, readdirSync(root)]).toEqual([5005, [WEAKER]]);
});

test('a build before us that is about to fill goes first, at once', () => {
  const root = temporaryRepository({ '.dist.decuong-0a.elsewhere/x': '', '.dist.decuong-00.elsewhere/x': '' });
  const wait = vi.spyOn(Atomics, 'wait');
  expect(() => new Assembly(join(root, 'dist'), root)).toThrow(/^Một lần dựng khác \(tiến trình 0\)/u);
  expect(wait.mock.calls).toEqual([]);
});

test('what has taken the place of a link to a folder is a file like any other', () => {
  const root = temporaryRepository({});
  mkdirSync(join(root, 'folder'), { mode: 0o700 });
  symlinkSync('folder', join(root, 'a.md'));
  writeFileSync(join(root, 'b.md'), '');
  writeFileWhole(join(root, 'a.md'), 'mới');
  const [a, b] = ['a.md', 'b.md'].map((name) => lstatSync(join(root, name)).mode);
  expect([a, statSync(join(root, 'folder')).mode & 0o777]).toEqual([b, 0o700]);
});

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
