/** Runs a command as a user does, in a process of its own. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT, SAMPLES } from './project.ts';

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `npm run <name> -- <args>` in the samples, with the environment variables given besides those of the test. */
export function runScript(name: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(PROJECT, 'scripts', `${name}.ts`), ...args],
    {
      cwd: SAMPLES,
      encoding: 'utf8',
      env: { ...process.env, ...env },
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return { status, stdout, stderr };
}
