/** Texts that Git keeps. */
import { spawnSync } from 'node:child_process';
import { CannotRun } from '#lib/cannot-run.ts';

/** As many at once: one process for each would take longer than all else, and all at once would fill the memory. */
const AT_ONCE = 256;

/** Reads blobs by their names, in the order given; one that Git does not have is refused. */
export function* readBlobs(root: string, names: readonly string[]): Generator<Uint8Array, void> {
  for (let from = 0; from < names.length; from += AT_ONCE) yield* readSome(root, names.slice(from, from + AT_ONCE));
}

/** Git answers each name with `<name> blob <size>`, a line feed, the bytes, a line feed. */
function* readSome(root: string, names: readonly string[]): Generator<Uint8Array, void> {
  const { stdout, status, stderr } = spawnSync('git', ['-C', root, 'cat-file', '--batch'], {
    input: names.map((name) => `${name}\n`).join(''),
    env: { ...process.env, LC_ALL: 'C' },
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  if (status !== 0) throw new CannotRun(`Git không đọc được các phiên bản của báo cáo: ${String(stderr).trim()}`);
  let at = 0;
  for (const name of names) {
    const end = stdout.indexOf(0x0a, at);
    const [, type, size = ''] = stdout.toString('latin1', at, end).split(' ');
    if (type !== 'blob')
      throw new CannotRun(`Kho Git thiếu nội dung ${name}; hãy chạy \`git fetch --refetch\` rồi chạy lại`);
    yield stdout.subarray(end + 1, end + 1 + Number(size));
    at = end + 1 + Number(size) + 1;
  }
}
