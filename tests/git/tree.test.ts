/** The files of a commit are those that a disk would have of it. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Disk } from '#lib/repository/disk.ts';
import type { Files } from '#lib/repository/files.ts';
import { Tree } from '../../scripts/git/tree.ts';
import { A, commitAll } from '../helpers/commit.ts';
import { png } from '../helpers/pictures.ts';
import { temporaryRepository } from '../helpers/repository.ts';

/** All that a folder has, by path. */
function everything(files: Files, folder = ''): readonly unknown[] {
  const entries = files.list(folder).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap(({ name, type }): readonly unknown[] => {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (name === '.git') return [];
    if (type === 'folder') return [path, ...everything(files, path)];
    // What is outside is never asked for.
    if (type === 'outside') return [[path, type]];
    return [[path, type, files.text(path), Buffer.from(files.bytes(path) ?? []).toString('base64')]];
  });
}

test('texts, pictures, names, links to files within, to folders, out of it and to nothing', () => {
  const many = Object.fromEntries(Array.from({ length: 250 }, (_, at) => [`reports/c/u${at}.md`, `# ${at}\n`]));
  const root = temporaryRepository({
    ...many,
    'reports/c/đơn vị “a”.md': '\uFEFFa\r\n',
    'reports/c/a.png': png(2, 2),
    'reports/c/b.md': new Uint8Array([0xff, 0xfe, 0x41]),
    'ngoai.md': 'b\n',
  });
  mkdirSync(join(root, 'reports/d'));
  symlinkSync('../c/u1.md', join(root, 'reports/d/link.md'));
  symlinkSync('link.md', join(root, 'reports/d/link-of-link.md'));
  symlinkSync('../../ngoai.md', join(root, 'reports/d/up.md'));
  symlinkSync('../c', join(root, 'reports/d/folder'));
  symlinkSync('nothing.md', join(root, 'reports/d/nothing'));
  symlinkSync('/etc/hostname', join(root, 'reports/d/out.md'));
  symlinkSync('round.md', join(root, 'reports/d/round.md'));
  const commit = commitAll(root, A);
  const disk = everything(new Disk(root));
  writeFileSync(join(root, 'reports/c/u1.md'), 'x');
  rmSync(join(root, 'reports/c/u2.md'));
  const tree = new Tree(root, commit);
  expect(everything(tree)).toEqual(disk);
  expect([tree.text('reports/c'), tree.text('x.md'), tree.bytes('reports'), tree.list('x')]).toEqual([
    null,
    null,
    null,
    [],
  ]);
  expect(tree.stamp('reports/d/link.md')).toBe(tree.stamp('reports/c/u1.md'));
  expect(everything(new Tree(join(root, 'reports'), commit), 'c').length).toBe(253);
});
