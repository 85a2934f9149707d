/** Where results may be put: nowhere that holds what they are made from, whatever path leads there. */
import { existsSync, lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
import { OUTLINES, REPORTS } from '#lib/paths.ts';
import { HOME } from './home.ts';

/** Folders of a repository that no result may be put in. */
const SOURCES = ['.git', '.github', 'lint-rules', 'node_modules', OUTLINES, REPORTS, 'scripts', 'tests'];

/** Refuses a folder for results, with the reason, in Vietnamese, that follows its name. */
export function refusedPlace(folder: string, why: string): CannotRun {
  return new CannotRun(`Không ghi được vào ${folder}${why}; hãy chọn thư mục khác bằng --out`);
}

/** A folder that results may replace, as {@link placeIn} has it; refuses what is no folder, too. */
export function placeFor(folder: string, root: string): string {
  const place = placeIn(folder, root);
  const here = statOf(place);
  if (here && !here.isDirectory()) throw refusedPlace(folder, ' vì đó không phải thư mục');
  return place;
}

/**
 * A path that results may be written to as an absolute path without links, whether anything is there or not. Refuses one that holds the
 * repository at `root`, and one among its sources or this program's.
 */
export function placeIn(path: string, root: string): string {
  const place = withoutLinks(path);
  const lines = lineage(place);
  if (isInLineage(place, lineage(root))) throw refusedPlace(path, ' vì chính kho nằm trong đó');
  if (isInLineage(place, lineage(HOME))) throw refusedPlace(path, ' vì chính chương trình này nằm trong đó');
  // A repository may stand among the sources of another one, as samples do: its own folders are its own.
  const own = lines.findIndex((line) => isInLineage(root, [line]));
  const bases = lines
    .slice(1, own < 0 ? undefined : own + 1)
    .filter((line, at) => at + 1 === own || isRepository(line));
  const isSource =
    bases.some((base) => SOURCES.some((name) => isInLineage(join(base, name), lines))) ||
    lines.some((line) => fold(basename(line)) === '.git');
  if (isSource) throw refusedPlace(path, ' vì đó là nơi để nguồn của kho');
  return place;
}

/** True for a folder that has sources below it: of Git, of campaigns, of this program. */
function isRepository(folder: string): boolean {
  const has = (name: string) => existsSync(join(folder, name));
  return has('.git') || (has(OUTLINES) && has(REPORTS)) || isInLineage(folder, [HOME]);
}

/** Resolves the links of as much of a path as is there. */
function withoutLinks(folder: string): string {
  const absent: string[] = [];
  let there = resolve(folder);
  for (; !existsSync(there); there = dirname(there)) {
    if (isLink(there)) throw refusedPlace(folder, ' vì đó là liên kết không tới đâu');
    absent.unshift(basename(there));
  }
  return join(realpathSync.native(there), ...absent);
}

/** A path and all folders that it is in. */
function lineage(path: string): readonly string[] {
  return path === dirname(path) ? [path] : [path, ...lineage(dirname(path))];
}

/** True for a path that is one of some, by its name or by what the disk has there: on some disks `Reports` is `reports`. */
function isInLineage(path: string, lines: readonly string[]): boolean {
  const stat = statOf(path);
  return lines.some((line) => {
    if (fold(line) === fold(path)) return true;
    const other = stat && statOf(line);
    return other !== undefined && other.ino === stat?.ino && other.dev === stat.dev && other.ino !== 0;
  });
}

/** What is at a path; undefined where nothing can be. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase().replaceAll(sep, '/');
}
