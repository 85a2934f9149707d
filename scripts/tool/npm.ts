/** npm as a process. */
import { spawnSync } from 'node:child_process';
import { CannotRun } from '#lib/cannot-run.ts';

/** How a call of npm ended. */
export interface NpmEnded {
  readonly isDone: boolean;
  readonly stdout: string;
  /** What npm says went wrong, a line each. */
  readonly errors: readonly string[];
}

/** Runs npm in a folder. No package runs code of its own. */
export function runNpm(folder: string, args: readonly string[]): NpmEnded {
  const isWindows = process.platform === 'win32';
  // A file of commands is run by a shell alone; no argument here has a blank or a sign that one obeys but paths, which are quoted.
  const quoted = isWindows ? args.map((one) => `"${one}"`) : args;
  const { status, stdout, stderr, error } = spawnSync(isWindows ? 'npm.cmd' : 'npm', quoted, {
    cwd: folder,
    encoding: 'utf8',
    shell: isWindows,
    env: { ...process.env, npm_config_ignore_scripts: 'true', npm_config_update_notifier: 'false' },
  });
  if (error && 'code' in error && error.code === 'ENOENT')
    throw new CannotRun('Không có lệnh npm; hãy cài Node.js (có sẵn npm) rồi chạy lại');
  const errors = (stderr ?? '').split('\n').filter((line) => /^npm (?:error|ERR!) \S/u.test(line));
  return { isDone: status === 0, stdout: stdout ?? '', errors };
}
