/** The files of a working folder, as Git would have them: what a sparse checkout leaves out is read from Git, never taken for missing. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun, existing } from '#lib/cannot-run.ts';
import { OUTLINES, REPORTS } from '#lib/paths.ts';
import { Disk } from '#lib/repository/disk.ts';
import type { Entry } from '#lib/repository/files.ts';
import { decode, type Source } from '#lib/repository/source.ts';
import { readBlobs } from './blobs.ts';
import { mustGit } from './git.ts';
import { isInGit, noWorkTree } from './refusal.ts';

/** As many are read at once: they are asked for in about this order. */
const AHEAD = 100;

/** A disk, and below `outlines` and `reports` the files that are committed but not checked out. */
export class Checkout extends Disk {
  /** The name of the text that Git keeps, by file. */
  private readonly absent: ReadonlyMap<string, string>;
  private readonly folders: ReadonlyMap<string, readonly Entry[]>;
  private near: ReadonlyMap<string, Uint8Array> = new Map();

  constructor(root: string) {
    super(root);
    this.absent = absentFiles(this.root);
    this.folders = foldersOf(this.absent.keys());
  }

  override text(file: string): Source | null {
    const bytes = this.fromGit(file);
    return bytes ? decode(bytes, file) : super.text(file);
  }

  override bytes(file: string): Uint8Array | null {
    return this.fromGit(file) ?? super.bytes(file);
  }

  override list(folder: string): readonly Entry[] {
    const there = super.list(folder);
    const names = new Set(there.map(({ name }) => name));
    return [...there, ...(this.folders.get(folder) ?? []).filter(({ name }) => !names.has(name))];
  }

  override stamp(file: string): string | null {
    return this.absent.get(file) ?? super.stamp(file);
  }

  override newFile(file: string): string {
    if (this.absent.has(file)) throw existing(file);
    return super.newFile(file);
  }

  private fromGit(file: string): Uint8Array | null {
    if (!this.absent.has(file)) return null;
    if (!this.near.has(file)) {
      const all = [...this.absent];
      const from = all.findIndex(([one]) => one === file);
      const wanted = all.slice(from, from + AHEAD);
      const texts = [
        ...readBlobs(
          this.root,
          wanted.map(([, blob]) => blob),
        ),
      ];
      this.near = new Map(wanted.map(([one], index) => [one, texts[index] ?? new Uint8Array()]));
    }
    return this.near.get(file) ?? null;
  }
}

/** What the index says is committed and left out of the working folder, and indeed is not there. */
function absentFiles(root: string): ReadonlyMap<string, string> {
  // Files that came without a history are read without it.
  if (!isInGit(root)) return new Map();
  if (mustGit(root, ['rev-parse', '--is-inside-work-tree']) !== 'true\n') throw new CannotRun(noWorkTree(root));
  const index = mustGit(root, ['ls-files', '-t', '--stage', '-z', '--', OUTLINES, REPORTS]);
  const lines = index.split('\0');
  const inner = lines.find((line) => /^\S 160000 /u.test(line))?.replace(/^[^\t]*\t/u, '');
  if (inner !== undefined)
    throw new CannotRun(
      `${inner} là một kho Git con (submodule): lịch sử của nó không nằm trong kho này; hãy đưa chính các tệp ấy vào kho, hoặc chạy lệnh với --root là kho chứa cả ${OUTLINES} và ${REPORTS}`,
    );
  const left = lines.flatMap((line) => {
    const [, blob, file] = /^S \d+ (\w+) 0\t(.+)$/su.exec(line) ?? [];
    return blob !== undefined && file !== undefined && !existsSync(join(root, file)) ? [[file, blob] as const] : [];
  });
  return new Map(left);
}

/** What stands in each folder of some files, the root among them. */
function foldersOf(files: Iterable<string>): ReadonlyMap<string, readonly Entry[]> {
  const folders = new Map<string, Map<string, Entry>>();
  for (const file of files) {
    const parts = file.split('/');
    for (let depth = 0; depth < parts.length; depth++) {
      const folder = parts.slice(0, depth).join('/');
      const name = parts[depth] ?? '';
      const entries = folders.get(folder) ?? new Map<string, Entry>();
      folders.set(folder, entries.set(name, { name, type: depth === parts.length - 1 ? 'file' : 'folder' }));
    }
  }
  return new Map([...folders].map(([folder, entries]) => [folder, [...entries.values()]]));
}
