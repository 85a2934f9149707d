/** Where results may be put, by what the paths mean on the disk. */
import { existsSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CannotRun } from '#lib/cannot-run.ts';
import { placeIn } from '../../scripts/output/place.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const HOLDS = ' vì chính kho nằm trong đó';
const SOURCE = ' vì đó là nơi để nguồn của kho';

/** What is said of a path as a place, or the place. */
function placed(path: string, root: string): string {
  try {
    return placeIn(path, root);
  } catch (error) {
    if (error instanceof CannotRun) return error.message;
    throw error;
  }
}

const refused = (path: string, why: string) => `Không ghi được vào ${path}${why}; hãy chọn thư mục khác bằng --out`;

test('neither all that there is, nor a repository that is known by a link, nor what lies in it', () => {
  const folder = temporaryRepository({ 'kho/reports/a.md': '' });
  const root = join(folder, 'lối');
  symlinkSync('kho', root);
  const paths = ['/', join(folder, 'kho'), join(folder, 'kho/reports/x'), join(folder, 'kho/dist')];
  expect(paths.map((path) => placed(path, root))).toEqual([
    refused('/', HOLDS),
    refused(paths[1] ?? '', HOLDS),
    refused(paths[2] ?? '', SOURCE),
    join(folder, 'kho/dist'),
  ]);
});

test('what is named like the repository but for a `/` is another place', () => {
  const folder = temporaryRepository({ 'ab/x.md': '' });
  mkdirSync(join(folder, 'a/b'), { recursive: true });
  expect(placed(join(folder, 'a/b'), join(folder, 'ab'))).toBe(join(folder, 'a/b'));
});

const DISKS = ['/proc', '/dev/shm'] as const;

test.skipIf(!DISKS.every((disk) => existsSync(disk) && statSync(disk).ino === 1))(
  'what has the same number on another disk is another place',
  () => {
    const [one, other] = DISKS;
    expect(placed(one, other)).toBe(one);
  },
);
