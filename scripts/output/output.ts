/** The folder that a build fills, with `SHA256SUMS` over what it holds. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
import { writeFileWhole } from './write-file.ts';

const SUMS = 'SHA256SUMS';
const LINE = /^([0-9a-f]{64}) {2}(.+)$/u;

/** The folder that a build fills, file by file. */
export class Output {
  private readonly folder: string;
  private readonly sums = new Map<string, string>();

  /** Makes the folder; refuses one that cannot be one. */
  constructor(folder: string) {
    this.folder = folder;
    try {
      mkdirSync(folder, { recursive: true });
      writeFileWhole(join(folder, '.decuong-probe'), '');
      rmSync(join(folder, '.decuong-probe'));
    } catch {
      throw new CannotRun(`Không ghi được vào ${folder}; hãy chọn thư mục khác bằng --out`);
    }
  }

  /** Writes one file; `path` is relative, with `/`. */
  write(path: string, content: string | Uint8Array): void {
    writeFileWhole(join(this.folder, path), content);
    this.sums.set(path, sha256(content));
  }

  /** Absolute paths of the files written so far whose name ends so. */
  written(ending: string): readonly string[] {
    return [...this.sums.keys()].filter((path) => path.endsWith(ending)).map((path) => join(this.folder, path));
  }

  /**
   * Writes `SHA256SUMS`. Files of an earlier build that are in `scope` and were not built again are removed,
   * if they are still as that build left them; files of others are never touched.
   */
  finish(scope: (path: string) => boolean): void {
    for (const [path, sum] of this.earlier()) {
      if (this.sums.has(path)) continue;
      const file = join(this.folder, path);
      if (!existsSync(file) || !statSync(file).isFile()) continue;
      if (!scope(path)) this.sums.set(path, sum);
      else if (sha256(readFileSync(file)) === sum) rmSync(file);
    }
    const lines = [...this.sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, sum]) => `${sum}  ${path}\n`);
    writeFileWhole(join(this.folder, SUMS), lines.join(''));
  }

  private earlier(): readonly (readonly [string, string])[] {
    const file = join(this.folder, SUMS);
    if (!existsSync(file)) return [];
    return readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [, sum, path] = LINE.exec(line) ?? [];
        return sum && path && !path.split('/').includes('..') ? [[path, sum] as const] : [];
      });
  }
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
