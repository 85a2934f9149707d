/** Where remark's files come to be linted, in whatever folder it runs: finds the repository of each, and reads each once for all rules. */

import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { OUTLINES, REGISTER_FILE, REPORTS } from '#lib/paths.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { sourceOf } from './source-of.ts';
import { OTHER, readSubject, type Subject } from './subject.ts';

/** A file as it was read, and its subject as the files that it depends on are now. */
interface Read {
  readonly path: string;
  readonly text: string;
  readonly tree: Root;
  readonly subject: () => Subject;
}

/** Keeps repositories open, as editors lint for days; what it keeps is held to the files whenever it is asked for. */
class Desk {
  private readonly repositories = new Map<string, Repository>();
  private reads = new WeakMap<VFile, Read>();

  /** The subject of a file that remark lints. */
  subjectOf(tree: Root, file: VFile): Subject {
    const [path, text] = [resolve(file.cwd, file.path ?? ''), sourceOf(file)];
    const known = this.reads.get(file);
    if (known && known.path === path && known.text === text && known.tree === tree) return known.subject();
    const subject = this.read(path, file.cwd, text, tree);
    this.reads.set(file, { path, text, tree, subject });
    return subject();
  }

  /** Closes all repositories. */
  clear(): void {
    this.repositories.clear();
    this.reads = new WeakMap();
  }

  private read(path: string, cwd: string, text: string, tree: Root): () => Subject {
    const root = rootOf(path, cwd);
    if (root === null) return () => OTHER;
    const repository = this.repositories.get(root) ?? new Repository(new Disk(root));
    this.repositories.set(root, repository);
    const file = relative(root, path).split(sep).join('/');
    return repository.remember(() => readSubject(repository, file, text, tree));
  }
}

/** The desk of this process, at which all rules sit. */
export const desk = new Desk();

const FOLDERS: readonly string[] = [REPORTS, OUTLINES];

/** The folder that holds the register for a file: the working folder, or one above the file; null where there is none. */
function rootOf(path: string, cwd: string): string | null {
  const fromCwd = relative(cwd, path);
  if (!isAbsolute(fromCwd) && FOLDERS.includes(fromCwd.split(/[\\/]/u)[0] ?? ''))
    return holdsRegister(cwd) ? cwd : null;
  const parts = path.split(sep);
  for (let index = parts.length - 2; index > 0; index--) {
    if (!FOLDERS.includes(parts[index] ?? '')) continue;
    const root = parts.slice(0, index).join(sep) || sep;
    if (holdsRegister(root)) return root;
  }
  return null;
}

function holdsRegister(root: string): boolean {
  return existsSync(join(root, REGISTER_FILE));
}
