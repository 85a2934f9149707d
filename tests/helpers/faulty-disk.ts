/**
 * A disk as no test can have one: full, without hard links, of two parts. Tests that need it say
 * `vi.mock('node:fs', async (original) => (await import('../helpers/faulty-disk.ts')).faulty(await original()))`.
 */
import type * as Disk from 'node:fs';
import { onTestFinished } from 'vitest';

type Call = 'accessSync' | 'linkSync' | 'readFileSync' | 'renameSync' | 'writeFileSync';
/** The code by which a call fails, such as `ENOSPC`; null where it does what it should. */
type Fault = (call: Call, ...args: readonly unknown[]) => string | null;

let fault: Fault = () => null;
let part: string | null = null;

/** Makes calls fail until the test ends. */
export function diskFails(when: Fault): void {
  fault = when;
  onTestFinished(() => {
    fault = () => null;
  });
}

/** Hangs another disk in at a folder until the test ends. */
export function otherDiskAt(folder: string): void {
  part = folder;
  onTestFinished(() => {
    part = null;
  });
}

/** What stands for `node:fs`. */
export function faulty(disk: typeof Disk) {
  const failing =
    <A extends readonly unknown[], R>(call: Call, act: (...args: A) => R) =>
    (...args: A): R => {
      const code = fault(call, ...args);
      if (code !== null) throw Object.assign(new Error(`${code}: ${call}`), { code, syscall: call });
      return act(...args);
    };
  return {
    ...disk,
    accessSync: failing('accessSync', disk.accessSync),
    linkSync: failing('linkSync', disk.linkSync),
    readFileSync: failing('readFileSync', disk.readFileSync),
    renameSync: failing('renameSync', disk.renameSync),
    writeFileSync: failing('writeFileSync', disk.writeFileSync),
    statSync(path: string, options?: { readonly throwIfNoEntry: boolean }) {
      const stat = disk.statSync(path, options);
      return stat && path.replace(/\/$/u, '') === part ? Object.assign(stat, { dev: stat.dev + 1 }) : stat;
    },
  };
}
