/** Texts that Git keeps. */
import { CannotRun } from '#lib/cannot-run.ts';
import { mustGitBytes } from './git.ts';

/** As many at once: one process for each would take longer than all else, and all at once would fill the memory. */
const AT_ONCE = 256;

/** Reads blobs by their names, in the order given; one that Git does not have is refused. */
export function* readBlobs(root: string, names: readonly string[]): Generator<Uint8Array, void> {
  for (let from = 0; from < names.length; from += AT_ONCE) yield* readSome(root, names.slice(from, from + AT_ONCE));
}

/** Git answers each name with `<name> blob <size>`, a line feed, the bytes, a line feed. */
function* readSome(root: string, names: readonly string[]): Generator<Uint8Array, void> {
  const stdout = mustGitBytes(root, ['cat-file', '--batch'], names.map((name) => `${name}\n`).join(''));
  let at = 0;
  for (const name of names) {
    const end = stdout.indexOf(0x0a, at);
    const [, type, size = ''] = stdout.toString('latin1', at, end).split(' ');
    if (type !== 'blob') throw lacksBlob(name);
    yield stdout.subarray(end + 1, end + 1 + Number(size));
    at = end + 1 + Number(size) + 1;
  }
}

/** Refuses a repository that has lost what it once kept. */
export function lacksBlob(name: string): CannotRun {
  return new CannotRun(`Kho Git thiếu nội dung ${name}; hãy chạy \`git fetch --refetch\` rồi chạy lại`);
}
