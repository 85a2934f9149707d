/** What a disk gives, refuses and remembers of its files. */
import { readFileSync, statSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { CannotRun } from '#lib/cannot-run.ts';
import { Disk } from '#lib/repository/disk.ts';
import { diskFails } from '../../helpers/faulty-disk.ts';
import { temporaryRepository } from '../../helpers/repository.ts';

vi.mock('node:fs', async (original) => (await import('../../helpers/faulty-disk.ts')).faulty(await original()));

afterEach(() => vi.restoreAllMocks());

/** A root beside a folder whose name begins like its own, with links. */
function disk(): { readonly root: string; readonly beside: string; readonly disk: Disk } {
  const folder = temporaryRepository({ 'kho/a/b.md': 'Có.', 'kho/c.md': 'Không.', 'kho2/x.md': 'bí mật' });
  const [root, beside] = [join(folder, 'kho'), join(folder, 'kho2')];
  const links = { 'l.md': 'c.md', 'm.md': '../kho2/x.md', n: 'a', o: 'none', p: '../kho2', q: '.', r: '..' };
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(root, name));
  return { root, beside, disk: new Disk(root) };
}

/** What is returned, or why that is refused. */
function told<T>(act: () => T): T | string {
  try {
    return act();
  } catch (error) {
    if (error instanceof CannotRun) return error.message;
    throw error;
  }
}

test('a root is a folder that can be read, by whatever way', () => {
  const { root } = disk();
  expect([root, join(root, 'q'), `${root}/a/..`, relative('.', root)].map((one) => new Disk(one).root)).toEqual(
    Array(4).fill(root),
  );
  expect(['none', 'c.md'].map((name) => told(() => new Disk(join(root, name))))).toEqual(
    ['none', 'c.md'].map((name) => `Không đọc được thư mục gốc ${join(root, name)}; hãy kiểm tra đường dẫn sau --root`),
  );
});

test('the root of all holds all', () => {
  const { root } = disk();
  const path = join(root, 'c.md').slice(1);
  expect([new Disk('/').inside(`/${path}`), Buffer.from(new Disk('/').bytes(path) ?? []).toString()]).toEqual([
    path,
    'Không.',
  ]);
});

test('a file is text and bytes; what is no file is none', () => {
  const { disk: one } = disk();
  expect([one.text('a/b.md'), one.text('l.md'), ...['a', 'none', 'o', 'n'].map((name) => one.text(name))]).toEqual([
    { text: 'Có.', hasByteOrderMark: false },
    { text: 'Không.', hasByteOrderMark: false },
    ...Array(4).fill(null),
  ]);
  const bytes = (file: string) => {
    const given = one.bytes(file);
    return given && Buffer.from(given).toString('utf8');
  };
  expect(['a/b.md', 'l.md', 'm.md', 'a', 'none', '../kho2/x.md'].map(bytes)).toEqual([
    'Có.',
    'Không.',
    null,
    null,
    null,
    null,
  ]);
});

test('a file that may not be read is told', () => {
  const { disk: one } = disk();
  diskFails((call) => (call === 'readFileSync' ? 'EACCES' : null));
  const source = one.text('c.md');
  expect(
    source && 'problem' in source && [source.problem.rule, source.problem.place.start.line, source.problem.message],
  ).toEqual(['unit-path', 1, 'Không đọc được tệp; hãy kiểm tra quyền đọc']);
});

test('what stands in a folder; links count as what they lead to in the root, if that is a file', () => {
  const { disk: one } = disk();
  const listed = (folder: string) => one.list(folder).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  expect(listed('')).toEqual([
    { name: 'a', type: 'folder' },
    { name: 'c.md', type: 'file' },
    { name: 'l.md', type: 'file' },
    ...['m.md', 'n', 'o', 'p', 'q', 'r'].map((name) => ({ name, type: 'outside' })),
  ]);
  expect(listed('a')).toEqual([{ name: 'b.md', type: 'file' }]);
  expect(['c.md', 'none', 'n', 'p', '..', '../kho2', 'p/.'].map(listed)).toEqual(Array(7).fill([]));
});

test('a stamp tells a file by its number, size and times, once these have settled', () => {
  const { root, disk: one } = disk();
  const { ino, size, mtimeMs, ctimeMs } = statSync(join(root, 'c.md'));
  const at = (time: number) => {
    vi.spyOn(Date, 'now').mockReturnValue(time);
    return one.stamp('c.md');
  };
  expect([at(ctimeMs), at(ctimeMs + 999), at(ctimeMs + 1000), one.stamp('none')]).toEqual([
    null,
    null,
    `${ino} ${size} ${mtimeMs} ${ctimeMs}`,
    null,
  ]);
});

test('a path that the user gives is one of a file in the root', () => {
  const { root, beside, disk: one } = disk();
  const paths = [
    'a/b.md',
    join(root, 'a/b.md'),
    'a/../c.md',
    'a',
    'none.md',
    '../kho2/x.md',
    join(beside, 'x.md'),
    'm.md',
  ];
  const outside = (path: string) => `Tệp ${path} nằm ngoài thư mục gốc ${root}; chỉ kiểm tra tệp trong thư mục gốc`;
  expect(paths.map((path) => told(() => one.inside(path)))).toEqual([
    'a/b.md',
    'a/b.md',
    'c.md',
    'Không có tệp a',
    'Không có tệp none.md',
    outside('../kho2/x.md'),
    outside(join(beside, 'x.md')),
    outside('m.md'),
  ]);
});

test('a new file is one that is not there, in the root', () => {
  const { root, disk: one } = disk();
  const files = ['d.md', 'x/y/z.md', 'c.md', 'o', '../kho2/y.md', 'p/y/z.md', '../new/y.md'];
  const made = files.map((file) => told(() => one.newFile(file)));
  const outside = (file: string) => `${file} nằm ngoài thư mục gốc ${root}`;
  expect(made).toEqual([
    join(root, 'd.md'),
    join(root, 'x/y/z.md'),
    'Đã có c.md; không ghi đè',
    'Đã có o; không ghi đè',
    outside('../kho2/y.md'),
    outside('p/y/z.md'),
    outside('../new/y.md'),
  ]);
  expect(readFileSync(join(root, 'c.md'), 'utf8')).toBe('Không.');
});
