/** Makes the changes of an upgrade: all of them, or none. */
import { cpSync, existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
import { clearTraces, traceName } from '../output/traces.ts';
import { writeFilesWhole, writeFileWhole } from '../output/write-file.ts';
import { runNpm } from '../tool/npm.ts';
import type { UpgradePlan } from './plan.ts';
import { installedTool } from './used-tool.ts';

/** What npm writes besides. */
const LOCK = 'package-lock.json';

/** Writes the files, installs the version, and puts everything back where that fails or somebody stops it. */
export function applyUpgrade(
  root: string,
  { texts, arrives, leaves }: UpgradePlan,
  version: string,
  stop: AbortSignal,
): void {
  const packages = join(root, 'node_modules');
  const aside = join(root, traceName('upgrade'));
  const files = [...texts.keys(), LOCK, ...(arrives ? [arrives.file] : [])];
  const before = new Map(files.map((file) => [file, contentOf(join(root, file))]));
  const isKept = existsSync(packages);
  let isDone = false;
  clearTraces('upgrade', root);
  try {
    if (isKept) cpSync(packages, aside, { recursive: true, verbatimSymlinks: true });
    writeFilesWhole(
      [
        ...[...texts].map(([file, content]) => ({ path: join(root, file), content, mode: modeOf(join(root, file)) })),
        ...(arrives ? [{ path: join(root, arrives.file), content: readFileSync(arrives.from), mode: 0o644 }] : []),
      ],
      () => stop.throwIfAborted(),
    );
    const { isDone: isInstalled, errors } = runNpm(root, ['install', '--ignore-scripts', '--no-audit', '--no-fund']);
    stop.throwIfAborted();
    const installed = installedTool(root);
    if (!isInstalled || installed?.version !== version)
      throw new CannotRun('npm không cài được bản mới; mọi thứ đã được trả lại như cũ:', ...errors.slice(0, 5));
    isDone = true;
  } finally {
    if (!isDone) {
      for (const [file, content] of before) restore(join(root, file), content);
      if (isKept && existsSync(aside)) {
        rmSync(packages, { recursive: true, force: true });
        renameSync(aside, packages);
      }
    }
    rmSync(aside, { recursive: true, force: true });
  }
  if (leaves !== null) rmSync(join(root, leaves), { force: true });
}

function restore(path: string, content: Buffer | null): void {
  if (content === null) rmSync(path, { force: true });
  else if (contentOf(path)?.equals(content) !== true) writeFileWhole(path, content);
}

function contentOf(path: string): Buffer | null {
  return existsSync(path) ? readFileSync(path) : null;
}

function modeOf(path: string): number {
  return statSync(path).mode & 0o7777;
}
