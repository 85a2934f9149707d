/** The code that runs: its digest, which documents name, and the commit that holds it. In most offices it lives in the repository of the reports. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { HOME } from '../output/home.ts';
import { blobName } from './blob-name.ts';
import { mustGit } from './git.ts';
import { runGit } from './run.ts';
import { sources } from './sources.ts';

/** What the bytes of a document depend on. */
const FOLDERS = ['scripts', 'lint-rules'];
const MANIFESTS = ['package.json', 'package-lock.json'];
const CODE = [...FOLDERS, ...MANIFESTS];
/** Commits that are searched for code: a process of Git each. */
const MOST = 300;

/** The digest of the code that runs: 16 hexadecimal digits, the same in every folder, with Git or without. */
export function codeDigest(): string {
  if (sources) return sources.digest;
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(HOME, folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file.replaceAll('\\', '/')}`,
    ),
  );
  const manifests = MANIFESTS.filter((file) => existsSync(join(HOME, file)));
  return digestOf(
    [...files.filter(isCode), ...manifests].map((file) => [file, blobName(readFileSync(join(HOME, file)))]),
  );
}

/** Whether the code that runs is other than that in a commit of the repository at `root`; null where that does not hold it. */
export function isOtherCode(root: string, commit: string): boolean | null {
  if (!isBeside(root)) return null;
  const changed = mustGit(HOME, ['diff', '--name-only', '--no-ext-diff', commit, '--', ...CODE]);
  return changed !== '' || mustGit(HOME, ['ls-files', '--others', '--exclude-standard', '--', ...CODE]) !== '';
}

/**
 * The commit of the code of a document, as far as the history tells that the code which runs comes from: the document's own, or the newest
 * that has its digest. A document that names no digest is of the code beside its report.
 */
export function commitOfCode(root: string, commit: string, digest: string | undefined): string | null {
  if (digest === undefined) return isBeside(root) ? commit : null;
  if (sources) return sources.digest === digest ? sources.commit : null;
  const newest = askHome(['log', '--all', `--max-count=${MOST}`, '--format=%H', '--', ...CODE]) ?? '';
  return [commit, ...newest.split('\n')].find((one) => one !== '' && digestAt(one) === digest) ?? null;
}

/** True where the sources that run live in the repository at `root`; a package there is none of its files. */
function isBeside(root: string): boolean {
  if (sources) return false;
  const home = repositoryOf(HOME);
  return home !== null && home === repositoryOf(root) && mustGit(HOME, ['ls-files', '--', 'scripts']) !== '';
}

/** The digest of the code in a commit; null where that is not known here. */
function digestAt(commit: string): string | null {
  const tree = askHome(['ls-tree', '-r', commit, '--', ...CODE]);
  if (tree === null) return null;
  const blobs = tree.matchAll(/^\S+ blob (?<blob>\S+)\t(?<file>.+)$/gmu);
  const files = [...blobs].map(({ groups }) => [groups?.file ?? '', groups?.blob ?? ''] as const);
  return digestOf(files.filter(([file]) => isCode(file) || MANIFESTS.includes(file)));
}

function isCode(file: string): boolean {
  return file.endsWith('.ts');
}

function digestOf(files: readonly (readonly [file: string, blob: string])[]): string {
  const lines = files.map(([file, blob]) => `${file} ${blob}\n`).sort();
  return createHash('sha256').update(lines.join('')).digest('hex').slice(0, 16);
}

/** What all working trees of a repository have in common; null for none, or one that cannot be read, which is told where it is needed. */
function repositoryOf(folder: string): string | null {
  const { status, stdout } = runGit(folder, ['rev-parse', '--git-common-dir']);
  return status === 0 ? realpathSync(resolve(folder, stdout.toString('utf8').replace(/\n$/u, ''))) : null;
}

/** What Git says of the code that runs; null where it has no history, or another user's: it helps to find a version, and proves nothing. */
function askHome(args: readonly string[]): string | null {
  const { status, stdout } = runGit(HOME, args);
  return status === 0 ? stdout.toString('utf8') : null;
}
