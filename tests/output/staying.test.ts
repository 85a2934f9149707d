/** What an earlier build has left in a folder, and comes out as it was: it stays the same file. */
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Output, type PlannedFile } from '../../scripts/output/output.ts';
import { sha256Of } from '../../scripts/output/sha256.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { filesIn, summed } from './sums.ts';

const ALL = () => true;

/** Fills `dist/` of a new folder with files whose contents are given. */
async function filled(files: Readonly<Record<string, string>>) {
  const root = temporaryRepository({});
  const dist = join(root, 'dist');
  await new Output(dist, root, ALL).fill(
    Object.entries(files)
      .map(([path, content]): PlannedFile => ({ path, make: () => content }))
      .values(),
    { scope: ALL },
  );
  return { root, dist };
}

test('what comes out as it was stays the same file; what is known to do so is not made', async () => {
  const paths = ['c/a.txt', 'c/b.txt', 'c/d.txt', 'c/e.txt'];
  const { root, dist } = await filled(Object.fromEntries(paths.map((path) => [path, path])));
  const inodes = () => paths.map((path) => statSync(join(dist, path)).ino);
  const before = inodes();
  writeFileSync(join(dist, 'c/d.txt'), 'đổi');
  const made: string[] = [];
  const planned = (path: string, content: string, isKnown: boolean): PlannedFile => ({
    path,
    ...(isKnown ? { sum: sha256Of(content) } : {}),
    make() {
      made.push(path);
      return content;
    },
  });
  const plan = [
    planned('c/a.txt', 'c/a.txt', false),
    planned('c/b.txt', 'c/b.txt', true),
    planned('c/d.txt', 'c/d.txt', true),
    planned('c/e.txt', 'mới', true),
  ];
  await new Output(dist, root, ALL).fill(plan.values(), { scope: ALL });
  const after = inodes();
  expect({ made, same: paths.filter((_, at) => before[at] === after[at]) }).toEqual({
    made: ['c/a.txt', 'c/d.txt', 'c/e.txt'],
    same: ['c/a.txt', 'c/b.txt'],
  });
  const { said, true: found } = summed(dist);
  expect(said).toBe(found);
});

test('the PDF of a document that is as it was is taken over, unless the document has changed', async () => {
  const { root, dist } = await filled({ 'c/a.docx': 'a', 'c/b.docx': 'b' });
  for (const name of ['a', 'b']) writeFileSync(join(dist, `c/${name}.pdf`), name);
  const output = new Output(dist, root, ALL);
  const taken: boolean[] = [];
  const plan = [
    { path: 'c/a.docx', make: () => 'a' },
    { path: 'c/b.docx', make: () => 'đổi' },
  ];
  await output.fill(plan.values(), {
    scope: ALL,
    finish() {
      for (const name of ['a', 'b', 'x']) taken.push(output.takesPdf(`c/${name}.pdf`));
    },
  });
  expect(taken).toEqual([true, false, false]);
  expect(filesIn(root)).toEqual(['dist/SHA256SUMS', 'dist/c/a.docx', 'dist/c/a.pdf', 'dist/c/b.docx']);
});
