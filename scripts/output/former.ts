/** What a build left in a folder, known by its `SHA256SUMS`; and where it may fill one: nowhere that others keep files of theirs. */
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, renameSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { placeFor, refusedPlace } from './place.ts';
import { tracesOf } from './traces.ts';

/** What the sums of a folder are called. */
export const SUMS = 'SHA256SUMS';
const LINE = /^([0-9a-f]{64}) {2}(.+)$/u;

/** What the folder that a build takes the place of is called for that moment, beside what is filled. */
export const FORMER = 'former';

/** What a build puts in the folder that it keeps beside, so that Git passes over it. */
export const IGNORE = { name: '.gitignore', text: '*\n' } as const;

/** True for a path, relative to a folder that builds fill, that a build may write. */
export type IsBuilt = (path: string) => boolean;

/** What the sums of a folder say, by path; lines that are none are passed over. */
export function sumsIn(folder: string): ReadonlyMap<string, string> {
  return new Map(
    linesIn(folder).flatMap((line) => {
      const [, sum, path] = LINE.exec(line) ?? [];
      return sum && path ? [[path, sum] as const] : [];
    }),
  );
}

/** As the sums are written: sorted by path. */
export function sumLines(sums: ReadonlyMap<string, string>): string {
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, sum]) => `${sum}  ${path}\n`)
    .join('');
}

/**
 * Refuses a folder that is not for a build to fill: one with sums that no build wrote, one inside a folder that a build filled, and, but
 * for the repository's own `dist`, one with files and no sums.
 */
export function refuseForeign(folder: string, root: string, isBuilt: IsBuilt): void {
  const place = placeFor(folder, root);
  for (let above = dirname(place); above !== dirname(above); above = dirname(above))
    if (hasSums(above) && sumsIn(above).size > 0 && isOurs(above, isBuilt))
      throw refusedPlace(folder, ` vì đó là thư mục con của kết quả dựng trong ${above}`);
  if (hasSums(place) && !isOurs(place, isBuilt))
    throw refusedPlace(folder, ` vì tệp ${SUMS} ở đó không do decuong ghi`);
  const [other] = hasSums(place) || place === placeFor(join(root, 'dist'), root) ? [] : filesOfOthers(place);
  if (other !== undefined) throw refusedPlace(folder, ` vì ở đó có tệp không do decuong ghi (như ${other})`);
}

/**
 * Puts back a folder that a build had moved away when it was killed, before the new one stood in its place. Nobody can move two folders
 * in one step, so there is such a moment; every command ends it that comes next.
 */
export function restoreFormer(folder: string): void {
  if (existsSync(folder)) return;
  const place = targetOf(resolve(folder));
  for (const { path, isAlive } of tracesOf(basename(place), dirname(place)))
    if (!isAlive && !existsSync(place) && isMovedAway(path)) renameSync(join(path, FORMER), place);
}

/** True for what a build keeps beside a folder and has moved that to: real folders, which it tells Git to pass over. */
function isMovedAway(work: string): boolean {
  const isFolder = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const ignore = join(work, IGNORE.name);
  return (
    isFolder(work) &&
    isFolder(join(work, FORMER)) &&
    lstatSync(ignore, { throwIfNoEntry: false })?.isFile() === true &&
    readFileSync(ignore, 'utf8') === IGNORE.text
  );
}

/** Where a link leads; of what is none, the path itself. */
function targetOf(path: string): string {
  try {
    return resolve(dirname(path), readlinkSync(path));
  } catch {
    return path;
  }
}

function hasSums(folder: string): boolean {
  return existsSync(join(folder, SUMS));
}

function isOurs(folder: string, isBuilt: IsBuilt): boolean {
  const sums = sumsIn(folder);
  return sumLines(sums) === linesIn(folder).join('\n') && [...sums.keys()].every(isBuilt);
}

function linesIn(folder: string): readonly string[] {
  return hasSums(folder) ? readFileSync(join(folder, SUMS), 'utf8').split('\n') : [];
}

/** What stands in a folder, but for what no one sees there, such as `.DS_Store`, `.gitkeep`; a repository of Git is seen. */
function filesOfOthers(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.') || name === '.git') : [];
}
