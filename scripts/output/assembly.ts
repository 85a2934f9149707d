/**
 * A folder that is filled beside the one that it replaces, so that whoever looks sees the former one or the new one, never a mixture.
 *
 *     dist/                          what stood there before, untouched
 *     .dist.decuong-<pid>.<host>/new/    filled, however long it takes
 *     dist/ ─▶ …/former/,  …/new/ ─▶ dist/      two renames, then …/ goes
 *
 * One build at a time fills a folder: each says by the name of its own that it is there, then looks for others. A build that is killed
 * leaves its folder behind: the next one clears it, and should the kill have come between the two renames, whatever command is next
 * puts the former folder back first.
 */

import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
import { about, systemReason } from '#lib/system-error.ts';
import { FORMER, IGNORE, restoreFormer } from './former.ts';
import { placeFor, refusedPlace } from './place.ts';
import { remove, type Trace, traceName, tracesOf } from './traces.ts';

/** In milliseconds: how long builds that begin at once wait for each other to look, and how often they do. */
const PATIENCE = 5000;
const PAUSE = 5;

/** A folder and the one that takes its place. */
export class Assembly {
  /** The folder to be replaced; absolute, with symbolic links resolved. */
  readonly folder: string;
  /** The folder that is filled. */
  readonly filled: string;
  /** The folder that goes when all is done; what is needed on the way may be put there. */
  readonly work: string;
  /** The outermost of the folders that had to be made for it, or the folder itself. */
  private readonly made: string;

  /** Makes the folder that is filled; refuses a place where none can be, see {@link placeFor}, and one that another build is filling. */
  constructor(folder: string, root: string) {
    this.folder = placeFor(folder, root);
    const parent = dirname(this.folder);
    const name = traceName(basename(this.folder));
    this.work = join(parent, name);
    this.filled = join(this.work, 'new');
    this.made = this.folder;
    try {
      this.made = mkdirSync(parent, { recursive: true }) ?? this.folder;
      remove(this.work);
      mkdirSync(this.work);
      about(this.work, () => writeFileSync(join(this.work, IGNORE.name), IGNORE.text));
      const other = this.otherBuild();
      if (other !== null) throw busy(folder, other);
      mkdirSync(this.filled);
      this.clearOrphans();
      if (existsSync(this.folder)) accessSync(this.folder, constants.R_OK | constants.W_OK | constants.X_OK);
      if (existsSync(this.folder) && statSync(this.folder).dev !== statSync(parent).dev)
        throw refusedPlace(folder, ' vì đó là gốc của một ổ đĩa');
    } catch (error) {
      this.discard();
      const reason = systemReason(error);
      throw reason === null ? error : refusedPlace(folder, ` vì ${reason}`);
    }
  }

  /** Puts the filled folder in the place of the former one, which is at the path that is given then, for as long as `look` looks at it. */
  swap(look: (former: string) => void): void {
    const former = join(this.work, FORMER);
    const isThere = existsSync(this.folder);
    if (isThere) {
      chmodSync(this.filled, statSync(this.folder).mode);
      renameSync(this.folder, former);
    }
    try {
      renameSync(this.filled, this.folder);
    } catch (error) {
      if (isThere) renameSync(former, this.folder);
      throw error;
    }
    if (isThere) look(former);
    this.discard();
  }

  /** Takes away what is beside the folder, and folders that were made for nothing. */
  discard(): void {
    remove(this.work);
    try {
      for (let folder = dirname(this.folder); folder.startsWith(this.made); folder = dirname(folder)) rmdirSync(folder);
    } catch {}
  }

  /**
   * Another build that fills the folder or is about to; null where the turn is ours. Of builds that begin at once, each has said that it is
   * there before it looks, so that no two overlook each other: the one whose name comes first waits for the others to give way.
   */
  private otherBuild(): Trace | null {
    const own = basename(this.work);
    for (let waited = 0; ; waited += PAUSE) {
      const others = this.traces().filter(({ isAlive }) => isAlive);
      const [first] = others;
      if (first === undefined) return null;
      const stronger = others.find(({ name, path }) => name < own || existsSync(join(path, 'new')));
      if (stronger || waited > PATIENCE) return stronger ?? first;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }

  /** Takes away what builds left behind that were killed. */
  private clearOrphans(): void {
    restoreFormer(this.folder);
    for (const { path, name, isAlive } of this.traces()) if (!isAlive && name !== basename(this.work)) remove(path);
  }

  private traces(): readonly Trace[] {
    return tracesOf(basename(this.folder), dirname(this.folder));
  }
}

function busy(folder: string, { pid, path }: Trace): CannotRun {
  return new CannotRun(
    `Một lần dựng khác (tiến trình ${pid}) đang ghi vào ${folder}; hãy đợi xong rồi chạy lại, hoặc chọn thư mục khác bằng --out. Nếu chắc chắn không còn lần dựng nào thì xóa ${path}`,
  );
}
