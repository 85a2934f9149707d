/** What has changed since a commit, committed or not. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { OUTLINES, REPORTS, reportOfPath } from '#lib/paths.ts';
import { readBlobs } from './blobs.ts';
import { commitOf, mustGit, mustGitBytes, prefixOf } from './git.ts';

/** A file that a change touches. */
export interface ChangedFile {
  /** Relative to the root, as it is called now; of one that is gone, as it was called. */
  readonly file: string;
  readonly how: 'added' | 'modified' | 'renamed' | 'deleted';
  /** The name before; null of one that was not there. */
  readonly before: string | null;
}

/** The files below a root, as they were and as they are. */
export interface Change {
  /** The commit that it is a change of. */
  readonly base: string;
  /** In the order of Git. */
  readonly all: readonly ChangedFile[];
  /** Relative to the root, those that are there now. */
  readonly files: ReadonlySet<string>;
  /** Those that were there before, and are under no name of a report now. */
  readonly gone: readonly string[];
  /** What a file was, be it under another name; null for one that was not there. */
  before(file: string): Uint8Array | null;
}

/** The change since a revision, which the user names; one that there is not is refused. */
export function changeSince(root: string, revision: string): Change {
  const base = commitOf(root, revision);
  const blobs = new Map<string, string>();
  const all = new Map<string, ChangedFile>();
  const shape = ['--raw', '-z', '--no-abbrev', '-M', '-l1000', '--relative', '--ignore-submodules'];
  const fields = mustGit(root, ['diff', ...shape, base, '--']).split('\0');
  for (let at = 0; at + 1 < fields.length; ) {
    const [, , blob = '', , status = ''] = (fields[at] ?? '').split(' ');
    const isMoved = /^[RC]/u.test(status);
    const was = fields[at + 1] ?? '';
    const file = isMoved ? (fields[at + 2] ?? '') : was;
    at += isMoved ? 3 : 2;
    if (status.startsWith('R') && !blobs.has(was)) blobs.set(was, blob);
    blobs.set(file, blob);
    const how = HOW[status.charAt(0)] ?? 'modified';
    all.set(file, { file, how, before: how === 'added' ? null : was });
  }
  const gone = [...all.values()].filter(({ how }) => how === 'deleted');
  for (const [file, blob] of untracked(root, gone.length > 0)) {
    // Moved by hand, and not told to Git yet.
    const was = blob === null ? undefined : gone.find((one) => blobs.get(one.file) === blob);
    if (was) {
      gone.splice(gone.indexOf(was), 1);
      all.delete(was.file);
      blobs.set(file, blob ?? '');
    }
    all.set(file, { file, how: was ? 'renamed' : 'added', before: was?.file ?? null });
  }
  return {
    base,
    all: [...all.values()],
    files: new Set([...all.values()].flatMap(({ file, how }) => (how === 'deleted' ? [] : [file]))),
    gone: [...all.values()].flatMap((one) => leftName(one) ?? []).filter((file) => all.get(file)?.how !== 'added'),
    before(file) {
      const blob = blobs.get(file) ?? '';
      // Zeros stand for what was not there.
      return /^0*$/u.test(blob) ? null : (readBlobs(root, [blob]).next().value ?? null);
    },
  };
}

/** The name under which something was, where it is under no name of a report now. */
function leftName({ file, how, before }: ChangedFile): string | null {
  if (how === 'deleted') return file;
  return how === 'renamed' && reportOfPath(file) === null ? before : null;
}

/** By the letters of Git; all others are changes of a file that stays where it is. */
const HOW: Readonly<Record<string, ChangedFile['how']>> = { A: 'added', C: 'added', D: 'deleted', R: 'renamed' };

/** What Git does not know yet is read like all else, so that it counts, be it told to be ignored; with the name of its content, where that is asked for. */
function untracked(root: string, isNamed: boolean): readonly (readonly [file: string, blob: string | null])[] {
  const files = mustGit(root, ['ls-files', '--others', '-z', '--', OUTLINES, REPORTS]).split('\0').filter(Boolean);
  // Git reads a name up to the end of its line, and folders are other repositories.
  const plain = files.filter((file) => !file.includes('\n') && existsSync(join(root, file)) && !file.endsWith('/'));
  if (!isNamed || plain.length === 0) return files.map((file) => [file, null]);
  const paths = plain.map((file) => `${prefixOf(root)}${file}\n`).join('');
  const names = mustGitBytes(root, ['hash-object', '--stdin-paths'], paths).toString('utf8').split('\n');
  const blobs = new Map(plain.map((file, at) => [file, names[at] ?? null]));
  return files.map((file) => [file, blobs.get(file) ?? null]);
}
