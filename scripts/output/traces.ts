/**
 * What a process keeps beside what it writes while it writes, under names that say whose it is: `.dist.decuong-<pid>.<host>`.
 * What a process leaves that was killed, the next one takes away; what a living one has, or anyone else, nobody touches.
 */
import { lstatSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';

const HOST = hostname()
  .replace(/[^\w-]/gu, '_')
  .slice(0, 40);
const NAME = /^\.(.+)\.decuong-(\d+)(?:\.([\w-]+))?(?:\.\w{6})?$/u;
/** In milliseconds: a process of another machine cannot be asked after, and is taken for gone after so long. */
const FORGOTTEN = 60 * 60 * 1000;
/** In milliseconds: how far the clock of a disk and that of processes may be apart. */
const TOLERANCE = 3000;

/** What a process has left or is at. */
export interface Trace {
  readonly name: string;
  readonly path: string;
  readonly pid: number;
  /** False where its process is no more. */
  readonly isAlive: boolean;
}

/** The name of what this process keeps beside `of`. */
export function traceName(of: string): string {
  return `.${of}.decuong-${process.pid}.${HOST}`;
}

/** What processes keep beside `of` in a folder; none where it cannot be read. */
export function tracesOf(of: string, folder: string): readonly Trace[] {
  return namesIn(folder).flatMap((name) => {
    const [, beside, pid, host = HOST] = NAME.exec(name) ?? [];
    if (beside !== of || pid === undefined) return [];
    const path = join(folder, name);
    // A process makes no links: one of such a name came from elsewhere, and leads there.
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() !== false) return [];
    return { name, path, pid: Number(pid), isAlive: isAlive(Number(pid), host, path) };
  });
}

/** Takes away what dead processes kept beside `of` in a folder. */
export function clearTraces(of: string, folder: string): void {
  for (const { path, isAlive } of tracesOf(of, folder)) if (!isAlive) remove(path);
}

/** What cannot be taken away now is left for the next one. */
export function remove(path: string): void {
  try {
    rmSync(path, { recursive: true });
  } catch {}
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** True for the process that left a trace; one of our own number was an earlier one. */
function isAlive(pid: number, host: string, path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return false;
  if (host !== HOST) return Date.now() - stat.mtimeMs < FORGOTTEN;
  if (pid === process.pid || pid === 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const start = startOf(pid);
  return start === null || start <= stat.mtimeMs + TOLERANCE;
}

/** When a process began, in milliseconds since 1970: a number is given again, to other processes. Null where the system does not tell. */
function startOf(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/.*\) /su, '').split(' ');
    // In hundredths of a second since the machine was started.
    const ticks = Number(fields[19]);
    return Number.isFinite(ticks) ? Date.now() - uptime() * 1000 + ticks * 10 : null;
  } catch {
    return null;
  }
}
