/** What processes take, with all that they start: CPU time, as other work on the machine does not count, time of the clock, memory. */
import { spawnSync } from 'node:child_process';

/** Of one run: milliseconds, and MiB at the most; no memory is known of what is not Node. */
export interface Taken {
  readonly cpu: number;
  readonly wall: number;
  readonly peak: number;
}

/** Has Node tell on leaving how much memory it took, in KiB. */
const TELL = `data:text/javascript,${encodeURIComponent(
  'import{writeSync}from"node:fs";import{isMainThread}from"node:worker_threads";if(isMainThread)process.on("exit",()=>writeSync(3,process.resourceUsage().maxRSS+"\\n"))',
)}`;
/** Only a shell is told what its children took, and theirs: by some systems to a hundredth of a second, which many runs make up for. */
const LOOP =
  'times=$1; shift; while [ "$times" -gt 0 ]; do times=$((times - 1)); "$@" >/dev/null || exit; done; times >&4';

/** Arguments of Node that have it tell its memory. */
export const TELLING: readonly string[] = ['--import', TELL];

/** Runs a command so many times; gives what a run took. It must end well. */
export function taken(command: readonly string[], cwd: string, times = 1): Taken {
  const start = performance.now();
  const { output, status } = spawnSync('sh', ['-c', LOOP, 'sh', String(times), ...command], {
    ...{ cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const wall = (performance.now() - start) / times;
  const [said, peaks, shell] = output.slice(2).map((text) => text ?? '');
  if (status !== 0) throw new Error(`${command.join(' ')} failed: ${said?.slice(-1000)}`);
  // The shell's own on the first line, those of its children on the second: of the user, then of the system.
  const [, children = ''] = shell?.split('\n') ?? [];
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/gu)].map(
    ([, whole, rest]) => Number(whole) * 60 + Number(rest),
  );
  const peak = Math.max(...(peaks?.split('\n') ?? []).map(Number)) / 1024;
  return { cpu: (seconds.reduce((sum, one) => sum + one, 0) * 1000) / times, wall, peak };
}

/** The least that each of some works took, all of them done so many times, by turns. */
export function least<W extends readonly (() => Taken)[]>(
  rounds: number,
  ...works: W
): { readonly [K in keyof W]: Taken } {
  const turns = Array.from({ length: rounds }, () => works.map((work) => work()));
  const of = (at: number, key: keyof Taken) => Math.min(...turns.map((turn) => turn[at]?.[key] ?? 0));
  return works.map((_, at) => ({ cpu: of(at, 'cpu'), wall: of(at, 'wall'), peak: of(at, 'peak') })) as {
    readonly [K in keyof W]: Taken;
  };
}

/** Milliseconds of CPU that some work in this process takes. */
export async function cpuOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
