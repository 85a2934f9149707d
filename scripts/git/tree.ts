/** The files of a commit, read from Git as they are asked for: nothing is checked out. */
import { posix } from 'node:path';
import type { Entry, Files } from '#lib/repository/files.ts';
import { decode, type Source } from '#lib/repository/source.ts';
import { readBlobs } from './blobs.ts';
import { mustGit } from './git.ts';

/** As many are read at once: they are asked for in about this order. */
const AHEAD = 100;
const TEXT = /\.(?:md|csv)$/iu;
/** More links one after the other lead nowhere. */
const MOST_LINKS = 8;

interface Kept {
  readonly blob: string;
  readonly isLink: boolean;
}

/** The files of a commit below a root. */
export class Tree implements Files {
  readonly root: string;
  private readonly files: ReadonlyMap<string, Kept>;
  private readonly places: ReadonlyMap<string, number>;
  private readonly folders: ReadonlyMap<string, readonly string[]>;
  private near: ReadonlyMap<string, Uint8Array> = new Map();

  constructor(root: string, commit: string) {
    this.root = root;
    this.files = filesOf(root, commit);
    this.places = new Map([...this.files.keys()].map((file, place) => [file, place]));
    this.folders = foldersOf(this.files.keys());
  }

  text(file: string): Source | null {
    const bytes = this.bytes(file);
    return bytes && decode(bytes, file);
  }

  bytes(file: string): Uint8Array | null {
    const target = this.target(file);
    return target === null ? null : this.blob(target);
  }

  list(folder: string): readonly Entry[] {
    return (this.folders.get(folder) ?? []).map((name) => {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (this.folders.has(path)) return { name, type: 'folder' };
      return { name, type: this.target(path) === null ? 'outside' : 'file' };
    });
  }

  stamp(file: string): string | null {
    const target = this.target(file);
    return target === null ? null : (this.files.get(target)?.blob ?? null);
  }

  /** The file that a path leads to, through links; null where it leads to none. */
  private target(file: string): string | null {
    let path = file;
    for (let links = 0; links <= MOST_LINKS; links++) {
      const kept = this.files.get(path);
      if (!kept) return null;
      if (!kept.isLink) return path;
      path = posix.join(posix.dirname(path), Buffer.from(this.blob(path)).toString('utf8'));
    }
    return null;
  }

  private blob(file: string): Uint8Array {
    if (!this.near.has(file)) {
      const from = this.places.get(file) ?? 0;
      const ahead = [...this.files].slice(from, from + AHEAD);
      const wanted = ahead.filter(([one]) => one === file || TEXT.test(one));
      const texts = [
        ...readBlobs(
          this.root,
          wanted.map(([, { blob }]) => blob),
        ),
      ];
      this.near = new Map(wanted.map(([one], index) => [one, texts[index] ?? new Uint8Array()]));
    }
    return this.near.get(file) ?? new Uint8Array();
  }
}

function filesOf(root: string, commit: string): ReadonlyMap<string, Kept> {
  const lines = mustGit(root, ['ls-tree', '-r', '-z', commit]).split('\0');
  return new Map(
    lines.flatMap((line) => {
      const { mode, blob = '', file = '' } = /^(?<mode>\d+) blob (?<blob>\w+)\t(?<file>.+)$/su.exec(line)?.groups ?? {};
      return mode === undefined ? [] : [[file, { blob, isLink: mode === '120000' }] as const];
    }),
  );
}

/** The names in each folder of some files, the root among them. */
function foldersOf(files: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, Set<string>>();
  for (const file of files) {
    const parts = file.split('/');
    for (const [depth, name] of parts.entries()) {
      const folder = parts.slice(0, depth).join('/');
      const names = folders.get(folder) ?? new Set();
      folders.set(folder, names.add(name));
    }
  }
  return new Map([...folders].map(([folder, names]) => [folder, [...names]]));
}
