/** The files of a commit in a folder of their own: neither the working tree nor the index is touched, and no setting changes a byte. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
import { OUTLINES, REPORTS } from '#lib/paths.ts';
import { readBlobs } from './blobs.ts';
import { mustGit } from './git.ts';

/** Lays out the files of a commit while `use` runs, in a folder that stands for `root`. */
export async function withCommit<T>(root: string, commit: string, use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'decuong-'));
  try {
    layOut(root, commit, folder);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function layOut(root: string, commit: string, folder: string): void {
  const data = filesOf(root, commit, [OUTLINES, REPORTS]);
  // Where there are links, they may lead to any file of the repository; they come last, so that nothing is written through one.
  const all = data.some(({ isLink }) => isLink) ? filesOf(root, commit, []) : data;
  const files = all.toSorted((a, b) => Number(a.isLink) - Number(b.isLink));
  const texts = readBlobs(
    root,
    files.map(({ blob }) => blob),
  );
  for (const { isLink, file } of files) {
    const bytes = texts.next().value ?? new Uint8Array();
    const path = join(folder, file);
    // Git makes no such names, but a repository may come from elsewhere.
    if (!path.startsWith(folder) || file.split(/[/\\]/u).includes('..'))
      throw new CannotRun(`Phiên bản ${commit} có tệp mang tên không hợp lệ: ${file}`);
    mkdirSync(dirname(path), { recursive: true });
    if (isLink) symlinkSync(Buffer.from(bytes).toString('utf8').replaceAll('\0', ''), path);
    else writeFileSync(path, bytes, { flag: 'wx' });
  }
}

interface Committed {
  /** Relative to the root. */
  readonly file: string;
  readonly blob: string;
  readonly isLink: boolean;
}

/** The files of a commit below some folders, or all; what stands in a repository within the repository is none of it. */
function filesOf(root: string, commit: string, folders: readonly string[]): readonly Committed[] {
  const listed = mustGit(root, ['ls-tree', '-r', '-z', commit, '--', ...folders]);
  return listed.split('\0').flatMap((line) => {
    const { mode, blob = '', file = '' } = /^(?<mode>\d+) blob (?<blob>\w+)\t(?<file>.+)$/su.exec(line)?.groups ?? {};
    return mode === undefined ? [] : [{ file, blob, isLink: mode === '120000' }];
  });
}
