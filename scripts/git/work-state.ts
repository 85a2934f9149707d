/** What stands in a working folder: of each file a name that changes when its content does. No file is read of which Git knows that it has not changed. */
import { createHash } from 'node:crypto';
import { readFileSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { OUTLINES, REPORTS } from '#lib/paths.ts';
import { isInGit } from './refusal.ts';
import { runGit } from './run.ts';

/** The state of a working folder. */
export interface WorkState {
  /** What tells of the commit that it is a state of. */
  readonly head: string;
  /** By paths relative to the root. */
  readonly files: ReadonlyMap<string, string>;
  /** When Git was asked, in milliseconds: what is written later is not in it. */
  readonly asked: number;
}

const LISTED = ['ls-files', '-v', '-z', '--stage', '--cached', '--modified', '--others', '--exclude-standard'];
/** What is ignored is read all the same where reports and outlines stand. */
const IGNORED = ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--', OUTLINES, REPORTS];
/** What is read whatever it is called, and the settings; of all else only pictures and what links lead to. */
const READ = new RegExp(`^(?:${OUTLINES}|${REPORTS})/|^[^/]+\\.(?:ya?ml|json)$`, 'u');
const SUBMODULE = '160000';
/** What stands for a file that is not there, or not to be read. */
export const ABSENT = 'absent';
/** In milliseconds. */
const TICK = 20;
/** Says `true` first in a shallow clone. */
const AT_HEAD = ['rev-parse', '--is-shallow-repository', 'HEAD'];
const UNCHANGED_FILE = /^H 100\d+ (?<blob>[0-9a-f]+) 0\t/u;

const FILTERS = ['config', '-z', '--name-only', '--get-regexp', '^filter\\..*\\.(clean|smudge|process)$'];
/** The status by which Git says that there is no such setting. */
const NONE = 1;
/** What Git has of these is a note of three lines. */
const LARGE_FILES = 'filter.lfs.';

/** Null where Git does not tell: where there is no repository, one that holds others, or one whose history may come later. */
export function workState(root: string): WorkState | null {
  if (!isInGit(root)) return null;
  const asked = Date.now();
  const [listed, ignored, at] = [LISTED, IGNORED, AT_HEAD].map((args) => runGit(root, args));
  const head = at?.stdout.toString('utf8') ?? '';
  if (listed?.status !== 0 || ignored?.status !== 0 || head.startsWith('true')) return null;
  const files = new Map<string, string>();
  const open = new Set(ignored.stdout.toString('utf8').split('\0').filter(Boolean));
  for (const line of listed.stdout.toString('utf8').split('\0')) {
    const file = line.slice(line.startsWith('? ') ? 2 : line.indexOf('\t') + 1);
    if (line === '') continue;
    if (line.slice(2).startsWith(SUBMODULE)) return null;
    const blob = UNCHANGED_FILE.exec(line)?.groups?.blob;
    if (blob === undefined) open.add(file);
    else files.set(file, blob);
  }
  // Git names the folder of another repository, and nothing in it.
  if ([...open].some((file) => file.endsWith('/') && READ.test(file))) return null;
  for (const file of open) files.set(file, contentOf(root, file));
  return { head, files, asked };
}

/** True where a program of somebody rewrites files between Git and the disk, so that what Git names may be other bytes, though as many. */
export function isRewritten(root: string): boolean {
  const { status, stdout } = runGit(root, FILTERS);
  const filters = stdout.toString('utf8').split('\0').filter(Boolean);
  return status !== 0 ? status !== NONE : filters.some((name) => !name.startsWith(LARGE_FILES));
}

/** True for a file or folder that may have been touched since a moment: a disk may write down the last tick of its clock. */
export function isTouchedSince({ ctimeMs }: Pick<Stats, 'ctimeMs'>, since: number): boolean {
  return ctimeMs > since - TICK;
}

/** Of a file that Git does not answer for: links lead on, and what is sparse may be there or not. Of one elsewhere there may be very many. */
function contentOf(root: string, file: string): string {
  try {
    if (!READ.test(file)) {
      const { ino, size, mtimeMs, ctimeMs } = statSync(join(root, file));
      return [ino, size, mtimeMs, ctimeMs].join(' ');
    }
    return createHash('sha256')
      .update(readFileSync(join(root, file)))
      .digest('hex');
  } catch {
    return ABSENT;
  }
}

/** A text that is the same for the same state. */
export function stateDigest({ head, files }: WorkState): string {
  const hash = createHash('sha256').update(head);
  for (const [file, content] of files) hash.update(`\0${file}\0${content}`);
  return hash.digest('hex');
}
