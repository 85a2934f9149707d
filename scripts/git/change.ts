/** What has changed since a commit, committed or not. */
import { REPORTS, reportOfPath } from '#lib/paths.ts';
import { readBlobs } from './blobs.ts';
import { commitOf, mustGit } from './git.ts';

/** Reports and what stands beside them, as they were and as they are. */
export interface Change {
  /** Relative to the root, those that are there now. */
  readonly files: ReadonlySet<string>;
  /** Those that were there before, and are under no name of a report now. */
  readonly gone: readonly string[];
  /** What a file was, be it under another name; null for one that was not there. */
  before(file: string): Uint8Array | null;
}

/** The change of reports since a revision, which the user names; one that there is not is refused. */
export function changeSince(root: string, revision: string): Change {
  const shape = ['--raw', '-z', '--no-abbrev', '-M', '-l1000', '--relative'];
  const fields = mustGit(root, ['diff', ...shape, commitOf(root, revision), '--', REPORTS]).split('\0');
  const blobs = new Map<string, string>();
  const gone: string[] = [];
  for (let at = 0; at + 1 < fields.length; ) {
    const [, , blob = '', , status = ''] = (fields[at] ?? '').split(' ');
    const isMoved = /^[RC]/u.test(status);
    const file = fields[at + (isMoved ? 2 : 1)] ?? '';
    blobs.set(file, blob);
    if (status === 'D') gone.push(file);
    const was = fields[at + 1] ?? '';
    if (isMoved && reportOfPath(file) === null && status.startsWith('R')) {
      blobs.set(was, blob);
      gone.push(was);
    }
    at += isMoved ? 3 : 2;
  }
  return {
    files: new Set([...blobs.keys()].filter((file) => !gone.includes(file))),
    gone,
    before(file) {
      const blob = blobs.get(file) ?? '';
      // Zeros stand for what was not there.
      return /^0*$/u.test(blob) ? null : (readBlobs(root, [blob]).next().value ?? null);
    },
  };
}
