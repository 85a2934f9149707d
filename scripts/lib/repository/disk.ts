/** Files on a disk: the only module of `#lib` that reads one. Nothing outside the root is ever read, through links neither. */
import { type Dirent, existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { CannotRun, existing } from '../cannot-run.ts';
import { FILE_START, problem, ruleId } from '../problem.ts';
import { type Entry, type Files, OUTSIDE_ROOT } from './files.ts';
import { decode, type Source } from './source.ts';

/** In milliseconds: a file that was written less long ago may be written again within one tick of the disk's clock. */
const SETTLED = 1000;

/** The files below a folder. */
export class Disk implements Files {
  /** Absolute, with symbolic links resolved. */
  readonly root: string;

  constructor(root: string) {
    try {
      this.root = realpathSync(resolve(root));
      readdirSync(this.root);
    } catch {
      throw new CannotRun(`Không đọc được thư mục gốc ${root}; hãy kiểm tra đường dẫn sau --root`);
    }
  }

  text(file: string): Source | null {
    const path = join(this.root, file);
    if (!isFile(path)) return null;
    if (!this.holds(path)) return { problem: OUTSIDE_ROOT };
    try {
      return decode(readFileSync(path), file);
    } catch {
      return { problem: problem(ruleId('unit-path'), FILE_START, 'Không đọc được tệp; hãy kiểm tra quyền đọc') };
    }
  }

  bytes(file: string): Uint8Array | null {
    const path = join(this.root, file);
    return isFile(path) && this.holds(path) ? readFileSync(path) : null;
  }

  list(folder: string): readonly Entry[] {
    const path = join(this.root, folder);
    if (!existsSync(path) || !lstatSync(path).isDirectory() || !this.holds(path)) return [];
    return readdirSync(path, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      type: this.typeOf(entry, join(path, entry.name)),
    }));
  }

  stamp(file: string): string | null {
    const stat = statSync(join(this.root, file), { throwIfNoEntry: false });
    if (!stat || Date.now() - stat.ctimeMs < SETTLED) return null;
    return [stat.ino, stat.size, stat.mtimeMs, stat.ctimeMs].join(' ');
  }

  /** A path given by the user, made relative to the root; refuses what is outside it or is no file. */
  inside(path: string): string {
    const absolute = resolve(this.root, path);
    if (!isFile(absolute)) throw new CannotRun(`Không có tệp ${path}`);
    if (!this.holds(absolute))
      throw new CannotRun(`Tệp ${path} nằm ngoài thư mục gốc ${this.root}; chỉ kiểm tra tệp trong thư mục gốc`);
    return relative(this.root, absolute).split(sep).join('/');
  }

  /** The absolute path of a file that is to be made in the root; refuses one that exists or that a link leads out of the root. */
  newFile(file: string): string {
    const path = resolve(this.root, file);
    if (lstatSync(path, { throwIfNoEntry: false })) throw existing(file);
    let folder = dirname(path);
    while (!existsSync(folder)) folder = dirname(folder);
    if (!this.holds(folder)) throw new CannotRun(`${file} nằm ngoài thư mục gốc ${this.root}`);
    return path;
  }

  /** True when a path that exists, with symbolic links resolved, is the root or lies in it. */
  private holds(path: string): boolean {
    const real = realpathSync(path);
    return real === this.root || real.startsWith(this.root.endsWith(sep) ? this.root : this.root + sep);
  }

  private typeOf(entry: Dirent, path: string): Entry['type'] {
    if (entry.isDirectory()) return 'folder';
    return entry.isSymbolicLink() && !(isFile(path) && this.holds(path)) ? 'outside' : 'file';
  }
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
