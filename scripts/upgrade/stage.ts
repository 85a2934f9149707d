/** A version of decuong, installed in a temporary folder of its own, so that it can be asked before anything changes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
import { runNpm } from '../tool/npm.ts';
import { type InstalledTool, installedTool } from './used-tool.ts';

/** Whatever else npm could install, such as a repository somewhere, is no version of decuong. */
const VERSION = /^\d+\.\d+\.\d+(?:-[\w.-]+)?$/u;

/** Installs what was named, a version or a tarball, or else the newest version; hands it to `use` and clears it away. */
export async function withStaged<T>(
  named: string | undefined,
  root: string,
  use: (tool: InstalledTool) => Promise<T>,
): Promise<T> {
  if (named !== undefined && !isFile(named) && !VERSION.test(named))
    throw new CannotRun(`\`${named}\` không phải một phiên bản như 0.3.0, cũng không phải tệp decuong-….tgz`);
  const folder = mkdtempSync(join(tmpdir(), 'decuong-upgrade-'));
  try {
    const spec = named === undefined ? 'latest' : isFile(named) ? `file:${resolve(root, named)}` : named;
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, devDependencies: { decuong: spec } }));
    const { isDone, errors } = runNpm(folder, [
      'install',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--no-package-lock',
    ]);
    if (!isDone)
      throw new CannotRun(`Không lấy được decuong ${named ?? 'bản mới nhất'} bằng npm:`, ...errors.slice(0, 5));
    const tool = installedTool(folder);
    if (tool === null || tool.name !== 'decuong')
      throw new CannotRun(`\`${named ?? 'latest'}\` không phải gói decuong`);
    return await use(tool);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether a name is that of a tarball, not of a version. */
export function isFile(named: string): boolean {
  return /\.t(?:ar\.)?gz$/u.test(named);
}
