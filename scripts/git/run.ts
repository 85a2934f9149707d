/** Git as a process: the same for everyone, whatever the environment and the settings of who calls it. */
import { spawnSync } from 'node:child_process';
import { CannotRun } from '#lib/cannot-run.ts';

/** Variables for one call of Git. */
export type Environment = Readonly<Record<string, string>>;

/** There is no Git on this machine. */
export class NoGit extends CannotRun {}

/** How a process of Git ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: Buffer;
  /** In English. */
  readonly stderr: string;
}

/** What users, machines and repositories may set otherwise, and what Git prints or leaves out depends on. */
const SETTINGS = [
  'core.attributesFile=/dev/null',
  'core.commitGraph=false',
  'core.excludesFile=/dev/null',
  'core.fsmonitor=false',
  // Not even looking runs a program of somebody.
  'core.hooksPath=/dev/null',
  'core.quotePath=false',
  'diff.orderFile=/dev/null',
  'i18n.logOutputEncoding=UTF-8',
  'log.diffMerges=separate',
  'log.follow=false',
  'log.showRoot=true',
  'log.showSignature=false',
].flatMap((setting) => ['-c', setting]);

/** Of what `GIT_…` says, only how other machines are reached and where users keep their settings, such as `safe.directory`. */
const KEPT = /^GIT_(?:ASKPASS|CONFIG|HTTP|PROXY|SSH|SSL|TERMINAL_PROMPT|TEST_ASSUME_DIFFERENT_OWNER)/u;

/** Replaced commits and grafts are told on one machine only: history is what was committed. */
const ALWAYS = {
  LC_ALL: 'C',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_GRAFT_FILE: '/dev/null',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_DISCOVERY_ACROSS_FILESYSTEM: '1',
};

/** Runs Git in a folder; which repository it reads follows from that folder alone. Refuses where there is no Git. */
export function runGit(root: string, args: readonly string[], input = '', environment: Environment = {}): Ended {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') || KEPT.test(name));
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', root, '--no-pager', ...SETTINGS, ...args], {
    input,
    env: { ...Object.fromEntries(own), ...ALWAYS, ...environment },
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  if (error && 'code' in error && error.code === 'ENOENT')
    throw new NoGit('Không có lệnh git; hãy cài Git rồi chạy lại');
  // A reader that is done before it has read all that it was given is no failure.
  if (error && !('code' in error && error.code === 'EPIPE')) throw error;
  return { status, stdout, stderr: stderr.toString('utf8') };
}
