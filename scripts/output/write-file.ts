/** Writes files whole or not at all: into a temporary file beside, which takes the name in one step. */
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { about } from '#lib/system-error.ts';
import { clearTraces, remove, traceName } from './traces.ts';

type Content = string | Uint8Array;

/** What temporary files are called; not after the file, whose name may be as long as a disk allows. */
const TEMPORARY = 'tmp';

/** Writes a file in the place of what is there, if anything is; it keeps the mode of that, and its owner where it may. */
export function writeFileWhole(path: string, content: Content): void {
  mkdirSync(dirname(path), { recursive: true });
  const former = statSync(path, { throwIfNoEntry: false });
  throughTemporary(path, content, (temporary) => {
    if (former?.isFile()) keepLooks(temporary, former);
    renameSync(temporary, path);
  });
}

/** Writes a file where nothing is, whatever came meanwhile; false, and nothing done, where anything is. */
export function writeNewFile(path: string, content: Content): boolean {
  return throughTemporary(path, content, (temporary) => {
    try {
      linkSync(temporary, path);
      return true;
    } catch {
      return createHere(path, content);
    }
  });
}

/**
 * Writes a file in the place of one that still holds the bytes that were read; false, and nothing done, where it does not. Mode and owner
 * stay, owners as far as who runs this may set them; another name of the same file (a hard link) keeps what it had.
 */
export function replaceFile(path: string, was: Uint8Array, content: Content): boolean {
  accessSync(path, constants.W_OK);
  return throughTemporary(path, content, (temporary) => {
    keepLooks(temporary, statSync(path));
    // As late as can be: only what is written within this very moment would go unseen.
    if (!readFileSync(path).equals(was)) return false;
    renameSync(temporary, path);
    return true;
  });
}

/** A file as it is to be, with its mode. */
export interface Wanted {
  readonly path: string;
  readonly content: Content;
  readonly mode: number;
}

/**
 * Writes files in the place of what is there: all of them, or none where a disk has no room for all. `between` runs when each of them is on
 * its disk and none has its name.
 */
export function writeFilesWhole(files: readonly Wanted[], between: () => void): void {
  const folders = new Map(files.map(({ path }) => [dirname(path), join(dirname(path), traceName(TEMPORARY))]));
  const staged = (path: string) => join(folders.get(dirname(path)) ?? '', basename(path));
  const made = [...folders.keys()].flatMap((folder) => mkdirSync(folder, { recursive: true }) ?? []);
  let isDone = false;
  try {
    for (const [folder, temporary] of folders) {
      clearTraces(TEMPORARY, folder);
      about(temporary, () => mkdirSync(temporary));
    }
    for (const { path, content, mode } of files) {
      about(path, () => writeFileSync(staged(path), content, { flag: 'wx', flush: true }));
      chmodSync(staged(path), mode);
    }
    between();
    for (const { path } of files) renameSync(staged(path), path);
    isDone = true;
  } finally {
    for (const temporary of folders.values()) remove(temporary);
    // Only what is empty: folders that were made for nothing.
    if (!isDone) for (const folder of made) removeEmpty(folder);
  }
}

function removeEmpty(folder: string): void {
  try {
    for (const name of readdirSync(folder)) removeEmpty(join(folder, name));
    rmdirSync(folder);
  } catch {}
}

/** Takes away, in a folder and all below it, what is left of files whose writing was killed. */
export function clearTemporaries(folder: string): void {
  clearTraces(TEMPORARY, folder);
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory()) clearTemporaries(join(folder, entry.name));
  } catch {}
}

function throughTemporary<T>(path: string, content: Content, use: (temporary: string) => T): T {
  const folder = dirname(path);
  clearTraces(TEMPORARY, folder);
  const temporary = join(folder, traceName(TEMPORARY));
  try {
    // To the disk before the name is given: a power cut must not leave the name with nothing in it.
    about(path, () => writeFileSync(temporary, content, { flag: 'wx', flush: true }));
    return use(temporary);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** For disks without hard links: the name is taken first, if it is free, and given back where the writing fails. */
function createHere(path: string, content: Content): boolean {
  try {
    writeFileSync(path, '', { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
  try {
    about(path, () => writeFileSync(path, content, { flush: true }));
    return true;
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

function keepLooks(path: string, { uid, gid, mode }: Stats): void {
  try {
    chownSync(path, uid, gid);
  } catch {}
  chmodSync(path, mode & 0o7777);
}
