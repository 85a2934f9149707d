/**
 * A folder that is filled beside the one that it replaces, so that whoever looks sees the former one or the new one, never a mixture.
 *
 *     dist/                     what stood there before, untouched
 *     .dist.decuong-<pid>/new/      filled, however long it takes
 *     dist/ ─▶ …/former/,  …/new/ ─▶ dist/      two renames, then …/ goes
 *
 * A build that is killed leaves its folder behind: the next one clears it, and should the kill have come between the two renames, it
 * puts the former folder back first.
 */

import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
import { OUTLINES, REPORTS } from '#lib/paths.ts';

/** Folders of a repository that no build may replace. */
const SOURCES = ['.git', '.github', 'lint-rules', 'node_modules', OUTLINES, REPORTS, 'scripts', 'tests'];

/** A folder and the one that takes its place. */
export class Assembly {
  /** The folder to be replaced; absolute, with symbolic links resolved. */
  readonly folder: string;
  /** The folder that is filled. */
  readonly filled: string;
  private readonly work: string;

  /** Makes the folder that is filled; refuses a place where none can be, and one that holds the repository at `root`. */
  constructor(folder: string, root: string) {
    const refuse = (why: string) =>
      new CannotRun(`Không ghi được vào ${folder}${why}; hãy chọn thư mục khác bằng --out`);
    const absolute = resolve(folder);
    this.folder = existsSync(absolute) ? realpathSync(absolute) : absolute;
    if (isWithin(root, this.folder)) throw refuse(' vì chính kho nằm trong đó');
    if (SOURCES.some((name) => isWithin(this.folder, join(root, name)))) throw refuse(' vì đó là nơi để nguồn của kho');
    const parent = dirname(this.folder);
    this.work = join(parent, `.${basename(this.folder)}.decuong-${process.pid}`);
    this.filled = join(this.work, 'new');
    try {
      mkdirSync(parent, { recursive: true });
      clearOrphans(this.folder);
      mkdirSync(this.filled, { recursive: true });
      writeFileSync(join(this.work, '.gitignore'), '*\n');
    } catch {
      throw refuse('');
    }
    if (!existsSync(this.folder)) return;
    const [here, above] = [statSync(this.folder), statSync(parent)];
    if (here.isDirectory() && here.dev === above.dev) return;
    this.discard();
    throw refuse(here.isDirectory() ? ' vì đó là gốc của một ổ đĩa' : ' vì đó không phải thư mục');
  }

  /** Puts the filled folder in the place of the former one. */
  swap(): void {
    const former = join(this.work, 'former');
    const mode = existsSync(this.folder) ? statSync(this.folder).mode : null;
    if (mode !== null) renameSync(this.folder, former);
    try {
      if (mode !== null) chmodSync(this.filled, mode);
      renameSync(this.filled, this.folder);
    } catch (error) {
      if (existsSync(former)) renameSync(former, this.folder);
      throw error;
    }
    this.discard();
  }

  /** Takes away what is beside the folder. */
  discard(): void {
    remove(this.work);
  }
}

/** True for a path in a folder, and for the folder itself. */
function isWithin(path: string, folder: string): boolean {
  return `${path}${sep}`.startsWith(`${folder}${sep}`);
}

/** Takes away what builds left behind that were killed; their process is no more. */
function clearOrphans(folder: string): void {
  const parent = dirname(folder);
  for (const name of readdirSync(parent)) {
    const [, process] = name.startsWith(`.${basename(folder)}.decuong-`) ? (/-(\d+)$/u.exec(name) ?? []) : [];
    if (process === undefined || isAlive(Number(process))) continue;
    const former = join(parent, name, 'former');
    if (existsSync(former) && !existsSync(folder)) renameSync(former, folder);
    remove(join(parent, name));
  }
}

/** True for another process that runs; a process of our own number was an earlier one. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** What cannot be taken away now is left for the next build. */
function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {}
}
