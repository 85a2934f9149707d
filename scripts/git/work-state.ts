/** What stands in a working folder: of each file a name that changes when its content does. No file is read of which Git knows that it has not changed. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUTLINES, REPORTS } from '#lib/paths.ts';
import { isInGit } from './refusal.ts';
import { runGit } from './run.ts';

/** The state of a working folder, and the commit that it is a state of; empty where there is none yet. */
export interface WorkState {
  readonly head: string;
  /** By paths relative to the root; sorted as Git sorts. */
  readonly files: ReadonlyMap<string, string>;
}

const LISTED = ['ls-files', '-v', '-z', '--stage', '--cached', '--modified', '--others', '--exclude-standard'];
/** What is ignored is read all the same where reports and outlines stand. */
const IGNORED = ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--', OUTLINES, REPORTS];
const SUBMODULE = '160000';
const UNCHANGED_FILE = /^H 100\d+ (?<blob>[0-9a-f]+) 0\t/u;

/** Null where Git does not tell: where there is no repository, or one that holds others. */
export function workState(root: string): WorkState | null {
  if (!isInGit(root)) return null;
  const [listed, ignored, head] = [LISTED, IGNORED, ['rev-parse', '--quiet', '--verify', 'HEAD']].map((args) =>
    runGit(root, args),
  );
  if (listed?.status !== 0 || ignored?.status !== 0) return null;
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
  for (const file of open) files.set(file, contentOf(root, file));
  return { head: head?.stdout.toString('utf8').trim() ?? '', files };
}

/** Of a file that Git does not answer for: links lead on, and what is sparse may be there or not. */
function contentOf(root: string, file: string): string {
  try {
    return createHash('sha256')
      .update(readFileSync(join(root, file)))
      .digest('hex');
  } catch {
    return 'absent';
  }
}

/** A text that is the same for the same state. */
export function stateDigest({ head, files }: WorkState): string {
  const hash = createHash('sha256').update(head);
  for (const [file, content] of files) hash.update(`\0${file}\0${content}`);
  return hash.digest('hex');
}
